import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadsheetLine } from "./spreadsheet-line.ts";

describe("a line for a spreadsheet", () => {
  test.each([
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    " =1",
    "\u00a0=1",
    "＝1",
    "＋A1",
    "－A1",
    "＠x",
    "a\n=1",
  ])("makes text of %j", (text) => expect(spreadsheetLine([text]).replace(/^"/, "")).toMatch(/^'/));

  test.each(["-5", "+5", "3.5", "1e3", "-.5", "房间 - 很好", "a=b", "", "2026-05-11"])(
    "leaves %j as it is",
    (text) => expect(spreadsheetLine([text])).toBe(`${text}\r\n`),
  );

  test("quotes what would end a value", () => {
    expect(spreadsheetLine(['say "hi"', "a,b", "a\nb"])).toBe('"say ""hi""","a,b","a\nb"\r\n');
  });

  test("never begins a value with a sign that is run", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", " ", "a", '"', "\n") }),
        (text) => {
          const line = spreadsheetLine([text]).replace(/^"/, "");
          expect(/^[\s]*[=@]/.test(line)).toBe(false);
        },
      ),
    );
  });
});
