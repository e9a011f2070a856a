import { type CellSums, groupTotals } from "../statistics/cell-sums.ts";
import { DIRECT_FROM, type DirectlyStandardised } from "../statistics/direct-standardisation.ts";
import {
  cellVariance,
  leadingStratum,
  type MixReversal,
  mixReversal,
  type StandardisedPairs,
} from "../statistics/mix-reversal.ts";
import type { Standardised } from "../statistics/regression-standardisation.ts";

/** A pair of venues whose order turns round when like is compared with like. Differences are a − b. */
export interface Reversal extends MixReversal {
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
  const meanOf = (v: number) => (totals.sum[v] as number) / (totals.n[v] as number);
  const byMean = ranked.toSorted((a, b) => meanOf(b) - meanOf(a));
  const usesDirect = venues.map((_, v) => (direct[v]?.smallestCell ?? 0) >= DIRECT_FROM);
  const directly = Float64Array.from(direct, (one) => one?.estimate ?? Number.NaN);
  const pairsOf = (both: boolean): StandardisedPairs =>
    both
      ? {
          difference: (a, b) => (directly[a] as number) - (directly[b] as number),
          standardError: (a, b) =>
            Math.hypot(direct[a]?.standardError as number, direct[b]?.standardError as number),
        }
      : {
          difference: (a, b) => (additive.estimates[a] as number) - (additive.estimates[b] as number),
          standardError: (a, b) => Math.sqrt(additive.differenceVariance(a, b)),
        };
  const [regression, own] = [pairsOf(false), pairsOf(true)];
  const reversals: (Reversal & { places: [number, number] })[] = [];
  for (const [i, a] of byMean.entries())
    for (let j = i + 1; j < byMean.length; j++) {
      const b = byMean[j] as number;
      const both = (usesDirect[a] && usesDirect[b]) as boolean;
      const pairs = both ? own : regression;
      // Most pairs keep their order: only the others are looked at closer.
      if (!(pairs.difference(a, b) < 0)) continue;
      const pair = mixReversal(cells, pairs, sigma2, a, b, totals);
      if (!(pair.reversal && pair.materialMix)) continue;
      reversals.push({
        ...pair,
        a: venues[a] as string,
        b: venues[b] as string,
        method: both ? "direct" : "regression",
        leading: null,
        places: [a, b],
      });
    }
  const clarity = ({ strong, standardised, standardisedSe }: Reversal) =>
    (strong ? 1e6 : 0) + Math.abs(standardised / standardisedSe);
  reversals.sort((x, y) => clarity(y) - clarity(x));
  const listed = reversals.slice(0, REVERSALS_LISTED).map(({ places: [a, b], ...reversal }): Reversal => {
    const kind = leadingStratum(cells, reversal.mixPart, a, b, totals);
    const partOf = (v: number) =>
      (cells.n[v * cells.strata + (kind ?? 0)] as number) / (totals.n[v] as number);
    return { ...reversal, leading: kind === null ? null : { kind, partA: partOf(a), partB: partOf(b) } };
  });
  return { found: reversals.length, listed };
}
