import { chance } from "../../simulation/random.ts";
import { quantile } from "../../statistics/quantile.ts";
import type { DemandShares } from "./demand-shares.ts";

/** How far demand and supply lie apart over all formats. */
export interface Mismatch {
  /** ½Σ|d − s|, 0–1: the part of the supply that would have to change its format for both to agree. */
  value: number;
  low: number;
  high: number;
  /** What chance alone would show with as many guests if demand were exactly as supply. */
  byChance: number;
  /** How often chance alone would show as much. */
  p: number;
}

const DRAWS = 2_000;
const SEED = 20_261_122;

/**
 * Dissimilarity index of demand against supply (Duncan & Duncan 1955), with the interval by 2,000 draws of the shares from
 * their sampling distribution (normal, with the covariance of the ratio). Chance lets the index be too high, most where
 * both agree: the draws are read backwards from the estimate (Efron & Tibshirani 1993, basic interval), which takes that
 * off at the lower end. Seeded: the same data give the same interval.
 */
export function mismatch({ shares, covariance }: DemandShares, supply: readonly number[]): Mismatch {
  const value = dissimilarity(shares, supply);
  const count = shares.length;
  const root = choleskyOf(covariance, count);
  const draw = chance(SEED);
  const drawn: number[] = [];
  const null_: number[] = [];
  for (let k = 0; k < DRAWS; k++) {
    const normal = shares.map(() => draw.normal());
    const error = shares.map((_, f) =>
      normal.reduce((sum, z, g) => (g <= f ? sum + (root[f * count + g] as number) * z : sum), 0),
    );
    drawn.push(
      dissimilarity(
        shares.map((d, f) => d + (error[f] as number)),
        supply,
      ),
    );
    null_.push(error.reduce((sum, each) => sum + Math.abs(each), 0) / 2);
  }
  const sorted = Float64Array.from(drawn).sort();
  return {
    value,
    low: Math.max(0, Math.min(value, 2 * value - quantile(sorted, 0.975))),
    high: Math.min(1, Math.max(value, 2 * value - quantile(sorted, 0.025))),
    byChance: null_.reduce((sum, each) => sum + each, 0) / DRAWS,
    p: (1 + null_.filter((each) => each >= value).length) / (1 + DRAWS),
  };
}

/** ½Σ|d − s| of two sets of shares over the same formats: 0 where they agree, 1 where they have nothing in common. */
export function dissimilarity(shares: readonly number[], others: readonly number[]): number {
  return shares.reduce((sum, d, f) => sum + Math.abs(d - (others[f] as number)), 0) / 2;
}

/** Lower triangle L with L·Lᵀ = the matrix; shares add up to 1, so that its last pivot is none. */
function choleskyOf(matrix: readonly number[], count: number): Float64Array {
  const root = new Float64Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * count + j] as number;
      for (let k = 0; k < j; k++) rest -= (root[i * count + k] as number) * (root[j * count + k] as number);
      if (i === j) root[i * count + i] = Math.sqrt(Math.max(0, rest));
      else {
        const pivot = root[j * count + j] as number;
        root[i * count + j] = pivot > 1e-9 ? rest / pivot : 0;
      }
    }
  return root;
}
