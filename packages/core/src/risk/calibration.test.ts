import { describe, expect, it } from "vitest";
import { clamp, random } from "../../test/simulated-visits.ts";
import type { Scale } from "../scale/scale.ts";
import { equalShares, type Share } from "../statistics/equal-shares.ts";
import { equivalence } from "../statistics/equivalence.ts";
import { sampleOf } from "../statistics/mean.ts";
import { type NestedGroup, nestedAnova, TENTH_TO_NINETIETH } from "../statistics/nested-anova.ts";
import { representativity } from "../statistics/representativity.ts";
import { welch } from "../statistics/welch.ts";
import { type ItemScales, itemIndex } from "../visit/visit.ts";
import { gapRegression } from "./gap-regression.ts";
import { GapSums } from "./gap-sums.ts";

/*
 * How often intervals hold the truth and tests cry wolf, with groups of unequal size and a fixed seed. A share of 95 %
 * over 2,000 draws has a simulation error of 0.5 points.
 */

/** Share of draws in which something holds. */
function shareOf(draws: number, holds: () => boolean): number {
  let held = 0;
  for (let draw = 0; draw < draws; draw++) if (holds()) held++;
  return held / draws;
}

function expectNominal(found: number, nominal: number, name: string): void {
  console.log(`${name}: ${(100 * found).toFixed(1)} % (nominal ${100 * nominal} %)`);
  const [low, high] = nominal > 0.5 ? [0.93, 0.97] : [0.035, 0.065];
  expect(found, name).toBeGreaterThan(low);
  expect(found, name).toBeLessThan(high);
}

describe("service inconsistency", () => {
  /** Three venues with employees of very different experience: 5 to 120 visits each. */
  const sizes = [
    [5, 12, 40, 120, 30],
    [8, 60, 25, 15],
    [20, 90, 10, 35, 50, 6],
  ];

  function employees(seed: number, between: number, within: number): () => NestedGroup[] {
    const { normal } = random(seed);
    return () =>
      sizes.flatMap((venue, parent) =>
        venue.map((n): NestedGroup => {
          const truth = 60 + 10 * parent + between * normal();
          const values = Array.from({ length: n }, () => truth + within * normal());
          const mean = values.reduce((sum, x) => sum + x, 0) / n;
          return { parent, n, mean, squares: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) };
        }),
      );
  }

  it.each([
    { between: 4, within: 18 },
    { between: 9, within: 18 },
  ])("holds the true share and spread with σ $between between and $within within", ({ between, within }) => {
    const draw = employees(17, between, within);
    const truth = between ** 2 / (between ** 2 + within ** 2);
    let spread = 0;
    const draws = 1000;
    const held = shareOf(draws, () => {
      const found = nestedAnova(draw());
      const [low, high] = [found?.low as number, found?.high as number];
      const at = (icc: number) =>
        TENTH_TO_NINETIETH * Math.sqrt(((found?.msWithin as number) * icc) / (1 - icc));
      const points = TENTH_TO_NINETIETH * between;
      if (at(low) <= points && points <= at(high)) spread++;
      return low <= truth && truth <= high;
    });
    expectNominal(held, 0.95, `exact interval of ICC ${truth.toFixed(2)}`);
    expectNominal(spread / draws, 0.95, "interval of the spread");
  });

  it("finds a difference between equal employees in 5 of 100", () => {
    const draw = employees(18, 0, 18);
    expectNominal(
      shareOf(1500, () => (nestedAnova(draw())?.p as number) < 0.05),
      0.05,
      "false alarms of F",
    );
  });
});

describe("channel consistency", () => {
  /** 5-point answers on 0–100 with the given mean; the smaller sample varies more. */
  function channels(seed: number, difference: number): () => ReturnType<typeof welch> {
    const { uniform, normal } = random(seed);
    const sample = (n: number, mean: number, sd: number) => {
      const values = Array.from({ length: n }, () => mean + sd * normal() + 4 * (uniform() - 0.5));
      return sampleOf(values, new Float64Array(n).fill(1));
    };
    return () => welch(sample(60, 50 + difference, 22), sample(400, 50, 14));
  }
  const same = (test: ReturnType<typeof welch>): number => (test === null ? 1 : equivalence(test, 5).p);

  it("calls channels that differ by the margin the same in 5 of 100", () => {
    // Narrower than the margin allows a decision at: otherwise the test would never claim anything.
    const { normal } = random(3);
    const sample = (n: number, mean: number, sd: number) =>
      sampleOf(
        Array.from({ length: n }, () => mean + sd * normal()),
        new Float64Array(n).fill(1),
      );
    const claims = shareOf(2000, () => same(welch(sample(150, 55, 18), sample(600, 50, 11))) < 0.05);
    expectNominal(claims, 0.05, "equivalence claimed at the margin");
  });

  it("hardly ever calls them the same when they differ by more, and says neither on few answers", () => {
    const far = channels(4, 9);
    expect(shareOf(1000, () => same(far()) < 0.05)).toBeLessThan(0.01);
    const near = channels(5, 0);
    const claimed = shareOf(1000, () => same(near()) < 0.05);
    expect(claimed).toBeGreaterThan(0.05);
    expect(claimed).toBeLessThan(0.6);
  });

  it("finds a difference between equal channels in 5 of 100", () => {
    const draw = channels(6, 0);
    expectNominal(
      shareOf(2000, () => (draw()?.p as number) < 0.05),
      0.05,
      "false alarms of Welch",
    );
  });
});

describe("over-promise", () => {
  const eleven: Scale = { low: 0, high: 10, better: "higher" };
  const scales: ItemScales = [eleven, eleven, null, { low: 1, high: 7, better: "higher" }, null];

  /** Venues of 60, 100 and 440 visits; recommendation follows the gap with the two slopes. */
  function guests(seed: number, below: number, above: number): () => GapSums {
    const { uniform, normal } = random(seed);
    return () => {
      const sums = new GapSums(scales);
      const venue = new Uint16Array(600).map((_, i) => (i < 60 ? 0 : i < 160 ? 1 : 2));
      const answers = new Uint8Array(600 * 5);
      for (let i = 0; i < 600; i++) {
        const expectation = clamp(3 + normal(), 0, 6);
        const overall = clamp(5.2 + 0.8 * normal() + 1.5 * (uniform() - 0.5), 0, 10);
        const gap = 10 * overall - (100 / 6) * expectation;
        const recommend = 50 + 4 * (venue[i] as number) + (gap < 0 ? below : above) * gap + 9 * normal();
        answers[i * 5] = overall;
        answers[i * 5 + itemIndex("recommend")] = clamp(recommend / 10, 0, 10);
        answers[i * 5 + itemIndex("expectation")] = expectation;
      }
      sums.add({
        count: 600,
        venue,
        group: Uint8Array.from({ length: 600 }, () => Math.floor(50 * uniform())),
        weight: new Float64Array(600).fill(1e6),
        items: 5,
        answers,
      });
      return sums;
    };
  }

  it("finds an asymmetry where there is none in 5 of 100", () => {
    const draw = guests(21, 0.4, 0.4);
    expectNominal(
      shareOf(1000, () => (gapRegression(draw())?.p as number) < 0.05),
      0.05,
      "false alarms of asymmetry",
    );
  });

  it("holds the true ratio of the slopes in 95 of 100", () => {
    const draw = guests(22, 0.6, 0.4);
    const held = shareOf(1200, () => {
      const { ratio, ratioStandardError } = gapRegression(draw()) ?? {};
      return Math.abs((ratio as number) - 1.5) <= 2.0095752371292392 * (ratioStandardError as number);
    });
    expectNominal(held, 0.95, "jackknife interval of the ratio");
  });
});

describe("response", () => {
  const sizes = [3000, 800, 150, 60];

  function invited(seed: number, rates: readonly number[], of = sizes): () => Share[] {
    const { uniform } = random(seed);
    return () =>
      of.map((n, k) => ({
        n,
        successes: shareOf(n, () => uniform() < (rates[k] as number)) * n,
      }));
  }

  it("finds unequal rates where they are equal in 5 of 100", () => {
    const draw = invited(31, [0.25, 0.25, 0.25, 0.25]);
    expectNominal(
      shareOf(1000, () => (equalShares(draw())?.p as number) < 0.05),
      0.05,
      "false alarms of χ²",
    );
  });

  it.each([[[0.2, 0.28, 0.35, 0.3]], [[0.1, 0.3, 0.6, 0.2]], [[0.25, 0.27, 0.22, 0.25]]])(
    "holds the true R-indicator of rates %j in 95 of 100",
    (rates) => {
      const draw = invited(32, rates);
      const n = sizes.reduce((a, b) => a + b);
      const mean = sizes.reduce((sum, size, k) => sum + (size * (rates[k] as number)) / n, 0);
      const variance = sizes.reduce(
        (sum, size, k) => sum + (size * ((rates[k] as number) - mean) ** 2) / n,
        0,
      );
      const truth = 1 - 2 * Math.sqrt(variance);
      const held = shareOf(1000, () => {
        const found = representativity(draw());
        return (found?.low as number) <= truth && truth <= (found?.high as number);
      });
      expectNominal(held, 0.95, `interval of the R-indicator ${truth.toFixed(3)}`);
    },
  );
});
