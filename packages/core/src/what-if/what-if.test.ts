import { describe, expect, it } from "vitest";
import {
  clamp,
  random,
  type SimulatedVisit,
  simulatedBlock,
  simulatedItems,
  simulatedJourney,
} from "../../test/simulated-visits.ts";
import type { Figure } from "../indicator/figure.ts";
import { eligibility } from "../moment/eligibility.ts";
import { ImportanceMemo } from "../moment/importance-memo.ts";
import type { MomentItems } from "../moment/moment-items.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import { pairwiseSlopes, type Replicated } from "../moment/slopes.ts";
import { JACKKNIFE_GROUPS, NOT_MET } from "../visit/visit.ts";
import type { LiftCoefficients, LiftOutcome } from "./coefficients.ts";
import { liftCoefficients } from "./estimate.ts";
import { hasNetPromoter, promoterBlock, promoterItems } from "./promoter-visits.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { visitCoefficients } from "./visit-coefficients.ts";
import { liftOfEach, type OutcomeLift, type WhatIf, whatIf, whatIfSentence } from "./what-if.ts";

const journey = simulatedJourney(4, 2);
const items = simulatedItems(4);
const slopes = [0.4, 0.2, 0, -0.15];

interface Plan {
  visits: number;
  seed: number;
  venues?: number;
  met?: number;
}

/** Guests of venues of unlike size and level, whose overall answer rises by `slopes` per rating point. */
function simulated({ visits, seed, venues = 3, met = 0.85 }: Plan): SimulatedVisit[] {
  const { uniform, normal } = random(seed);
  return Array.from({ length: visits }, (_, i) => {
    const venue = Math.min(venues - 1, Math.floor(venues * uniform() ** 2));
    const mood = normal();
    const ratings = slopes.map(() => clamp(2 + 0.3 * venue + 0.6 * mood + 0.9 * normal(), 0, 4));
    const pull = slopes.reduce((sum, slope, j) => sum + slope * 25 * ((ratings[j] as number) - 2), 0);
    const overall = (55 + 4 * venue + pull + 9 * normal()) / 10;
    return {
      venue,
      group: i % JACKKNIFE_GROUPS,
      answers: [
        clamp(overall, 0, 10),
        clamp(overall + 0.5 * normal(), 0, 10),
        ...ratings.map((rating) => (uniform() < met ? rating : NOT_MET)),
      ],
    };
  });
}

function coefficientsOf(
  visits: readonly SimulatedVisit[],
  outcome: LiftOutcome,
  asked = items,
): LiftCoefficients {
  const promoters = outcome === "net-promoter";
  const own: MomentItems = promoters
    ? promoterItems(asked)
    : outcome === "recommend"
      ? { ...asked, overall: asked.recommend, recommend: null }
      : asked;
  const sums = new MomentSums(own);
  const block = simulatedBlock(visits);
  sums.add(promoters ? promoterBlock(block, asked) : block);
  const centred = sums.fold();
  return liftCoefficients({
    outcome,
    as: "overall",
    sums: centred,
    items: own,
    eligible: eligibility(centred, own, journey),
    slopes: null,
  });
}

function spreadOf(visits: readonly SimulatedVisit[], venue: number | null = null, asked = items): Scope {
  const own = visits.filter((visit) => venue === null || visit.venue === venue);
  return scopeOf(own.length > 0 ? [simulatedBlock(own)] : [], asked, journey);
}

const options = { journey, asOf: null };
const visits = simulated({ visits: 3_000, seed: 11 });
const overall = coefficientsOf(visits, "overall");
const scope = spreadOf(visits);
const plus = (touchpoint: string, points = 10) => ({ touchpoint, improvement: { points } });
const convert = (touchpoint: string, share = 0.5) => ({ touchpoint, improvement: { share } });
const first = (result: WhatIf): OutcomeLift => result.outcomes[0] as OutcomeLift;
const numberOf = (figure: Figure | undefined): number =>
  figure?.status === "measured" ? figure.value : Number.NaN;
const halfOf = (figure: Figure): number =>
  figure.status === "measured" ? (figure.interval.high - figure.interval.low) / 2 : Number.NaN;

describe("a scenario", () => {
  it("lifts by slope, reach and room", () => {
    const lift = first(whatIf([overall], scope, [plus("t1")], options));
    const [touchpoint] = lift.touchpoints;
    expect(touchpoint).toMatchObject({ code: "t1", state: "expected" });
    expect(touchpoint?.reach).toBeCloseTo(0.85, 1);
    expect(numberOf(lift.total)).toBeCloseTo(0.4 * (touchpoint?.rise as number), 0);
    expect(numberOf(lift.optimistic)).toBeGreaterThan(numberOf(lift.total));
    expect(lift.expected).toBeCloseTo(numberOf(lift.current) + numberOf(lift.total), 12);
  });

  it("adds touchpoints up and takes the interval of the sum", () => {
    const each = ["t1", "t2"].map((code) => first(whatIf([overall], scope, [plus(code)], options)).total);
    const both = first(whatIf([overall], scope, [plus("t1"), plus("t2")], options));
    expect(numberOf(both.total)).toBeCloseTo(numberOf(each[0]) + numberOf(each[1]), 12);
    expect(halfOf(both.total)).toBeLessThan(halfOf(each[0] as Figure) + halfOf(each[1] as Figure));
    expect(both.optimistic).toMatchObject({ status: "withheld", reason: "bounds-overlap" });
  });

  it("expects nothing where better ratings go with less, and never takes away", () => {
    const bad = first(whatIf([overall], scope, [plus("t4")], options));
    expect(bad.touchpoints[0]).toMatchObject({
      state: "none-expected",
      lift: { reason: "no-lift-expected" },
    });
    expect(bad.total.status).toBe("withheld");
    expect(whatIfSentence(bad, journey, "en")).toMatch(/^No lift of overall satisfaction is expected/);
    const mixed = first(whatIf([overall], scope, [plus("t1"), plus("t4")], options));
    expect(numberOf(mixed.total)).toBeCloseTo(
      numberOf(first(whatIf([overall], scope, [plus("t1")], options)).total),
      12,
    );
    expect(whatIfSentence(mixed, journey, "en")).toContain("None of it is expected from Touchpoint 4.");
  });

  it("has nothing to lift where everybody gave the best answer already", () => {
    const best = visits.map((visit) =>
      visit.venue === 2
        ? { ...visit, answers: visit.answers.map((answer, k) => (k === 2 && answer < 5 ? 4 : answer)) }
        : visit,
    );
    const own = coefficientsOf(best, "overall");
    const lift = first(whatIf([own], spreadOf(best, 2), [plus("t1")], options));
    expect(lift.touchpoints[0]).toMatchObject({ state: "at-maximum", rise: 0 });
    expect(lift.total).toMatchObject({ status: "measured", value: 0, interval: { low: 0, high: 0 } });
    expect(whatIfSentence(lift, journey, "en")).toContain("no room to rise");
  });

  it("ends at the top of the scale", () => {
    const steep: LiftCoefficients = {
      ...overall,
      touchpoints: overall.touchpoints.map((own) => ({
        ...own,
        slope: { value: 9, replicates: own.slope.replicates.map((b) => b * 20) },
      })),
    };
    const lift = first(whatIf([steep], scope, [plus("t1", 20)], options));
    expect(lift.expected).toBeCloseTo(100, 9);
    expect(lift.total).toMatchObject({ warnings: ["capped"] });
  });

  it("reads the slopes of all venues against the ratings of one", () => {
    const low = first(whatIf([overall], spreadOf(visits, 0), [plus("t1")], options));
    const high = first(whatIf([overall], spreadOf(visits, 2), [plus("t1")], options));
    expect(numberOf(low.total)).toBeGreaterThan(numberOf(high.total));
    expect(numberOf(low.current)).toBeLessThan(numberOf(high.current));
  });

  it("converts scores by penalty and reward", () => {
    const lift = first(whatIf([overall], scope, [convert("t1")], options));
    expect(lift.touchpoints[0]?.state).toBe("expected");
    expect(numberOf(lift.total)).toBeCloseTo(0.4 * (lift.touchpoints[0]?.rise as number), 0);
    const half = first(whatIf([overall], scope, [convert("t1", 0.25)], options));
    expect(numberOf(half.total)).toBeCloseTo(numberOf(lift.total) / 2, 12);
  });

  it("speaks of recommendation and of promoters, whose score moves twice as far", () => {
    const all = (["overall", "recommend", "net-promoter"] as const).map((one) => coefficientsOf(visits, one));
    const result = whatIf(all, scope, [plus("t1")], options);
    expect(result.outcomes.map(({ total }) => total.status)).toEqual(["measured", "measured", "measured"]);
    expect(numberOf(result.outcomes[2]?.total)).toBeGreaterThan(numberOf(result.outcomes[0]?.total));
    expect(result.outcomes[2]?.current.unit).toBe("nps");
  });

  it("says not asked where recommendation was not asked", () => {
    const without = simulatedItems(4, false);
    const own = coefficientsOf(visits, "recommend", without);
    const lift = first(whatIf([own], spreadOf(visits, null, without), [plus("t1")], options));
    expect(lift.total.status).toBe("not-asked");
    expect(lift.current.status).toBe("not-asked");
    expect(hasNetPromoter(without)).toBe(false);
    expect(whatIfSentence(lift, journey, "zh")).toContain("未设此题");
  });

  it("says too few: of all visits, and of a scope", () => {
    const small = simulated({ visits: 80, seed: 2 });
    expect(
      first(whatIf([coefficientsOf(small, "overall")], scope, [plus("t1")], options)).total,
    ).toMatchObject({
      status: "too-few",
      n: 80,
      needed: 100,
    });
    const five = first(whatIf([overall], spreadOf(small.slice(0, 5)), [plus("t1")], options));
    expect(five.touchpoints[0]).toMatchObject({ state: "too-few", lift: { status: "too-few" } });
    const none = first(whatIf([overall], spreadOf([]), [plus("t1")], options));
    expect(none.touchpoints[0]?.reach).toBeNull();
    expect(none.total.status).toBe("too-few");
  });

  it("cannot tell two touchpoints apart that are always rated alike", () => {
    const twins = visits.map((visit) => ({
      ...visit,
      answers: visit.answers.map((answer, k) => (k === 3 ? (visit.answers[2] as number) : answer)),
    }));
    expect(coefficientsOf(twins, "overall").status).toBe("contradictory-ratings");
  });

  it("leaves out who was hardly rated, and says so", () => {
    const rare = visits.map((visit, i) => ({
      ...visit,
      answers: visit.answers.map((answer, k) => (k === 3 && i > 20 ? NOT_MET : answer)),
    }));
    const lift = first(
      whatIf([coefficientsOf(rare, "overall")], spreadOf(rare), [plus("t1"), plus("t2")], options),
    );
    expect(lift.touchpoints[1]).toMatchObject({ state: "left-out" });
    expect(whatIfSentence(lift, journey, "en")).toContain("Nothing can be said of Touchpoint 2");
  });

  it("refuses the same touchpoint twice, an unknown one and more than 20 points", () => {
    const ask =
      (...choices: Parameters<typeof whatIf>[2]) =>
      () =>
        whatIf([overall], scope, choices, options);
    expect(ask(plus("t1"), plus("t1"))).toThrow("twice");
    expect(ask(plus("t9"))).toThrow("no touchpoint t9");
    expect(ask(plus("t1", 21))).toThrow("at most 20");
  });

  it("ranks the same improvement at every touchpoint, those without a lift last", () => {
    const each = liftOfEach(overall, scope, { points: 10 }, options);
    expect(each.map(({ code }) => code).slice(0, 2)).toEqual(["t1", "t2"]);
    expect(each.at(-1)).toMatchObject({ code: "t4", state: "none-expected" });
  });

  it("asks for a choice first", () => {
    const lift = first(whatIf([overall], scope, [], options));
    expect(whatIfSentence(lift, journey, "en")).toMatch(/^Choose what to improve/);
  });
});

describe("the sentence", () => {
  it.each([
    [
      [plus("t1")],
      /^\+\d\.\d points \(.+\) of overall satisfaction would be expected from \+10 at Touchpoint 1 if only it improves, .+ up to about \+\d\.\d points if everything/,
      /^若触点1评分提高 10 分，其他不变时，总体满意度预期提升 .+上限约为/,
    ],
    [[plus("t1"), plus("t2")], /from improving 2 touchpoints, all else unchanged/, /若同时改善 2 个触点/],
    [[plus("t3")], /from chance|is expected/, /无法区分|预期不会/],
    [
      [convert("t1")],
      /moving 50% of the low and of the middle scores at Touchpoint 1 one box up/,
      /低分与中间分各有 50% 上升一档/,
    ],
  ])("%j", (choices, en, zh) => {
    const lift = first(whatIf([overall], scope, choices, options));
    expect(whatIfSentence(lift, journey, "en")).toMatch(en);
    expect(whatIfSentence(lift, journey, "zh")).toMatch(zh);
    expect(whatIfSentence(lift, journey, "en")).not.toMatch(/cause|will /);
  });
});

/** Coefficients without penalties and rewards, which a rise in points does not read. */
function slopesAlone(sample: readonly SimulatedVisit[]): LiftCoefficients {
  const sums = new MomentSums(items);
  sums.add(simulatedBlock(sample));
  const found = pairwiseSlopes(sums.fold(), "overall", [0, 1, 2, 3], [10, 4, 4, 4, 4]);
  return {
    ...overall,
    touchpoints: overall.touchpoints.map((own, k) => ({ ...own, slope: found[k] as Replicated })),
  };
}

describe("the interval of a lift", () => {
  it("holds the true lift in about 95 of 100 samples, of all venues and of one", () => {
    // The truth: slopes as planted, ratings as in a very large sample.
    const many = simulated({ visits: 60_000, seed: 999 });
    const truth = [null, 2].map((venue) => {
      const rises = whatIf([overall], spreadOf(many, venue), [plus("t1"), plus("t2")], options);
      return first(rises).touchpoints.reduce(
        (sum, { rise }, j) => sum + (slopes[j] as number) * (rise as number),
        0,
      );
    });
    const held = [0, 0];
    const runs = 300;
    for (let run = 0; run < runs; run++) {
      const sample = simulated({ visits: 500, seed: 5_000 + run });
      const own = slopesAlone(sample);
      for (const [k, venue] of [null, 2].entries()) {
        const { total } = first(whatIf([own], spreadOf(sample, venue), [plus("t1"), plus("t2")], options));
        if (total.status !== "measured") continue;
        if (total.interval.low <= (truth[k] as number) && (truth[k] as number) <= total.interval.high)
          held[k] = (held[k] as number) + 1;
      }
    }
    for (const count of held) {
      expect(count / runs).toBeGreaterThanOrEqual(0.93);
      expect(count / runs).toBeLessThanOrEqual(0.97);
    }
  });
});

describe("coefficients of visits", () => {
  const block = simulatedBlock(visits);
  const sums = new MomentSums(items);
  sums.add(block);
  const importance = new ImportanceMemo(sums, journey);

  it.each(["overall", "recommend", "net-promoter"] as const)("are by maximum likelihood: %s", (outcome) => {
    const found = visitCoefficients(outcome, { importance, blocks: [block] });
    expect(found).toMatchObject({ outcome, status: "ok", method: "em", venues: 3, n: 3_000 });
    const pairwise = coefficientsOf(visits, outcome);
    for (const [k, own] of found.touchpoints.entries()) {
      const factor = outcome === "net-promoter" ? 2 : 1;
      expect(Math.abs(own.slope.value - (pairwise.touchpoints[k]?.slope.value as number))).toBeLessThan(
        0.02 * factor,
      );
      expect(own.slope.replicates).toHaveLength(JACKKNIFE_GROUPS);
    }
  });

  it("are none where recommendation was not asked, or not on 0–10", () => {
    const made = (asked: MomentItems) => new ImportanceMemo(new MomentSums(asked), journey);
    const of = (outcome: LiftOutcome, asked: MomentItems) =>
      visitCoefficients(outcome, { importance: made(asked), blocks: [] }).status;
    expect(of("recommend", simulatedItems(4, false))).toBe("not-asked");
    expect(of("net-promoter", simulatedItems(4, false))).toBe("not-asked");
    const five: MomentItems = {
      ...items,
      recommend: { item: 1, scale: { low: 1, high: 5, better: "higher" } },
    };
    expect(of("net-promoter", five)).toBe("not-on-0-to-10");
    expect(of("overall", items)).toBe("too-few");
    expect(of("overall", { ...items, overall: null })).toBe("not-asked");
  });
});
