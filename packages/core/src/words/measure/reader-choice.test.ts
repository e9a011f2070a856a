import { expect, test } from "vitest";
import { betterReader, type RecordedEvaluation, readerToShip } from "./reader-choice.ts";
import recorded from "./recorded-evaluation.json" with { type: "json" };

const led = (low: number, high: number, licensed = true): RecordedEvaluation => ({
  reviews: "made up",
  licensed,
  n: 100,
  accuracy: { lexicon: 0.8, multinomial: 0.8 },
  difference: { value: (low + high) / 2, low, high },
});

test("the lexicon reads comments because no model is better by the recorded evaluation, nor could one ship", () => {
  expect(recorded.length).toBeGreaterThanOrEqual(3);
  expect(recorded.map(betterReader)).toEqual(recorded.map(() => "lexicon"));
  expect(recorded.map(({ licensed }) => licensed)).toEqual(recorded.map(() => false));
  expect(readerToShip(recorded)).toBe("lexicon");
  // Even if their licences let a model ship, the lexicon would be the better one.
  expect(readerToShip(recorded.map((one) => ({ ...one, licensed: true })))).toBe("lexicon");
});

test("a model ships where it surely leads on reviews whose licence allows it, and surely trails on none", () => {
  expect(readerToShip([led(0.01, 0.05)])).toBe("multinomial");
  expect(readerToShip([led(0.01, 0.05, false)])).toBe("lexicon");
  expect(readerToShip([led(-0.01, 0.05)])).toBe("lexicon");
  expect(readerToShip([led(0.01, 0.05), led(-0.2, -0.1)])).toBe("lexicon");
});
