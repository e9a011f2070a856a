import { expect, it } from "vitest";
import { missing, readIdeaFields, textsOf } from "./read-idea.ts";

const form = (values: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

it("reads what was typed, without spaces around it, and nothing for what was not", () => {
  const fields = readIdeaFields(form({ kind: "PROTECT", titleZh: " 大堂茶席 ", textEn: "  " }));
  expect(textsOf(fields)).toEqual({
    kind: "PROTECT",
    titleEn: null,
    titleZh: "大堂茶席",
    textEn: null,
    textZh: null,
  });
  expect(readIdeaFields(form({ kind: "x" })).kind).toBe("CREATE");
});

it.each([
  [{}, "text", "nameless"],
  [{ who: "Wei" }, "text", "untitled"],
  [{ who: "Wei", titleZh: "茶" }, "text", null],
  [{ who: "Wei" }, "action", "ownerless"],
  [{ who: "Wei", owner: "Li" }, "action", null],
  [{ who: "Wei" }, "reason", "reasonless"],
  [{ who: "Wei", reason: "too dear" }, "reason", null],
] as const)("says what is missing of %j for the %s", (values, asked, problem) => {
  expect(missing(readIdeaFields(form(values)), asked)).toBe(problem);
});
