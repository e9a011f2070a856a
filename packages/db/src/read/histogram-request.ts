import type { Histogram } from "@touchstone/core/indicator/histogram";
import type { Slice } from "@touchstone/core/slice";
import {
  exitIndex,
  itemIndex,
  type Outcome,
  type PairedQuestion,
  pairedIndex,
  returnedIndex,
  valenceIndex,
} from "@touchstone/core/visit";
import type { StoredSurvey } from "../catalogue/read-surveys.ts";

/**
 * An outcome, the rating or the felt valence of a touchpoint by its code, whether guests came back, where they gave up, or
 * a question that a touchpoint is asked besides its rating.
 */
export type ItemChoice =
  | Outcome
  | "returned"
  | "exit"
  | { touchpoint: string; question?: PairedQuestion }
  | { valence: string };
export type Grain = "day" | "month" | "quarter" | "year";

/**
 * What to tell apart: venues or all together; periods of the calendar or the whole period (`null`); where a dimension is
 * named, its values.
 */
export interface Grouping {
  venue: boolean;
  grain: Grain | null;
  /** Code of a segment dimension. */
  segment?: string;
}

export interface HistogramRequest {
  slice: Slice;
  items: readonly ItemChoice[];
  by: Grouping;
}

export interface HistogramRow {
  /** Venue code; `null` when venues are taken together. */
  venue: string | null;
  /** First day of the period, `YYYY-MM-DD`; `null` for the whole period. */
  period: string | null;
  /** Code of the segment value; `null` for visits without one in that dimension, and where no dimension is named. */
  segment: string | null;
  visits: number;
  /** In the order in which the items were asked for. */
  items: readonly ItemSums[];
}

export interface ItemSums {
  /** Did any survey that these visits answered (or, without visits, any in the slice) ask it? */
  asked: boolean;
  /** One per scale that the item was asked on. They must not be added up without a decision about the scales. */
  histograms: readonly Histogram[];
}

/** An item's place in a survey's packed answers; `null` where its journey does not have it. */
export function placeOf(item: ItemChoice, survey: StoredSurvey): number | null {
  const { touchpoints } = survey;
  if (item === "returned") return returnedIndex(touchpoints.length);
  if (item === "exit") return exitIndex(touchpoints.length);
  if (typeof item === "string") return itemIndex(item);
  const touchpoint = touchpoints.indexOf("valence" in item ? item.valence : item.touchpoint);
  if (touchpoint < 0) return null;
  if ("valence" in item) return valenceIndex(touchpoint, touchpoints.length);
  const { question } = item;
  return question === undefined
    ? itemIndex({ touchpoint })
    : pairedIndex(question, touchpoint, touchpoints.length);
}

/** Is it one of the outcomes, which day rollups hold? */
export function isOutcome(item: ItemChoice): item is Outcome {
  return typeof item === "string" && item !== "returned" && item !== "exit";
}
