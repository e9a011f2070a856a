import { type CellSums, mixOf, withinCells } from "./cell-sums.ts";
import { normalQuantile } from "./distributions.ts";

/** A group's mean over a mix that is not its own. */
export interface DirectlyStandardised {
  estimate: number;
  standardError: number;
  low: number;
  high: number;
  /** Answers in the smallest cell that counts. */
  smallestCell: number;
}

/** Below so many answers in a cell its mean is too unsure to be given a weight. A convention of ours. */
export const DIRECT_FROM = 10;

/**
 * Standardises directly: the group's own mean of each stratum, weighted by a common mix, `Σ_s w_s ȳ_gs` with the variance
 * `σ²_cell·Σ_s w_s²/n_gs` and σ² pooled over all cells. Takes no shape of the differences between strata for granted.
 *
 * @param mix parts of the strata; those of all answers unless given
 * @returns per group; null where a cell that counts is empty, or nothing is left over to estimate σ² from. Trust only
 * those with a smallest cell of {@link DIRECT_FROM}.
 */
export function standardiseDirectly(
  cells: CellSums,
  mix = mixOf(cells),
  level = 0.95,
): (DirectlyStandardised | null)[] {
  const { groups, strata, n, sum } = cells;
  const within = withinCells(cells);
  const z = normalQuantile((1 + level) / 2);
  return Array.from({ length: groups }, (_, g) => {
    let estimate = 0;
    let variance = 0;
    let smallestCell = Number.POSITIVE_INFINITY;
    for (let s = 0; s < strata; s++) {
      const weight = mix[s] as number;
      const count = n[g * strata + s] as number;
      if (weight === 0) continue;
      smallestCell = Math.min(smallestCell, count);
      estimate += (weight * (sum[g * strata + s] as number)) / count;
      variance += weight ** 2 / count;
    }
    if (!(smallestCell > 0 && within.df > 0)) return null;
    const standardError = Math.sqrt((within.squares / within.df) * variance);
    return {
      estimate,
      standardError,
      low: estimate - z * standardError,
      high: estimate + z * standardError,
      smallestCell,
    };
  });
}
