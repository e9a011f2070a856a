import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { fUpper } from "./distributions.ts";
import { fQuantile } from "./f-quantile.ts";
import { type NestedGroup, nestedAnova, TENTH_TO_NINETIETH } from "./nested-anova.ts";
import { nestedReml } from "./nested-reml.ts";

function group(values: readonly number[], parent = 0): NestedGroup {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { parent, n: values.length, mean, squares: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) };
}

describe("at its edges the share of variation between employees", () => {
  const { close } = golden("expected_edge.json", "7.1", "Service inconsistency: edge cases of ICC", 1e-12);

  it.each(edge.icc)("is $icc for $values", ({ values, icc, sigma2_staff }) => {
    const found = nestedAnova(values.map((v) => group(v)));
    close(found?.icc ?? null, icc, "icc");
    if (sigma2_staff !== undefined) close(found?.varianceBetween, sigma2_staff, "sigma2_staff");
  });

  it("does not exist where every venue has one employee, or every employee one visit", () => {
    expect(nestedAnova([group([1, 2, 3], 0), group([4, 5, 6], 1)])).toBeNull();
    expect(nestedAnova([group([1]), group([2]), group([3])])).toBeNull();
    expect(nestedReml([group([1, 2, 3], 0), group([4, 5, 6], 1)])).toBeNull();
    expect(nestedAnova([])).toBeNull();
  });

  it("is unknown where nothing varies, and everything where visits of one employee never differ", () => {
    expect(nestedAnova([group([5, 5]), group([5, 5])])).toMatchObject({
      icc: null,
      low: null,
      high: null,
      p: 1,
    });
    expect(nestedAnova([group([1, 1]), group([3, 3])])).toMatchObject({ icc: 1, low: 1, high: 1, p: 0 });
    expect(nestedReml([group([5, 5]), group([5, 5])])).toBeNull();
  });
});

it("differences between venues do not count, and a lone employee counts as noise only", () => {
  const plain = [group([50, 60, 55]), group([70, 75, 80, 85]), group([10, 20, 15], 1), group([40, 44], 1)];
  const moved = plain.map((g) => ({ ...g, mean: g.mean + 1000 * g.parent }));
  const [a, b] = [nestedAnova(plain), nestedAnova(moved)];
  expect(b?.icc).toBeCloseTo(a?.icc as number, 12);
  const lone = nestedAnova([...plain, group([0, 100], 2)]);
  expect(lone?.dfBetween).toBe(a?.dfBetween);
  expect(lone?.n0).toBeCloseTo(a?.n0 as number, 12);
  expect(lone?.msWithin).toBeGreaterThan(a?.msWithin as number);
});

it("employees of equal size have the same components by analysis of variance and by likelihood", () => {
  const groups = [group([50, 60, 55]), group([70, 75, 80]), group([10, 20, 15]), group([40, 44, 48])];
  const [anova, reml] = [nestedAnova(groups), nestedReml(groups)];
  expect(reml?.varianceBetween).toBeCloseTo(anova?.varianceBetween as number, 4);
  expect(reml?.varianceWithin).toBeCloseTo(anova?.msWithin as number, 4);
  const alike = [group([50, 60, 55]), group([54, 56, 55]), group([52, 58, 55])];
  expect(nestedReml(alike)).toEqual({ varianceBetween: 0, varianceWithin: expect.closeTo(70 / 8, 10) });
});

it("knows the quantiles of F that the intervals need", () => {
  // Printed tables: F(0.975; 3, 120) = 3.2269, F(0.975; 10, 10) = 3.7168.
  expect(fQuantile(0.975, 3, 120)).toBeCloseTo(3.2269, 4);
  expect(fQuantile(0.975, 10, 10)).toBeCloseTo(3.7168, 4);
  for (const [p, d1, d2] of [
    [0.975, 3, 129],
    [0.025, 3, 129],
    [0.975, 35, 2319],
    [0.5, 1, 4],
    [0.025, 1, 1e6],
    [0.999, 200, 7],
  ] as const)
    expect(fUpper(fQuantile(p, d1, d2), d1, d2)).toBeCloseTo(1 - p, 12);
  expect(fQuantile(0, 3, 4)).toBeNaN();
  expect(fQuantile(0.5, 0, 4)).toBeNaN();
  expect(TENTH_TO_NINETIETH).toBeCloseTo(2.5631031310892007, 12);
});
