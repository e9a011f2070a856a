import { LegalHoliday, LunarDay, SolarTerm } from "tyme4ts";
import { addDays, dayNumber, formatDay } from "./day.ts";
import { type Holiday, type HolidayCode, holidayCodes, holidayNames } from "./holiday.ts";
import { weekdayOf } from "./week.ts";

/** What the calendar library calls them; in some years two are announced as one. */
const announcedAs: Record<HolidayCode, readonly string[]> = {
  "spring-festival": ["春节"],
  qingming: ["清明节"],
  "may-day": ["劳动节"],
  "dragon-boat": ["端午节"],
  "mid-autumn": ["中秋节"],
  "national-day": ["国庆节", "国庆中秋"],
};

/** Years whose lunar days the library reckons and that a four-digit year can name. */
export const firstHolidayYear = 1900;
export const lastHolidayYear = 2100;

const made = new Map<number, readonly Holiday[]>();

/**
 * The holidays of a year as announced (days off and the weekend days worked in exchange), where the library knows the
 * announcement; otherwise from the festival's own day and our convention of how long it lasts.
 *
 * @throws RangeError outside {@link firstHolidayYear}–{@link lastHolidayYear}
 */
export function defaultHolidays(year: number): readonly Holiday[] {
  if (!Number.isInteger(year) || year < firstHolidayYear || year > lastHolidayYear)
    throw new RangeError(
      `holidays are known for ${firstHolidayYear} to ${lastHolidayYear}, found the year ${year}`,
    );
  const known = made.get(year);
  if (known) return known;
  const announced = announcements(year);
  const holidays = holidayCodes
    .map((code) => holidayOf(code, year, announced))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  made.set(year, holidays);
  return holidays;
}

interface Announced {
  off: string[];
  worked: string[];
}

/** Months without any of the holidays, nor a day worked in exchange for one. */
const quietMonths = new Set(["03", "07", "08", "11", "12"]);

/** Days off and days worked by the library's name of the holiday. */
function announcements(year: number): ReadonlyMap<string, Announced> {
  const byName = new Map<string, Announced>();
  const end = `${year + 1}-01-01`;
  for (let day = `${year}-01-01`; day < end; day = addDays(day, 1)) {
    if (quietMonths.has(day.slice(5, 7))) continue;
    const found = LegalHoliday.fromYmd(year, Number(day.slice(5, 7)), Number(day.slice(8)));
    if (found === null) continue;
    const own = byName.get(found.getName()) ?? { off: [], worked: [] };
    (found.isWork() ? own.worked : own.off).push(day);
    byName.set(found.getName(), own);
  }
  return byName;
}

function holidayOf(code: HolidayCode, year: number, announced: ReadonlyMap<string, Announced>): Holiday {
  const festival = festivalDay(code, year);
  const about = { code, year, name: holidayNames[code], festival };
  const own = announcedAs[code].flatMap((name) => announced.get(name) ?? []);
  const off = own.flatMap((one) => one.off);
  const run = rowAround(off, festival);
  if (run === null) {
    // Announced as part of another holiday: the festival itself is left to compare by.
    const days = announced.size > 0 ? { from: festival, to: addDays(festival, 1) } : usual(code, festival);
    return { ...about, ...days, workdays: [], basis: "convention" };
  }
  return { ...about, ...run, workdays: own.flatMap(({ worked }) => worked).sort(), basis: "official" };
}

/** The days in a row among which the festival lies, else the longest row; `null` for no days. */
function rowAround(days: readonly string[], festival: string): { from: string; to: string } | null {
  const rows: { from: string; to: string }[] = [];
  for (const day of days.toSorted()) {
    const last = rows.at(-1);
    if (last?.to === day) last.to = addDays(day, 1);
    else rows.push({ from: day, to: addDays(day, 1) });
  }
  const holding = rows.find(({ from, to }) => from <= festival && festival < to);
  const length = ({ from, to }: { from: string; to: string }) => dayNumber(to) - dayNumber(from);
  return holding ?? rows.sort((a, b) => length(b) - length(a))[0] ?? null;
}

/** New Year's Day and the full moons by the lunar calendar, Qingming by the sun, the others by date. */
function festivalDay(code: HolidayCode, year: number): string {
  const lunar = (month: number, day: number): string =>
    written(LunarDay.fromYmd(year, month, day).getSolarDay());
  switch (code) {
    case "spring-festival":
      return lunar(1, 1);
    case "qingming":
      return written(SolarTerm.fromIndex(year, QINGMING).getJulianDay().getSolarDay());
    case "may-day":
      return `${year}-05-01`;
    case "dragon-boat":
      return lunar(5, 5);
    case "mid-autumn":
      return lunar(8, 15);
    case "national-day":
      return `${year}-10-01`;
  }
}

/** Its place among the 24 solar terms, counted from the winter solstice. */
const QINGMING = 7;

function written(day: { getYear(): number; getMonth(): number; getDay(): number }): string {
  return formatDay({ year: day.getYear(), month: day.getMonth(), day: day.getDay() });
}

/**
 * How long a holiday lasts where nothing is announced. A convention of ours after the rule of 2025: Spring Festival from
 * New Year's Eve for eight days, May Day five, National Day seven; the others one day with the weekend it touches.
 */
function usual(code: HolidayCode, festival: string): { from: string; to: string } {
  if (code === "spring-festival") return { from: addDays(festival, -1), to: addDays(festival, 7) };
  if (code === "may-day") return { from: festival, to: addDays(festival, 5) };
  if (code === "national-day") return { from: festival, to: addDays(festival, 7) };
  const weekday = weekdayOf(dayNumber(festival));
  const [before, after] = touching.get(weekday) ?? [0, 1];
  return { from: addDays(festival, -before), to: addDays(festival, after) };
}

/** Days before and after a festival's morning that a weekend adds, by its weekday (Monday 0). */
const touching: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0, [2, 1]],
  [4, [0, 3]],
  [5, [0, 2]],
  [6, [1, 1]],
]);
