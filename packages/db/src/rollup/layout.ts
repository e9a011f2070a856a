import type { Scale } from "@touchstone/core/scale";
import { type ItemScales, outcomes } from "@touchstone/core/visit";

/**
 * Where an item's histogram lies in a rollup's arrays.
 * `counts` holds one number per code from the scale's low end up, then skipped, then not met.
 * `weights` holds Σ weight per code (millionths), then Σ round(weight² · 10⁶).
 */
export interface ItemLayout {
  scale: Scale;
  codes: number;
  countsAt: number;
  weightsAt: number;
}

/** How the histograms of a survey's items follow one another; items that were not asked take no room. */
export interface RollupLayout {
  /** In packed order; `null` where the survey did not ask. */
  items: readonly (ItemLayout | null)[];
  countsWidth: number;
  weightsWidth: number;
}

/** The layout of a survey's month rollup. */
export function monthLayout(scales: ItemScales): RollupLayout {
  let countsWidth = 0;
  let weightsWidth = 0;
  const items = scales.map((scale) => {
    if (scale === null) return null;
    const codes = scale.high - scale.low + 1;
    const item = { scale, codes, countsAt: countsWidth, weightsAt: weightsWidth };
    countsWidth += codes + 2;
    weightsWidth += codes + 1;
    return item;
  });
  return { items, countsWidth, weightsWidth };
}

/** The layout of a survey's day rollup: the outcomes only. */
export function dayLayout(scales: ItemScales): RollupLayout {
  return monthLayout(scales.slice(0, outcomes.length));
}
