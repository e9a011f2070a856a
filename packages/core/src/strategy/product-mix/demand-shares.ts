import { normalTwoSided } from "../../statistics/distributions.ts";
import { adjustedShareVariance, wilson } from "../../statistics/wilson.ts";
import type { Uses } from "./use-sums.ts";

/** How the uses of some guests fall on formats. */
export interface DemandShares {
  /** Share of all uses, per format; they add up to 1. */
  shares: readonly number[];
  /** Sampling covariance of the shares, row by row. */
  covariance: readonly number[];
  /** As many independent uses would be as sure about each share. */
  effectiveN: readonly number[];
}

/**
 * Share of each format in all uses. Guests are drawn, not uses: a guest who uses much counts with all of it, so that the
 * variance is that of a ratio, linearised: Σ(x_f − d_f·x)²/(Σx)²·n/(n − 1), over visits.
 *
 * @returns `null` without uses
 * @see Cochran 1977, ch. 6; Korn & Graubard 1998 (effective n in the score interval)
 */
export function demandShares({ uses, products, users }: Uses): DemandShares | null {
  const count = uses.length;
  const total = uses.reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  const shares = Array.from(uses, (each) => each / total);
  const rows = shares.map((_, f) =>
    shares.reduce((sum, __, g) => sum + (products[f * count + g] as number), 0),
  );
  const all = rows.reduce((sum, row) => sum + row, 0);
  const factor = users > 1 ? users / (users - 1) / total ** 2 : 0;
  const covariance = shares.flatMap((d, f) =>
    shares.map(
      (e, g) =>
        factor *
        ((products[f * count + g] as number) -
          e * (rows[f] as number) -
          d * (rows[g] as number) +
          d * e * all),
    ),
  );
  const effectiveN = shares.map((d, f) => {
    const variance = covariance[f * count + f] as number;
    // Where nobody or everybody chose it nothing varies: as many guests as there are. Rounding leaves dust of the size of 1e-18.
    return variance > 1e-15 && d > 0 && d < 1 ? Math.min(total, (d * (1 - d)) / variance) : users;
  });
  return { shares, covariance, effectiveN };
}

/** Wilson's interval of a share of uses, by its effective number. */
export function shareInterval(share: number, effectiveN: number): { low: number; high: number } {
  return wilson(share * effectiveN, effectiveN);
}

/**
 * Two-sided p of "the share is as the supply": score test, which is consistent with Wilson's interval. Where the supply is
 * none or everything the score has no variance: then by the adjusted variance of the share itself.
 */
export function shareDiffersP(share: number, effectiveN: number, supply: number): number {
  const inside = supply > 0 && supply < 1;
  const variance = inside
    ? (supply * (1 - supply)) / effectiveN
    : adjustedShareVariance(share * effectiveN, effectiveN);
  return normalTwoSided((share - supply) / Math.sqrt(variance));
}
