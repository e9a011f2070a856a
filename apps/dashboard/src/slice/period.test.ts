import { describe, expect, it } from "vitest";
import { daysOf, yearsBetween } from "./period.ts";

describe("daysOf", () => {
  const latest = { from: "2017-01-01", to: "2018-01-01" };

  it.each([
    ["2015", { from: "2015-01-01", to: "2016-01-01" }],
    ["2014..2016", { from: "2014-01-01", to: "2017-01-01" }],
    ["2017-05-01..2017-05-14", { from: "2017-05-01", to: "2017-05-15" }],
    ["2016-02-29..2016-02-29", { from: "2016-02-29", to: "2016-03-01" }],
    ["all", null],
    ["", latest],
    ["soon", latest],
    ["2016..2014", latest],
    ["2017-02-30..2017-03-01", latest],
    ["2017-05-14..2017-05-01", latest],
  ])("reads %j", (text, expected) => {
    expect(daysOf(text, "2017-05-31")).toEqual(expected);
  });

  it("does not limit where there are no data", () => {
    expect(daysOf("", null)).toBeNull();
  });
});

describe("yearsBetween", () => {
  it("lists the newest year first", () => {
    expect(yearsBetween("2014-05-01", "2017-05-31")).toEqual([2017, 2016, 2015, 2014]);
  });

  it("lists none without data", () => {
    expect(yearsBetween(null, null)).toEqual([]);
  });
});
