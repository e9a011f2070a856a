import {
  defaultHolidays,
  firstHolidayYear,
  lastHolidayYear,
} from "@touchstone/core/calendar/default-holidays";
import { type Holiday, type HolidayBasis, holidayCodes } from "@touchstone/core/calendar/holiday";
import type { Transaction } from "@touchstone/db";
import { readHolidays } from "@touchstone/db/calendar/holidays";

/** A holiday of the organisation's calendar, and who entered it where somebody did. */
export interface CalendarHoliday extends Holiday {
  enteredBy: string | null;
  enteredAt: string | null;
}

/**
 * The organisation's holidays of some years in the order of the days: its own entries, and the calendar's holidays where it
 * has none. Years outside those the calendar knows have only entries.
 */
export async function holidaysOf(
  tx: Transaction,
  { first, last }: { first: number; last: number },
): Promise<CalendarHoliday[]> {
  const kept = await readHolidays(tx, { first, last });
  const entered = new Set(kept.map(({ code, year }) => `${code} ${year}`));
  const own = defaultsOf(Math.max(first, firstHolidayYear), Math.min(last, lastHolidayYear))
    .filter(({ code, year }) => !entered.has(`${code} ${year}`))
    .map((holiday) => ({ ...holiday, enteredBy: null, enteredAt: null }));
  const edited = kept
    .filter(({ observed }) => observed)
    .map(({ observed: _, author, recordedAt, ...holiday }) => ({
      ...holiday,
      festival: festivalOf(holiday),
      basis: "edited" as HolidayBasis,
      enteredBy: author,
      enteredAt: recordedAt,
    }));
  return [...own, ...edited].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function defaultsOf(first: number, last: number): Holiday[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => defaultHolidays(first + i)).flat();
}

/** The day of the festival of one of the calendar's own, whoever entered its days off. */
function festivalOf({ code, year }: { code: string; year: number }): string | null {
  if (!(holidayCodes as readonly string[]).includes(code)) return null;
  return defaultHolidays(year).find((holiday) => holiday.code === code)?.festival ?? null;
}
