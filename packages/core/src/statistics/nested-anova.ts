import { fUpper, normalQuantile } from "./distributions.ts";
import { fQuantile } from "./f-quantile.ts";

/** The observations of one member (an employee) of one parent (a venue), as their sufficient statistic. */
export interface NestedGroup {
  /** Number of the parent; members of different parents are never compared. */
  parent: number;
  n: number;
  mean: number;
  /** Σ(x − mean)² within the member. */
  squares: number;
}

/** How variation splits into between and within members of the same parent. Squares are in the unit of x squared. */
export interface VarianceComponents {
  /** Observations, members and parents. */
  n: number;
  members: number;
  parents: number;
  dfBetween: number;
  dfWithin: number;
  msBetween: number;
  msWithin: number;
  /** Average size of a member, in the sense in which E(msBetween) = σ²_within + n0·σ²_between. */
  n0: number;
  varianceBetween: number;
  sdBetween: number;
  /** Intraclass correlation: share of the variation within parents that lies between members; null without variation. */
  icc: number | null;
  /** Searle's 95 % interval of {@link icc}. */
  low: number | null;
  high: number | null;
  f: number;
  /** P of such an F or a larger one when members do not differ. */
  p: number;
}

/** Distance between the 10th and the 90th percentile of a normal with standard deviation 1: 2.563. */
export const TENTH_TO_NINETIETH = 2 * normalQuantile(0.9);

/**
 * Variance components of members nested in parents by analysis of variance, for members of unequal size:
 * MSS = Σ n_s(ȳ_s − ȳ_v)²/(S − V), n0 = (N − Σ n_s²/n_v(s))/(S − V), σ²_between = max(0, (MSS − MSE)/n0) and
 * ICC = σ²_between/(σ²_between + MSE). Interval after Searle: (F/F_q − 1)/(F/F_q + n0 − 1), which is exact for members of
 * equal size and close for unequal ones.
 *
 * @returns null where no parent has two members, or no member has two observations: there is nothing to tell apart
 * @see Searle 1971, Linear Models, chapter 11; Searle, Casella & McCulloch 1992
 */
export function nestedAnova(groups: readonly NestedGroup[], level = 0.95): VarianceComponents | null {
  const parents = parentMeans(groups);
  const n = sum(groups, (g) => g.n);
  const dfBetween = groups.length - parents.size;
  const dfWithin = n - groups.length;
  if (dfBetween < 1 || dfWithin < 1) return null;
  const parentOf = (g: NestedGroup) => parents.get(g.parent) as ParentMean;
  const msBetween = sum(groups, (g) => g.n * (g.mean - parentOf(g).mean) ** 2) / dfBetween;
  const msWithin = sum(groups, (g) => g.squares) / dfWithin;
  const n0 = (n - sum(groups, (g) => (g.n * g.n) / parentOf(g).n)) / dfBetween;
  const varianceBetween = Math.max(0, (msBetween - msWithin) / n0);
  const f = msWithin > 0 ? msBetween / msWithin : msBetween > 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  const bound = (p: number): number | null =>
    Number.isNaN(f) ? null : searle(f / fQuantile(p, dfBetween, dfWithin), n0);
  return {
    n,
    members: groups.length,
    parents: parents.size,
    dfBetween,
    dfWithin,
    msBetween,
    msWithin,
    n0,
    varianceBetween,
    sdBetween: Math.sqrt(varianceBetween),
    icc: Number.isNaN(f) ? null : varianceBetween / (varianceBetween + msWithin),
    low: bound((1 + level) / 2),
    high: bound((1 - level) / 2),
    f,
    p: Number.isNaN(f) ? 1 : fUpper(f, dfBetween, dfWithin),
  };
}

function searle(ratio: number, n0: number): number {
  if (ratio === Number.POSITIVE_INFINITY) return 1;
  return Math.min(1, Math.max(0, (ratio - 1) / (ratio + n0 - 1)));
}

interface ParentMean {
  n: number;
  mean: number;
}

function parentMeans(groups: readonly NestedGroup[]): Map<number, ParentMean> {
  const parents = new Map<number, ParentMean>();
  for (const { parent, n, mean } of groups) {
    const before = parents.get(parent) ?? { n: 0, mean: 0 };
    const total = before.n + n;
    parents.set(parent, { n: total, mean: before.mean + ((mean - before.mean) * n) / total });
  }
  return parents;
}

function sum<T>(items: readonly T[], read: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += read(item);
  return total;
}
