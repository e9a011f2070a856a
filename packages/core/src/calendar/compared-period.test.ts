import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysIn, type Period, period } from "./calendar.ts";
import { comparedPeriods, type Now, type PeriodReference } from "./compared-period.ts";
import { addDays, dayNumber, dayOfNumber } from "./day.ts";

const later: Now = { today: "2030-01-01", lastDay: "2029-12-31" };
const compare = (from: string, to: string, reference: PeriodReference, now: Now = later) =>
  comparedPeriods(period(from, to), reference, now);
const text = (p: Period | undefined) => (p ? `${p.from}..${p.to}` : "");

describe("a period that is over", () => {
  it.each([
    ["2017-05-01", "2017-06-01", "previous", "2017-04-01..2017-05-01"],
    ["2016-03-01", "2016-04-01", "previous", "2016-02-01..2016-03-01"],
    ["2017-04-01", "2017-07-01", "previous", "2017-01-01..2017-04-01"],
    ["2016-01-01", "2017-01-01", "previous", "2015-01-01..2016-01-01"],
    ["2017-05-08", "2017-05-15", "previous", "2017-05-01..2017-05-08"],
    ["2017-05-01", "2017-06-01", "year-ago", "2016-05-01..2016-06-01"],
    ["2016-02-01", "2016-03-01", "year-ago", "2015-02-01..2015-03-01"],
    ["2017-02-01", "2017-03-01", "year-ago", "2016-02-01..2016-03-01"],
    ["2014-01-01", "2018-01-01", "year-ago", "2013-01-01..2017-01-01"],
    // Monday to Sunday against Monday to Sunday.
    ["2017-05-08", "2017-05-15", "year-ago", "2016-05-09..2016-05-16"],
    ["2017-05-03", "2017-05-06", "year-ago", "2016-05-03..2016-05-06"],
    ["2016-02-29", "2016-03-01", "year-ago", "2015-02-28..2015-03-01"],
  ] as const)("%s to %s against its %s is taken whole: %s", (from, to, reference, expected) => {
    const found = compare(from, to, reference);
    expect(text(found?.reference)).toBe(expected);
    expect(found).toMatchObject({ current: { from, to }, running: false });
  });

  it("is whole although its data end earlier: a survey of one month stands for its year", () => {
    const may = compare("2017-01-01", "2018-01-01", "previous", {
      today: "2026-11-22",
      lastDay: "2017-05-31",
    });
    expect(may).toMatchObject({ running: false, reference: { from: "2016-01-01", to: "2017-01-01" } });
  });
});

describe("a period that still runs", () => {
  it.each([
    // 14 days of May against 14 of April; the last day with data, not today, is what counts.
    [
      "2017-05-01",
      "2017-06-01",
      "previous",
      "2017-05-20",
      "2017-05-14",
      "05-01..2017-05-15",
      "2017-04-01..2017-04-15",
    ],
    [
      "2017-05-01",
      "2017-06-01",
      "previous",
      "2017-05-20",
      "2017-04-30",
      "05-01..2017-05-21",
      "2017-04-01..2017-04-21",
    ],
    // 30 days of March against all 28 of February.
    [
      "2017-03-01",
      "2017-04-01",
      "previous",
      "2017-03-31",
      "2017-03-30",
      "03-01..2017-03-31",
      "2017-02-01..2017-03-01",
    ],
    [
      "2017-05-01",
      "2017-06-01",
      "year-ago",
      "2017-05-20",
      "2017-05-14",
      "05-01..2017-05-15",
      "2016-05-01..2016-05-15",
    ],
    // The year with a leap day ends on the same date, one day of counting earlier.
    [
      "2016-01-01",
      "2017-01-01",
      "year-ago",
      "2016-04-01",
      "2016-03-31",
      "01-01..2016-04-01",
      "2015-01-01..2015-04-01",
    ],
    [
      "2016-01-01",
      "2017-01-01",
      "previous",
      "2016-04-01",
      "2016-03-31",
      "01-01..2016-04-01",
      "2015-01-01..2015-04-01",
    ],
    [
      "2016-01-01",
      "2017-01-01",
      "previous",
      "2016-03-01",
      "2016-02-29",
      "01-01..2016-03-01",
      "2015-01-01..2015-03-01",
    ],
    [
      "2016-02-01",
      "2016-03-01",
      "year-ago",
      "2016-02-10",
      "2016-02-28",
      "02-01..2016-02-11",
      "2015-02-01..2015-02-11",
    ],
    // Three days of a week against the same three weekdays.
    [
      "2017-05-08",
      "2017-05-15",
      "year-ago",
      "2017-05-10",
      "2017-05-10",
      "05-08..2017-05-11",
      "2016-05-09..2016-05-12",
    ],
  ] as const)(
    "%s to %s against its %s on %s with data to %s",
    (from, to, reference, today, lastDay, now, then) => {
      const found = compare(from, to, reference, { today, lastDay });
      expect(found?.running).toBe(true);
      expect(text(found?.current)).toBe(`${from.slice(0, 5)}${now}`);
      expect(text(found?.reference)).toBe(then);
    },
  );

  it("and has not begun has nothing to compare", () => {
    expect(
      compare("2017-05-02", "2017-06-01", "previous", { today: "2017-05-01", lastDay: null }),
    ).toBeNull();
    expect(
      compare("2017-05-01", "2017-06-01", "previous", { today: "2017-05-01", lastDay: null })?.current,
    ).toEqual({ from: "2017-05-01", to: "2017-05-02" });
  });
});

it("neither stretch is ever empty, nor do they share a day, nor is the reference longer than its period by more than a leap day", () => {
  const starts = fc.integer({ min: dayNumber("1990-01-01"), max: dayNumber("2060-12-31") });
  fc.assert(
    fc.property(
      starts,
      fc.integer({ min: 1, max: 364 }),
      fc.integer({ min: -10, max: 800 }),
      fc.constantFrom<PeriodReference>("previous", "year-ago"),
      (start, length, passed, reference) => {
        const given = period(dayOfNumber(start), dayOfNumber(start + length));
        const today = addDays(given.from, passed);
        const found = comparedPeriods(given, reference, { today, lastDay: null });
        expect(found === null).toBe(passed < 0);
        if (found === null) return;
        expect(daysIn(found.current)).toBeGreaterThan(0);
        expect(daysIn(found.reference)).toBeGreaterThan(0);
        expect(found.reference.to <= found.current.from).toBe(true);
        expect(found.running).toBe(passed + 1 < length);
        if (found.running) expect(daysIn(found.reference)).toBeLessThanOrEqual(daysIn(found.current) + 1);
      },
    ),
  );
});
