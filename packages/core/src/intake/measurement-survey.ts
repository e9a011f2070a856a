import { z } from "zod";
import { type MeasurementKind, measures } from "../measurement/measurement.ts";
import { localisedText } from "../text/text.ts";
import { checkSegments, checkVenues, reportTo } from "./survey-check.ts";
import { code, column, heading, named, raw, segment } from "./survey-parts.ts";

/** How one measure is read. */
const measure = z.preprocess(
  named,
  z.strictObject({
    column,
    /** Values that mean "not told". */
    blank: z.array(raw).default([""]),
    /** What is more than this cannot be: left out and reported. */
    highest: z.number().positive().optional(),
  }),
);

const parts = {
  ...heading,
  /** The attraction, zone, gate, unit or post: its column, and names for the file's words where they need one. */
  place: z.strictObject({ column, names: z.record(z.string(), localisedText).default({}) }),
  /** The hour, as `14`, `14:30`, `2:30 pm` or `25:10` (past midnight); the day's column where the time stands in it. Hours before `dayBefore` belong to the day before. */
  hour: z.strictObject({ column, dayBefore: z.int().min(1).max(12).optional() }).optional(),
  segments: z.record(code, segment).default({}),
  /** What is measured → its column. */
  measures: z.record(z.string(), measure),
};

/** A mapping of files of measurements: each row is a place at a time, with what was measured there. */
export const measurementSurvey = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("waits"), ...parts }),
  z.strictObject({ kind: z.literal("occupancy"), ...parts }),
  z.strictObject({ kind: z.literal("gates"), ...parts }),
  /** `currency`: ISO 4217 code of the money. */
  z.strictObject({ kind: z.literal("sales"), ...parts, currency: z.string().regex(/^[A-Z]{3}$/) }),
  /** `staff`: column of the employee's code; only a pseudonym of it is kept. */
  z.strictObject({ kind: z.literal("rosters"), ...parts, staff: column }),
]);
export type MeasurementSurvey = z.infer<typeof measurementSurvey>;

/** What a mapping of measurements must hold beyond the shape of its members. */
export function checkMeasurementSurvey(
  survey: MeasurementSurvey,
  context: z.RefinementCtx<MeasurementSurvey>,
): void {
  const report = reportTo(context);
  checkVenues(survey, report);
  checkSegments(survey, report);
  const known = codesOf(survey.kind);
  const asked = Object.keys(survey.measures);
  for (const each of asked) if (!known.includes(each)) report(["measures", each], known.join(" | "));
  if (asked.length === 0) report(["measures"], known.join(" | "));
  if (survey.kind === "rosters") {
    const { staff } = survey;
    if (otherColumns(survey).includes(staff)) report(["staff"], `≠ ${otherColumns(survey).join(", ")}`);
  }
}

const codesOf = (kind: MeasurementKind): string[] => measures[kind].map(({ code }) => code);

/** All columns that a mapping of measurements reads, each once. */
export function measurementColumns(survey: MeasurementSurvey): string[] {
  const staff = survey.kind === "rosters" ? [survey.staff] : [];
  return [...new Set([...otherColumns(survey), ...staff])];
}

function otherColumns({ venue, day, place, hour, segments, measures }: MeasurementSurvey): string[] {
  const columns = [
    venue.column,
    "column" in day ? day.column : undefined,
    place.column,
    hour?.column,
    ...Object.values(segments).map(({ column }) => column),
    ...Object.values(measures).map(({ column }) => column),
  ];
  return columns.filter((column) => column !== undefined);
}
