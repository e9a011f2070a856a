import fc from "fast-check";
import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import reference from "../../golden/expected_recovery.json" with { type: "json" };
import { readVisits } from "../../golden/read-visits.ts";
import { type GoldenComparison, golden } from "../../test/golden-deviation.ts";
import { durationCounts, kaplanMeier, survivalAt } from "./kaplan-meier.ts";

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

function agreeWith(
  expected: Expected,
  curve: ReturnType<typeof kaplanMeier>,
  { close }: GoldenComparison,
): void {
  expect([curve.n, curve.events]).toEqual([expected.n, expected.events]);
  close(curve.median, expected.median);
  close(curve.medianLow, expected.median_lo);
  close(curve.medianHigh, expected.median_hi);
  for (const { t, survival, closed_share, se, surv_lo, surv_hi } of expected.at) {
    const found = survivalAt(curve, t);
    close(found.survival, survival);
    close(1 - found.survival, closed_share);
    close(found.standardError, se);
    close(found.low, surv_lo);
    close(found.high, surv_hi);
  }
}

describe("the product-limit curve agrees with the reference", () => {
  it("on the complaints of the reference visits", () => {
    const complaints = readVisits().filter(({ complaint }) => complaint === "1");
    const counts = durationCounts(
      complaints.map(({ hours }) => Number(hours)),
      complaints.map(({ closed }) => closed === "1"),
    );
    const comparison = golden("expected_recovery.json", "8", "Time to close (Kaplan–Meier)", 1e-9);
    agreeWith(reference.time_to_close, kaplanMeier(counts), comparison);
  });

  it.each(["ties", "all_censored"] as const)("at the edge: %s", (name) => {
    const { time, event, ...expected } = edge.km[name];
    const curve = kaplanMeier(
      durationCounts(
        time,
        event.map((e) => e === 1),
      ),
    );
    agreeWith(expected, curve, golden("expected_edge.json", "8", "Time to close (Kaplan–Meier)", 1e-12));
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
