import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogramsByVenue, itemsOf, packedBlock, type RawSurvey, rawSurvey } from "../../test/raw-survey.ts";
import { random } from "../../test/simulated-visits.ts";
import { compareVenues } from "../comparison/comparison.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { CurveSums, curveSteps, emotionCurve } from "../journey/curve.ts";
import { boxes, type Scale } from "../scale/scale.ts";
import { ImportanceMemo, type ImportanceMethod } from "./importance-memo.ts";
import { type Moment, MomentSums, momentAnalysis } from "./moment.ts";

/*
 * What may not matter: the codes a scale is written in, the order of rows, the pieces they come in, and the names and
 * places of touchpoints. Whole analyses are compared, through the same reading of answers that an import uses.
 */

const asOf = "2026-01-01T00:00:00Z";

/** Everything that is said of a survey whose rows come in pieces that end at `cuts`, each summed by itself. */
function analyse(survey: RawSurvey, methods: readonly ImportanceMethod[], cuts: readonly number[] = []) {
  const { journey, scales, visits } = survey;
  const ends = [0, ...[...cuts].sort((a, b) => a - b), visits.length];
  const blocks = ends.slice(1).map((end, k) => packedBlock(survey, [ends[k] as number, end]));
  const items = itemsOf(survey);
  const { source, steps } = curveSteps(journey, items);
  const [sums, ...moreSums] = blocks.map((block) => {
    const shard = new MomentSums(items);
    shard.add(block);
    return shard;
  });
  const [curve, ...moreCurves] = blocks.map((block) => {
    const shard = new CurveSums(steps);
    shard.add(block);
    return shard;
  });
  // The last piece first: the order of merging may not matter either.
  for (const shard of moreSums.reverse()) sums?.merge(shard);
  for (const shard of moreCurves.reverse()) curve?.merge(shard);
  const memo = new ImportanceMemo(sums as MomentSums, journey);
  const league = (id: "satisfaction" | "touchpoint-score", item: number) =>
    compareVenues(indicatorById(id), histogramsByVenue(blocks, item, scales[item] as Scale), {
      weighted: false,
      asOf,
    });
  return {
    importance: methods.map((method) => memo.importance("overall", method)),
    moments: momentAnalysis(memo, { journey, asOf, method: methods[0] as ImportanceMethod }),
    curve: emotionCurve(curve as CurveSums, { journey, source, asOf }),
    leagues: [league("satisfaction", 0), league("touchpoint-score", 2)],
  };
}

const bits = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part) ? Array.from(part as never) : part));

/** Where two results differ by more than rounding; Monte-Carlo probabilities may by a few draws of 10,000. */
function differences(a: unknown, b: unknown, tolerance: number, path = ""): string[] {
  if (typeof a === "number" && typeof b === "number") {
    const allowed = path.endsWith("probabilityTop3") ? 0.05 : tolerance * (1 + Math.abs(b));
    return Object.is(a, b) || Math.abs(a - b) <= allowed ? [] : [`${path}: ${a} and ${b}`];
  }
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object")
    return a === b ? [] : [`${path}: ${String(a)} and ${String(b)}`];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    differences(a[key as never], b[key as never], tolerance, `${path}.${key}`),
  );
}

/** The survey on scales with other codes: `low + step · (code − old low)`, boxes moved along. */
function recoded(survey: RawSurvey, low: number, step: number): RawSurvey {
  const moved = (own: Scale) => (code: number) => low + step * (code - own.low);
  const scales = survey.scales.map((own, i): Scale => {
    if (i < 2) return own;
    const [to, { lowMax, highMin }] = [moved(own), boxes(own)];
    return { ...own, low, high: to(own.high), lowBoxMax: to(lowMax), highBoxMin: to(highMin) };
  });
  const visits = survey.visits.map((visit) => ({
    ...visit,
    answers: visit.answers.map((raw, i) =>
      i < 2 || raw === "" ? raw : String(moved(survey.scales[i] as Scale)(Number(raw))),
    ),
  }));
  return { ...survey, scales, visits };
}

/** One question answered on the scale turned round, registered as such or not. */
function turned(survey: RawSurvey, item: number, registered: boolean): RawSurvey {
  const { low, high } = survey.scales[item] as Scale;
  const turn = (raw: string) => (raw === "" ? raw : String(low + high - Number(raw)));
  return {
    ...survey,
    scales: survey.scales.map((own, i) => (i === item && registered ? { ...own, better: "lower" } : own)),
    visits: survey.visits.map((visit) => ({
      ...visit,
      answers: visit.answers.map((raw, i) => (i === item ? turn(raw) : raw)),
    })),
  };
}

/** The touchpoints in another order: the new `k`th is the old `order[k]`th. */
function reordered(survey: RawSurvey, order: readonly number[]): RawSurvey {
  const places = [0, 1, ...order.map((j) => 2 + j)];
  return {
    journey: { ...survey.journey, touchpoints: order.map((j) => survey.journey.touchpoints[j] as never) },
    scales: places.map((i) => survey.scales[i] as Scale),
    visits: survey.visits.map((visit) => ({
      ...visit,
      answers: places.map((i) => visit.answers[i] as string),
    })),
  };
}

function renamed(survey: RawSurvey): RawSurvey {
  const touchpoints = survey.journey.touchpoints.map((t) => ({ ...t, code: `x-${t.code}` }));
  return { ...survey, journey: { ...survey.journey, touchpoints } };
}

/** What is said of each touchpoint, by its code, whatever its place. */
function byCode({ moments, curve }: ReturnType<typeof analyse>) {
  const withoutPlace = ({ touchpoint: _, ...rest }: { touchpoint: number; code: string }) => rest;
  const named = (list: readonly { touchpoint: number; code: string }[]) =>
    Object.fromEntries(list.map((one) => [one.code, withoutPlace(one)]));
  return { moments: named(moments.moments), points: named(curve.points), stages: moments.stageImportance };
}

const plans = fc.record({
  seed: fc.integer(),
  visits: fc.integer({ min: 240, max: 400 }),
  touchpoints: fc.constantFrom(3, 6, 12),
  venues: fc.integer({ min: 1, max: 5 }),
  binary: fc.boolean(),
  perStage: fc.constant(12),
});
const both = ["em", "pairwise"] as const;
const few = { numRuns: 4 };

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const { uniform } = random(seed);
  return list
    .map((value) => ({ value, key: uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

describe("importance, moments, curve and leagues do not change", () => {
  it("with the order of rows or the pieces they come in, bit for bit", () => {
    fc.assert(
      fc.property(plans, fc.nat(1000), fc.array(fc.nat(240), { maxLength: 4 }), (plan, seed, cuts) => {
        const survey = rawSurvey(plan);
        const whole = bits(analyse(survey, both));
        expect(bits(analyse({ ...survey, visits: shuffled(survey.visits, seed) }, both)) === whole).toBe(
          true,
        );
        expect(bits(analyse(survey, both, cuts)) === whole).toBe(true);
      }),
      few,
    );
  });

  it("with the codes a scale is written in, nor with a scale turned round and registered so", () => {
    const codes = fc.tuple(fc.constantFrom(-3, 0, 1, 2), fc.constantFrom(2, 3, 25));
    fc.assert(
      fc.property(plans, codes, fc.nat(2), (plan, [low, step], j) => {
        const survey = rawSurvey(plan);
        const own = analyse(survey, both);
        expect(differences(analyse(recoded(survey, low, step), both), own, 1e-6)).toEqual([]);
        expect(bits(analyse(turned(survey, 2 + j, true), both)) === bits(own)).toBe(true);
      }),
      few,
    );
  });

  it("with the names and places of touchpoints: what is said of one goes with it", () => {
    const ordered = plans.chain((plan) =>
      fc.tuple(
        fc.constant(plan),
        fc.shuffledSubarray([...Array(plan.touchpoints).keys()], { minLength: plan.touchpoints }),
      ),
    );
    fc.assert(
      fc.property(ordered, ([plan, order]) => {
        const survey = rawSurvey(plan);
        const own = analyse(survey, ["em"]);
        const other = analyse(reordered(survey, order), ["em"]);
        expect(differences(byCode(other), byCode(own), 1e-6)).toEqual([]);
        expect(bits(analyse(renamed(survey), ["em"])).replaceAll('"x-t', '"t') === bits(own)).toBe(true);
      }),
      few,
    );
  });

  /** Beyond 20 touchpoints stages share first; so these keep to them: each stage's are turned round. */
  it.each([
    [25, "em", false],
    [40, "pairwise", true],
  ] as const)("with any of these on %i touchpoints (%s)", (touchpoints, method, binary) => {
    const perStage = 6;
    const survey = rawSurvey({ seed: touchpoints, visits: 500, touchpoints, venues: 3, binary, perStage });
    const own = analyse(survey, [method]);
    expect(own.importance[0]?.touchpoints).toHaveLength(touchpoints);
    const pieces = analyse({ ...survey, visits: shuffled(survey.visits, 1) }, [method], [7, 300]);
    expect(bits(pieces) === bits(own)).toBe(true);
    const order = [...Array(touchpoints).keys()].map((j) => {
      const first = perStage * Math.floor(j / perStage);
      return first + Math.min(first + perStage, touchpoints) - 1 - j;
    });
    const other = analyse(reordered(recoded(survey, 2, 2), order), [method]);
    expect(differences(byCode(other), byCode(own), 1e-6)).toEqual([]);
  });
});

describe("a scale turned round and not registered so", () => {
  it("mirrors the touchpoint: same share, opposite link, mean counted from the other end", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const survey = rawSurvey(plan);
        const [own, other] = [survey, turned(survey, 2, false)].map((s) => analyse(s, both));
        for (const k of [0, 1]) {
          const [before, after] = [own?.importance[k], other?.importance[k]];
          expect(before?.touchpoints.length).toBe(plan.touchpoints);
          for (const [j, t] of before?.touchpoints.entries() ?? []) {
            const now = after?.touchpoints[j];
            expect(now?.share).toBeCloseTo(t.share, 6);
            expect(now?.shareSe).toBeCloseTo(t.shareSe, 6);
            expect(now?.correlation).toBeCloseTo(j === 0 ? -t.correlation : t.correlation, 6);
          }
        }
        const performance = (analysis: ReturnType<typeof analyse> | undefined): number => {
          const found = analysis?.moments.moments.find((m: Moment) => m.code === "t1")?.performance;
          return found?.status === "measured" ? found.value : Number.NaN;
        };
        expect(performance(other)).toBeCloseTo(100 - performance(own), 9);
      }),
      few,
    );
  });
});
