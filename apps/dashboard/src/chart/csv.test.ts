import { describe, expect, it } from "vitest";
import { csvAddress, toCsv } from "./csv.ts";

const table = (rows: string[][]) => ({
  columns: [{ label: "场馆" }, { label: "Value", numeric: true }],
  rows,
});

describe("toCsv", () => {
  it("begins with a byte order mark, so that spreadsheets read Chinese", () => {
    expect(toCsv(table([["一号登机区", "39.8"]]))).toBe("\uFEFF场馆,Value\r\n一号登机区,39.8\r\n");
  });

  it("quotes commas, quotes and line breaks", () => {
    expect(toCsv(table([['A, "old"\nwing', "1"]]))).toContain('"A, ""old""\nwing",1');
  });

  it("turns formulas into text and leaves negative numbers alone", () => {
    expect(
      toCsv(
        table([
          ["=HYPERLINK(1)", "-3.2"],
          ["-1+cmd", "+5"],
        ]),
      ),
    ).toContain("'=HYPERLINK(1),-3.2\r\n'-1+cmd,'+5");
  });
});

describe("csvAddress", () => {
  it("decodes to the same file", () => {
    const address = csvAddress(table([["区", "1"]]));
    expect(decodeURIComponent(address.slice(address.indexOf(",") + 1))).toBe(toCsv(table([["区", "1"]])));
  });
});
