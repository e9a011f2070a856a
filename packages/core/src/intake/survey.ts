import { z } from "zod";
import { scale } from "../scale/scale.ts";
import { outcomes } from "../visit/visit.ts";
import { touchpointWords } from "../words/topic/dictionary.ts";
import {
  answerCodes,
  code,
  column,
  heading,
  item,
  named,
  raw,
  segment,
  surveyItem,
  yesNo,
} from "./survey-parts.ts";

export {
  type Heading,
  type SurveyGroup,
  type SurveyItem,
  type SurveyVenue,
  surveyItem,
} from "./survey-parts.ts";

/** How a survey tells what became of complaints: one on each row at most. */
const complaintCase = z.strictObject({
  /** Was there a complaint? Everything else about it must be blank where there was none. */
  complaint: yesNo,
  /** The touchpoint complained about: the file's values → touchpoint codes; without `values` they are the codes. */
  touchpoint: z
    .strictObject({
      column,
      values: z.record(z.string(), code).optional(),
      blank: z.array(raw).default([""]),
    })
    .optional(),
  /** Is it closed? */
  closed: yesNo,
  /** Hours from complaint to closing; of an open case the hours observed so far. */
  hours: column.optional(),
  /** How the guest rated afterwards. */
  after: z
    .strictObject({
      column,
      scale,
      blank: z.array(raw).default([""]),
      recode: z.record(z.string(), z.int()).optional(),
    })
    .optional(),
});

/** A survey mapping: how the columns of one source become visits. Changing its meaning is a new version. */
export const survey = z.strictObject({
  /** What the rows of the file are: visits, unless a mapping says otherwise. */
  kind: z.literal("visits").optional(),
  ...heading,
  journey: z.strictObject({ code, version: z.int().positive() }),
  /** Columns that together name a row once and for all. */
  key: z.array(column).min(1),
  /** Column naming the person, where one person may have several visits. */
  customer: column.optional(),
  /** Column with the source's own jackknife group 0–49, where it has grouped its visits itself. */
  jackknife: column.optional(),
  /** Survey weight, where the source has one. */
  weight: column.optional(),
  outcomes: z.partialRecord(z.enum(outcomes), surveyItem),
  /** What holds for every touchpoint unless it says otherwise. */
  ratings: z.strictObject(answerCodes).default({}),
  /** Touchpoint code of the journey → its column, or its column with codes of its own. */
  touchpoints: z.record(code, item),
  segments: z.record(code, segment).default({}),
  // What follows is absent, not empty, where a survey does not ask it: mappings that are stored must stay as they are.
  /** How guests felt at each touchpoint: shared codes, then touchpoint code → its column as above. */
  valence: z.strictObject({ ...answerCodes, touchpoints: z.record(code, item) }).optional(),
  /** Did the guest really come back? */
  returned: yesNo.optional(),
  /**
   * The first step that the guest did not complete: its number on the journey from 1, or the touchpoint's code. What is
   * blank behind it counts as "not met".
   */
  exit: z
    .strictObject({
      column,
      /** The file's values → touchpoint codes, where they are neither numbers nor codes. */
      values: z.record(z.string(), code).optional(),
      /** Values that mean that the guest completed every step. */
      completed: z.array(raw).default([""]),
    })
    .optional(),
  /** The employee's code. Only a pseudonym of it is kept. */
  staff: z.preprocess(named, z.strictObject({ column, blank: z.array(raw).default([""]) })).optional(),
  case: complaintCase.optional(),
  /** What the guest wrote. It is masked while it is read: what tells who somebody is, is never stored. */
  comment: z
    .preprocess(
      named,
      z.strictObject({
        column,
        blank: z.array(raw).default([""]),
        /** Words of touchpoints besides those of the sector's dictionary; they win over it. */
        words: z.record(code, touchpointWords).optional(),
      }),
    )
    .optional(),
});
export type Survey = z.infer<typeof survey>;

/** What the rows of a mapping's files are. */
export const surveyKinds = ["visits", "invites", "daily"] as const;
export type SurveyKind = (typeof surveyKinds)[number];
