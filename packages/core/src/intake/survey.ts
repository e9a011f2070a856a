import { z } from "zod";
import { scale } from "../scale/scale.ts";
import { sectors } from "../sector/sector.ts";
import { day } from "../slice/slice.ts";
import { localisedText } from "../text/text.ts";
import { outcomes } from "../visit/visit.ts";

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
const column = z.string().min(1);
/** A value as the file holds it. Numbers may be written without quotes. */
const raw = z.union([z.string(), z.number()]).transform(String);

const timeZone = z
  .string()
  .refine(isTimeZone, { params: { expected: "IANA time zone: Asia/Shanghai, America/Los_Angeles …" } });

/** A venue as a survey defines it. */
export const surveyVenue = z.strictObject({
  code,
  name: localisedText,
  sector: z.enum(sectors),
  timeZone,
  /** Code of one of the survey's groups. */
  group: code.optional(),
});
export type SurveyVenue = z.infer<typeof surveyVenue>;

/** Venues that belong together, e.g. the areas of one airport. `hierarchy` names the kind of grouping. */
export const surveyGroup = z.strictObject({ code, name: localisedText, hierarchy: code });
export type SurveyGroup = z.infer<typeof surveyGroup>;

const dayColumn = z.discriminatedUnion("format", [
  /** `2026-05-11`, also with a time of day behind it. */
  z.strictObject({ format: z.literal("iso"), column }),
  /** `05/11/2026`, also with a time of day behind it. */
  z.strictObject({ format: z.literal("us-date-time"), column }),
  /** `11`: the source tells the day of the month only. */
  z.strictObject({
    format: z.literal("day-of-month"),
    column,
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "expected a month such as 2026-05"),
  }),
  /** The source has no day: all visits are dated to this one. */
  z.strictObject({ format: z.literal("fixed"), day }),
]);

const answerCodes = {
  scale: scale.optional(),
  /** Values that mean "met it and gave no answer". */
  skipped: z.array(raw).optional(),
  /** Values that mean "did not meet it", "not applicable". */
  notMet: z.array(raw).optional(),
  /** Words or codes of the file → points of the scale. When given, no other value is an answer. */
  recode: z.record(z.string(), z.int()).optional(),
};

/** How one question is read: its column, its scale and what its codes mean. */
export const surveyItem = z.strictObject({
  column,
  ...answerCodes,
  /**
   * Who met the touchpoint, by another question: the blank of a guest for whom this does not hold counts as "not met"
   * rather than "skipped".
   */
  metWhen: z.strictObject({ column, values: z.array(raw).min(1) }).optional(),
});

const item = z.preprocess((value) => (typeof value === "string" ? { column: value } : value), surveyItem);

const segment = z.strictObject({
  name: localisedText,
  column,
  /** Values that mean "no answer"; the visit then has no value in this dimension. */
  blank: z.array(raw).default([""]),
  /** Code → name and the file's values for it, in reading order. */
  values: z.record(code, z.strictObject({ name: localisedText, raw: z.array(raw).default([]) })),
  /** Code that takes every value not listed. Without it such a value is a problem of its row. */
  other: code.optional(),
});

/** A survey mapping: how the columns of one source become visits. Changing its meaning is a new version. */
export const survey = z.strictObject({
  code,
  version: z.int().positive(),
  name: localisedText,
  /** Who collected it, for the figures' small print. */
  source: z.string().min(1),
  licence: z.string().min(1),
  file: z
    .strictObject({
      encoding: z.enum(["utf-8", "gb18030", "utf-16le", "windows-1252"]).default("utf-8"),
      delimiter: z.string().min(1).default(","),
    })
    .default({ encoding: "utf-8", delimiter: "," }),
  journey: z.strictObject({ code, version: z.int().positive() }),
  /** Columns that together name a row once and for all. */
  key: z.array(column).min(1),
  /** Column naming the person, where one person may have several visits. */
  customer: column.optional(),
  /** Column with the source's own jackknife group 0–49, where it has grouped its visits itself. */
  jackknife: column.optional(),
  /** Survey weight, where the source has one. */
  weight: column.optional(),
  day: dayColumn,
  venue: z.strictObject({
    /** Column and its values → venue code. Without a column every visit is at the only venue. */
    column: column.optional(),
    values: z.record(z.string(), code).default({}),
  }),
  venues: z.array(surveyVenue).min(1),
  groups: z.array(surveyGroup).default([]),
  outcomes: z.partialRecord(z.enum(outcomes), surveyItem),
  /** What holds for every touchpoint unless it says otherwise. */
  ratings: z.strictObject(answerCodes).default({}),
  /** Touchpoint code of the journey → its column, or its column with codes of its own. */
  touchpoints: z.record(code, item),
  segments: z.record(code, segment).default({}),
});
export type Survey = z.infer<typeof survey>;
export type SurveyItem = z.infer<typeof surveyItem>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
