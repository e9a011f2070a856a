import { describe, expect, test } from "vitest";
import { readWhole, workbookOf, workbookParts } from "../../../test/file-rows.ts";
import { kindOf, momentText } from "./sheet-day.ts";

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="21"/></cellXfs>';
const header =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';
const strings = [
  "<t>id</t>",
  "<t>day</t>",
  '<r><t>com</t></r><r><t xml:space="preserve">ment</t></r><rPh><t>カナ</t></rPh>',
  "<t>很好</t>",
];
const sheet = (rows: string, head = header) =>
  workbookOf(workbookParts({ Answers: head + rows }, { strings, styles }));

describe("a sheet of a workbook", () => {
  test("has texts, days, numbers, truth values and results of formulas as a text file would", async () => {
    const rows =
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46153</v></c><c r="C2" t="s"><v>3</v></c></row>' +
      '<row r="3"><c r="A3"><v>4.0999999999999996</v></c><c r="B3" s="2"><v>46153.395833333336</v></c><c r="C3" t="inlineStr"><is><t>a &lt;b&gt; &amp; c_x000D_</t></is></c></row>' +
      '<row r="4"><c r="A4"><v>1E+15</v></c><c r="B4" s="3"><v>46153</v></c><c r="C4" t="b"><v>1</v></c></row>' +
      '<row r="5"><c r="A5"><f>A2+1</f><v>2</v></c><c r="B5" s="4"><v>0.5</v></c><c r="C5" t="str"><f>T("x")</f><v>x</v></c></row>' +
      '<row r="9"><c r="C9" t="s"><v>3</v></c></row>';
    for (const size of [7, 100_000]) {
      const parts = workbookParts({ Answers: header + rows }, { strings, styles });
      const found = await readWhole(workbookOf(parts, size));
      expect(found.problems).toEqual([]);
      expect(found.rows).toEqual([
        ["id", "day", "comment"],
        ["1", "2026-05-11", "很好"],
        ["4.1", "2026-05-11T09:30:00", "a <b> & c\r"],
        ["1000000000000000", "2026-05-11", "TRUE"],
        ["2", "12:00:00", "x"],
        ["", "", "很好"],
      ]);
      expect(found.lines).toEqual([1, 2, 3, 4, 5, 9]);
      expect(found.reading).toEqual({ format: "xlsx", sheet: "Answers", headerRows: 1 });
    }
  });

  test.each([
    ["an error", '<c r="B2" t="e"><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["a formula that was never computed", '<c r="B2"><f>NOW()</f></c>', "=…"],
    ["a text that is not there", '<c r="B2" t="s"><v>99</v></c>', "text 99"],
    ["the day that 1900 did not have", '<c r="B2" s="1"><v>60</v></c>', "60"],
    ["a number that is none", '<c r="B2"><v>abc</v></c>', "abc"],
  ])("rejects a row with %s, by row and column", async (_, cell, found) => {
    const { rows, problems, rejected } = await readWhole(
      sheet(`<row r="2"><c r="A2"><v>1</v></c>${cell}</row><row r="3"><c r="A3"><v>2</v></c></row>`),
    );
    expect(rows.slice(1)).toEqual([["2", "", ""]]);
    expect(rejected).toBe(1);
    expect(problems).toMatchObject([{ row: 2, column: "day", found }]);
  });

  test("may be one of several, chosen by name, or the first that is not hidden; the header may stand further down", async () => {
    const title = '<row r="1"><c r="A1" t="inlineStr"><is><t>Report</t></is></c></row>';
    const third =
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row><row r="4"><c r="A4"><v>7</v></c></row>';
    const parts = workbookParts(
      { Notes: title, Data: title + third, More: header },
      { strings, hidden: ["Notes"] },
    );
    const found = await readWhole(workbookOf(parts), { columns: ["id"] });
    expect([found.rows, found.lines]).toEqual([
      [
        ["id", "day"],
        ["7", ""],
      ],
      [3, 4],
    ]);
    expect((await readWhole(workbookOf(parts), { sheet: "More" })).rows).toEqual([["id", "day", "comment"]]);
    expect((await readWhole(workbookOf(parts), { sheet: "Data", header: 3 })).rows).toHaveLength(2);
    await expect(readWhole(workbookOf(parts), { sheet: "Nope" })).rejects.toMatchObject({
      code: "NO_SHEET",
      found: "Notes | Data | More",
    });
  });

  test("may have prefixes, and no references", async () => {
    const rows =
      "<x:row><x:c t='inlineStr'><x:is><x:t>id</x:t></x:is></x:c></x:row><x:row><x:c><x:v>5</x:v></x:c></x:row>";
    const parts = workbookParts({ A: "" });
    parts["xl/worksheets/sheet1.xml"] =
      `<x:worksheet xmlns:x="urn:x"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    expect((await readWhole(workbookOf(parts))).rows).toEqual([["id"], ["5"]]);
  });

  test("may count from 1904", async () => {
    const parts = workbookParts(
      { A: `${header}<row r="2"><c r="B2" s="1"><v>44691</v></c></row>` },
      { strings, styles, properties: '<workbookPr date1904="1"/>' },
    );
    expect((await readWhole(workbookOf(parts))).rows[1]).toEqual(["", "2026-05-11", ""]);
  });
});

describe("a workbook that is out to do harm is refused", () => {
  const withSheet = (xml: string) =>
    workbookOf({ ...workbookParts({ A: "" }), "xl/worksheets/sheet1.xml": xml });
  test.each([
    [
      "external entities",
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>',
    ],
    [
      "entities of entities",
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>',
    ],
    [
      "an entity that nobody declared",
      "<worksheet><sheetData><row r='1'><c t='str'><v>&e;</v></c></row></sheetData></worksheet>",
    ],
    ["tags that do not close", "<worksheet><sheetData><row r='1'>"],
    [
      "a column beyond all",
      "<worksheet><sheetData><row r='1'><c r='ZZZZZ1'><v>1</v></c></row></sheetData></worksheet>",
    ],
    [
      "a text without end",
      `<worksheet><sheetData><row r='1'><c t='str'><v>${"x".repeat(1_200_000)}</v></c></row></sheetData></worksheet>`,
    ],
  ])("%s", async (_, xml) => {
    await expect(readWhole(withSheet(xml))).rejects.toMatchObject({ code: "MALFORMED_WORKBOOK" });
  });

  test("parts that are missing", async () => {
    const { "xl/worksheets/sheet1.xml": _, ...rest } = workbookParts({ A: "" });
    await expect(readWhole(workbookOf(rest))).rejects.toMatchObject({ code: "MALFORMED_WORKBOOK" });
  });
});

test.each([
  ["yyyy-mm-dd", "moment"],
  ["[$-804]yyyy年m月d日;@", "moment"],
  ["[h]:mm:ss", "moment"],
  ["General", "number"],
  ['0.00" days"', "number"],
  ["#,##0.00_);[Red](#,##0.00)", "number"],
  ["0.00E+00", "number"],
  ["0%", "number"],
])("the format %s shows a %s", (format, kind) => expect(kindOf(format)).toBe(kind));

test.each([
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [60, false, null],
  [61, false, "1900-03-01"],
  [45_351, false, "2024-02-29"],
  [0, true, "1904-01-01"],
  [0.999999, false, "1900-01-01"],
  [-1, false, null],
  [2_958_465, false, "9999-12-31"],
  [2_958_466, false, null],
])("serial %d (from 1904: %s) is %s", (serial, date1904, text) =>
  expect(momentText(serial, date1904)).toBe(text),
);
