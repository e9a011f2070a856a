import { expect, it } from "vitest";
import { readWords, wordsField, wordsText } from "./read-words.ts";

it("reads every touchpoint with a field, also those whose words were all taken out", () => {
  const form = new FormData();
  form.set("who", "Wei");
  form.set(wordsField("zh", "dining"), wordsText("zh", ["早餐", "自助"]));
  form.set(wordsField("en", "dining"), wordsText("en", ["breakfast*", "buffet"]));
  form.set(wordsField("zh", "sleep"), "  ");
  form.set(wordsField("en", "sleep"), "");
  expect(readWords(form)).toEqual([
    { touchpoint: "dining", zh: ["早餐、自助"], en: ["breakfast*, buffet"] },
    { touchpoint: "sleep", zh: [], en: [] },
  ]);
});
