import type { Unit } from "../unit/unit.ts";

/** Where an action stands, as its owner says. Whether it worked is measured, never set. */
export const actionStatuses = ["planned", "running", "done", "abandoned"] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** Where an action stands in the portfolio: as its owner says, and once it can be measured as the figures say. */
export const portfolioPlaces = [
  "planned",
  "running",
  "worked",
  "did-not",
  "cannot-tell",
  "abandoned",
] as const;
export type PortfolioPlace = (typeof portfolioPlaces)[number];

/** The figure as it was when the action was made: kept with it, so that no later import moves the starting point. */
export interface ActionBaseline {
  value: number;
  low: number;
  high: number;
  n: number;
  unit: Unit;
  /** The period it was read from. */
  from: string;
  /** The day after its last day. */
  to: string;
  formula: { id: string; version: number };
  /** When the data last changed (ISO instant). */
  asOf: string | null;
}

/** What may change of an action. */
export interface ActionPlan {
  title: string;
  /** Who is responsible. */
  owner: string;
  status: ActionStatus;
  /** What the figure is to reach, in the unit of its values; `null` without one. */
  target: number | null;
  startDay: string | null;
  dueDay: string | null;
  effort: number;
}

/** Efforts are weighed against each other, so their measure is the reader's own; the scale we offer is 1 to 5. */
export const DEFAULT_EFFORT = 3;
/** Largest effort that is accepted. */
export const MOST_EFFORT = 1_000;

/** Smallest change that matters where no target says more, in points (percentage points of shares). Ours. */
export const WORTHWHILE_POINTS = 1;
/** Part of the planned gain that counts as mattering. Ours. */
export const WORTHWHILE_PART = 0.5;

/**
 * The smallest change that matters of an action, in points: half of what its target is above (or below) its baseline, or
 * one point where it has no target.
 */
export function worthwhileOf(
  baseline: Pick<ActionBaseline, "value" | "unit">,
  target: number | null,
): number {
  const gain =
    target === null ? 0 : Math.abs(target - baseline.value) * (baseline.unit === "share" ? 100 : 1);
  return gain > 0 ? WORTHWHILE_PART * gain : WORTHWHILE_POINTS;
}

/** Which way is better for an action: as the indicator says; where it does not, towards the target, else up. */
export function directionOf(
  better: "higher" | "lower" | "neither",
  baseline: number,
  target: number | null,
): 1 | -1 {
  if (better === "neither") return target !== null && target < baseline ? -1 : 1;
  return better === "higher" ? 1 : -1;
}

/** The place of an action in the portfolio. While it is planned or given up, what figures do says nothing about it. */
export function placeOf(
  status: ActionStatus,
  effect: { verdict: "worked" | "did-not" | "cannot-tell"; refusal: string | null } | null,
): PortfolioPlace {
  if (status === "planned" || status === "abandoned") return status;
  if (effect === null) return status === "running" ? "running" : "cannot-tell";
  if (effect.verdict === "cannot-tell") {
    const early = effect.refusal === "too-few-after" || effect.refusal === "not-started";
    return status === "running" && early ? "running" : "cannot-tell";
  }
  return effect.verdict;
}
