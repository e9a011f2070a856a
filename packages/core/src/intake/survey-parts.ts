import { z } from "zod";
import { scale } from "../scale/scale.ts";
import { sectors } from "../sector/sector.ts";
import { day } from "../slice/slice.ts";
import { localisedText } from "../text/text.ts";
import { fileDeclaration } from "./file/declaration.ts";
import { shortOrders, writtenDayFormats } from "./written-days.ts";

/* What mappings of every kind are made of. */

export const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
export const column = z.string().min(1);
/** A value as the file holds it. Numbers may be written without quotes. */
export const raw = z.union([z.string(), z.number()]).transform(String);

export const timeZone = z
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

const monday = day.refine((value) => new Date(`${value}T00:00:00Z`).getUTCDay() === 1, {
  params: { expected: "a Monday such as 2026-03-02" },
});

/** Values that mean "not dated": the row is kept, undated. Absent, not empty, where there are none. */
const undated = z.array(raw).min(1).optional();

export const dayColumn = z.discriminatedUnion("format", [
  /** `2026-05-11`, also with a time of day behind it. */
  z.strictObject({ format: z.literal("iso"), column, undated }),
  /** `05/11/2026`, also with a time of day behind it. */
  z.strictObject({ format: z.literal("us-date-time"), column, undated }),
  /** `2026/5/11`, `31.12.2026`, `12 May 2026`: written in full, in one of these orders. */
  z.strictObject({ format: z.enum(writtenDayFormats), column, undated }),
  /** `45296`: days as a spreadsheet counts them. */
  z.strictObject({ format: z.literal("serial"), column, undated }),
  /**
   * Written now in one way and now in another: whatever can be told for sure, and days with three short numbers in this
   * order.
   */
  z.strictObject({ format: z.literal("mixed"), column, order: z.enum(shortOrders), undated }),
  /** `2026-5`, `2026-05`, `2026/05`, `2026年5月`: the source tells the month only. Its first day stands for it. */
  z.strictObject({ format: z.literal("month"), column, undated }),
  /** The source has no dates at all: everything is undated. */
  z.strictObject({ format: z.literal("none") }),
  /** `11`: the source tells the day of the month only. */
  z.strictObject({
    format: z.literal("day-of-month"),
    column,
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "expected a month such as 2026-05"),
  }),
  /** `1`, `2` …: the source counts weeks, from the one that began on this Monday; each stands for its Monday. */
  z.strictObject({ format: z.literal("week-number"), column, firstMonday: monday }),
  /** The source has no day: all visits are dated to this one. */
  z.strictObject({ format: z.literal("fixed"), day }),
]);

export const answerCodes = {
  scale: scale.optional(),
  /** Values that mean "met it and gave no answer". */
  skipped: z.array(raw).optional(),
  /** Values that mean "did not meet it", "not applicable". */
  notMet: z.array(raw).optional(),
  /** Words or codes of the file → points of the scale. When given, no other value is an answer. */
  recode: z.record(z.string(), z.int()).optional(),
  /**
   * A scale that some rows of the source were answered on by mistake of the source. What lies on this one and not on
   * the item's own is left out, and said. Without it such a row is rejected.
   */
  otherScale: scale.optional(),
};

/** A question that is answered by yes or no. A column by itself: 1 is yes, 0 is no, nothing is no answer. */
export const yesNo = z.preprocess(
  named,
  z.strictObject({
    column,
    yes: z.array(raw).min(1).default(["1"]),
    no: z.array(raw).default(["0"]),
    blank: z.array(raw).default([""]),
  }),
);
export type YesNo = z.infer<typeof yesNo>;

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

export type SurveyItem = z.infer<typeof surveyItem>;

export const item = z.preprocess(named, surveyItem);

export const segment = z.strictObject({
  name: localisedText,
  column,
  /** Values that mean "no answer"; the visit then has no value in this dimension. */
  blank: z.array(raw).default([""]),
  /** Code → name and the file's values for it, in reading order. */
  values: z.record(code, z.strictObject({ name: localisedText, raw: z.array(raw).default([]) })),
  /** Code that takes every value not listed. Without it such a value is a problem of its row. */
  other: code.optional(),
});

/** The columns of a file, and what its rows are about: the same for every kind of mapping. */
export const heading = {
  code,
  version: z.int().positive(),
  name: localisedText,
  /** Who collected it, for the figures' small print. */
  source: z.string().min(1),
  licence: z.string().min(1),
  /** Are its venues and guests made up? They are labelled so wherever they appear. */
  fictional: z.boolean().optional(),
  /** How its files are written, as far as that is not to be detected. */
  file: fileDeclaration.default({}),
  day: dayColumn,
  venue: z.strictObject({
    /** Column and its values → venue code. Without a column every row is about the only venue. */
    column: column.optional(),
    values: z.record(z.string(), code).default({}),
  }),
  venues: z.array(surveyVenue).min(1),
  groups: z.array(surveyGroup).default([]),
};

const anyHeading = z.object(heading);
export type Heading = z.infer<typeof anyHeading>;

/** A column by itself stands for an object that names it. */
export function named(value: unknown): unknown {
  return typeof value === "string" ? { column: value } : value;
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
