import { periodHolding } from "@touchstone/core/calendar";

/** A half-open stretch of days `[from, to)`; `null` where nothing limits it. */
export interface Days {
  from: string;
  to: string;
}

const year = /^(\d{4})(?:\.\.(\d{4}))?$/;
const days = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/**
 * The days a `period` in the URL stands for: `all`, `2017`, `2014..2016` (whole years), `2017-05-01..2017-05-14`
 * (first and last day). Nothing, or anything else, stands for the latest year with data.
 *
 * @returns `null` for "all": no limits
 */
export function daysOf(text: string, lastDay: string | null): Days | null {
  if (text === "all") return null;
  return readYears(text) ?? readDays(text) ?? (lastDay === null ? null : periodHolding(lastDay, "year"));
}

function readYears(text: string): Days | null {
  const match = year.exec(text);
  if (match === null) return null;
  const first = match[1] as string;
  const last = match[2] ?? first;
  return first <= last ? { from: `${first}-01-01`, to: periodHolding(`${last}-01-01`, "year").to } : null;
}

function readDays(text: string): Days | null {
  const match = days.exec(text);
  if (match === null) return null;
  const [first, last] = [match[1] as string, match[2] as string];
  return isDay(first) && isDay(last) && first <= last
    ? { from: first, to: periodHolding(last, "day").to }
    : null;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Every year between the first and the last day with data, newest first. */
export function yearsBetween(firstDay: string | null, lastDay: string | null): number[] {
  if (firstDay === null || lastDay === null) return [];
  const first = Number(firstDay.slice(0, 4));
  const last = Number(lastDay.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
