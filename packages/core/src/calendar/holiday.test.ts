import { describe, expect, it } from "vitest";
import { defaultHolidays } from "./default-holidays.ts";
import { holidayCodes } from "./holiday.ts";
import { holidayOf, holidayPeriods } from "./holiday-period.ts";

const of = (year: number, code: string) => {
  const found = defaultHolidays(year).find((holiday) => holiday.code === code);
  if (!found) throw new RangeError(`no ${code} in ${year}`);
  return found;
};
const both = (year: number) => [...defaultHolidays(year - 1), ...defaultHolidays(year)];
const now = { today: "2030-01-01", lastDay: null };

describe("holidays", () => {
  // State Council announcements of 2023, 2024 and 2025.
  it.each([
    [2024, "spring-festival", "2024-02-10", "2024-02-18", "2024-02-10", ["2024-02-04", "2024-02-18"]],
    [2025, "spring-festival", "2025-01-28", "2025-02-05", "2025-01-29", ["2025-01-26", "2025-02-08"]],
    [2024, "qingming", "2024-04-04", "2024-04-07", "2024-04-04", ["2024-04-07"]],
    [2024, "may-day", "2024-05-01", "2024-05-06", "2024-05-01", ["2024-04-28", "2024-05-11"]],
    [2024, "dragon-boat", "2024-06-08", "2024-06-11", "2024-06-10", []],
    [2024, "mid-autumn", "2024-09-15", "2024-09-18", "2024-09-17", ["2024-09-14"]],
    [2024, "national-day", "2024-10-01", "2024-10-08", "2024-10-01", ["2024-09-29", "2024-10-12"]],
    [2025, "national-day", "2025-10-01", "2025-10-09", "2025-10-01", ["2025-09-28", "2025-10-11"]],
  ])("of %i: %s as announced", (year, code, from, to, festival, workdays) => {
    expect(of(year, code)).toMatchObject({ from, to, festival, workdays, basis: "official" });
  });

  it("of a year that is not announced follow the moon and our convention", () => {
    // Lunar New Year 2030 is 3 February, Dragon Boat 5 June (a Wednesday), Mid-Autumn 12 September (a Thursday).
    expect(of(2030, "spring-festival")).toMatchObject({
      from: "2030-02-02",
      to: "2030-02-10",
      basis: "convention",
      workdays: [],
    });
    expect(of(2030, "dragon-boat")).toMatchObject({ from: "2030-06-05", to: "2030-06-06" });
    expect(of(2030, "qingming")).toMatchObject({
      festival: "2030-04-05",
      from: "2030-04-05",
      to: "2030-04-08",
    });
  });

  it("announced as part of another keep their own day", () => {
    expect(of(2025, "mid-autumn")).toMatchObject({ from: "2025-10-06", to: "2025-10-07" });
  });

  it("are six a year, each longer than nothing and around its festival", () => {
    for (let year = 2001; year <= 2040; year++) {
      const holidays = defaultHolidays(year);
      expect(new Set(holidays.map(({ code }) => code))).toEqual(new Set(holidayCodes));
      for (const { from, to, workdays } of holidays) {
        expect(from < to).toBe(true);
        for (const day of workdays) expect(day >= from && day < to).toBe(false);
      }
    }
  });

  it("are refused outside the years that are known", () => {
    expect(() => defaultHolidays(1899)).toThrow("1900 to 2100, found the year 1899");
  });
});

describe("a holiday beside that of the year before", () => {
  it("begins with day 1 beside day 1, and keeps to days off in both years", () => {
    const { from, to } = of(2025, "national-day");
    expect(holidayPeriods({ from, to }, both(2025), now)).toMatchObject({
      current: { from: "2025-10-01", to: "2025-10-08" },
      reference: { from: "2024-10-01", to: "2024-10-08" },
      running: false,
    });
  });

  it("moves with the moon, days around it too", () => {
    expect(holidayPeriods({ from: "2025-01-25", to: "2025-02-12" }, both(2025), now)).toMatchObject({
      current: { from: "2025-01-25", to: "2025-02-12" },
      // 28 January 2025 is beside 10 February 2024.
      reference: { from: "2024-02-07", to: "2024-02-25" },
    });
  });

  it("of one that still runs compares the days with data", () => {
    const found = holidayPeriods({ from: "2025-10-01", to: "2025-10-09" }, both(2025), {
      today: "2025-10-04",
      lastDay: "2025-10-03",
    });
    expect(found).toMatchObject({
      current: { from: "2025-10-01", to: "2025-10-04" },
      reference: { from: "2024-10-01", to: "2024-10-04" },
      running: true,
    });
  });

  it("needs one holiday", () => {
    expect(holidayPeriods({ from: "2025-07-01", to: "2025-08-01" }, both(2025), now)).toBe("no-holiday");
    expect(holidayPeriods({ from: "2025-01-01", to: "2026-01-01" }, both(2025), now)).toBe(
      "several-holidays",
    );
    expect(holidayPeriods({ from: "2025-05-01", to: "2025-05-06" }, defaultHolidays(2025), now)).toBe(
      "no-earlier-holiday",
    );
    expect(holidayPeriods({ from: "2031-05-01", to: "2031-05-06" }, both(2031), now)).toBeNull();
    expect(holidayOf({ from: "2025-10-01", to: "2025-10-09" }, both(2025))).toMatchObject({
      code: "national-day",
    });
  });
});
