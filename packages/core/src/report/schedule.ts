import { type Period, periodHolding } from "../calendar/calendar.ts";
import { addDays, addMonths, dayNumber, dayOfNumber } from "../calendar/day.ts";
import type { Holiday } from "../calendar/holiday.ts";
import { mondayOf, weekdayOf } from "../calendar/week.ts";

/** How often a report is sent, and at which full hour of its time zone. */
export type Cadence =
  /** Every day, about the day before. */
  | { kind: "daily"; hour: number }
  /** Every Monday (weekday 0) … Sunday (6), about the last whole week, Monday to Sunday. */
  | { kind: "weekly"; hour: number; weekday: number }
  /** On a day of every month, 1–28, about the month before. */
  | { kind: "monthly"; hour: number; day: number }
  /** The day after a holiday, about the holiday. */
  | { kind: "holiday"; hour: number };

/** A report that is due. */
export interface DueReport {
  /** What it is about; the same report is never sent twice. */
  period: Period;
  /** The holiday it is about. */
  holiday?: Holiday;
}

/** The day and the hour that clocks show in a time zone at an instant. */
export function localTime(instant: Date, timeZone: string): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
}

/**
 * The newest report that should have gone out by now; `null` where none should yet. A report that was missed while nothing
 * ran is still the newest until the next one is due.
 *
 * @param now what clocks show where the report is read, see {@link localTime}
 * @param holidays of the year of `now` and of the year before; for holiday reports only
 */
export function newestDue(
  cadence: Cadence,
  now: { day: string; hour: number },
  holidays: readonly Holiday[] = [],
): DueReport | null {
  // Before its hour, today counts as not begun.
  const last = now.hour >= cadence.hour ? now.day : addDays(now.day, -1);
  if (cadence.kind === "daily") return { period: { from: addDays(last, -1), to: last } };
  if (cadence.kind === "weekly") {
    const number = dayNumber(last);
    const sent = number - ((weekdayOf(number) - cadence.weekday + 7) % 7);
    const monday = mondayOf(sent);
    return { period: { from: dayOfNumber(monday - 7), to: dayOfNumber(monday) } };
  }
  if (cadence.kind === "monthly") {
    const month = periodHolding(last, "month").from;
    const passed = addDays(month, cadence.day - 1) <= last;
    const to = passed ? month : addMonths(month, -1);
    return { period: { from: addMonths(to, -1), to } };
  }
  const over = holidays.filter(({ to }) => to <= last).sort((a, b) => (a.to < b.to ? 1 : -1));
  const [holiday] = over;
  return holiday ? { period: { from: holiday.from, to: holiday.to }, holiday } : null;
}

/** Further ahead than the next holiday nobody looks. */
const LOOK_AHEAD_DAYS = 400;

/**
 * The day on which the next report goes out, at the hour of its cadence; `null` where no holiday is known that it would be
 * about. As {@link newestDue}, which it asks of every day ahead.
 */
export function nextDueDay(
  cadence: Cadence,
  now: { day: string; hour: number },
  holidays: readonly Holiday[] = [],
): string | null {
  const { hour } = cadence;
  const keyOn = (on: { day: string; hour: number }): string | null => {
    const due = newestDue(cadence, on, holidays);
    return due && dueKey(due);
  };
  const sent = keyOn(now);
  for (let ahead = now.hour < hour ? 0 : 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const day = addDays(now.day, ahead);
    if (keyOn({ day, hour }) !== sent) return day;
  }
  return null;
}

/** The key of a due report: the days it is about. */
export const dueKey = ({ period }: DueReport): string => `${period.from}_${addDays(period.to, -1)}`;
