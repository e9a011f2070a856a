/**
 * Bars for comparing two estimates by eye: with ±1.39 standard errors, two bars of like length that just do not overlap
 * mean a difference at 5 %. Ordinary 95 % intervals would have to overlap by about a quarter to say the same.
 *
 * @see Goldstein & Healy 1995, JRSS A 158
 */
export const GOLDSTEIN_HEALY = 1.39;

export function comparisonBar(estimate: number, standardError: number): { low: number; high: number } {
  return {
    low: estimate - GOLDSTEIN_HEALY * standardError,
    high: estimate + GOLDSTEIN_HEALY * standardError,
  };
}
