import { describe, expect, it } from "vitest";
import { nelderMead } from "./nelder-mead.ts";

describe("the downhill simplex", () => {
  it("finds the bottom of Rosenbrock's valley", () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const { at, value, converged } = nelderMead(valley, [-1.2, 1], { tolerance: 1e-8, most: 500 });
    expect(converged).toBe(true);
    expect(value).toBeLessThan(1e-14);
    expect(at[0]).toBeCloseTo(1, 6);
    expect(at[1]).toBeCloseTo(1, 6);
  });

  it("goes down one variable too", () => {
    expect(nelderMead(([x = 0]) => (x - 3) ** 4, [0]).at[0]).toBeCloseTo(3, 2);
  });

  it("says when it had its turns", () => {
    const { converged, evaluations } = nelderMead(([x = 0]) => x, [0], { most: 20 });
    expect(converged).toBe(false);
    expect(evaluations).toBeLessThan(24);
  });
});
