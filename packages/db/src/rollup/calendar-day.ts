const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of a day written `YYYY-MM-DD`. @throws RangeError when it is no such day */
export function dayNumber(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`found the day "${day}", expected a day such as 2026-05-31`);
  return time / MILLISECONDS_A_DAY;
}

/** The day, `YYYY-MM-DD`, of a number of days since 1970-01-01. */
export function dayText(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The first day of the month in which a day lies; both as days since 1970-01-01. */
export function monthStart(number: number): number {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth()) / MILLISECONDS_A_DAY;
}

/** The first day of the month after the one in which a day lies. */
export function nextMonthStart(number: number): number {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) / MILLISECONDS_A_DAY;
}

/** Months since year 0 of the month in which a day lies. */
export function monthNumber(day: number): number {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month counted from year 0, as days since 1970-01-01. */
export function firstDayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12) / MILLISECONDS_A_DAY;
}
