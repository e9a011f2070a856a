import type { LocalisedText } from "../../text/text.ts";
import type { LayoutUnit } from "../indicator.ts";

export const subScoreCodes = ["diversity", "service", "flow", "capacity", "culture", "segments"] as const;
export type SubScoreCode = (typeof subScoreCodes)[number];

/** One item of a sub-score: an indicator through its value function. */
export interface ScoreItem {
  /** As scores.json names it, e.g. `toilet200`. */
  code: string;
  title: LocalisedText;
  /** What x counts in. */
  unit: LayoutUnit;
  /** Id of the indicator that x is, or is a share of. */
  indicator: string;
  /** The indicator's value; `null` where the plan has none, and then the item has no weight. */
  x: number | null;
  /** 0–100. */
  value: number | null;
  weight: number;
  /** Points it adds to its sub-score. */
  contribution: number | null;
  /** The value function: [x, score], clamped at the ends. */
  points: readonly (readonly [number, number])[];
}

export interface SubScore {
  code: SubScoreCode;
  title: LocalisedText;
  weight: number;
  /** 0–100; `null` where no item has data. */
  score: number | null;
  /** Points it adds to the total. */
  contribution: number | null;
  items: readonly ScoreItem[];
}

/** A total, and every point of it. */
export interface LayoutScore {
  total: number;
  uncapped: number;
  caps: readonly { code: string; cap: number; reason: LocalisedText }[];
  subs: readonly SubScore[];
  /** 0–1: how much of what the items rest on (capacities, widths, …) is defaults; see `assumed-share.ts`. */
  assumedShare: number;
  /** 5th and 95th percentile of the total over 1,000 seeded draws of the weights, under the same caps. */
  sensitivity: { low: number; high: number; draws: number };
}
