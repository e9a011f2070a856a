import { type CellSums, groupTotals } from "../statistics/cell-sums.ts";
import { DIRECT_FROM, type DirectlyStandardised } from "../statistics/direct-standardisation.ts";
import { cellVariance, type MixReversal, mixReversal } from "../statistics/mix-reversal.ts";
import type { Standardised } from "../statistics/regression-standardisation.ts";

/** A pair of venues whose order turns round when like is compared with like. Differences are a − b. */
export interface Reversal extends Omit<MixReversal, "leading"> {
  /** Higher as it is. */
  a: string;
  b: string;
  /** How the like-for-like difference was made. */
  method: "direct" | "regression";
  /** The kind of guests that makes most of it, with its parts in the two mixes. */
  leading: { kind: number; partA: number; partB: number } | null;
}

/** More reversals than this are counted instead of listed. */
export const REVERSALS_LISTED = 20;

/**
 * Pairs of venues whose order turns round and whose mixes differ by more than chance: clear ones first, then by how
 * clearly they differ like for like. Standardised directly where both venues have {@link DIRECT_FROM} answers of every
 * kind, otherwise by regression.
 */
export function findReversals(
  venues: readonly string[],
  ranked: readonly number[],
  cells: CellSums,
  additive: Standardised,
  direct: readonly (DirectlyStandardised | null)[],
): { found: number; listed: Reversal[] } {
  const sigma2 = cellVariance(cells);
  if (sigma2 === null || !(sigma2 > 0)) return { found: 0, listed: [] };
  const totals = groupTotals(cells);
  const means = totals.sum.map((sum, v) => sum / (totals.n[v] as number));
  const usesDirect = (v: number) => (direct[v]?.smallestCell ?? 0) >= DIRECT_FROM;
  const estimateOf = (v: number, both: boolean) =>
    both ? (direct[v]?.estimate as number) : (additive.estimates[v] as number);
  const reversals: Reversal[] = [];
  for (const [i, first] of ranked.entries())
    for (const second of ranked.slice(i + 1)) {
      const [a, b] =
        (means[first] as number) >= (means[second] as number) ? [first, second] : [second, first];
      const both = usesDirect(a) && usesDirect(b);
      // Most pairs keep their order: look closer at the others only.
      if (!(estimateOf(a, both) < estimateOf(b, both))) continue;
      const { leading, ...pair } = mixReversal(
        cells,
        {
          difference: () => estimateOf(a, both) - estimateOf(b, both),
          standardError: () =>
            both
              ? Math.hypot(direct[a]?.standardError as number, direct[b]?.standardError as number)
              : Math.sqrt(additive.differenceVariance(a, b)),
        },
        sigma2,
        a,
        b,
        totals,
      );
      if (!(pair.reversal && pair.materialMix)) continue;
      const partOf = (v: number, kind: number) =>
        (cells.n[v * cells.strata + kind] as number) / (totals.n[v] as number);
      reversals.push({
        ...pair,
        a: venues[a] as string,
        b: venues[b] as string,
        method: both ? "direct" : "regression",
        leading:
          leading === null ? null : { kind: leading, partA: partOf(a, leading), partB: partOf(b, leading) },
      });
    }
  const clarity = ({ strong, standardised, standardisedSe }: Reversal) =>
    (strong ? 1e6 : 0) + Math.abs(standardised / standardisedSe);
  reversals.sort((x, y) => clarity(y) - clarity(x));
  return { found: reversals.length, listed: reversals.slice(0, REVERSALS_LISTED) };
}
