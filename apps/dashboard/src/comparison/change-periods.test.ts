import { describe, expect, it } from "vitest";
import { changePeriods } from "./change-periods.ts";

const known = { firstDay: "2014-05-05", lastDay: "2017-05-31" };
const year = (y: number) => ({ from: `${y}-01-01`, to: `${y + 1}-01-01` });
const periods = (period: string, since = "", data = known) =>
  changePeriods(period, since, data, "en", "its two halves");

describe("the periods of what changed", () => {
  it("are the year and the year before, with every earlier year to choose", () => {
    expect(periods("")).toEqual({
      before: year(2016),
      after: year(2017),
      chosen: "2016",
      options: [
        { value: "2016", label: "2016" },
        { value: "2015", label: "2015" },
        { value: "2014", label: "2014" },
        { value: "halves", label: "its two halves" },
      ],
    });
    expect(periods("2017", "2014")).toMatchObject({ before: year(2014), chosen: "2014" });
  });

  it("of all years are the first and the last", () => {
    expect(periods("all")).toMatchObject({ before: year(2014), after: year(2017) });
  });

  it("of some days are the days before and a year ago, where there are data", () => {
    const found = periods("2017-05-15..2017-05-21");
    expect(found?.before).toEqual({ from: "2017-05-08", to: "2017-05-15" });
    expect(found?.options.map(({ value }) => value)).toEqual([
      "2017-05-08..2017-05-14",
      "2016-05-15..2016-05-21",
      "2016",
      "2015",
      "2014",
      "halves",
    ]);
  });

  it("where there is nothing earlier are the two halves of the data", () => {
    expect(periods("2014")).toEqual({
      before: { from: "2014-05-05", to: "2014-09-02" },
      after: { from: "2014-09-02", to: "2015-01-01" },
      chosen: "halves",
      options: [{ value: "halves", label: "its two halves" }],
    });
  });

  it("may be named in the URL, but never overlap", () => {
    expect(periods("2017", "2014..2015")).toMatchObject({
      before: { from: "2014-01-01", to: "2016-01-01" },
      chosen: "2014..2015",
    });
    expect(periods("2016", "2017")?.chosen).toBe("2015");
    expect(periods("2016", "nonsense")?.chosen).toBe("2015");
    expect(periods("2017", "halves")?.before).toEqual({ from: "2017-01-01", to: "2017-03-17" });
  });

  it("are none without data, or with a single day", () => {
    expect(periods("", "", { firstDay: null as never, lastDay: null as never })).toBeNull();
    expect(periods("", "", { firstDay: "2017-05-31", lastDay: "2017-05-31" })).toBeNull();
  });
});
