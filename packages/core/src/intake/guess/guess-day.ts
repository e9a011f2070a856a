import type { LocalisedText } from "../../text/text.ts";
import { plainDay } from "../day-spelling.ts";
import {
  partsOfAnyDay,
  partsOfDay,
  partsOfMonthFirst,
  partsOfSerial,
  type ShortOrder,
  shortOrders,
  writtenDayFormats,
} from "../written-days.ts";
import { absenceOf } from "./answer-words.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** How a column tells days. */
export const dayFormats = [
  "iso",
  "us-date-time",
  ...writtenDayFormats,
  "month",
  "serial",
  "mixed",
  "day-of-month",
] as const;
export type DayFormat = (typeof dayFormats)[number];

/** The way in which a column's values are days. */
export interface DayGuess {
  format: DayFormat;
  /** In which order three short numbers stand, where the format is `mixed`. */
  order?: ShortOrder;
  /** Share of the values that are days of it, 0…1. */
  fit: number;
  /** Values that tell no day, such as `missing`. */
  undated: string[];
  reasons: LocalisedText[];
  warnings: LocalisedText[];
}

/** Values that are looked at. */
const JUDGED = 500;

const parts: Record<Exclude<DayFormat, "day-of-month" | "mixed">, (raw: string) => Parts | undefined> = {
  iso: (raw) => numbers(/^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(raw)),
  "us-date-time": partsOfMonthFirst,
  "year-first": (raw) => partsOfDay(raw, "year-first"),
  "day-first": (raw) => partsOfDay(raw, "day-first"),
  "short-year-first": (raw) => partsOfDay(raw, "short-year-first"),
  "month-name": (raw) => partsOfDay(raw, "month-name"),
  serial: partsOfSerial,
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
  const share = (parse: (raw: string) => Parts | undefined): number => {
    let fitting = 0;
    for (const [value, times] of told) if (isDay(parse(plainDay(value)))) fitting += times;
    return fitting / total;
  };
  let best: Format | null = null;
  for (const [format, parse] of Object.entries(parts) as [keyof typeof parts, (raw: string) => Parts][]) {
    const found = { format, parse, fit: share(parse) };
    if (best === null || isBetter(found, best, told)) best = found;
  }
  const mixed = mixedDays(told, share);
  const found = mixed.fit > (best?.fit ?? 0) + 0.005 ? mixed : best;
  if (found === null || found.fit < 0.85) return dayOfMonth(profile);
  const { format, fit, parse } = found;
  const undated = values
    .filter(([value]) => absenceOf(value) !== null || (!isDay(parse(plainDay(value))) && !/\d/.test(value)))
    .map(([value]) => value);
  if (profile.blank > 0) undated.unshift("");
  const [example = ""] = told.map(([value]) => value);
  return {
    format,
    ...(found.order && { order: found.order }),
    // Numbers such as 45296 may be anything: only a name makes days of them.
    fit: format === "serial" ? Math.min(fit, 0.9) : fit,
    undated,
    reasons: [
      {
        en: `${percent(fit)}% of the values are ${format === "month" ? "months" : "days"} such as "${example}"`,
        zh: `${percent(fit)}% 的值是${format === "month" ? "月份" : "日期"}，如“${example}”`,
      },
    ],
    warnings: [
      ...ambiguous(
        format,
        told.map(([value]) => value),
      ),
      ...(format === "serial" ? [countedDays] : []),
      ...(found.order ? [mixedWarning(found.order)] : []),
    ],
  };
}

interface Format {
  format: DayFormat;
  order?: ShortOrder;
  parse: (raw: string) => Parts | undefined;
  fit: number;
}

/** With years of two digits several orders may fit: the one in which the year changes least is meant. */
function isBetter(found: Format, best: Format, told: readonly (readonly [string, number])[]): boolean {
  if (found.fit !== best.fit) return found.fit > best.fit;
  if (found.format !== "short-year-first" || found.fit === 0) return false;
  const years = ({ parse }: Format) => new Set(told.map(([value]) => parse(plainDay(value))?.[0])).size;
  return years(found) < years(best);
}

/** Days that are written now in one way and now in another, with the order of short numbers that fits most of them. */
function mixedDays(
  told: readonly (readonly [string, number])[],
  share: (parse: (raw: string) => Parts | undefined) => number,
): Format {
  const orders = shortOrders.map((order) => {
    const parse = (raw: string) => partsOfAnyDay(raw, order);
    const years = new Set(told.map(([value]) => parse(plainDay(value))?.[0])).size;
    return { format: "mixed" as const, order, parse, fit: share(parse), years };
  });
  const [best] = orders.sort((a, b) => b.fit - a.fit || a.years - b.years);
  return best as Format;
}

const countedDays: LocalisedText = {
  en: "read as days that a spreadsheet counts since 1899-12-30",
  zh: "按电子表格的日期序号（自 1899-12-30 起的天数）读取",
};

const orderNames: Record<ShortOrder, LocalisedText> = {
  "day-first": { en: "day first", zh: "日在前" },
  "us-date-time": { en: "month first", zh: "月在前" },
  "short-year-first": { en: "year first", zh: "年在前" },
};

const mixedWarning = (order: ShortOrder): LocalisedText => ({
  en: `days are written in several ways; short ones such as 5/4/26 are read ${orderNames[order].en}, please check`,
  zh: `日期写法不一；5/4/26 这类简写按“${orderNames[order].zh}”读取，请核对`,
});

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
  if (other === null || !values.every((value) => isDay(parts[other](plainDay(value))))) return [];
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
