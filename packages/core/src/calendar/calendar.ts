import { addDays, addMonths, dayNumber, formatDay, parseDay } from "./day.ts";

/** A stretch of days `[from, to)`: `from` belongs to it, `to` is the first day after it. */
export interface Period {
  from: string;
  to: string;
}

/** How finely a period is cut, from fine to coarse. */
export const grains = ["day", "month", "quarter", "year"] as const;
export type Grain = (typeof grains)[number];

const monthsIn: Record<Exclude<Grain, "day">, number> = { month: 1, quarter: 3, year: 12 };

/** A checked period. @throws if a bound is no day, or `to` does not lie after `from` */
export function period(from: string, to: string): Period {
  if (dayNumber(to) <= dayNumber(from))
    throw new RangeError(`a period must end after it begins, found from ${from} to ${to}`);
  return { from, to };
}

/** Number of days of a period. */
export function daysIn({ from, to }: Period): number {
  return dayNumber(to) - dayNumber(from);
}

/** The whole day, month, quarter or year that holds a day. */
export function periodHolding(day: string, grain: Grain): Period {
  if (grain === "day") return { from: day, to: addDays(day, 1) };
  const { year, month } = parseDay(day);
  const months = monthsIn[grain];
  const from = formatDay({ year, month: month - ((month - 1) % months), day: 1 });
  return { from, to: addMonths(from, months) };
}

/**
 * A period cut along the calendar. Only the first and the last piece may be shorter than the grain, where the period
 * begins or ends inside one; the pieces join without gap or overlap.
 */
export function cut({ from, to }: Period, grain: Grain): Period[] {
  const pieces: Period[] = [];
  for (let start = from; start < to; ) {
    const whole = periodHolding(start, grain);
    const end = whole.to < to ? whole.to : to;
    pieces.push({ from: start, to: end });
    start = end;
  }
  return pieces;
}

/** A period as whole months, plus the days before and after them: how an exact window is read from monthly sums. */
export interface MonthsAndEdges {
  /** First days of the whole months inside, in order. */
  months: string[];
  /** The remaining days, at most one period before and one after the months. */
  edges: Period[];
}

/** Splits `[from, to)` into the whole months inside it and its edge days. */
export function monthsInside(from: string, to: string): MonthsAndEdges {
  const months: string[] = [];
  const edges: Period[] = [];
  for (const piece of cut(period(from, to), "month")) {
    const whole = periodHolding(piece.from, "month");
    if (whole.from === piece.from && whole.to === piece.to) months.push(piece.from);
    else edges.push(piece);
  }
  return { months, edges };
}

/**
 * The period of the same length just before. A period of whole months moves by months (May → April, a quarter → the
 * quarter before), any other by days.
 */
export function previousPeriod({ from, to }: Period): Period {
  const months = wholeMonths({ from, to });
  if (months > 0) return { from: addMonths(from, -months), to: from };
  return { from: addDays(from, -daysIn({ from, to })), to: from };
}

/** The same days of the calendar one year earlier; 29 February becomes the 28th. */
export function yearAgo({ from, to }: Period): Period {
  const earlier = { from: addMonths(from, -12), to: addMonths(to, -12) };
  // [29 Feb, 1 Mar) and [28 Feb, 29 Feb) keep their one day.
  return earlier.from < earlier.to
    ? earlier
    : { from: earlier.from, to: addDays(earlier.from, daysIn({ from, to })) };
}

/** Number of whole months a period consists of; 0 when it begins or ends inside a month. */
export function wholeMonths({ from, to }: Period): number {
  const first = parseDay(from);
  const after = parseDay(to);
  if (first.day !== 1 || after.day !== 1) return 0;
  return (after.year - first.year) * 12 + after.month - first.month;
}
