import { describe, expect, it } from "vitest";
import { measured, notAsked, tooFew } from "../indicator/fixtures/figure.ts";
import { byValue, prepareRows } from "./prepare-rows.ts";

const words = { name: "Venue", value: "Value", low: "From", high: "To", n: "Answers", note: "Remark" };
const entry = (key: string, figure = measured(10, { half: 4, unit: "POINTS" }), note?: string) => ({
  key,
  name: `Name ${key}`,
  figure,
  ...(note === undefined ? {} : { note }),
});

describe("prepareRows", () => {
  it("writes differences with their sign, on an axis that shows zero and the band that counts as none", () => {
    const rows = prepareRows(
      [entry("a"), entry("b", measured(-2, { half: 1, unit: "POINTS" }))],
      "en",
      words,
      {
        signed: true,
        margin: 5,
      },
    );
    expect(rows.rows.map(({ value }) => value)).toEqual(["+10.0", "−2.0"]);
    expect(rows.zero).toBeGreaterThan(0);
    expect(rows.band?.from).toBeLessThan(rows.zero as number);
    expect(rows.band?.to).toBeGreaterThan(rows.zero as number);
    expect(rows.rows[0]?.mark?.from).toBeGreaterThan(rows.band?.to as number);
  });

  it("shows zero at the edge where all differences lie on one side", () => {
    const { axis } = prepareRows([entry("a")], "en", words, { signed: true });
    expect(axis?.low).toBe(0);
  });

  it("draws no zero on plain values, and marks only what is measured", () => {
    const rows = prepareRows(
      [entry("a", measured(0.2, { half: 0.1, unit: "SHARE" })), entry("b", tooFew(4, "SHARE"))],
      "zh",
      words,
    );
    expect([rows.zero, rows.band]).toEqual([null, null]);
    expect(rows.rows.map(({ value, mark }) => [value, mark === null])).toEqual([
      ["20.0%", false],
      ["–", true],
    ]);
    expect(rows.rows[1]?.text).toBe("too few answers (4 of 10)");
  });

  it("has no axis where nothing is measured", () => {
    const rows = prepareRows([entry("a", notAsked("POINTS"))], "en", words, { signed: true });
    expect([rows.axis, rows.ticks, rows.rows[0]?.mark]).toEqual([null, [], null]);
  });

  it("gives the same as a table, with remarks only where there are any", () => {
    const plain = prepareRows([entry("a")], "en", words).table;
    expect(plain.columns.map(({ label }) => label)).toEqual(["Venue", "Value", "From", "To", "Answers"]);
    expect(plain.rows).toEqual([["Name a", "10.0", "6.0", "14.0", "100"]]);
    const noted = prepareRows([entry("a", undefined, "clear"), entry("b", tooFew(3))], "en", words).table;
    expect(noted.columns).toHaveLength(6);
    expect(noted.rows[1]).toEqual(["Name b", "too few answers (3 of 10)", "", "", "3", ""]);
  });
});

it("sorts by value, what is not measured last", () => {
  const entries = [entry("few", tooFew(3)), entry("low", measured(1)), entry("high", measured(9))];
  expect(byValue(entries).map(({ key }) => key)).toEqual(["high", "low", "few"]);
  expect(byValue(entries, 1).map(({ key }) => key)).toEqual(["low", "high", "few"]);
});
