import { z } from "zod";
import { localisedText } from "../text/text.ts";
import { code, column, heading, raw, segment } from "./survey-parts.ts";

/**
 * A mapping of files that count invitations: each row is a venue, a period (by its first day) and a segment, with how
 * many guests were asked for an answer and how many gave one.
 */
export const inviteSurvey = z.strictObject({
  kind: z.literal("invites"),
  ...heading,
  segments: z.record(code, segment).default({}),
  invited: column,
  responded: column,
});
export type InviteSurvey = z.infer<typeof inviteSurvey>;

/**
 * A mapping of files that count something day by day: each row is a venue, a day and an indicator, with how many there
 * were and how many of them counted.
 */
export const dailySurvey = z.strictObject({
  kind: z.literal("daily"),
  ...heading,
  indicator: z.strictObject({
    /** Without a column every row is about the only indicator. */
    column: column.optional(),
    /** Code → name and the file's values for it. */
    values: z.record(code, z.strictObject({ name: localisedText, raw: z.array(raw).default([]) })),
  }),
  n: column,
  count: column,
});
export type DailySurvey = z.infer<typeof dailySurvey>;

export type CountSurvey = InviteSurvey | DailySurvey;

/** One row of a file of invitations. */
export interface InviteRow {
  /** Line of the file on which it begins. */
  row: number;
  venue: string;
  /** First day of the period, `YYYY-MM-DD`. */
  day: string;
  /** Dimension → value; a dimension the row says nothing about is absent. */
  segments: Readonly<Record<string, string>>;
  invited: number;
  /** At most `invited`. */
  responded: number;
}

/** One row of a file of daily counts. */
export interface DailyRow {
  row: number;
  venue: string;
  /** `YYYY-MM-DD` */
  day: string;
  indicator: string;
  n: number;
  /** At most `n`. */
  count: number;
}
