import { expect, test } from "vitest";
import { defaultQuestion, readQuestion, writeQuestion } from "./question.ts";

test("a question survives the URL, and defaults leave no trace in it", () => {
  for (const question of [
    defaultQuestion,
    { outcome: "RECOMMEND", method: "PAIRWISE", target: 70 },
    { outcome: "OVERALL", method: "PAIRWISE", target: 0 },
  ] as const)
    expect(readQuestion(Object.fromEntries(writeQuestion(question)))).toEqual(question);
  expect(writeQuestion(defaultQuestion)).toEqual([]);
});

test("what cannot be read counts as not given", () => {
  expect(readQuestion({ outcome: "x", method: ["pairwise"], target: "1e9" })).toEqual(defaultQuestion);
  expect(readQuestion({ target: "101" })).toEqual(defaultQuestion);
});
