import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysIn, type Period } from "../calendar/calendar.ts";
import { comparedPeriods, type Now } from "../calendar/compared-period.ts";
import { addDays, dayNumber, dayOfNumber } from "../calendar/day.ts";
import { defaultHolidays } from "../calendar/default-holidays.ts";
import { holidayPeriods } from "../calendar/holiday-period.ts";
import { alignedStart } from "./aligned-start.ts";
import { operatingFigures, type RelativeChange, relativeChange } from "./operations.ts";

type Days = readonly { day: string; entries: number; revenue: null; orders: null }[];

/** Entries of each day from the first to the last, in thousandths. */
const counted = (from: string, last: string, level: (day: string) => number): Days =>
  Array.from({ length: dayNumber(last) - dayNumber(from) + 1 }, (_, i) => {
    const day = addDays(from, i);
    return { day, entries: Math.round(1_000 * level(day)), revenue: null, orders: null };
  });
const within = (days: Days, { from, to }: Period) => days.filter(({ day }) => day >= from && day < to);
const visits = (days: Days) => operatingFigures(days, null)[0];

/** Visits a day over those of the other period, as pages tell it. */
function change(
  days: Days,
  found: { current: Period; reference: Period },
): { own: Period; reference: Period; change: RelativeChange } {
  const { current, reference } = found;
  const rows = { own: within(days, current), reference: within(days, reference) };
  const aligned = alignedStart(current, reference, rows);
  const own = visits(within(days, aligned.own));
  if (!own) throw new Error("visits are the first of the figures");
  return { ...aligned, change: relativeChange(own, visits(within(days, aligned.reference))) };
}
const changeIn = ({ change: found }: ReturnType<typeof change>) =>
  found.status === "no-reference" ? null : found.value;
/** Up to the last day that was counted, some days before today. */
const upTo = (lastDay: string): Now => ({ today: addDays(lastDay, 3), lastDay });

describe("visits a day against a year ago, up to the period’s own last day", () => {
  it("leave the leap day out of the year that has none", () => {
    const days = counted("2027-01-01", "2028-02-29", (day) => (day < "2028" ? 1_000 : 1_200));
    const found = comparedPeriods({ from: "2028-01-01", to: "2029-01-01" }, "year-ago", upTo("2028-02-29"));
    if (!found) throw new Error("the year has begun");
    expect([found.current.to, found.reference.to]).toEqual(["2028-03-01", "2027-03-01"]);
    expect(changeIn(change(days, found))).toBeCloseTo(0.2, 9);
    // And the other way about: 59 days beside 60.
    const after = comparedPeriods({ from: "2029-01-01", to: "2030-01-01" }, "year-ago", upTo("2029-02-28"));
    expect(after?.reference).toEqual({ from: "2028-01-01", to: "2028-02-29" });
  });

  it("compare days of the Spring Festival with its days, on whatever dates it falls", () => {
    const holidays = [2025, 2026].flatMap((year) => defaultHolidays(year));
    const feast = (year: number) => {
      const own = holidays.find((each) => each.code === "spring-festival" && each.year === year);
      if (!own) throw new Error("the calendar has it");
      return own;
    };
    const [before, now] = [feast(2025), feast(2026)];
    expect(before.from.slice(5)).not.toBe(now.from.slice(5));
    // Every day of the feast its own crowd, a tenth more in 2026; ordinary days a fifth of that.
    const level = (day: string) => {
      for (const { from, to, year } of [before, now])
        if (day >= from && day < to)
          return (5_000 + 700 * (dayNumber(day) - dayNumber(from))) * (year === 2026 ? 1.1 : 1);
      return 1_000;
    };
    const last = addDays(now.from, 3);
    const days = counted("2025-01-01", last, level);
    const period = { from: now.from, to: now.to };
    const aligned = holidayPeriods(period, holidays, upTo(last));
    if (aligned === null || typeof aligned === "string") throw new Error(`refused: ${aligned}`);
    expect(aligned).toMatchObject({ running: true, current: { to: addDays(last, 1) } });
    expect([daysIn(aligned.current), daysIn(aligned.reference)]).toEqual([4, 4]);
    expect(changeIn(change(days, aligned))).toBeCloseTo(0.1, 6);
    // By dates alone the feast meets ordinary days, and looks like a boom.
    const byDate = comparedPeriods(period, "year-ago", upTo(last));
    if (!byDate) throw new Error("the feast has begun");
    expect(changeIn(change(days, byDate))).toBeGreaterThan(1);
  });

  it("have no reference where its data begin later, and compare like days where they begin within", () => {
    // The second half of May is twice as full as the first, in both years; nothing changed from year to year.
    const level = (day: string) => (day.slice(8) < "16" ? 500 : 1_000);
    const may = { from: "2026-05-01", to: "2026-06-01" };
    const found = comparedPeriods(may, "year-ago", { today: "2026-08-01", lastDay: "2026-05-31" });
    if (!found) throw new Error("May has begun");
    const late = change(counted("2026-01-01", "2026-05-31", level), found);
    expect(late).toMatchObject({ own: may, change: { status: "no-reference" } });
    const within16 = change(counted("2025-05-16", "2026-05-31", level), found);
    expect(within16).toMatchObject({
      own: { from: "2026-05-16", to: "2026-06-01" },
      reference: { from: "2025-05-16", to: "2025-06-01" },
    });
    expect(changeIn(within16)).toBeCloseTo(0, 9);
  });
});

it("keeps lengths and their difference, never leaves a period empty, and begins both after their first data", () => {
  const start = fc.integer({ min: dayNumber("2019-01-01"), max: dayNumber("2032-12-31") });
  const lengths = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }));
  const leads = fc.tuple(fc.integer({ min: 0, max: 399 }), fc.integer({ min: 0, max: 399 }));
  fc.assert(
    fc.property(start, lengths, leads, (from, [length, other], [lead, lag]) => {
      const own = { from: dayOfNumber(from), to: dayOfNumber(from + length) };
      const reference = { from: dayOfNumber(from - 366), to: dayOfNumber(from - 366 + other) };
      const days = {
        own: lead < length ? [{ day: addDays(own.from, lead) }] : [],
        reference: lag < other ? [{ day: addDays(reference.from, lag) }] : [],
      };
      const found = alignedStart(own, reference, days);
      expect(daysIn(found.own)).toBeGreaterThan(0);
      expect(daysIn(found.reference)).toBeGreaterThan(0);
      expect(daysIn(found.own) - daysIn(found.reference)).toBe(length - other);
      expect([found.own.to, found.reference.to]).toEqual([own.to, reference.to]);
      const shifted = Math.max(lead, lag);
      const moves =
        days.own.length > 0 && days.reference.length > 0 && shifted < Math.min(length, other) ? shifted : 0;
      expect(found.own.from).toBe(addDays(own.from, moves));
    }),
    { numRuns: 300 },
  );
});
