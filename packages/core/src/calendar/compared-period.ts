import { daysIn, type Period, previousPeriod, wholeMonths, yearAgo } from "./calendar.ts";
import { addDays, addMonths } from "./day.ts";

/** What a period is compared with: the one before it, or the one a year earlier. */
export type PeriodReference = "previous" | "year-ago";

/** Two stretches of days that may be compared. */
export interface ComparedPeriods {
  current: Period;
  reference: Period;
  /** The period still runs: both stretches hold the days that have passed of it, and no more. */
  running: boolean;
}

/** What is known of time: the day it is, and the last day that has data. */
export interface Now {
  today: string;
  lastDay: string | null;
}

/**
 * The days of a period that have passed and the same days of its reference.
 *
 * A period that is over is taken whole: May against April, a year against a year, however long each was. One that still
 * runs ends with the last day that has data (with today where it has none), and its reference ends after as many days;
 * where whole years apart, on the same day of the calendar. A year ago, weeks fall on the same days of the week
 * (364 days earlier), everything else on the same dates.
 *
 * @returns null for a period that has not begun
 */
export function comparedPeriods(
  period: Period,
  reference: PeriodReference,
  now: Now,
): ComparedPeriods | null {
  if (period.from > now.today) return null;
  const whole = referenceOf(period, reference);
  const end = passedUntil(period, now);
  if (end === period.to) return { current: period, reference: whole, running: false };
  const current = { from: period.from, to: end };
  const to = yearsApart(period, reference)
    ? addDays(addMonths(addDays(end, -1), -monthsApart(period, reference)), 1)
    : addDays(whole.from, daysIn(current));
  return { current, reference: { from: whole.from, to: to < whole.to ? to : whole.to }, running: true };
}

/** The day after the last of a period that has passed: with data where the period runs and has some. */
export function passedUntil({ from, to }: Period, { today, lastDay }: Now): string {
  if (to <= today) return to;
  const end = addDays(lastDay !== null && lastDay >= from && lastDay < today ? lastDay : today, 1);
  return end < to ? end : to;
}

function referenceOf(period: Period, reference: PeriodReference): Period {
  if (reference === "previous") return previousPeriod(period);
  return isWeeks(period)
    ? { from: addDays(period.from, -364), to: addDays(period.to, -364) }
    : yearAgo(period);
}

/** Whole weeks that are no whole months: their weekdays matter more than their dates. */
function isWeeks(period: Period): boolean {
  return wholeMonths(period) === 0 && daysIn(period) % 7 === 0;
}

function yearsApart(period: Period, reference: PeriodReference): boolean {
  return monthsApart(period, reference) % 12 === 0 && !(reference === "year-ago" && isWeeks(period));
}

/** Months between a period and its reference; not a multiple of 12 where it moves by days. */
function monthsApart(period: Period, reference: PeriodReference): number {
  return reference === "year-ago" ? 12 : wholeMonths(period) || 1;
}
