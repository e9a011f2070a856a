import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber } from "./day.ts";
import { isoWeek, mondayOf, sameWeekBefore, weekdayOf } from "./week.ts";

describe("a week of ISO 8601", () => {
  it("begins on Monday, on every day of three centuries", () => {
    let wrong = 0;
    for (let n = dayNumber("1900-01-01"); n < dayNumber("2200-01-01"); n++)
      if (weekdayOf(n) !== (new Date(n * 86_400_000).getUTCDay() + 6) % 7 || weekdayOf(mondayOf(n)) !== 0)
        wrong++;
    expect(wrong).toBe(0);
  });

  it.each([
    ["2026-01-01", 2026, 1],
    ["2021-01-03", 2020, 53],
    ["2021-01-04", 2021, 1],
    ["2018-12-31", 2019, 1],
    ["2016-02-29", 2016, 9],
    ["2026-12-31", 2026, 53],
    ["1969-12-31", 1970, 1],
  ])("of %s is week %i-%i", (day, year, week) => {
    expect(isoWeek(dayNumber(day))).toEqual({ year, week });
  });

  it.each([
    // A year of 53 weeks lies between: not 364 days, but 371.
    ["2021-03-10", 1, "2020-03-02"],
    ["2026-06-22", 2, "2024-06-24"],
    // 2019 has no week 53: the week after its week 52 stands in.
    ["2020-12-31", 1, "2019-12-30"],
  ])("%s, %i years before, is the week from %s", (day, years, monday) => {
    expect(dayOfNumber(sameWeekBefore(dayNumber(day), years))).toBe(monday);
  });
});
