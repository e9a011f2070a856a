import fc from "fast-check";
import { describe, expect, it } from "vitest";
import kernels from "../../golden/layout/kernels.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { distanceWeightedHillNumber, hillNumber, similarityHillNumber } from "./hill-number.ts";

const amounts = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 })
  .filter((list) => list.some((each) => each > 0));

const orders = (vector: object) =>
  Object.keys(vector)
    .filter((key) => /^q[\d.]+$/.test(key))
    .map((key) => [Number(key.slice(1)), (vector as Record<string, number>)[key] as number] as const);

describe("Hill numbers", () => {
  it("agree with the reference", () => {
    const { close } = golden("layout/kernels.json", "layout 2.1", "Hill number", 1e-12);
    for (const vector of kernels.hill)
      for (const [order, expected] of orders(vector))
        close(hillNumber(vector.x, order), expected, `q ${order}`);
  });

  it("agree with the reference where kinds are alike", () => {
    const { close } = golden("layout/kernels.json", "layout 2.1", "Similarity-sensitive Hill number", 1e-12);
    for (const { p, Z, ...vector } of kernels.hillSimilarity)
      for (const [order, expected] of orders(vector))
        close(
          similarityHillNumber(p, (i, j) => Z[i]?.[j] as number, order),
          expected,
          `q ${order}`,
        );
  });

  it("agree with the reference where kinds lie at distances, and have no step at order 1", () => {
    const plain = golden("layout/kernels.json", "layout 2.1", "Distance-weighted Hill number", 1e-12);
    // The reference raises sums to the power 1e6 here, which leaves it ten digits (see the exact values below).
    const steep = golden(
      "layout/kernels.json",
      "layout 2.1",
      "Distance-weighted Hill number, q = 1 ± 1e-6",
      1e-9,
    );
    for (const vector of kernels.hillDistanceWeighted) {
      const at = (order: number) =>
        distanceWeightedHillNumber(vector.counts, vector.dist, vector.beta, order);
      for (const [order, expected] of orders(vector))
        (order !== 1 && Math.abs(order - 1) < 0.1 ? steep : plain).close(at(order), expected, `q ${order}`);
      for (const near of [1e-6, 1e-9, 1e-12]) {
        expect(Math.abs(at(1 - near) - at(1)) / at(1)).toBeLessThan(5 * near);
        expect(Math.abs(at(1 + near) - at(1)) / at(1)).toBeLessThan(5 * near);
      }
    }
  });

  it("keep all digits next to order 1, where the plain formula loses them: exact to 60 digits elsewhere", () => {
    const exact = [
      [1.248784691707394, 1.2487843995210157],
      [0.754931483648931, 0.7549314676741431],
      [0.8825831069671335, 0.8825831069670123],
      [0.21258801453159437, 0.21258788511309484],
      [0.8945695269072402, 0.894569173768828],
      [0.2334954713332408, 0.23349546052679676],
      [0.11307621535724499, 0.11307621409629465],
      [0.5697522219877283, 0.5697519472516395],
      [2.6372372671383846, 2.637237220818571],
      [3.200476056103269, 3.2004755839028434],
    ];
    kernels.hillDistanceWeighted.forEach(({ counts, dist, beta }, i) => {
      [0.999999, 1.000001].forEach((order, side) => {
        const expected = exact[i]?.[side] as number;
        const found = distanceWeightedHillNumber(counts, dist, beta, order);
        expect(Math.abs(found - expected) / expected).toBeLessThan(1e-14);
      });
    });
  });

  it("are the number of kinds where all are equally common, of any order", () => {
    for (const order of [0, 0.5, 0.999999, 1, 1.000001, 2, 7])
      expect(hillNumber([3, 3, 0, 3, 3], order)).toBeCloseTo(4, 12);
  });

  it("are 0 where there is nothing", () => {
    for (const order of [0, 1, 2]) {
      expect(hillNumber([], order)).toBe(0);
      expect(hillNumber([0, 0], order)).toBe(0);
      expect(distanceWeightedHillNumber([0], [Number.POSITIVE_INFINITY], 0.02, order)).toBe(0);
      expect(similarityHillNumber([0], () => 1, order)).toBe(0);
    }
  });

  it("never rise with the order, with or without distances, across order 1 too", () => {
    const steps = [0, 0.5, 0.989, 0.991, 1, 1.009, 1.011, 1.5, 2, 4];
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (x, d) => {
          const plain = steps.map((order) => hillNumber(x, order));
          const near = steps.map((order) => distanceWeightedHillNumber(x, d.slice(0, x.length), 0.02, order));
          for (let i = 1; i < steps.length; i++) {
            expect(plain[i] as number).toBeLessThanOrEqual((plain[i - 1] as number) * (1 + 1e-12));
            expect(near[i] as number).toBeLessThanOrEqual((near[i - 1] as number) * (1 + 1e-12));
          }
        },
      ),
    );
  });

  it("are the plain ones at no distance and without likeness, fewer with it", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(0, 0.5, 1, 2), (x, order) => {
        const plain = hillNumber(x, order);
        expect(distanceWeightedHillNumber(x, new Float64Array(x.length), 0.02, order)).toBeCloseTo(plain, 10);
        if (order > 0 || x.every((each) => each > 0))
          expect(similarityHillNumber(x, (i, j) => (i === j ? 1 : 0), order)).toBeCloseTo(plain, 10);
        expect(similarityHillNumber(x, (i, j) => (i === j ? 1 : 0.5), order)).toBeLessThanOrEqual(
          plain + 1e-9,
        );
      }),
    );
  });

  it("refuse what has no meaning", () => {
    expect(() => hillNumber([1, -1], 1)).toThrow("amounts of 0 or more, found -1");
    expect(() => hillNumber([1], -1)).toThrow("order of 0 or more, found -1");
    expect(() => distanceWeightedHillNumber([1], [], 0.02, 1)).toThrow("found 0 for 1");
  });
});
