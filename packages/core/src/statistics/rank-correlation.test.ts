import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankCorrelation, rankCorrelationInterval, ranks } from "./rank-correlation.ts";

describe("ranks", () => {
  it("are places from the highest, and equal values share the mean of theirs", () => {
    expect(ranks([3, 9, 3, 1])).toEqual([2.5, 1, 2.5, 4]);
    expect(ranks([])).toEqual([]);
  });
});

describe("rank correlation", () => {
  it("is that of the textbook: hours of television and IQ, ρ = −29/165", () => {
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
  });

  it("is nothing where either is the same throughout, and refuses lists of different lengths", () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(() => rankCorrelation([1], [1, 2])).toThrow("found 1 and 2 values");
  });

  it("stays within −1 and 1, is symmetric, and turns with the sign", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const [a, b] = [drawn.map(([x]) => x), drawn.map(([, y]) => y)];
        const rho = rankCorrelation(a, b);
        if (rho === null) return;
        expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-12);
        expect(rankCorrelation(b, a)).toBeCloseTo(rho, 12);
        expect(
          rankCorrelation(
            a,
            b.map((y) => -y),
          ),
        ).toBeCloseTo(-rho, 12);
      }),
      { numRuns: 100 },
    );
  });
});

describe("its interval", () => {
  it("is Bonett and Wright's", () => {
    const { low, high } = rankCorrelationInterval(0.5, 28);
    const half = 1.959963984540054 * Math.sqrt(1.125 / 25);
    expect(low).toBeCloseTo(Math.tanh(Math.atanh(0.5) - half), 12);
    expect(high).toBeCloseTo(Math.tanh(Math.atanh(0.5) + half), 12);
  });

  it("needs 4 pairs and stays a point at ±1", () => {
    expect(() => rankCorrelationInterval(0.2, 3)).toThrow("requires 4 pairs");
    expect(rankCorrelationInterval(-1, 9)).toEqual({ low: -1, high: -1 });
  });
});
