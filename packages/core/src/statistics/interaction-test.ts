import { type CellSums, withinCells } from "./cell-sums.ts";
import { fUpper } from "./distributions.ts";
import type { Standardised } from "./regression-standardisation.ts";

/** Are differences between groups the same in every stratum? */
export interface Interaction {
  f: number;
  df1: number;
  df2: number;
  /** P(F > f) when every stratum shows the same differences. */
  p: number;
}

/**
 * F test of the regression on group and stratum against the means of all cells: do groups differ otherwise in one
 * stratum than in another?
 *
 * @param additive the regression, of the same cells
 * @returns null where every cell is needed for the regression, or answers within cells do not vary
 */
export function interactionTest(cells: CellSums, additive: Standardised): Interaction | null {
  const within = withinCells(comparableOnly(cells, additive));
  const df1 = additive.df - within.df;
  if (!(df1 > 0 && within.df > 0 && within.squares > 0)) return null;
  const f = Math.max(0, additive.residualSumOfSquares - within.squares) / df1 / (within.squares / within.df);
  return { f, df1, df2: within.df, p: fUpper(f, df1, within.df) };
}

function comparableOnly(cells: CellSums, { estimates }: Standardised): CellSums {
  const kept = (c: number) => !Number.isNaN(estimates[Math.floor(c / cells.strata)]);
  return { ...cells, n: cells.n.map((count, c) => (kept(c) ? count : 0)) };
}
