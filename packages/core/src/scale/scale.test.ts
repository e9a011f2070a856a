import fc from "fast-check";
import { expect, test } from "vitest";
import { boxes, fromPomp, pomp, type Scale, satisfiedFrom, scale } from "./scale.ts";

const to5: Scale = { low: 1, high: 5, better: "higher" };
const to7: Scale = { low: 1, high: 7, better: "higher" };
const to10: Scale = { low: 0, high: 10, better: "higher" };

test("percent of maximum possible runs from 0 at the low end to 100 at the high end", () => {
  expect([1, 2, 3, 4, 5].map((raw) => pomp(raw, to5))).toEqual([0, 25, 50, 75, 100]);
});

test("a raw value comes back from its percent of maximum", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (low, range, at) => {
        const any: Scale = { low, high: low + range, better: "higher" };
        const raw = low + at * range;
        expect(fromPomp(pomp(raw, any), any)).toBeCloseTo(raw, 9);
      },
    ),
  );
});

test("the boxes are those of the conventions: 1–5, 1–7, 0–10", () => {
  expect(boxes(to5)).toEqual({ lowMax: 2, highMin: 5 });
  expect(boxes(to7)).toEqual({ lowMax: 3, highMin: 6 });
  expect(boxes(to10)).toEqual({ lowMax: 6, highMin: 9 });
  expect(boxes({ ...to5, highBoxMin: 4 })).toEqual({ lowMax: 2, highMin: 4 });
});

test("satisfied means at least 75 % of maximum", () => {
  expect([to5, to7, to10].map(satisfiedFrom)).toEqual([4, 6, 8]);
});

test("a scale that runs downwards or has more than 201 codes is refused", () => {
  expect(scale.safeParse({ low: 5, high: 1 }).success).toBe(false);
  expect(scale.safeParse({ low: 0, high: 201 }).success).toBe(false);
  expect(scale.safeParse({ low: 0, high: 200 }).success).toBe(true);
});
