import fc from "fast-check";
import { describe, expect, it } from "vitest";
import kernels from "../../golden/layout/kernels.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { gini, weightedGini } from "./gini.ts";

describe("Gini coefficients", () => {
  it("agree with the reference", () => {
    const { close } = golden(
      "layout/kernels.json",
      "layout 2.3",
      "Gini coefficient, plain and by area",
      1e-12,
    );
    for (const { x, area, gini: plain, giniWeighted } of kernels.gini) {
      close(gini(x), plain);
      close(weightedGini(x, area), giniWeighted);
    }
  });

  it("are exactly 0 where all have the same, (n − 1)/n where one has everything", () => {
    expect(gini([0.1, 0.1, 0.1])).toBe(0);
    expect(gini([0, 0, 0, 7])).toBe(0.75);
    expect(weightedGini([0.1, 0.1], [3, 0.7])).toBe(0);
  });

  it("are null where there is nothing to share out", () => {
    expect(gini([])).toBeNull();
    expect(gini([0, 0])).toBeNull();
    expect(weightedGini([1, 2], [0, 0])).toBeNull();
  });

  it("do not change when an area is split, nor with the unit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0.1, max: 9, noNaN: true })), {
          minLength: 1,
        }),
        (zones) => {
          const [values, areas] = [zones.map(([value]) => value), zones.map(([, area]) => area)];
          const whole = weightedGini(values, areas);
          const split = weightedGini([...values, ...values], [...areas, ...areas]);
          const scaled = weightedGini(
            values.map((value) => value * 60),
            areas,
          );
          if (whole === null) expect([split, scaled]).toEqual([null, null]);
          else {
            expect(split).toBeCloseTo(whole, 9);
            expect(scaled).toBeCloseTo(whole, 9);
          }
        },
      ),
    );
  });

  it("refuse what has no meaning", () => {
    expect(() => gini([-1, 2])).toThrow("values and weights of 0 or more, found -1 and 1");
    expect(() => weightedGini([1], [])).toThrow("found 0 for 1");
  });
});
