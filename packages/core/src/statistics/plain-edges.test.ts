import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../../golden/expected_edge.json" with { type: "json" };
import { golden as compared } from "../../test/golden-deviation.ts";
import { pooledShareZ } from "./difference-z.ts";
import { effectiveN } from "./effective-n.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { sampleOf } from "./mean.ts";
import { netPromoter } from "./net-promoter.ts";
import { newcombe } from "./newcombe.ts";
import { welch } from "./welch.ts";
import { adjustedShareVariance, wilson } from "./wilson.ts";

const { close: agree } = compared(
  "expected_edge.json",
  "6.1",
  "Wilson, Newcombe and net promoter intervals at the edges",
  1e-12,
);

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("at the edges the statistics agree with the reference", () => {
  it.each(golden.wilson)("Wilson $x of $n", ({ x, n, lo, hi }) => {
    agree(wilson(x, n).low, lo);
    agree(wilson(x, n).high, hi);
  });

  it.each(golden.newcombe)(
    "Newcombe $x1/$n1 against $x2/$n2",
    ({ x1, n1, x2, n2, diff, lo, hi, z, p_value }) => {
      const interval = newcombe(x1, n1, x2, n2);
      agree(interval.difference, diff);
      agree(interval.low, lo);
      agree(interval.high, hi);
      const test = pooledShareZ(x1, n1, x2, n2);
      if (z === null) expect(test).toBeNull();
      else {
        agree(test?.z as number, z);
        agree(test?.p as number, p_value as number);
      }
    },
  );

  // The reference leaves the interval uncut; a score beyond −100 or 100 does not exist.
  it.each(golden.nps)("net promoter score of $ltr", ({ ltr, nps, wald_se, adj_center, adj_se, lo, hi }) => {
    const score = netPromoter(ltr.filter((a) => a >= 9).length, ltr.filter((a) => a <= 6).length, ltr.length);
    agree(score.value, nps);
    agree(score.waldStandardError, wald_se);
    agree(score.centre, adj_center);
    agree(score.standardError, adj_se);
    agree(score.low, Math.max(-100, lo));
    agree(score.high, Math.min(100, hi));
  });
});

describe("where there is nothing to compute the statistics say so", () => {
  it("an empty sample is an error, not a zero", () => {
    expect(() => wilson(0, 0)).toThrow("wilson requires at least one answer");
    expect(() => netPromoter(0, 0, 0)).toThrow("netPromoter requires at least one answer");
    expect(() => sampleOf([0, 100], [1, 0])).toThrow("more than one answer, found 1");
    expect(() => mannWhitney([0, 0], [1, 2])).toThrow("answers in both samples");
    expect(() => mannWhitney([1, 2], [1, 2, 3])).toThrow("same codes");
  });

  it("samples that do not vary have no test", () => {
    const constant = sampleOf([0, 100], [0, 30]);
    expect(welch(constant, constant)).toBeNull();
    expect(mannWhitney([0, 5], [0, 7])).toEqual({ w: 17.5, superiority: 0.5, p: null });
  });
});

describe("properties", () => {
  it("a Wilson interval lies within 0–1 and holds the share", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { low, high } = wilson(x, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(x / n - 1e-12);
        expect(adjustedShareVariance(x, n)).toBeGreaterThan(0);
      }),
    );
  });

  it("a Newcombe interval lies within −1..1 and is mirrored when the samples change places", () => {
    fc.assert(
      fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
        const forward = newcombe(x1, n1, x2, n2);
        const backward = newcombe(x2, n2, x1, n1);
        expect(forward.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(forward.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(forward.low).toBeCloseTo(-backward.high, 12);
      }),
    );
  });

  it("from ten answers up, the interval of a net promoter score holds the score", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 10, max: 5000 }), (up, down, rest) => {
        const { value, low, high } = netPromoter(up, down, up + down + rest);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
    for (let n = 10; n < 2000; n++) expect(netPromoter(n, 0, n).high).toBe(100);
  });

  it("the effective number of answers is at most their number, and equal for equal weights", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 50 }), (weights) => {
        const sum = weights.reduce((s, w) => s + w, 0);
        const squares = weights.reduce((s, w) => s + w * w, 0);
        expect(effectiveN(sum, squares)).toBeLessThanOrEqual(weights.length + 1e-9);
        expect(effectiveN(7 * weights.length, 49 * weights.length)).toBeCloseTo(weights.length, 9);
      }),
    );
    expect(effectiveN(0, 0)).toBe(0);
  });
});
