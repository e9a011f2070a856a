import fc from "fast-check";
import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import { benjaminiHochberg, holm } from "./multiplicity.ts";
import { rankRangesByStatistic } from "./rank-ranges.ts";

const zTest = (estimates: readonly number[], variances: readonly number[]) => (a: number, b: number) =>
  ((estimates[a] as number) - (estimates[b] as number)) /
  Math.sqrt((variances[a] as number) + (variances[b] as number));

describe("rank ranges", () => {
  it.each(Object.entries(edge.rank_sets))("agree with the reference: %s", (_, golden) => {
    const actual = rankRangesByStatistic(golden.est, zTest(golden.est, golden.v));
    expect([actual.rank, actual.low, actual.high]).toEqual([golden.rank, golden.L, golden.U]);
  });
  it("give a single item the first rank", () => {
    expect(rankRangesByStatistic([5], () => 0)).toMatchObject({
      rank: [1],
      low: [1],
      high: [1],
      smallestAdjustedP: null,
    });
  });
  it("always hold the rank, and mirror when estimates are turned round", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 400 })), {
          minLength: 1,
          maxLength: 20,
        }),
        (items) => {
          const estimates = items.map(([e]) => e);
          const variances = items.map(([, v]) => v);
          const test = zTest(estimates, variances);
          const up = rankRangesByStatistic(estimates, test);
          const down = rankRangesByStatistic(
            estimates.map((e) => -e),
            (a, b) => -test(a, b),
          );
          for (const k of estimates.keys()) {
            expect(up.low[k] as number).toBeLessThanOrEqual(up.rank[k] as number);
            expect(up.rank[k] as number).toBeLessThanOrEqual(up.high[k] as number);
            expect(down.low[k]).toBe(estimates.length + 1 - (up.high[k] as number));
          }
        },
      ),
    );
  });
  it("hold all true ranks together in at least 95 % of draws (200 draws of 20 items)", () => {
    let seed = 7;
    const uniform = (): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return (seed + 0.5) / 2 ** 32;
    };
    const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const truth = Array.from({ length: 20 }, (_, k) => 20 - k);
    let held = 0;
    for (let draw = 0; draw < 200; draw++) {
      const estimates = truth.map((t) => t + 2 * normal());
      const { low, high } = rankRangesByStatistic(
        estimates,
        zTest(
          estimates,
          truth.map(() => 4),
        ),
      );
      if (truth.every((_, k) => (low[k] as number) <= k + 1 && k + 1 <= (high[k] as number))) held++;
    }
    expect(held).toBeGreaterThanOrEqual(190);
  });
  it("compare 200 items, 19,900 pairs, in far less than a second", () => {
    const estimates = Array.from({ length: 200 }, (_, k) => Math.sin(k) * 40);
    const test = zTest(
      estimates,
      estimates.map(() => 4),
    );
    rankRangesByStatistic(estimates, test);
    // Processor time: others share the machine.
    const before = process.cpuUsage();
    rankRangesByStatistic(estimates, test);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});

describe("many tests at once", () => {
  it.each(edge.benjamini_hochberg)("agree with the reference: $p", ({ p, q, holm: h }) => {
    for (const [i, value] of benjaminiHochberg(p).entries()) expect(value).toBeCloseTo(q[i] as number, 12);
    for (const [i, value] of holm(p).entries()) expect(value).toBeCloseTo(h[i] as number, 12);
  });
  it("skip tests that could not be made", () => {
    expect(benjaminiHochberg([0.01, null, 0.02])).toEqual([0.02, null, 0.02]);
    expect(holm([null, 0.01, Number.NaN])).toEqual([null, 0.01, null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
