/**
 * Days of the proleptic Gregorian calendar as `YYYY-MM-DD`, by integer arithmetic alone: no clock and no time zone,
 * so a day is the same day everywhere.
 */

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

/** Year, month and day of `YYYY-MM-DD`. @throws if it is no day of the calendar, e.g. 2017-02-29 */
export function parseDay(text: string): YearMonthDay {
  const match = pattern.exec(text);
  const year = Number(match?.[1]);
  const month = Number(match?.[2]);
  const day = Number(match?.[3]);
  const exists = match !== null && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!exists) throw new RangeError(`expected a day of the calendar as YYYY-MM-DD, found "${text}"`);
  return { year, month, day };
}

/** `YYYY-MM-DD` of a year, month and day that exist. */
export function formatDay({ year, month, day }: YearMonthDay): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01, negative before. Hinnant's `days_from_civil`: years begin in March, so the leap day is last. */
export function dayNumber(text: string): number {
  const { year, month, day } = parseDay(text);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that lies so many days after 1970-01-01: the inverse of {@link dayNumber}. */
export function dayOfNumber(number: number): string {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return formatDay({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/** The day `count` days later (earlier when negative). */
export function addDays(text: string, count: number): string {
  return dayOfNumber(dayNumber(text) + count);
}

/** The same day of the month `count` months later, or the month's last day where it has no such day (31 Jan + 1 = 28 Feb). */
export function addMonths(text: string, count: number): string {
  const { year, month, day } = parseDay(text);
  const months = year * 12 + month - 1 + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return formatDay({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
