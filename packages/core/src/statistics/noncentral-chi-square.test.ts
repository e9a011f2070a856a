import { describe, expect, it } from "vitest";
import { chiSquareUpper, normalQuantile, normalUpper } from "./distributions.ts";
import { chiSquareCritical, noncentralChiSquareUpper, noncentralityFor } from "./noncentral-chi-square.ts";

describe("the noncentral χ² distribution", () => {
  it("is the square of a shifted normal with one degree of freedom", () => {
    for (const [x, shift] of [
      [0.5, 0.3],
      [3.84, 1],
      [3.84, 2.8],
      [20, 6],
    ] as const) {
      const upper = normalUpper(Math.sqrt(x) - shift) + normalUpper(Math.sqrt(x) + shift);
      expect(noncentralChiSquareUpper(x, 1, shift ** 2)).toBeCloseTo(upper, 10);
    }
  });

  it("is the central one without a noncentrality, and rises with it", () => {
    expect(noncentralChiSquareUpper(5, 3, 0)).toBeCloseTo(chiSquareUpper(5, 3), 12);
    const chances = [0, 1, 5, 20, 100].map((lambda) => noncentralChiSquareUpper(9.49, 4, lambda));
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(chances.at(-1)).toBeGreaterThan(0.999);
  });

  it("needs the noncentrality that its own power says", () => {
    expect(chiSquareCritical(1, 0.05)).toBeCloseTo(normalQuantile(0.975) ** 2, 9);
    expect(noncentralityFor(1, 0.05, 0.8)).toBeCloseTo(7.8489, 3);
    // Cohen's tables: 80 % power at 5 % takes λ = 9.63 with 2 and 11.94 with 4 degrees of freedom.
    expect(noncentralityFor(2, 0.05, 0.8)).toBeCloseTo(9.63, 1);
    expect(noncentralityFor(4, 0.05, 0.8)).toBeCloseTo(11.94, 1);
    for (const df of [1, 3, 7])
      expect(
        noncentralChiSquareUpper(chiSquareCritical(df, 0.01), df, noncentralityFor(df, 0.01, 0.8)),
      ).toBeCloseTo(0.8, 9);
  });
});
