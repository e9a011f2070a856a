import { normalQuantile, studentTTwoSided } from "./distributions.ts";

/** Ranks and the ranges they may truly lie in. Rank 1 is the highest estimate; ties share the smallest rank. */
export interface RankRanges {
  rank: number[];
  /** Simultaneous 95 % range of each rank: 1 + number significantly higher, K − number significantly lower. */
  low: number[];
  high: number[];
  /** `count × count`, row by row: 1 where the row's item is significantly higher than the column's, −1 lower, else 0. */
  order: Int8Array;
  significantPairs: number;
  /** Smallest Holm-adjusted p-value of all pairs; `null` when no pair can be tested. */
  smallestAdjustedP: number | null;
}

/** How two items are compared. `NaN` means that the pair cannot be tested. */
export interface PairTest {
  /** Positive when item a stands higher than item b. */
  difference(a: number, b: number): number;
  /** Two-sided p-value of no difference. */
  pValue(a: number, b: number): number;
}

/**
 * Rank ranges from all-pairs tests with Holm's correction (familywise error `alpha`).
 * Conservative against the max-t sets of Mogstad, Romano, Shaikh & Wilhelm (2024): equal or one rank wider.
 * Cost: K²/2 tests and one sort.
 */
export function rankRanges(estimates: readonly number[], test: PairTest, alpha = 0.05): RankRanges {
  const count = estimates.length;
  const pairs = allPairs(count);
  const p = Float64Array.from(pairs, ([a, b]) => test.pValue(a, b));
  const limit = holmLimit(p, alpha);
  const order = new Int8Array(count * count);
  let significantPairs = 0;
  for (const [index, [a, b]] of pairs.entries()) {
    if (!((p[index] as number) <= limit)) continue;
    const sign = Math.sign(test.difference(a, b));
    order[a * count + b] = sign;
    order[b * count + a] = -sign;
    significantPairs++;
  }
  return { ...ranges(estimates, order), order, significantPairs, smallestAdjustedP: smallestAdjusted(p) };
}

/**
 * Rank ranges of estimates with a statistic per pair (difference / standard error) that follows Student's t with `df`
 * degrees of freedom under no difference (`Infinity`: normal).
 */
export function rankRangesByStatistic(
  estimates: readonly number[],
  statistic: (a: number, b: number) => number,
  df = Number.POSITIVE_INFINITY,
  alpha = 0.05,
): RankRanges {
  // Nothing below the 5 % point of the normal can be significant under any df: skip its exact tail.
  const hopeless = -normalQuantile(alpha / 2);
  return rankRanges(
    estimates,
    {
      difference: statistic,
      pValue(a, b) {
        const t = statistic(a, b);
        return Math.abs(t) < hopeless ? 1 : studentTTwoSided(t, df);
      },
    },
    alpha,
  );
}

function allPairs(count: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) pairs.push([a, b]);
  return pairs;
}

/** The largest p-value that Holm's step-down procedure rejects; −1 when it rejects none. */
function holmLimit(p: Float64Array, alpha: number): number {
  const sorted = p.filter((value) => !Number.isNaN(value)).sort();
  let limit = -1;
  for (const [position, value] of sorted.entries()) {
    if (value * (sorted.length - position) > alpha) break;
    limit = value;
  }
  return limit;
}

function smallestAdjusted(p: Float64Array): number | null {
  const tested = p.filter((value) => !Number.isNaN(value));
  return tested.length === 0 ? null : Math.min(1, tested.reduce((a, b) => Math.min(a, b)) * tested.length);
}

function ranges(estimates: readonly number[], order: Int8Array): Pick<RankRanges, "rank" | "low" | "high"> {
  const count = estimates.length;
  const descending = Float64Array.from(estimates).sort().reverse();
  const firstPlace = new Map<number, number>();
  for (const [place, value] of descending.entries())
    if (!firstPlace.has(value)) firstPlace.set(value, place + 1);
  const rank = estimates.map((value) => firstPlace.get(value) ?? count);
  const low: number[] = [];
  const high: number[] = [];
  for (let a = 0; a < count; a++) {
    let higher = 0;
    let lower = 0;
    for (let b = 0; b < count; b++) {
      if (order[a * count + b] === -1) higher++;
      else if (order[a * count + b] === 1) lower++;
    }
    low.push(1 + higher);
    high.push(count - lower);
  }
  return { rank, low, high };
}
