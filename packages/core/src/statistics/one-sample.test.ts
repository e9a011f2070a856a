import fc from "fast-check";
import { expect, it } from "vitest";
import { meanInterval } from "./mean.ts";
import { netPromoter } from "./net-promoter.ts";
import { meanAgainst, netPromoterAgainst, shareAgainst } from "./one-sample.ts";
import { wilson } from "./wilson.ts";

const given = fc.double({ min: 0.02, max: 0.98, noNaN: true });

it("a share's test and Wilson's interval say the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), given, given, (n, part, target) => {
      const successes = Math.round(part * n);
      const { low, high } = wilson(successes, n);
      fc.pre(Math.min(Math.abs(low - target), Math.abs(high - target)) > 1e-9);
      const p = shareAgainst(successes, n, target)?.p as number;
      expect(p <= 0.05).toBe(target < low || target > high);
    }),
  );
});

it("a mean's test and its t interval say the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 400 }), given, given, (n, mean, target) => {
      const sample = { n, mean: 100 * mean, variance: 400 };
      const { low, high } = meanInterval(sample);
      fc.pre(Math.min(Math.abs(low - 100 * target), Math.abs(high - 100 * target)) > 1e-6);
      const p = meanAgainst(sample, 100 * target)?.p as number;
      expect(p <= 0.05).toBe(100 * target < low || 100 * target > high);
    }),
  );
});

it("a net promoter score's test and its interval say the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 400 }), fc.integer({ min: -80, max: 80 }), (n, target) => {
      const score = netPromoter(Math.floor(0.5 * n), Math.floor(0.2 * n), n);
      fc.pre(Math.min(Math.abs(score.low - target), Math.abs(score.high - target)) > 1e-9);
      expect(netPromoterAgainst(score, target).p <= 0.05).toBe(target < score.low || target > score.high);
    }),
  );
});

it("nothing can be tested without spread", () => {
  expect(meanAgainst({ n: 50, mean: 80, variance: 0 }, 70)).toBeNull();
  expect(shareAgainst(10, 50, 0)).toBeNull();
  expect(shareAgainst(10, 50, 1)).toBeNull();
});
