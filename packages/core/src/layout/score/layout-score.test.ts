import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnPlan } from "../../../test/drawn-plan.ts";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { simulateDay } from "../flow/simulate.ts";
import { layoutStatics } from "../indicator/statics.ts";
import type { Plan } from "../plan.ts";
import scoresJson from "../scores.json" with { type: "json" };
import { layoutScore } from "./layout-score.ts";
import { readScoreConfig, type ScoreConfig, scoreConfig } from "./score-config.ts";
import { scoreHints } from "./score-hints.ts";
import { scoreRanks } from "./score-ranks.ts";
import { nextBetterPoint, valueAt } from "./value-function.ts";

const scored = (plan: Plan, config?: ScoreConfig) =>
  layoutScore(plan, layoutStatics(plan), simulateDay(plan), config);
const mini = layoutPlan("mini");
const [miniStatics, miniFlow] = [layoutStatics(mini), simulateDay(mini)];

describe("value functions", () => {
  const points =
    scoreConfig.subs.find(({ code }) => code === "flow")?.items.find(({ code }) => code === "detourMean")
      ?.points ?? [];

  it("are straight between points and flat beyond them", () => {
    expect([0.5, 1, 1.15, 1.3, 1.9, 2.2, 9].map((x) => valueAt(points, x))).toEqual([
      100,
      100,
      expect.closeTo(92.5, 10),
      85,
      expect.closeTo(25, 10),
      0,
      0,
    ]);
    expect(valueAt([[2, 30]], 7)).toBe(30);
    expect(() => valueAt([], 1)).toThrow("at least one point");
  });

  it("point to the nearest better point on either side", () => {
    expect(nextBetterPoint(points, 1.5)).toEqual([1.3, 85]);
    expect(nextBetterPoint(points, 5)).toEqual([1.6, 50]);
    expect(nextBetterPoint(points, 1)).toBeNull();
    expect(
      nextBetterPoint(
        [
          [0, 10],
          [1, 50],
          [2, 10],
        ],
        1.8,
      ),
    ).toEqual([1, 50]);
  });
});

describe("a layout's score", () => {
  it("is explained to the last point, whatever the weights", () => {
    const weight = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 30, maxLength: 30 }), (weights) => {
        const file = structuredClone(scoresJson);
        let at = 0;
        for (const sub of Object.values(file.subs)) {
          sub.W = weights[at++] as number;
          for (const item of Object.values(sub.items)) item.w = weights[at++] as number;
        }
        const { config } = readScoreConfig(file);
        if (!config) return;
        const { subs, uncapped, total, sensitivity } = layoutScore(mini, miniStatics, miniFlow, config);
        expect(subs.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(uncapped, 9);
        for (const { items, score } of subs)
          if (score !== null)
            expect(items.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(
              score,
              9,
            );
        expect(total).toBe(uncapped);
        expect(sensitivity.low).toBeLessThanOrEqual(sensitivity.high);
      }),
      { numRuns: 10 },
    );
  });

  it("gives the weight of what a plan has no data for to the rest, and says so by null", () => {
    const without = {
      ...mini,
      benchmarkMix: null,
      segments: [],
      units: mini.units.map((unit) => ({ ...unit, culture: null })),
    };
    const { subs, total, uncapped } = scored(without);
    const of = (code: string) => subs.find((sub) => sub.code === code);
    expect(of("segments")).toMatchObject({ score: null, contribution: null });
    expect(of("culture")).toMatchObject({ score: null, contribution: null });
    expect(of("diversity")?.items.find(({ code }) => code === "benchmarkOverlap")).toMatchObject({
      x: null,
      value: null,
      contribution: null,
    });
    expect(total).toBe(uncapped);
    expect(subs.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(uncapped, 10);
  });

  it("is held down by what must not be", () => {
    const crowded = scored({ ...mini, arrivals: { ...mini.arrivals, total: 6000 } });
    expect(crowded.caps.map(({ code }) => code)).toEqual(["carryingOver100"]);
    expect(crowded.total).toBe(59);
    expect(crowded.uncapped).toBeGreaterThan(59);
    expect(crowded.sensitivity.high).toBe(59);
    const narrow = scored({
      ...mini,
      arrivals: { ...mini.arrivals, total: 9000 },
      edges: mini.edges.map((edge) => ({ ...edge, widthM: 0.8 })),
    });
    expect(narrow.caps.map(({ code }) => code)).toEqual(["losFMinutesPositive", "carryingOver100"]);
    const island = drawnPlan({
      edges: [
        ["a", "b", 50],
        ["x", "y", 50],
      ],
      gates: ["a"],
      zones: [{ id: "Z" }],
      units: [
        { format: "dining.cafe", node: "b" },
        { format: "sight.museum", node: "y" },
      ],
    });
    const apart = layoutScore(island, layoutStatics(island), miniFlow);
    expect(apart.caps.at(-1)).toEqual({
      code: "notConnected",
      cap: 39,
      reason: { en: "Some units cannot be reached from any gate.", zh: "有单元无法从任何出入口到达。" },
    });
    expect(apart.total).toBeLessThanOrEqual(39);
  });

  it("knows how much of it is assumed", () => {
    expect(scored(mini).assumedShare).toBeGreaterThan(0);
    expect(scored(mini).assumedShare).toBeLessThan(0.3);
    expect(scored(layoutPlan("monaco-ville")).assumedShare).toBeGreaterThan(0.5);
  });

  it("refuses to judge nothing", () => {
    const nothing = drawnPlan({ set: { design: { peakInVenue: 0, meanVisitHours: 0, siteM2: 0 } } });
    const flow = {
      ...miniFlow,
      losDEFShare: null,
      worstVc: null,
      meanWaitMin: null,
      carryingUse: null,
      cultureExposure: null,
      coverageVisitorWeighted: {},
      spread: { giniZoneMeanDensity: null, giniHours: null, giniUnitVisits: null },
    };
    expect(() => layoutScore(nothing, layoutStatics(nothing), flow)).toThrow("at least one item with data");
  });
});

describe("what would raise a score", () => {
  const score = scored(mini);
  const hints = scoreHints(score);

  it("comes with the points it brings, which another scoring with that value confirms", () => {
    for (const hint of hints) {
      const value = (item: {
        code: string;
        points: readonly (readonly [number, number])[];
        value: number | null;
      }) => (item.code === hint.item ? valueAt(item.points, hint.nextX) : item.value);
      const total = score.subs.reduce((all, { items, weight }) => {
        const sum = items.reduce((part, item) => part + item.weight * (value(item) ?? 0), 0);
        return all + (weight * sum) / items.reduce((part, item) => part + item.weight, 0);
      }, 0);
      expect(total - score.uncapped).toBeCloseTo(hint.points, 9);
      expect(hint.distance).toBeCloseTo(hint.nextX - hint.x, 12);
    }
    expect(hints.map(({ points }) => points)).toEqual(
      hints.map(({ points }) => points).toSorted((a, b) => b - a),
    );
  });

  it("leaves out what is at its best", () => {
    expect(hints.some(({ item }) => item === "sixElements")).toBe(false);
    expect(hints.length).toBe(
      score.subs.flatMap(({ items }) => items).filter(({ value }) => value !== 100).length,
    );
  });

  it("is said as a planner would say it", () => {
    const text = (item: string) => hints.find((hint) => hint.item === item)?.text;
    expect(text("toiletRatio")).toEqual({
      en: "Toilets against need: from 0.71 to 1.00 would add 1.2 points: add toilet fixtures.",
      zh: "厕位供需比：由 0.71 变为 1.00，布局总分可增加 1.2 分：增设厕位。",
    });
    expect(text("meanWaitMin")).toEqual({
      en: "Mean wait: from 7.5 min to 5.0 min would add 0.4 points: add places where queues are longest, or shift hours.",
      zh: "平均排队时间：由 7.5 分钟变为 5.0 分钟，布局总分可增加 0.4 分：在排队最久处增加接待能力，或错峰安排营业时间。",
    });
  });
});

describe("ranks of several plans", () => {
  const plans = (["mini", "watertown", "seaside"] as const).map((id) => ({
    id,
    score: scored(layoutPlan(id)),
  }));

  it("say in which share of draws each place is taken", () => {
    const ranks = scoreRanks(plans);
    expect(ranks.plans.map(({ id, rank }) => [id, rank])).toEqual([
      ["mini", 1],
      ["watertown", 3],
      ["seaside", 2],
    ]);
    for (const { rankShares } of ranks.plans)
      expect(rankShares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(ranks.pairs.map(({ a, b }) => `${a}-${b}`)).toEqual([
      "mini-watertown",
      "mini-seaside",
      "watertown-seaside",
    ]);
    for (const { low, high, difference } of ranks.pairs) {
      expect(low).toBeLessThan(difference);
      expect(high).toBeGreaterThan(difference);
    }
  });

  it("cannot tell a plan from itself, and can tell it from one worse in everything", () => {
    const same = scoreRanks([plans[0], { ...plans[0], id: "twin" }] as typeof plans).pairs[0];
    expect(same).toMatchObject({ difference: 0, low: 0, high: 0, aheadShare: 0, toldApart: false });
    const [first] = plans;
    if (!first) throw new Error("no plan");
    const worse = {
      ...first.score,
      total: first.score.total - 10,
      subs: first.score.subs.map((sub) => ({
        ...sub,
        items: sub.items.map((item) => ({ ...item, value: (item.value ?? 0) * 0.8 })),
      })),
    };
    expect(scoreRanks([first, { id: "worse", score: worse }]).pairs[0]).toMatchObject({
      aheadShare: 1,
      toldApart: true,
    });
  });
});
