import { dayNumber, dayOfNumber, parseDay } from "./day.ts";

/*
 * Weeks of ISO 8601 on days counted since 1970-01-01: a week begins on Monday, and week 1 of a year is the one with
 * 4 January.
 */

/** Monday 0 … Sunday 6. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

/** The year that a week belongs to and its number in it, 1–53. */
export function isoWeek(day: number): { year: number; week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = parseDay(dayOfNumber(thursday));
  return { year, week: (mondayOf(day) - firstMonday(year)) / 7 + 1 };
}

/**
 * The Monday of the same ISO week so many years before. Where that year has no week 53, the week after its week 52 stands
 * in for it.
 */
export function sameWeekBefore(day: number, years: number): number {
  const { year, week } = isoWeek(day);
  return firstMonday(year - years) + 7 * (week - 1);
}

/** The Monday of week 1 of a year. */
function firstMonday(year: number): number {
  return mondayOf(dayNumber(`${String(year).padStart(4, "0")}-01-04`));
}
