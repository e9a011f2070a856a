import { describe, expect, it } from "vitest";
import { chance } from "../simulation/random.ts";
import { contrastMoments, contrastOf, jointP } from "./contrast.ts";
import { shockRegression } from "./shock-regression.ts";
import type { ShockGroup } from "./whitened-fit.ts";

const draw = chance(5);
const time = Array.from({ length: 40 }, (_, t) => t);
const group = (shock: number, noise: number): ShockGroup => {
  let moved = shock * draw.normal();
  return {
    time,
    y: time.map((t) => {
      moved = 0.6 * moved + shock * 0.8 * draw.normal();
      return 2 + 0.1 * t + moved + Math.sqrt(noise) * draw.normal();
    }),
    noise: time.map(() => noise),
    rows: time.map((t) => [1, t, 1 + t]),
  };
};

describe("a regression with shocks that persist", () => {
  it("weights its nodes to 1 and leaves out a column that others explain", () => {
    const nodes = shockRegression([group(1, 0.5)]);
    expect(nodes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const { coefficients, covariance } of nodes) {
      expect(coefficients[2]).toBeNaN();
      expect(covariance[8]).toBe(0);
    }
    expect(jointP(nodes, [2])).toBeCloseTo(1, 12);
    expect(jointP(nodes, [0, 2])).toBe(jointP(nodes, [0]));
  });

  it("finds a line, its interval wider than sampling noise alone would have it", () => {
    const nodes = shockRegression([group(1, 0.5)]);
    const slope = contrastOf(nodes, [0, 1, 0]);
    expect(slope.low).toBeLessThan(0.1);
    expect(slope.high).toBeGreaterThan(0.1);
    const spread = time.reduce((sum, t) => sum + (t - 19.5) ** 2, 0);
    expect(slope.standardError).toBeGreaterThan(1.5 * Math.sqrt(0.5 / spread));
    expect(contrastMoments(nodes, [0, 1, 0]).estimate).toBe(slope.estimate);
    expect(contrastOf(nodes, [0, 1, 0], 5).high - slope.estimate).toBeCloseTo(
      ((slope.high - slope.estimate) * 2.5706) / 1.96,
      2,
    );
  });

  it("without shocks or noise is the exact line", () => {
    const exact = { ...group(0, 0.25), y: time.map((t) => 2 + 0.1 * t) };
    const [intercept, slope] = shockRegression([exact])[0]?.coefficients ?? [];
    expect(intercept).toBeCloseTo(2, 9);
    expect(slope).toBeCloseTo(0.1, 9);
  });

  it("asks for more observations than columns", () => {
    expect(() => shockRegression([{ time: [0], y: [1], noise: [1], rows: [[1]] }])).toThrow(
      "more observations",
    );
    expect(() => shockRegression([])).toThrow("more observations");
  });
});
