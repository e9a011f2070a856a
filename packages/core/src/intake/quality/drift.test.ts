import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, test } from "vitest";
import { driftOf } from "./drift.ts";

const one = (earlier: number[], now: number[]) => driftOf([{ about: "x", earlier, now }])[0];

describe("drift", () => {
  test("is Pearson's chi-square with its p and the stability index, by hand", () => {
    // 2 × 2 table 40/60 and 60/40: chi² = 200·(40·40 − 60·60)²/(100·100·100·100) = 8.
    const found = one([40, 60], [60, 40]);
    expect(found).toMatchObject({ status: "tested", df: 1, nEarlier: 100, n: 100, drifted: true });
    if (found?.status !== "tested") throw new Error("not tested");
    expect(found.chiSquare).toBeCloseTo(8, 10);
    expect(found.p).toBeCloseTo(0.004678, 5);
    // (60.5 − 40.5)/101 · ln(60.5/40.5), twice.
    expect(found.psi).toBeCloseTo(2 * (20 / 101) * Math.log(60.5 / 40.5), 10);
  });

  test("claims nothing where there is too little, or only one category", () => {
    expect(one([10, 10], [500, 500])).toMatchObject({ status: "too-few", needed: 30 });
    expect(one([100, 0], [100, 0])).toMatchObject({ status: "too-few" });
  });

  test("pools rare categories until the test may be trusted", () => {
    expect(one([50, 48, 1, 1], [50, 48, 2, 0])).toMatchObject({ status: "tested", df: 1 });
  });

  test("does not claim a shift that is real but of no size", () => {
    expect(one([500_000, 500_000], [510_000, 490_000])).toMatchObject({ status: "tested", drifted: false });
  });

  test("claims hardly ever anything when nothing has changed, over twenty questions at once", () => {
    const random = xoroshiro128plus(5);
    const draw = () => {
      const counts = [0, 0, 0, 0, 0];
      for (let i = 0; i < 200; i++) {
        const at = (random.next() >>> 0) % 5;
        counts[at] = (counts[at] ?? 0) + 1;
      }
      return counts;
    };
    let claimed = 0;
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const tests = driftOf(
        Array.from({ length: 20 }, (_, about) => ({ about, earlier: draw(), now: draw() })),
      );
      if (tests.some((found) => found.status === "tested" && found.drifted)) claimed++;
    }
    // 5 % by the level, and three standard errors of so many runs.
    expect(claimed / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
  });

  test("never says anything that is no number", () => {
    const counts = fc.array(fc.nat(2_000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, counts, (earlier, now) => {
        const found = one(earlier, now);
        if (found?.status !== "tested") return;
        for (const value of [found.psi, found.chiSquare, found.p, found.pAdjusted])
          expect(Number.isFinite(value) && value >= 0).toBe(true);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
