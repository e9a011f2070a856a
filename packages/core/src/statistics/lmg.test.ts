import fc from "fast-check";
import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import importanceGolden from "../../golden/expected_importance.json" with { type: "json" };
import { golden as compared } from "../../test/golden-deviation.ts";
import { repaired } from "./correlation.ts";
import { explainedBySubset, groupLmg, lmg, owenIsFeasible, owenValues } from "./lmg.ts";
import { averageGains, entryOrders } from "./lmg-orders.ts";

function correlationOf(columns: readonly (readonly number[])[]): Float64Array {
  const centred = columns.map((c) => {
    const mean = c.reduce((a, b) => a + b, 0) / c.length;
    return c.map((x) => x - mean);
  });
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((s, x, i) => s + x * (b[i] as number), 0);
  return Float64Array.from(
    centred.flatMap((a) => centred.map((b) => (a === b ? 1 : dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))))),
  );
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const { allClose } = compared(
  "expected_edge.json",
  "1",
  "LMG at the edges: duplicates, 18 touchpoints, repair",
  1e-12,
);
const worst = (actual: readonly number[], expected: readonly number[]): number =>
  Math.max(...expected.map((e, i) => Math.abs((actual[i] as number) - e)));

/** Random data sets: an outcome and 1–7 predictors, 12–30 rows. */
const dataset = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 12, max: 30 }))
  .chain(([p, n]) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n, maxLength: n }), {
      minLength: p + 1,
      maxLength: p + 1,
    }),
  )
  .filter((columns) => columns.every((c) => new Set(c).size > 3));

describe("relative importance in the reference's edge cases, to 1e-12", () => {
  it("a duplicated predictor: both halves get the same credit", () => {
    const { y, x1, x2, x3, lmg: expected, R2 } = edge.lmg_duplicate;
    const matrix = correlationOf([y, x1, x2, x3]);
    const actual = lmg(matrix);
    expect(allClose(actual, expected)).toBeLessThan(1e-12);
    expect(Math.abs(sum(actual) - R2)).toBeLessThan(1e-12);
    expect(repaired(matrix)).toMatchObject({ collinear: true, shrinkage: 0 });
  });
  it("a single predictor: r²", () => {
    const { y, x1, lmg: expected } = edge.lmg_single;
    expect(allClose(lmg(correlationOf([y, x1])), expected)).toBeLessThan(1e-12);
  });
  it("a matrix that no data could have is repaired by as much as the reference says", () => {
    const golden = edge.lmg_not_psd;
    const fixed = repaired(Float64Array.from(golden.R.flat()));
    expect(fixed.smallestEigenvalue).toBeCloseTo(golden.lambda_min, 12);
    expect(fixed.shrinkage).toBeCloseTo(golden.shrink_w, 12);
    expect(allClose([...fixed.matrix], golden.R_repaired.flat())).toBeLessThan(1e-12);
    expect(allClose(lmg(fixed.matrix), golden.lmg)).toBeLessThan(1e-12);
  });
  it("eighteen predictors, exactly", () => {
    const matrix = Float64Array.from(edge.lmg_p18.R.flat());
    const actual = lmg(matrix);
    expect(allClose(actual, edge.lmg_p18.lmg)).toBeLessThan(1e-12);
    expect(Math.abs(sum(actual) - edge.lmg_p18.R2)).toBeLessThan(1e-12);
  });
});

describe("relative importance", () => {
  it("sums to R² and is never negative", () => {
    fc.assert(
      fc.property(dataset, (columns) => {
        const matrix = correlationOf(columns);
        const p = columns.length - 1;
        const values = lmg(matrix);
        const all = explainedBySubset(
          matrix,
          Array.from({ length: p }, (_, j) => [j + 1]),
        )[2 ** p - 1] as number;
        expect(Math.abs(sum(values) - all)).toBeLessThan(1e-12);
        expect(Math.min(...values)).toBeGreaterThan(-1e-12);
      }),
      { numRuns: 50 },
    );
  });
  it("does not change when a predictor is measured on another scale", () => {
    fc.assert(
      fc.property(
        dataset,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (columns, factor, offset) => {
          const rescaled = columns.map((c, k) => (k === 1 ? c.map((x) => factor * x + offset) : c));
          expect(worst(lmg(correlationOf(rescaled)), lmg(correlationOf(columns)))).toBeLessThan(1e-10);
        },
      ),
      { numRuns: 50 },
    );
  });
  it("halves its credit when a predictor is duplicated, and leaves R² alone", () => {
    fc.assert(
      fc.property(dataset, (columns) => {
        const doubled = [...columns, columns[1] as number[]];
        const [one, two] = [lmg(correlationOf(columns)), lmg(correlationOf(doubled))];
        expect(two[0]).toBeCloseTo(two.at(-1) as number, 9);
        expect(sum(two)).toBeCloseTo(sum(one), 9);
      }),
      { numRuns: 50 },
    );
  });
  it("refuses more than twenty players", () => {
    expect(() => lmg(new Float64Array(22 * 22))).toThrow(/21 players, expected at most 20/);
  });
});

describe("beyond twenty predictors stages share first", () => {
  const matrix = Float64Array.from(edge.lmg_p18.R.flat());
  const stages = [
    [1, 2, 3, 4, 5],
    [6, 7],
    [8, 9, 10, 11, 12, 13],
    [14, 15, 16, 17, 18],
  ];
  it("the members of a stage sum exactly to the stage's share", () => {
    const owen = owenValues(matrix, stages);
    const byStage = stages.map((stage) => sum(stage.map((j) => owen[j - 1] as number)));
    expect(worst(byStage, groupLmg(matrix, stages))).toBeLessThan(1e-12);
  });
  it("is plain relative importance when every stage has one member, or there is one stage", () => {
    const seven = Float64Array.from(
      { length: 64 },
      (_, k) => matrix[Math.floor(k / 8) * 19 + (k % 8)] as number,
    );
    const singles = Array.from({ length: 7 }, (_, j) => [j + 1]);
    expect(worst(owenValues(seven, singles), lmg(seven))).toBeLessThan(1e-12);
    expect(worst(owenValues(seven, [singles.flat()]), lmg(seven))).toBeLessThan(1e-12);
  });
  it("is the average over orders in which stages stay together", () => {
    const gains = averageGains(matrix, entryOrders(stages, 4000, 7));
    expect(worst(gains, owenValues(matrix, stages))).toBeLessThan(0.002);
  });
  it("knows when a stage is too large", () => {
    expect(owenIsFeasible([Array.from({ length: 19 }, (_, j) => j), [20], [21]])).toBe(false);
    expect(owenIsFeasible([Array.from({ length: 18 }, (_, j) => j), [20], [21]])).toBe(true);
  });
  it("gives the reference's factors as players", () => {
    const golden = importanceGolden.pairwise_within;
    const R = Float64Array.from(golden.R.flat());
    const factors = [
      [1, 2],
      [3, 5, 6, 7, 8],
      [4, 9, 10, 11, 12],
    ];
    expect(worst(groupLmg(R, factors), Object.values(importanceGolden.group_lmg_factor))).toBeLessThan(1e-9);
  });
});
