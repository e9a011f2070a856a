import type { LocalisedText } from "../../text/text.ts";
import { partsOfDay, writtenDayFormats } from "../written-days.ts";
import { absenceOf } from "./answer-words.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** How a column tells days. */
export const dayFormats = ["iso", "us-date-time", ...writtenDayFormats, "month", "day-of-month"] as const;
export type DayFormat = (typeof dayFormats)[number];

/** The way in which a column's values are days. */
export interface DayGuess {
  format: DayFormat;
  /** Share of the values that are days of it, 0…1. */
  fit: number;
  /** Values that tell no day, such as `missing`. */
  undated: string[];
  reasons: LocalisedText[];
  warnings: LocalisedText[];
}

/** Values that are looked at. */
const JUDGED = 500;

const parts: Record<Exclude<DayFormat, "day-of-month">, (raw: string) => Parts | undefined> = {
  iso: (raw) => numbers(/^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(raw)),
  "us-date-time": (raw) => {
    const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(raw);
    return found === null ? undefined : [Number(found[3]), Number(found[1]), Number(found[2])];
  },
  "year-first": (raw) => partsOfDay(raw, "year-first"),
  "day-first": (raw) => partsOfDay(raw, "day-first"),
  "month-name": (raw) => partsOfDay(raw, "month-name"),
  month: (raw) => {
    const found = /^(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[月월]?$/.exec(raw);
    return found === null ? undefined : [Number(found[1]), Number(found[2]), 1];
  },
};
type Parts = [year: number, month: number, day: number];

const numbers = (found: RegExpExecArray | null): Parts | undefined =>
  found === null ? undefined : [Number(found[1]), Number(found[2]), Number(found[3])];

/** How a column's values tell days; `null` where most of them do not. */
export function guessDay(profile: ColumnProfile): DayGuess | null {
  const values = [...profile.values].slice(0, JUDGED);
  const told = values.filter(([value]) => absenceOf(value) === null);
  let total = 0;
  for (const [, times] of told) total += times;
  if (total === 0) return null;
  let best: { format: DayFormat; fit: number } | null = null;
  for (const format of Object.keys(parts) as (keyof typeof parts)[]) {
    let fitting = 0;
    for (const [value, times] of told) if (isDay(parts[format](value))) fitting += times;
    if (best === null || fitting / total > best.fit) best = { format, fit: fitting / total };
  }
  if (best === null || best.fit < 0.85) return dayOfMonth(profile);
  const { format, fit } = best;
  const parse = parts[format as keyof typeof parts];
  const undated = values
    .filter(([value]) => absenceOf(value) !== null || (!isDay(parse(value)) && !/\d/.test(value)))
    .map(([value]) => value);
  if (profile.blank > 0) undated.unshift("");
  const [example = ""] = told.map(([value]) => value);
  return {
    format,
    fit,
    undated,
    reasons: [
      {
        en: `${percent(fit)}% of the values are ${format === "month" ? "months" : "days"} such as "${example}"`,
        zh: `${percent(fit)}% 的值是${format === "month" ? "月份" : "日期"}，如“${example}”`,
      },
    ],
    warnings: ambiguous(
      format,
      told.map(([value]) => value),
    ),
  };
}

const percent = (share: number): number => Math.floor(100 * share);

function isDay(found: Parts | undefined): boolean {
  if (found === undefined) return false;
  const [year, month, day] = found;
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Where no day is beyond the twelfth, nobody can tell days from months. */
function ambiguous(format: DayFormat, values: readonly string[]): LocalisedText[] {
  const other = format === "us-date-time" ? "day-first" : format === "day-first" ? "us-date-time" : null;
  if (other === null || !values.every((value) => isDay(parts[other](value)))) return [];
  return [
    {
      en: "no value shows which comes first, the month or the day; read as month first, please check",
      zh: "从取值无法判断月、日的先后，现按“月在前”读取，请核对",
    },
  ];
}

function dayOfMonth({ values, whole, min, max }: ColumnProfile): DayGuess | null {
  if (whole < 0.99 || min === null || max === null || min < 1 || max > 31 || values.size < 6 || max < 13)
    return null;
  return {
    format: "day-of-month",
    fit: 0.6,
    undated: [],
    reasons: [{ en: "whole numbers up to 31: days of a month", zh: "取值为不超过 31 的整数，像是每月几号" }],
    warnings: [
      {
        en: "the column tells the day of the month only: say which month and year the file is about",
        zh: "该列只有“几号”：请指明文件所属的年月",
      },
    ],
  };
}

/** Share of values that are times of day: `14:30`, `2:30 PM`, `14:30:00`. */
export function clockShare({ values }: ColumnProfile): number {
  let [clocks, total] = [0, 0];
  for (const [value, times] of values) {
    total += times;
    if (/^(?:(?:12\/31\/1899|1899-12-3[01]) )?\d{1,2}:\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?$/i.test(value))
      clocks += times;
  }
  return total === 0 ? 0 : clocks / total;
}
