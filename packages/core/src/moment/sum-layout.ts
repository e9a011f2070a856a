import { PAIR_FIELDS, pairCount, pairIndex } from "../statistics/pair-sums.ts";

/*
 * Where each sum lies in the flat array that one jackknife group of one venue fills. All of them are integers.
 *
 *   pairs     S2: every pair of [overall, recommend, touchpoints…] (see statistics/pair-sums.ts)
 *   overall   S4: n, Σy, then the cross-products of (y, P₁, W₁, M₁, P₂, …) over visits with an overall answer y
 *   recommend S4: the same over visits with a recommend answer
 *   boxes     per touchpoint: rated, low box, high box, skipped, valence given, valence > ½, valence < −½
 */

/** The outcomes that asymmetry is measured on, and their place among the variables of the pair sums. */
export const momentOutcomes = ["overall", "recommend"] as const;
export type MomentOutcome = (typeof momentOutcomes)[number];

/** Place of touchpoint j among the variables of the pair sums. */
export const FIRST_TOUCHPOINT = momentOutcomes.length;

/** What `boxes` counts per touchpoint. */
export const boxFields = {
  rated: 0,
  low: 1,
  high: 2,
  skipped: 3,
  valences: 4,
  positive: 5,
  negative: 6,
} as const;
export const BOX_FIELDS = 7;

export interface SumLayout {
  touchpoints: number;
  variables: number;
  /** Rows of a cross-product matrix: the outcome and three dummies a touchpoint. */
  gramRows: number;
  /** First place of each part, and of all together. */
  outcome: Record<MomentOutcome, number>;
  boxes: number;
  size: number;
}

export function sumLayout(touchpoints: number): SumLayout {
  const variables = FIRST_TOUCHPOINT + touchpoints;
  const gramRows = 1 + 3 * touchpoints;
  const overall = pairCount(variables) * PAIR_FIELDS;
  const recommend = overall + 2 + pairCount(gramRows);
  const boxes = recommend + 2 + pairCount(gramRows);
  return {
    touchpoints,
    variables,
    gramRows,
    outcome: { overall, recommend },
    boxes,
    size: boxes + touchpoints * BOX_FIELDS,
  };
}

/** Place of the sums of the pair a ≤ b. */
export function pairPlace(layout: SumLayout, a: number, b: number): number {
  return pairIndex(a, b, layout.variables) * PAIR_FIELDS;
}

/** Place of the cross-product of rows i ≤ j of an outcome's dummies. */
export function gramPlace(layout: SumLayout, outcome: MomentOutcome, i: number, j: number): number {
  return layout.outcome[outcome] + 2 + pairIndex(i, j, layout.gramRows);
}

/** Row of a touchpoint's dummy in the cross-products: 1 low box (P), 2 high box (W), 3 not rated (M). */
export function dummyRow(touchpoint: number, state: number): number {
  return 3 * touchpoint + state;
}
