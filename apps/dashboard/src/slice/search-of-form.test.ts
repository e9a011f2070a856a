import { describe, expect, it } from "vitest";
import { searchOfForm } from "./search-of-form.ts";

describe("searchOfForm", () => {
  it("keeps every value of a name and leaves out what is empty", () => {
    expect(
      searchOfForm([
        ["period", "2016"],
        ["weighted", ""],
        ["segment", "purpose:business"],
        ["segment", "purpose:leisure"],
      ]),
    ).toBe("?period=2016&segment=purpose%3Abusiness&segment=purpose%3Aleisure");
  });

  it("is nothing when nothing is chosen", () => {
    expect(searchOfForm([["weighted", ""]])).toBe("");
  });
});
