import { UNDATED } from "../visit/visit.ts";
import { cellProblem } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { plainDay } from "./day-spelling.ts";
import type { Heading } from "./survey-parts.ts";
import { partsOfAnyDay, partsOfDay, partsOfMonthFirst, partsOfSerial, writtenDays } from "./written-days.ts";

/** How one way of writing days is read: `undefined` when the value is no day of the calendar. */
interface Format {
  expected: string;
  parse(raw: string): string | undefined;
}

/** More spellings of days than this are not remembered (time stamps are nearly all different). */
const REMEMBERED = 5_000;

/** Weeks are counted for twenty years at most. */
const MOST_WEEKS = 1_043;
const WEEK_MS = 7 * 86_400_000;

type Day = Heading["day"];

/** The column that tells the day; none where the source has no dates or a mapping gives them all. */
export function dayColumnOf(day: Day): string | undefined {
  return day.format === "fixed" || day.format === "none" ? undefined : day.column;
}

/** How closely a mapping's rows are dated. */
export function dayPrecision({ format }: Day): "day" | "week" | "month" | "none" {
  if (format === "none" || format === "month") return format;
  return format === "week-number" ? "week" : "day";
}

/** Reads the day of the visit, `YYYY-MM-DD`; {@link UNDATED} where the source has none. */
export function dayReader({ day }: Pick<Heading, "day">, places: Places): CellReader<string> {
  if (day.format === "fixed") return () => day.day;
  if (day.format === "none") return () => UNDATED;
  const { expected, parse } = formatOf(day);
  const at = placeOf(places, day.column);
  const undated = "undated" in day ? (day.undated ?? []) : [];
  const known = new Map(undated.map((raw) => [raw, UNDATED]));
  const all = [expected, ...undated.map((raw) => (raw === "" ? '""' : raw))].join(" | ");
  return (row, line, problems) => {
    const raw = row[at] as string;
    const found = known.get(raw) ?? known.get(raw.trim()) ?? parse(plainDay(raw.trim()));
    if (found === undefined) problems.push(cellProblem(line, day.column, raw, all));
    else if (known.size < REMEMBERED) known.set(raw, found);
    return found ?? "";
  };
}

function formatOf(day: Exclude<Day, { format: "fixed" | "none" }>): Format {
  switch (day.format) {
    case "iso":
      return {
        expected: "YYYY-MM-DD",
        parse: (raw) => calendarDay(raw, /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:[T ].*)?$/),
      };
    case "us-date-time":
      return {
        expected: "MM/DD/YYYY",
        parse: (raw) => existingDay(partsOfMonthFirst(raw)),
      };
    case "serial":
      return { expected: "45296", parse: (raw) => existingDay(partsOfSerial(raw)) };
    case "mixed": {
      const { order } = day;
      return { expected: "YYYY-MM-DD", parse: (raw) => existingDay(partsOfAnyDay(raw, order)) };
    }
    case "year-first":
    case "day-first":
    case "short-year-first":
    case "month-name": {
      const { format } = day;
      return {
        expected: writtenDays[format].expected,
        parse: (raw) => existingDay(partsOfDay(raw, format)),
      };
    }
    case "month":
      return {
        expected: "YYYY-MM",
        parse: (raw) => {
          const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(raw);
          return found ? existing(Number(found[1]), Number(found[2]), 1) : undefined;
        },
      };
    case "week-number": {
      const first = Date.parse(`${day.firstMonday}T00:00:00Z`);
      return {
        expected: `1…${MOST_WEEKS}`,
        parse: (raw) => {
          const week = /^\d{1,4}(\.0)?$/.test(raw) ? Number(raw) : 0;
          return week >= 1 && week <= MOST_WEEKS
            ? new Date(first + (week - 1) * WEEK_MS).toISOString().slice(0, 10)
            : undefined;
        },
      };
    }
    case "day-of-month": {
      const [year, month] = day.month.split("-").map(Number) as [number, number];
      return {
        expected: `1…${new Date(Date.UTC(year, month, 0)).getUTCDate()}`,
        parse: (raw) => (/^\d{1,2}(\.0)?$/.test(raw) ? existing(year, month, Number(raw)) : undefined),
      };
    }
  }
}

function calendarDay(raw: string, format: RegExp): string | undefined {
  const found = format.exec(raw)?.groups;
  return found === undefined ? undefined : existing(Number(found.y), Number(found.m), Number(found.d));
}

const existingDay = (parts: [number, number, number] | undefined): string | undefined =>
  parts && existing(...parts);

/** The day as text if the calendar has it: 30 February has never been. */
function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const text = date.toISOString().slice(0, 10);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 ? text : undefined;
}
