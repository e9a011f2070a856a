import { describe, expect, it } from "vitest";
import { sectorsQuestion, withoutAnswers } from "./sectors-question.ts";

describe("what the address of the sectors asks", () => {
  it("is all years and no venue where it says nothing, or nothing that can be read", () => {
    const all = { named: { venue: null, beside: null }, period: "", slice: null };
    expect(sectorsQuestion({})).toEqual(all);
    expect(sectorsQuestion({ period: "all" })).toEqual(all);
    expect(sectorsQuestion({ period: "soon", venue: "", beside: ["a", "b"] })).toEqual(all);
  });

  it("is a period as everywhere else", () => {
    expect(sectorsQuestion({ period: "2016", venue: "sfo-a" })).toEqual({
      named: { venue: "sfo-a", beside: null },
      period: "2016",
      slice: { from: "2016-01-01", to: "2017-01-01" },
    });
  });
});

it("tells a venue without answers in the period from what is asked wrongly", () => {
  const asked = sectorsQuestion({ period: "2016", venue: "sfo-a", beside: "harbour-bund" });
  expect(withoutAnswers(["beside"], asked)).toBe("beside");
  expect(withoutAnswers(["venue"], asked)).toBe("venue");
  expect(withoutAnswers(["slice", "from"], asked)).toBeNull();
  expect(withoutAnswers(null, asked)).toBeNull();
  expect(withoutAnswers(["venue"], { ...asked, slice: null })).toBeNull();
  expect(withoutAnswers(["beside"], sectorsQuestion({ period: "2016", venue: "a", beside: "a" }))).toBeNull();
  expect(withoutAnswers(["beside"], sectorsQuestion({ period: "2016", venue: "a" }))).toBeNull();
});
