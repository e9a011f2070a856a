import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unstorableCharacter } from "./unstorable-character.ts";

/** Texts of these are mostly unsound, and their escapes are hard to tell apart. */
const parts = ["\ud83c", "\udfdb", "\0", "a", "\\", "u0000", '"'];

describe("what no text holds", () => {
  it.each([
    [String.raw`{"name":"a\u0000b"}`, 10, "U+0000"],
    [String.raw`["\ud83c"]`, 2, "U+D83C"],
    [String.raw`["\ud83c\n\udfdb"]`, 2, "U+D83C"],
    [String.raw`["\uDFDB"]`, 2, "U+DFDB"],
    [String.raw`["\\\u0000"]`, 4, "U+0000"],
    ['["\ud83c"]', 2, "U+D83C"],
  ])("is found where it stands in %s", (text, at, name) => {
    expect(unstorableCharacter(text)).toEqual({ at, name });
  });

  it.each([
    String.raw`["\ud83c\udfdb 古镇 \u53e4\n\"\\"]`,
    String.raw`["\\u0000 is how it is written"]`,
    '["🏛 古镇"]',
    "{}",
  ])("is not seen in %s", (text) => {
    expect(unstorableCharacter(text)).toBeNull();
  });

  it("is in the JSON of a text exactly where the text is not sound", () => {
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((some) => some.join(""));
    fc.assert(
      fc.property(texts, (value) => {
        const sound = Buffer.from(value).toString() === value && !value.includes("\0");
        expect(unstorableCharacter(JSON.stringify([value])) === null).toBe(sound);
      }),
      { numRuns: 500 },
    );
  });
});
