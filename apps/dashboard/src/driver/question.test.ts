import { expect, test } from "vitest";
import { defaultQuestion, readQuestion } from "./question.ts";

test("a question is read from the URL, and what it leaves out stands at its default", () => {
  expect(readQuestion({ outcome: "recommend", method: "pairwise", target: "70" })).toEqual({
    outcome: "RECOMMEND",
    method: "PAIRWISE",
    target: 70,
  });
  expect(readQuestion({ target: "0" })).toEqual({ ...defaultQuestion, target: 0 });
  expect(readQuestion({})).toEqual(defaultQuestion);
});

test("what cannot be read counts as not given", () => {
  expect(readQuestion({ outcome: "x", method: ["pairwise"], target: "1e9" })).toEqual(defaultQuestion);
  expect(readQuestion({ target: "101" })).toEqual(defaultQuestion);
});
