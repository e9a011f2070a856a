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
  /** `31/12/2026`, `31.12.2026`, `31-12-2026` */
  "day-first": {
    expected: "DD/MM/YYYY",
    patterns: [new RegExp(`^(?<d>\\d{1,2})\\s*[-/.]\\s*(?<m>\\d{1,2})\\s*[-/.]\\s*(?<y>\\d{4})${time}`)],
  },
  /** `12 May 2026`, `12-May-2026`, `May 12, 2026` */
  "month-name": {
    expected: "12 May 2026",
    patterns: [
      new RegExp(
        `^(?<d>\\d{1,2})(?:st|nd|rd|th)?[-\\s]+(?<m>\\p{L}{3,9})\\.?,?[-\\s]+(?<y>\\d{4})${time}`,
        "u",
      ),
      new RegExp(`^(?<m>\\p{L}{3,9})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})${time}`, "u"),
    ],
  },
} as const satisfies Record<string, WrittenDay>;

export type WrittenDayFormat = keyof typeof writtenDays;
export const writtenDayFormats = [
  "year-first",
  "day-first",
  "month-name",
] as const satisfies WrittenDayFormat[];

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Year, month and day of a written day, not yet looked up in the calendar; `undefined` when it is none. */
export function partsOfDay(raw: string, format: WrittenDayFormat): [number, number, number] | undefined {
  const found = writtenDays[format].patterns.map((pattern) => pattern.exec(raw)?.groups).find((each) => each);
  if (found === undefined) return undefined;
  const month = monthOf(found.m ?? "");
  return month === undefined ? undefined : [Number(found.y), month, Number(found.d)];
}

function monthOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const name = text.toLowerCase();
  const at = months.includes(name) ? months.indexOf(name) : monthNames.indexOf(name);
  return at >= 0 ? at + 1 : name === "sept" ? 9 : undefined;
}
