import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";

/** Twelve things and four observers of Krippendorff (2011); the last but two columns have values missing. */
const published = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

describe("Krippendorff's alpha", () => {
  it("is the published 0.849 for interval data", () => {
    const found = krippendorffAlpha(published);
    expect(found?.alpha).toBeCloseTo(0.849, 3);
    expect(found?.n).toBe(11);
    expect(found?.low).toBeLessThan(0.849);
    expect(found?.high).toBeGreaterThan(0.849);
  });

  it("is 1 where raters agree throughout, and below 0 where they contradict each other", () => {
    expect(
      krippendorffAlpha([
        [1, 1],
        [3, 3],
        [4, 4],
      ]),
    ).toMatchObject({ alpha: 1, low: 1, high: 1, n: 3 });
    expect(
      krippendorffAlpha([
        [0, 4],
        [4, 0],
        [0, 4],
      ])?.alpha,
    ).toBeLessThan(0);
  });

  it("says nothing where all values are the same, or too little was rated twice", () => {
    expect(
      krippendorffAlpha([
        [0.1, 0.1],
        [0.1, 0.1],
        [0.1, 0.1],
      ]),
    ).toBeNull();
    expect(krippendorffAlpha([[1, 2], [3]])).toBeNull();
    expect(krippendorffAlpha([])).toBeNull();
  });

  it("does not change with the order of raters, nor when all values are shifted and stretched", () => {
    const rating = fc.integer({ min: 0, max: 4 });
    const things = fc.array(fc.array(rating, { minLength: 2, maxLength: 4 }), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(things, (drawn) => {
        const found = krippendorffAlpha(drawn);
        const other = krippendorffAlpha(drawn.map((values) => values.toReversed().map((x) => 3 * x + 7)));
        expect(other === null).toBe(found === null);
        if (found && other) expect(other.alpha).toBeCloseTo(found.alpha, 9);
      }),
      { numRuns: 100 },
    );
  });
});
