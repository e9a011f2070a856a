import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "./folding.ts";
import { TermTable } from "./term-table.ts";
import { tokens } from "./tokens.ts";

describe("folding", () => {
  test("writes as the dictionaries do", () => {
    expect(fold("Ｗｉ－Ｆｉ DIDN’T 房間很乾淨")).toBe("wi-fi didn't 房间很干净");
  });

  test("keeps every offset, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe("a table of terms", () => {
  const table = new TermTable([
    ["good", 1],
    ["not good", 2],
    ["disappoint*", 3],
    ["不错", 4],
    ["不错过", 5],
  ]);

  test("takes the longest that fits", () => {
    expect(table.all("not  good, 不错过不错").map(({ value }) => value)).toEqual([2, 5, 4]);
  });

  test("takes whole words of Latin letters, with any ending where the table says so", () => {
    expect(table.all("goods ungood disappointments")).toMatchObject([
      { start: 13, end: 28, term: "disappoint*" },
    ]);
  });

  test("stays within its bounds", () => {
    expect(table.all("not good", 0, 6)).toEqual([]);
    expect(table.longestAt("不错过", 0, 2)?.value).toBe(4);
  });
});

describe("tokens", () => {
  test("are words in their places", () => {
    expect(tokens("Don’t 排队").map(({ word }) => word)).toEqual(["don't", "排队"]);
    const text = "房间不错，the STAFF was kind";
    for (const { start, end, word } of tokens(text)) expect(fold(text.slice(start, end))).toBe(word);
  });
});
