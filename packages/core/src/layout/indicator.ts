import type { LocalisedText } from "../text/text.ts";

/** What a layout indicator counts in. */
export type LayoutUnit =
  | "share"
  | "ratio"
  | "effective number"
  | "count"
  | "score"
  | "m"
  | "m²"
  | "m² per person"
  | "minutes"
  | "persons"
  | "persons per minute"
  | "person-kilometres"
  | "person-minutes"
  | "currency per m²"
  | "currency per visitor";

/** What an indicator means, whatever the plan. */
export interface LayoutIndicatorDefinition {
  id: string;
  title: LocalisedText;
  meaning: LocalisedText;
  unit: LayoutUnit;
  /** Smallest and largest possible value; `null` where there is no bound. */
  range: readonly [number | null, number | null];
  /** Which way is better; `null` where neither is as such. */
  direction: "higher" | "lower" | null;
  formula: { id: string; version: number; text: string };
  /** The source of the formula; "Touchstone" where there is no other. */
  reference: string;
  /** What of it is a convention of ours or not proven; `null` where nothing is. */
  caveat: LocalisedText | null;
}

/** One figure of one plan. */
export interface LayoutIndicator {
  id: string;
  /** `null` where it is not defined, never 0 for nothing. */
  value: number | null;
  /** How many units, nodes, edges or minutes it was computed on. */
  n: number;
  /** 0–1: how much of its inputs are defaults, not observations. */
  assumedShare: number;
  /** The numbers that went into it, by name. */
  inputs: Readonly<Record<string, number | null>>;
}
