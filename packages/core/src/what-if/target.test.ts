import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headroom } from "../statistics/lift.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import type { Spread } from "./scope.ts";
import { pointsToTarget } from "./target.ts";

/** Ratings 1–5, all in one jackknife group. */
function spreadOf(counts: readonly number[]): Spread {
  const all = new Float64Array(JACKKNIFE_GROUPS * counts.length);
  all.set(counts);
  return { scale: { low: 1, high: counts.length, better: "higher" }, counts: all };
}

describe("points to a target", () => {
  it("bring the mean of ratings there, and no more than that", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }).filter((counts) => counts.some((n) => n > 0)),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (counts, target) => {
          const rated = counts.reduce((a, b) => a + b, 0);
          const mean = counts.reduce((sum, n, a) => sum + n * 25 * a, 0) / rated;
          const found = pointsToTarget(spreadOf(counts), target);
          if (found.status === "reached") return mean >= target;
          if (found.status === "too-far") return mean + headroom(counts, 20, rated) < target;
          if (found.status !== "ok") return false;
          const after = mean + headroom(counts, found.points, rated);
          return found.points > 0 && found.points <= 20 && Math.abs(after - target) < 1e-9;
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it("take more where many already gave the best answer", () => {
    const [few, many] = [
      [0, 0, 10, 0, 0],
      [0, 0, 5, 0, 5],
    ].map((counts) => pointsToTarget(spreadOf(counts), 55 + 25 * Number((counts[4] ?? 0) > 0)));
    expect(few).toEqual({ status: "ok", points: expect.closeTo(5, 9) });
    expect(many).toEqual({ status: "ok", points: expect.closeTo(10, 9) });
  });

  it("are none where nobody rated", () => {
    expect(pointsToTarget(null, 80)).toEqual({ status: "not-rated" });
    expect(pointsToTarget(spreadOf([0, 0, 0, 0, 0]), 80)).toEqual({ status: "not-rated" });
  });
});
