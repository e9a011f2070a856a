import { chiSquareUpper } from "./distributions.ts";

/** Some of so many. */
export interface Share {
  successes: number;
  n: number;
}

/** Pearson's test that all groups have the same share. */
export interface EqualShares {
  chiSquare: number;
  df: number;
  p: number;
  /** Smallest number expected in a cell; below 5 the p value is rough. */
  smallestExpected: number;
}

/**
 * χ² test of one share in all groups, whatever their sizes: Σ n_k(p_k − p)²/(p(1 − p)) with k − 1 degrees of freedom.
 * Groups without anybody do not take part.
 *
 * @returns null with fewer than two groups, or where all or none count: there is nothing to test
 * @see Pearson 1900
 */
export function equalShares(groups: readonly Share[]): EqualShares | null {
  const present = groups.filter(({ n }) => n > 0);
  const n = present.reduce((sum, group) => sum + group.n, 0);
  const share = present.reduce((sum, group) => sum + group.successes, 0) / n;
  if (present.length < 2 || !(share > 0 && share < 1)) return null;
  const squares = present.reduce((sum, group) => sum + group.n * (group.successes / group.n - share) ** 2, 0);
  const chiSquare = squares / (share * (1 - share));
  const df = present.length - 1;
  return {
    chiSquare,
    df,
    p: chiSquareUpper(chiSquare, df),
    smallestExpected: Math.min(...present.map((group) => group.n)) * Math.min(share, 1 - share),
  };
}
