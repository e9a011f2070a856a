import { describe, expect, test } from "vitest";
import { confusion } from "./confusion.ts";
import { Multinomial } from "./multinomial.ts";

describe("the multinomial model", () => {
  // Manning, Raghavan & Schütze 2008, example 13.1: P(China | d5) ∝ 3/4 · (3/7)³ · 1/14 · 1/14 ≈ 0.0003,
  // P(not China | d5) ∝ 1/4 · (2/9)³ · 2/9 · 2/9 ≈ 0.0001.
  const training = [
    { text: "Chinese Beijing Chinese", good: true },
    { text: "Chinese Chinese Shanghai", good: true },
    { text: "Chinese Macao", good: true },
    { text: "Tokyo Japan Chinese", good: false },
  ];

  test("is that of the textbook's example", () => {
    const yes = (3 / 4) * (3 / 7) ** 3 * (1 / 14) ** 2;
    const no = (1 / 4) * (2 / 9) ** 3 * (2 / 9) ** 2;
    expect(new Multinomial(training).probabilityOfGood("Chinese Chinese Chinese Tokyo Japan")).toBeCloseTo(
      yes / (yes + no),
      12,
    );
  });

  test("passes over words it never saw", () => {
    const model = new Multinomial(training);
    expect(model.probabilityOfGood("Lisbon")).toBeCloseTo(3 / 4, 12);
  });

  test("needs comments of both kinds", () => {
    expect(() => new Multinomial([{ text: "good", good: true }])).toThrow(RangeError);
  });
});

describe("a confusion", () => {
  const judged = [
    ...Array.from({ length: 6 }, () => ({ actual: true, predicted: true })),
    ...Array.from({ length: 2 }, () => ({ actual: true, predicted: false })),
    ...Array.from({ length: 1 }, () => ({ actual: false, predicted: true })),
    ...Array.from({ length: 3 }, () => ({ actual: false, predicted: false })),
    { actual: true, predicted: null },
    { actual: false, predicted: null },
  ];

  test("counts what could not be told as wrong", () => {
    const found = confusion(judged);
    expect(found).toMatchObject({ n: 14, truePositive: 6, falsePositive: 1, trueNegative: 3 });
    expect(found.accuracy?.value).toBeCloseTo(9 / 14, 12);
    expect(found.precision?.value).toBeCloseTo(6 / 7, 12);
    expect(found.recall?.value).toBeCloseTo(6 / 9, 12);
    expect(found.negativeRecall?.value).toBeCloseTo(3 / 5, 12);
    expect(found.f1).toBeCloseTo(2 / (7 / 6 + 9 / 6), 12);
  });

  test("of nothing says nothing", () => {
    expect(confusion([])).toMatchObject({ n: 0, accuracy: null, precision: null, f1: null, macroF1: null });
  });
});
