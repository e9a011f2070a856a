import type { Scale } from "../scale/scale.ts";

/**
 * The answers about the visit as a whole. Their order is the order of the first bytes of a packed visit: never
 * reorder, only append (an append is a migration of stored visits).
 */
export const outcomes = ["overall", "recommend", "return-intention", "expectation", "problem"] as const;
export type Outcome = (typeof outcomes)[number];

/** One packed byte that is no answer: the guest met the touchpoint but did not answer. */
export const SKIPPED = 254;
/** One packed byte that is no answer: the guest did not meet the touchpoint, or was not asked. */
export const NOT_MET = 255;

/**
 * A visit's answers are packed as one byte an item: the outcomes in the order of {@link outcomes}, then the touchpoints
 * in the order of the journey version. A byte is the answer's offset from the low end of its scale
 * (`raw - low`, mirrored when lower is better), or {@link SKIPPED}, or {@link NOT_MET}.
 */
export type PackedAnswers = Uint8Array;

/** Place of an item in {@link PackedAnswers}. */
export function itemIndex(item: Outcome | { touchpoint: number }): number {
  return typeof item === "string" ? outcomes.indexOf(item) : outcomes.length + item.touchpoint;
}

/*
 * A survey that asks more packs it behind the touchpoints, so that the places above never move: one valence per
 * touchpoint, then whether the guest really came back (0 or 100 on a 0–1 scale), then the step of the journey at which
 * the guest gave up. A survey that asks none of these has no such bytes.
 */

/** Number of items of a visit on a journey: without, or with, the further items, and with the paired ones behind them. */
export function itemCount(touchpoints: number, further: boolean, paired = false): number {
  if (paired) return pairedIndex("dysfunctional", touchpoints - 1, touchpoints) + 1;
  return outcomes.length + touchpoints + (further ? touchpoints + 2 : 0);
}

/** Place of the felt valence of a touchpoint, on a journey of so many touchpoints. */
export function valenceIndex(touchpoint: number, touchpoints: number): number {
  return outcomes.length + touchpoints + touchpoint;
}

/** Place of "came back": scale 0–1. */
export function returnedIndex(touchpoints: number): number {
  return outcomes.length + 2 * touchpoints;
}

/** Place of the exit: place of the first touchpoint that was not completed (scale 0…touchpoints − 1), else not met. */
export function exitIndex(touchpoints: number): number {
  return outcomes.length + 2 * touchpoints + 1;
}

/**
 * Questions that a touchpoint is asked besides its rating: what guests had expected of it, and Kano's two questions, how
 * they feel when it is there and when it is missing. A survey that asks any of them packs them behind the exit, kind by
 * kind; one that asks none has no such bytes. Never reorder.
 */
export const pairedQuestions = ["expected", "functional", "dysfunctional"] as const;
export type PairedQuestion = (typeof pairedQuestions)[number];

/** Place of a paired question of a touchpoint. */
export function pairedIndex(question: PairedQuestion, touchpoint: number, touchpoints: number): number {
  return exitIndex(touchpoints) + 1 + pairedQuestions.indexOf(question) * touchpoints + touchpoint;
}

/** Scale per item, in packed order; `null` where the survey did not ask the item. */
export type ItemScales = readonly (Scale | null)[];

/** Survey weights are counted in integer millionths, so that their sums are exact and independent of order. */
export const WEIGHT_UNIT = 1_000_000;

/** Number of delete-a-group jackknife groups (Kott 2001). */
export const JACKKNIFE_GROUPS = 50;

/**
 * Day of a visit whose source does not tell one: kept, counted where no period is asked for, in no period. It lies before
 * any day that a source can tell.
 */
export const UNDATED = "1000-01-01";
/** The first day that a source can tell. */
export const FIRST_DAY = "1900-01-01";

/** One guest's pass through a journey at one venue, as intake hands it to the store. */
export interface Visit {
  /** The source's own key of this visit, unique within its survey. */
  key: string;
  /** Line of the file on which its row begins (the header is 1), for messages. */
  row: number;
  venue: string;
  /** Day in the venue's time zone, `YYYY-MM-DD`; the first of the month where the source tells no more; {@link UNDATED}. */
  day: string;
  answers: PackedAnswers;
  /** Survey weight in millionths; 1,000,000 when the survey has none. */
  weight: number;
  /** Segment values as `dimension` → `code`; a dimension the guest gave no answer to is absent. */
  segments: Readonly<Record<string, string>>;
  /** 0..49, from the customer where known, else from the visit's key. */
  jackknifeGroup: number;
  /** The source's own key of the guest, not yet pseudonymous: the store keeps a keyed hash of it only. */
  customer?: string;
  /** The source's own code of the employee, not yet pseudonymous: the store keeps a keyed hash of it only. */
  staff?: string;
  /** The guest's complaint, where there was one. */
  case?: VisitCase;
  /** What the guest wrote, masked. */
  comment?: string;
}

/** A complaint and what became of it. */
export interface VisitCase {
  /** Code of the touchpoint complained about; `null` where the source does not say. */
  touchpoint: string | null;
  closed: boolean;
  /** Hours to closing; of an open case the hours observed so far; `null` where the source does not say. */
  hours: number | null;
  /** Point of the scale on which the guest rated afterwards; `null` without. */
  after: number | null;
}
