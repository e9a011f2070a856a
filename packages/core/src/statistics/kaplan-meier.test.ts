import fc from "fast-check";
import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import golden from "../../golden/expected_recovery.json" with { type: "json" };
import { readVisits } from "../../golden/read-visits.ts";
import { durationCounts, kaplanMeier, survivalAt } from "./kaplan-meier.ts";

function agree(actual: number | null, expected: number | null, tolerance: number): void {
  if (expected === null || actual === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

interface Expected {
  n: number;
  events: number;
  median: number | null;
  median_lo: number | null;
  median_hi: number | null;
  at: {
    t: number;
    survival: number;
    closed_share: number;
    se: number;
    surv_lo: number | null;
    surv_hi: number | null;
  }[];
}

function agreeWith(expected: Expected, curve: ReturnType<typeof kaplanMeier>, tolerance: number): void {
  expect([curve.n, curve.events]).toEqual([expected.n, expected.events]);
  agree(curve.median, expected.median, tolerance);
  agree(curve.medianLow, expected.median_lo, tolerance);
  agree(curve.medianHigh, expected.median_hi, tolerance);
  for (const { t, survival, closed_share, se, surv_lo, surv_hi } of expected.at) {
    const found = survivalAt(curve, t);
    agree(found.survival, survival, tolerance);
    agree(1 - found.survival, closed_share, tolerance);
    agree(found.standardError, se, tolerance);
    agree(found.low, surv_lo, tolerance);
    agree(found.high, surv_hi, tolerance);
  }
}

describe("the product-limit curve agrees with the reference", () => {
  it("on the complaints of the reference visits", () => {
    const complaints = readVisits().filter(({ complaint }) => complaint === "1");
    const counts = durationCounts(
      complaints.map(({ hours }) => Number(hours)),
      complaints.map(({ closed }) => closed === "1"),
    );
    agreeWith(golden.time_to_close, kaplanMeier(counts), 1e-9);
  });

  it.each(["ties", "all_censored"] as const)("at the edge: %s", (name) => {
    const { time, event, ...expected } = edge.km[name];
    const curve = kaplanMeier(
      durationCounts(
        time,
        event.map((e) => e === 1),
      ),
    );
    agreeWith(expected, curve, 1e-12);
  });
});

describe("the median", () => {
  const medianOf = (times: number[], happened: boolean[]) =>
    kaplanMeier(durationCounts(times, happened)).median;

  it("is the middle to the next fall where exactly one half is left", () => {
    expect(medianOf([1, 2, 6, 9], [true, true, true, true])).toBe(4);
    expect(medianOf([1, 2, 6, 9], [true, true, false, true])).toBe(5.5);
  });

  it("does not exist where the curve stops at one half or above it", () => {
    expect(medianOf([1, 2, 6, 9], [true, true, false, false])).toBeNull();
    expect(medianOf([1, 2, 3], [true, false, false])).toBeNull();
  });
});

describe("edges", () => {
  it("nobody observed: no steps, and everybody left", () => {
    const curve = kaplanMeier([]);
    expect(curve).toMatchObject({ n: 0, events: 0, steps: [], median: null });
    expect(survivalAt(curve, 24)).toMatchObject({ survival: 1, atRisk: 0 });
  });

  it("one closed case: nobody left, nothing to estimate a spread from", () => {
    const curve = kaplanMeier(durationCounts([3], [true]));
    expect(curve).toMatchObject({ median: 3, medianLow: null, medianHigh: null });
    expect(survivalAt(curve, 3)).toEqual({
      time: 3,
      atRisk: 1,
      survival: 0,
      standardError: null,
      low: null,
      high: null,
    });
    expect(survivalAt(curve, 4).atRisk).toBe(0);
  });

  it("refuses a time that is none", () => {
    expect(() => durationCounts([Number.NaN], [true])).toThrow("durationCounts requires times from 0");
    expect(() => durationCounts([-1], [true])).toThrow("found -1");
  });
});

describe("properties", () => {
  const durations = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()), { maxLength: 60 });
  const curveOf = (pairs: readonly (readonly [number, boolean])[]) =>
    kaplanMeier(
      durationCounts(
        pairs.map(([time]) => time),
        pairs.map(([, happened]) => happened),
      ),
    );

  it("falls, stays within its interval, and does not depend on the order of durations", () => {
    fc.assert(
      fc.property(durations, (pairs) => {
        const curve = curveOf(pairs);
        expect(curveOf([...pairs].reverse())).toEqual(curve);
        let before = 1;
        for (const { survival, low, high } of curve.steps) {
          expect(survival).toBeLessThanOrEqual(before);
          before = survival;
          if (low !== null) expect(low).toBeLessThanOrEqual(survival);
          if (high !== null) expect(high).toBeGreaterThanOrEqual(survival);
        }
      }),
    );
  });

  it("without cut-offs is the share of longer durations, with the binomial error", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), fc.nat(20), (times, at) => {
        const curve = curveOf(times.map((time) => [time, true] as const));
        const share = times.filter((time) => time > at).length / times.length;
        const found = survivalAt(curve, at);
        expect(found.survival).toBeCloseTo(share, 12);
        if (share > 0)
          expect(found.standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / times.length), 12);
      }),
    );
  });
});
