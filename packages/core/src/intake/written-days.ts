/** A way of writing days in full, whose parts can be told by their places. */
export interface WrittenDay {
  expected: string;
  /** With groups y, m and d; `m` may be the name of a month. Anything behind the day is a time. */
  patterns: readonly RegExp[];
}

const time = "(?:[T,\\s].*)?$";

/** Ways of writing days besides `2026-05-11` and `05/11/2026`. */
export const writtenDays = {
  /** `2026/5/1`, `2026.05.01`, `2026年5月1日`, `2026. 5. 1.`, `20260501` */
  "year-first": {
    expected: "YYYY/M/D",
    patterns: [
      new RegExp(
        `^(?<y>\\d{4})\\s*[-/.年년]\\s*(?<m>\\d{1,2})\\s*[-/.月월]\\s*(?<d>\\d{1,2})\\s*[.日일]?(?:\\s*[(（].[)）])?${time}`,
      ),
      new RegExp(`^(?<y>(?:19|20)\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)${time}`),
    ],
  },
  /** `31/12/2026`, `31.12.2026`, `31-12-26` */
  "day-first": {
    expected: "DD/MM/YYYY",
    patterns: [
      new RegExp(`^(?<d>\\d{1,2})\\s*[-/.]\\s*(?<m>\\d{1,2})\\s*[-/.]\\s*(?<y>\\d{4}|\\d\\d)${time}`),
    ],
  },
  /** `26/12/31`, `26.12.31` */
  "short-year-first": {
    expected: "YY/MM/DD",
    patterns: [
      new RegExp(
        `^[’']?(?<y>\\d\\d)\\s*[-/.年년]\\s*(?<m>\\d{1,2})\\s*[-/.月월]\\s*(?<d>\\d{1,2})\\s*[.日일]?${time}`,
      ),
    ],
  },
  /** `12 May 2026`, `12-May-26`, `May 12, 2026` */
  "month-name": {
    expected: "12 May 2026",
    patterns: [
      new RegExp(
        `^(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.)?[-\\s]+(?<m>\\p{L}{3,10})\\.?,?[-\\s]+(?<y>\\d{4}|\\d\\d)${time}`,
        "u",
      ),
      new RegExp(`^(?<m>\\p{L}{3,10})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})${time}`, "u"),
    ],
  },
} as const satisfies Record<string, WrittenDay>;

export type WrittenDayFormat = keyof typeof writtenDays;
export const writtenDayFormats = [
  "year-first",
  "day-first",
  "short-year-first",
  "month-name",
] as const satisfies WrittenDayFormat[];

/** In which order `5/4/26` may be meant. */
export const shortOrders = ["day-first", "us-date-time", "short-year-first"] as const;
export type ShortOrder = (typeof shortOrders)[number];

/** `12/31/2026`, `12/31/26`, also with a time of day behind it. */
export function partsOfMonthFirst(raw: string): [number, number, number] | undefined {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)(?: .*)?$/.exec(raw);
  return found === null ? undefined : [fullYear(found[3] ?? ""), Number(found[1]), Number(found[2])];
}

/** A day that is written in any way; three short numbers are read in this order. */
export function partsOfAnyDay(raw: string, order: ShortOrder): [number, number, number] | undefined {
  return (
    partsOfDay(raw, "year-first") ??
    partsOfDay(raw, "month-name") ??
    partsOfSerial(raw) ??
    (order === "us-date-time" ? partsOfMonthFirst(raw) : partsOfDay(raw, order)) ??
    partsOfDay(raw, "day-first")
  );
}

/** Names of the months, January first, as they are written in English, German, French, Spanish, Italian and Portuguese. */
const months: readonly (readonly string[])[] = [
  "jan january januar jänner janvier janv enero ene gennaio gen janeiro",
  "feb february februar février févr febrero febbraio fevereiro fev",
  "mar march märz mär mrz mars marzo março",
  "apr april avril avr abril abr aprile",
  "may mai mayo maggio mag maio",
  "jun june juni juin junio giugno giu junho",
  "jul july juli juillet juil julio luglio lug julho",
  "aug august août agosto ago",
  "sep sept september septembre septiembre settembre set setembro",
  "oct october oktober okt octobre octubre ottobre ott outubro out",
  "nov november novembre noviembre novembro",
  "dec december dezember dez décembre déc diciembre dic dicembre dezembro",
].map((names) => names.split(" "));

/** Year, month and day of a written day, not yet looked up in the calendar; `undefined` when it is none. */
export function partsOfDay(raw: string, format: WrittenDayFormat): [number, number, number] | undefined {
  const found = writtenDays[format].patterns.map((pattern) => pattern.exec(raw)?.groups).find((each) => each);
  if (found === undefined) return undefined;
  const month = monthOf(found.m ?? "");
  return month === undefined ? undefined : [fullYear(found.y ?? ""), month, Number(found.d)];
}

/** Years of two digits are those from 1970 to 2069. */
export function fullYear(written: string): number {
  const year = Number(written);
  return written.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** The day that a spreadsheet counts as so many days since 30 December 1899, also with a time behind the point. */
export function partsOfSerial(raw: string): [number, number, number] | undefined {
  const found = /^(\d{5})(?:\.\d+)?$/.exec(raw);
  const serial = Number(found?.[1]);
  if (found === null || serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
}

/** 1980-01-01 and 2079-12-31. */
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 65_745;

function monthOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const at = months.findIndex((names) => names.includes(text.toLowerCase()));
  return at < 0 ? undefined : at + 1;
}
