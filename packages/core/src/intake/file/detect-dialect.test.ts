import { describe, expect, test } from "vitest";
import { detectDialect } from "./detect-dialect.ts";

describe("how a text is divided", () => {
  test.each([
    ["commas", "id,day,score\n1,2026-05-01,5\n2,2026-05-02,4\n", ",", '"', 1],
    [
      "semicolons with decimal commas",
      "id;price;note\n1;12,50;a, b\n2;3,99;c\n3;7,00;d, e, f\n",
      ";",
      '"',
      1,
    ],
    ["tabs", "id\tname\tnote\n1\tA, B\tx;y\n2\tC\tz\n", "\t", '"', 1],
    ["bars", "id|name|note\n1|A, B|x\n2|C|z\n", "|", '"', 1],
    ["apostrophes around values", "'id','note'\n'1','it''s fine, really'\n'2','b'\n", ",", "'", 1],
    ["apostrophes within words", "id,note\n1,it's fine\n2,'tis\n", ",", '"', 1],
    ["delimiters and line breaks within quotes", 'id,note\n1,"a;b;c\nd;e;f"\n2,"x;y\nz"\n', ",", '"', 1],
    [
      "titles in front of the header",
      "Guest survey 2026\n\nid,day,score\n1,2026-05-01,5\n2,2026-05-02,4\n",
      ",",
      '"',
      3,
    ],
    ["no header", "1,2026-05-01,5\n2,2026-05-02,4\n", ",", '"', null],
    ["Chinese names", "编号,评分,意见\n1,5,好\n2,4,“一般，可以”\n", ",", '"', 1],
    ["two columns of one name", "id,score,score\n1,5,4\n2,3,3\n", ",", '"', null],
  ] as const)("%s", (_, text, delimiter, quote, header) => {
    expect(detectDialect(text)).toMatchObject({ delimiter, quote, header });
  });

  test("is certain where the columns that must be there are found, whatever else speaks against it", () => {
    const text = "Report; of 2026; A; B\nPrinted; by; C; D\nid|score\n1|5\n";
    expect(detectDialect(text, ["id", "score"])).toEqual({
      delimiter: "|",
      quote: '"',
      header: 3,
      headerRows: 1,
      confidence: 1,
    });
  });

  test("is unsure of a single column, and of nothing at all", () => {
    expect(detectDialect("score\n5\n4\n").confidence).toBeLessThan(0.7);
    expect(detectDialect("")).toMatchObject({ delimiter: ",", header: null });
  });
});
