import type { Scale } from "../scale/scale.ts";

/**
 * The sums (S1) that every plain figure is made of: how often each answer was given to one item.
 * All members are integers, so adding histograms in any order gives the same bits.
 */
export interface Histogram {
  scale: Scale;
  /** Answers per code, from the scale's low end up: `counts[i]` answers of `low + i`. */
  counts: number[];
  /** Guests who met the touchpoint and did not answer; guests who did not meet it (or were not asked). */
  skipped: number;
  notMet: number;
  /** Σ survey weight per code, in millionths. Equal to `counts × 1,000,000` for a survey without weights. */
  weights: number[];
  /** Σ round(weight² · 10⁶) over the answers counted in `counts`; weight here in units, not millionths. */
  squaredWeights: number;
}

/** No answers yet. */
export function emptyHistogram(scale: Scale): Histogram {
  const codes = scale.high - scale.low + 1;
  return { scale, counts: Array(codes).fill(0), skipped: 0, notMet: 0, weights: Array(codes).fill(0), squaredWeights: 0 };
}
