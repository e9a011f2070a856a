import { describe, expect, it } from "vitest";
import { jensenShannon } from "./jensen-shannon.ts";
import { quantile } from "./quantile.ts";

describe("the Jensen–Shannon divergence", () => {
  it("is 0 for equal shares and ln 2 for shares with nothing in common", () => {
    expect(jensenShannon([0.2, 0.8], [0.2, 0.8])).toBe(0);
    expect(jensenShannon([1, 0], [0, 1])).toBeCloseTo(Math.LN2, 15);
    expect(jensenShannon([0.5, 0.5, 0], [0.25, 0.25, 0.5])).toBe(
      jensenShannon([0.25, 0.25, 0.5], [0.5, 0.5, 0]),
    );
    expect(() => jensenShannon([1], [])).toThrow("equal length");
  });
});

describe("quantiles", () => {
  it("lie between the ordered values", () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 12);
    expect([quantile([7], 0.9), quantile([1, 2], 1), quantile([1, 2], 0)]).toEqual([7, 2, 1]);
    expect(() => quantile([], 0.5)).toThrow("at least one value");
  });
});
