import { z } from "zod";
import { measurementKinds } from "../measurement/measurement.ts";
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

/** Kinds of mapping whose rows make visits. `long`: one answer a row; `reviews`: what guests wrote of their own accord. */
export const visitKinds = ["visits", "long", "reviews"] as const;

/** A survey mapping: how the columns of one source become visits. Changing its meaning is a new version. */
export const survey = z.strictObject({
  /** What the rows of the file are: visits, unless a mapping says otherwise. */
  kind: z.enum(visitKinds).optional(),
  ...heading,
  journey: z.strictObject({ code, version: z.int().positive() }),
  /** Columns that together name a visit once and for all. Reviews may have none: then the whole row names it. */
  key: z.array(column).default([]),
  /** In the long form: which columns tell what is answered, and the answer. */
  long: z
    .strictObject({
      item: column,
      /**
       * A second column that tells what is answered, such as which half of a pair: the item is called `parking / expected`
       * then.
       */
      part: column.optional(),
      /** The column of the answer; or several, each for a part of its own: `parking / functional`. */
      value: z.union([column, z.array(column).min(2).max(10)]),
      /** Items that are no questions of this mapping: left out in silence, or each a problem. */
      others: z.enum(["leave-out", "problem"]).optional(),
    })
    .optional(),
  /**
   * What becomes of a review that repeats another one in every column: kept out, unless a mapping says that its rows are
   * reviews of their own even so (because nothing in them tells two guests apart). Reported in either case.
   */
  duplicates: z.enum(["keep-out", "keep"]).optional(),
  /** Column naming the person, where one person may have several visits. */
  customer: column.optional(),
  /** Column with the source's own jackknife group 0–49, where it has grouped its visits itself. */
  jackknife: column.optional(),
  /** Survey weight, where the source has one. */
  weight: column.optional(),
  outcomes: z.partialRecord(z.enum(outcomes), surveyItem).default({}),
  /** What holds for every touchpoint unless it says otherwise. */
  ratings: z.strictObject(answerCodes).default({}),
  /** Touchpoint code of the journey → its column, or its column with codes of its own. */
  touchpoints: z.record(code, item).default({}),
  segments: z.record(code, segment).default({}),
  // What follows is absent, not empty, where a survey does not ask it: mappings that are stored must stay as they are.
  /** How guests felt at each touchpoint: shared codes, then touchpoint code → its column as above. */
  valence: z.strictObject({ ...answerCodes, touchpoints: z.record(code, item) }).optional(),
  /** What guests had expected of each touchpoint, answered like its rating: shared codes, then touchpoint code → its column. */
  expected: z.strictObject({ ...answerCodes, touchpoints: z.record(code, item) }).optional(),
  /**
   * Kano's questionnaire: how guests feel when something is there, and when it is missing; touchpoint code → its column.
   * Answers lie on five points, from "I dislike it" over "I can live with it", neutral and "it must be so" to "I like it"
   * (`better: lower` where 1 is "I like it").
   */
  kano: z
    .strictObject({
      ...answerCodes,
      functional: z.record(code, item),
      dysfunctional: z.record(code, item),
    })
    .optional(),
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
export const surveyKinds = [...visitKinds, "invites", "daily", ...measurementKinds] as const;
export type SurveyKind = (typeof surveyKinds)[number];
