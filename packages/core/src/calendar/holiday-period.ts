import { daysIn, type Period } from "./calendar.ts";
import type { ComparedPeriods, Now } from "./compared-period.ts";
import { passedUntil } from "./compared-period.ts";
import { addDays, dayNumber } from "./day.ts";
import type { Holiday } from "./holiday.ts";

/** Why a period cannot be compared with the same holiday of the year before. */
export type HolidayRefusal = "no-holiday" | "several-holidays" | "no-earlier-holiday";

/** A period around a holiday beside the same days of that holiday a year earlier. */
export interface HolidayPeriods extends ComparedPeriods {
  holiday: Holiday;
  earlier: Holiday;
}

/**
 * The days of a period and the same days of the same holiday a year earlier: day 1 beside day 1, the third day before
 * beside the third day before. A period inside the holiday keeps to days that both years were holiday, so that of eight
 * days beside seven the first seven are compared. One that still runs ends with its last day of data.
 *
 * @param holidays of the years of the period and of the year before
 * @returns why not, where the period touches no holiday or several that do not touch each other; `null` for a period that
 *   has not begun
 */
export function holidayPeriods(
  period: Period,
  holidays: readonly Holiday[],
  now: Now,
): HolidayPeriods | HolidayRefusal | null {
  if (period.from > now.today) return null;
  const holiday = holidayOf(period, holidays);
  if (typeof holiday === "string") return holiday;
  const earlier = holidays.find(({ code, year }) => code === holiday.code && year === holiday.year - 1);
  if (!earlier) return "no-earlier-holiday";
  const end = passedUntil(period, now);
  const shift = dayNumber(earlier.from) - dayNumber(holiday.from);
  const inside = holiday.from <= period.from && period.to <= holiday.to;
  const common = Math.min(daysIn(holiday), daysIn(earlier));
  const last = inside ? earliest(end, addDays(holiday.from, common)) : end;
  if (last <= period.from) return "no-earlier-holiday";
  return {
    current: { from: period.from, to: last },
    reference: { from: addDays(period.from, shift), to: addDays(last, shift) },
    running: end < period.to,
    holiday,
    earlier,
  };
}

/** The one holiday that a period is about. */
export function holidayOf(
  period: Period,
  holidays: readonly Holiday[],
): Holiday | "no-holiday" | "several-holidays" {
  const touched = holidays
    .map((holiday) => ({ holiday, days: overlap(period, holiday) }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
  const [most] = touched;
  if (!most) return "no-holiday";
  const apart = touched.some(
    ({ holiday }) => holiday.from > most.holiday.to || holiday.to < most.holiday.from,
  );
  return apart ? "several-holidays" : most.holiday;
}

function overlap(a: Period, b: Period): number {
  const from = a.from > b.from ? a.from : b.from;
  const to = earliest(a.to, b.to);
  return from < to ? daysIn({ from, to }) : 0;
}

function earliest(a: string, b: string): string {
  return a < b ? a : b;
}
