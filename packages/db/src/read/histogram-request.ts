import type { Histogram } from "@touchstone/core/indicator/histogram";
import type { Slice } from "@touchstone/core/slice";
import { itemIndex, type Outcome, outcomes } from "@touchstone/core/visit";
import type { StoredSurvey } from "../catalogue/read-surveys.ts";

/** An outcome, or a touchpoint by its code. */
export type ItemChoice = Outcome | { touchpoint: string };
export type Grain = "day" | "month" | "quarter" | "year";

/** What to tell apart: venues or all together; periods of the calendar or the whole period (`null`). */
export interface Grouping {
  venue: boolean;
  grain: Grain | null;
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
  if (typeof item === "string") return itemIndex(item);
  const touchpoint = survey.touchpoints.indexOf(item.touchpoint);
  return touchpoint < 0 ? null : outcomes.length + touchpoint;
}
