import { describe, expect, it } from "vitest";
import reference from "../../golden/expected_ipa.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { goldenJourney } from "../../test/golden-journey.ts";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import {
  clamp,
  random,
  type SimulatedVisit,
  simulatedBlock,
  simulatedItems,
  simulatedJourney,
} from "../../test/simulated-visits.ts";
import type { Figure } from "../indicator/figure.ts";
import { ImportanceMemo } from "../moment/importance-memo.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import {
  type DriverAnalysis,
  type DriverOptions,
  driverAnalysis,
  driverPreview,
  driverSentence,
  groupSentence,
  methodNotice,
  prioritySentence,
  touchpointSentence,
} from "./driver.ts";

const numberIn = (figure: Figure): number => (figure.status === "measured" ? figure.value : Number.NaN);
const lowOf = (figure: Figure): number => (figure.status === "measured" ? figure.interval.low : Number.NaN);

function goldenAnalysis(options: Partial<DriverOptions> = {}): DriverAnalysis {
  const sums = new MomentSums(goldenItems);
  sums.add(goldenBlock());
  const journey = goldenJourney();
  return driverAnalysis(new ImportanceMemo(sums, journey), [goldenBlock()], {
    journey,
    asOf: "2026-01-01T00:00:00Z",
    ...options,
  });
}

interface Plan {
  visits: number;
  touchpoints: number;
  venues?: number;
  /** Touchpoints that the survey asks, of those of the journey. */
  asked?: number;
  change?: (answers: number[], index: number) => void;
  options?: Partial<DriverOptions>;
}

/** Ratings that share a mood; the outcome follows their mean. */
function analyse({ visits, touchpoints, venues = 3, asked, change, options }: Plan): DriverAnalysis {
  const { uniform, normal } = random(7);
  const rows = Array.from({ length: visits }, (_, i): SimulatedVisit => {
    const mood = normal();
    const ratings = Array.from({ length: touchpoints }, () => clamp(2.2 + 0.6 * mood + 0.9 * normal(), 0, 4));
    const mean = ratings.reduce((a, b) => a + b, 0) / Math.max(1, touchpoints);
    const answers = [clamp(2.4 * mean + normal(), 0, 10), clamp(2.4 * mean + normal(), 0, 10), ...ratings];
    change?.(answers, i);
    return { venue: i % venues, group: Math.floor(50 * uniform()), answers };
  });
  const block = simulatedBlock(rows);
  const sums = new MomentSums(simulatedItems(asked ?? touchpoints));
  sums.add(block);
  const journey = simulatedJourney(touchpoints);
  return driverAnalysis(new ImportanceMemo(sums, journey), [block], { journey, asOf: null, ...options });
}

/** Puts an answer in place of another. */
const set =
  (place: number, answer: (answers: readonly number[], index: number) => number) =>
  (answers: number[], index: number): void => {
    answers[place] = answer(answers, index);
  };

/** No figure or text anywhere says NaN; nothing is said to be caused. */
function expectClean(analysis: DriverAnalysis, touchpoints: number): void {
  const walk = (value: unknown): void => {
    if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    else if (value !== null && typeof value === "object") for (const part of Object.values(value)) walk(part);
  };
  walk(analysis);
  const journey = simulatedJourney(Math.max(1, touchpoints));
  for (const locale of ["en", "zh"] as const)
    for (const text of [
      driverSentence(analysis, journey, locale),
      methodNotice(analysis, locale),
      ...analysis.touchpoints.flatMap((row) => [
        touchpointSentence(row, analysis, journey, locale),
        prioritySentence(row, analysis, journey, locale),
      ]),
      ...analysis.stages.map((group) => groupSentence(group, { en: "Stage", zh: "阶段" }, analysis, locale)),
    ]) {
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\bcaus(e|es|ed)\b/);
      expect(/[\u4e00-\u9fff]/.test(text)).toBe(locale === "zh");
    }
}

describe("drivers of the reference data", () => {
  it("agree pair by pair: importance, performance, quadrants, and the worth of gaps along the slope", () => {
    const analysis = goldenAnalysis({ method: "pairwise" });
    const check = golden("ipa", "3", "drivers: importance, performance, priority", 1e-9);
    expect([analysis.method, analysis.target]).toEqual(["pairwise", 85]);
    check.close(analysis.crosshair?.importance, reference.crosshair_importance);
    check.close(analysis.crosshair?.performance, reference.crosshair_performance);
    let alongSlope = 0;
    for (const row of reference.by_touchpoint) {
      const found = analysis.touchpoints.find(({ code }) => code === row.id);
      if (!found) throw new Error(`${row.id} is missing`);
      check.close(numberIn(found.performance), row.performance);
      check.close(numberIn(found.importance.share), row.importance);
      expect([found.quadrant, found.borderline]).toEqual([row.quadrant.replaceAll("_", "-"), row.borderline]);
      if (found.priorityBasis !== "slope") continue;
      alongSlope++;
      check.close(numberIn(found.priority), row.priority);
    }
    expect(alongSlope).toBeGreaterThan(5);
  });

  it("read basics and exciters from low, middle and high scores, never along the slope", () => {
    const analysis = goldenAnalysis();
    const kinds = new Set(["basic", "excitement"]);
    for (const row of analysis.touchpoints)
      expect(row.priorityBasis).toBe(kinds.has(row.class) ? "conversion" : "slope");
    expect(analysis.touchpoints.some(({ priorityBasis }) => priorityBasis === "conversion")).toBe(true);
    const worth = analysis.touchpoints.map(({ priority }) => numberIn(priority));
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
  });

  it("let stages and drivers each explain all of it, and say so", () => {
    const analysis = goldenAnalysis();
    const total = (groups: { share: Figure }[]) =>
      groups.reduce((sum, { share }) => sum + numberIn(share), 0);
    expect(total(analysis.drivers)).toBeCloseTo(1, 12);
    expect(total(analysis.stages)).toBeCloseTo(1, 12);
    expect(analysis.drivers.map(({ code }) => code)).toEqual(["service", "hardware", "marketing"]);
    const [service] = analysis.drivers;
    const single = (service?.touchpoints ?? []).map((code) => {
      const row = analysis.touchpoints.find((candidate) => candidate.code === code);
      return row ? numberIn(row.importance.share) : Number.NaN;
    });
    expect(Math.abs(single.reduce((a, b) => a + b, 0) - numberIn(service?.share as Figure))).toBeGreaterThan(
      1e-4,
    );
    expect(driverSentence(analysis, goldenJourney(), "en")).toMatch(
      /^The ratings explain 71% of the differences in overall satisfaction; of this service 50% \(47–53%\), hardware 38% \(/,
    );
    expect(methodNotice(analysis, "en")).toMatch(
      /^Estimated by maximum likelihood .* at most \d\.\d points\.$/,
    );
  });

  it("know recommendation as an outcome, and another target", () => {
    const analysis = goldenAnalysis({ outcome: "recommend", method: "pairwise", target: 60 });
    expect(analysis).toMatchObject({ outcome: "recommend", target: 60, visitsWithOutcome: 2307 });
    for (const row of analysis.touchpoints)
      if (numberIn(row.performance) >= 60) expect(numberIn(row.priority)).toBe(0);
    expect(prioritySentence(analysis.touchpoints.at(-1) as never, analysis, goldenJourney(), "en")).toMatch(
      /has reached the target of 60\.$/,
    );
  });

  it("have a preview that is never called importance", () => {
    const sums = new MomentSums(goldenItems);
    sums.add(goldenBlock());
    const preview = driverPreview(new ImportanceMemo(sums, goldenJourney()), "overall");
    expect(preview).toMatchObject({ status: "ok", method: "relative-weights", visits: 2400 });
    const weights = preview.touchpoints.map(({ weight }) => weight);
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(JSON.stringify(Object.keys(preview.touchpoints[0] ?? {}))).not.toContain("importance");
  });
});

describe("drivers at the edges", () => {
  it("say what is missing: no visits, too few, nobody answering, all alike", () => {
    for (const visits of [0, 1, 5, 99]) {
      const analysis = analyse({ visits, touchpoints: 3 });
      expect(analysis).toMatchObject({ status: "too-few", touchpoints: [], drivers: [] });
      expectClean(analysis, 3);
    }
    const silent = analyse({
      visits: 300,
      touchpoints: 3,
      change: (answers) => answers.fill(255),
    });
    expect(silent.status).toBe("too-few");
    const alike = analyse({ visits: 300, touchpoints: 3, change: set(0, () => 8) });
    expect(alike).toMatchObject({ status: "no-variance", touchpoints: [] });
    for (const analysis of [silent, alike]) expectClean(analysis, 3);
    const unasked = analyse({ visits: 300, touchpoints: 2, asked: 0 });
    expect(unasked).toMatchObject({ status: "not-asked", touchpoints: [] });
    expectClean(unasked, 2);
  });

  it.each([
    ["one venue", { venues: 1 }],
    ["300 venues", { venues: 300, visits: 3000 }],
    ["one touchpoint", { touchpoints: 1 }],
    ["a yes-or-no outcome", { change: set(0, ([overall = 0]) => (overall > 5 ? 10 : 0)) }],
    ["a touchpoint nobody rated", { change: set(3, () => 255) }],
    ["a constant touchpoint", { change: set(3, () => 3) }],
    [
      "half of everything missing",
      { change: (answers: number[], i: number) => set(2 + (i % 4), () => 255)(answers, i) },
    ],
  ] as [string, Partial<Plan>][])("work with %s", (_, plan) => {
    const analysis = analyse({ visits: 600, touchpoints: 4, ...plan });
    expect(analysis.touchpoints.length).toBeGreaterThan(0);
    expect(analysis.touchpoints.reduce((sum, row) => sum + numberIn(row.importance.share), 0)).toBeCloseTo(
      1,
      9,
    );
    expectClean(analysis, plan.touchpoints ?? 4);
  });

  it("share credit equally between a touchpoint and its duplicate, and cannot tell their slopes apart", () => {
    const analysis = analyse({
      visits: 900,
      touchpoints: 4,
      change: set(3, (answers) => answers[2] as number),
    });
    const [first, second] = ["t1", "t2"].map((code) => analysis.touchpoints.find((row) => row.code === code));
    expect(analysis.status).toBe("collinear");
    expect(numberIn(first?.importance.share as Figure)).toBeCloseTo(
      numberIn(second?.importance.share as Figure),
      9,
    );
    expect(first?.importance.coefficient).toMatchObject({
      status: "withheld",
      reason: "cannot-be-separated",
    });
    expectClean(analysis, 4);
  });

  it("expect nothing of a scale that runs the wrong way round, and flag it", () => {
    const analysis = analyse({
      visits: 900,
      touchpoints: 3,
      change: set(2, (answers) => 4 - (answers[2] as number)),
    });
    const row = analysis.touchpoints.find(({ code }) => code === "t1");
    expect(row?.importance.inverse).toBe(true);
    expect(numberIn(row?.priority as Figure)).toBe(0);
    expect(analysis.warnings).toContainEqual({ code: "inverse", touchpoints: ["t1"] });
  });

  it("say no gap is worth closing beyond chance where none is, and name the first where one is", () => {
    const journey = simulatedJourney(3);
    const found = analyse({ visits: 900, touchpoints: 3 });
    expect(lowOf(found.touchpoints[0]?.priority as Figure)).toBeGreaterThan(0);
    expect(driverSentence(found, journey, "en")).toMatch(
      /Worth most: Touchpoint \d at 85 would be expected to go with/,
    );
    const reached = analyse({ visits: 900, touchpoints: 3, options: { target: 10 } });
    expect(driverSentence(reached, journey, "en")).toMatch(/No touchpoint stands out whose gap to 10/);
    expect(driverSentence(reached, journey, "zh")).toMatch(/尚无触点能确认/);
  });

  it("use maximum likelihood where pairs contradict each other too much", () => {
    // Each visit rates two of three touchpoints, and what goes together depends on which two.
    const analysis = analyse({
      visits: 1500,
      touchpoints: 3,
      venues: 1,
      options: { method: "pairwise" },
      change: (answers, i) => {
        const kind = i % 3;
        const [a, b] = [
          [0, 1],
          [1, 2],
          [0, 2],
        ][kind] as [number, number];
        const turn = Math.floor(i / 3);
        const x = turn % 5;
        answers[2 + a] = x;
        answers[2 + b] = turn % 4 === 0 ? turn % 3 : kind === 2 ? 4 - x : x;
        answers[2 + (3 - a - b)] = 255;
        answers[0] = (answers[0] as number) % 11;
      },
    });
    expect(analysis).toMatchObject({ method: "em", switched: "contradictory-pairs" });
    expect(methodNotice(analysis, "en")).toMatch(/contradict each other/);
  });
});
