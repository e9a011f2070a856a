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
  /** 95 % interval of {@link icc}, exact for members of any sizes (Wald). */
  low: number | null;
  high: number | null;
  /** The same after Searle: exact for members of equal size only. */
  searleLow: number | null;
  searleHigh: number | null;
  f: number;
  /** P of such an F or a larger one when members do not differ. */
  p: number;
}

/** Distance between the 10th and the 90th percentile of a normal with standard deviation 1: 2.563. */
export const TENTH_TO_NINETIETH = 2 * normalQuantile(0.9);

/**
 * Variance components of members nested in parents by analysis of variance, for members of unequal size:
 * MSS = Σ n_s(ȳ_s − ȳ_v)²/(S − V), n0 = (N − Σ n_s²/n_v(s))/(S − V), σ²_between = max(0, (MSS − MSE)/n0) and
 * ICC = σ²_between/(σ²_between + MSE).
 *
 * Intervals: Searle's (F/F_q − 1)/(F/F_q + n0 − 1) is exact for members of equal size and holds too seldom (about 90 in 100)
 * where sizes run from 5 to 120. Wald's is exact for all sizes: with the true ratio λ = σ²_between/σ²_within the weighted
 * squares Σ w_s(ȳ_s − ȳ_w)², w_s = n_s/(1 + n_s·λ), divided by (S − V)·MSE follow F, and they fall as λ rises; its ends are
 * the λ at which they meet the quantiles of F.
 *
 * @returns null where no parent has two members, or no member has two observations: there is nothing to tell apart
 * @see Searle 1971, Linear Models, chapter 11; Wald 1940; Burdick & Graybill 1992, chapter 4
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
  const bound = (p: number, read: (quantile: number) => number): number | null =>
    Number.isNaN(f) ? null : read(fQuantile(p, dfBetween, dfWithin));
  const ratioAt = (quantile: number): number => searle(f / quantile, n0);
  const exactAt = (quantile: number): number => wald(groups, quantile * dfBetween * msWithin);
  const [lower, upper] = [(1 + level) / 2, (1 - level) / 2];
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
    low: bound(lower, exactAt),
    high: bound(upper, exactAt),
    searleLow: bound(lower, ratioAt),
    searleHigh: bound(upper, ratioAt),
    f,
    p: Number.isNaN(f) ? 1 : fUpper(f, dfBetween, dfWithin),
  };
}

function searle(ratio: number, n0: number): number {
  if (ratio === Number.POSITIVE_INFINITY) return 1;
  return Math.min(1, Math.max(0, (ratio - 1) / (ratio + n0 - 1)));
}

/** Halvings after which a bracket of an ICC is narrower than a double can tell. */
const HALVINGS = 60;

/** The ICC λ/(1 + λ) at which the weighted squares between members come down to `squares`; 0 where they never exceed it. */
function wald(groups: readonly NestedGroup[], squares: number): number {
  const byParent = new Map<number, NestedGroup[]>();
  for (const group of groups) {
    const known = byParent.get(group.parent);
    if (known) known.push(group);
    else byParent.set(group.parent, [group]);
  }
  const parents = [...byParent.values()];
  const exceeds = (icc: number): boolean =>
    sum(parents, (members) => weightedSquares(members, icc / (1 - icc)).squares) > squares;
  if (!exceeds(0)) return 0;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (middle < 1 && exceeds(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** Σ w(ȳ − ȳ_w)² of the members of one parent with w = n/(1 + n·ratio), and the sum of the weights. */
export function weightedSquares(
  members: readonly NestedGroup[],
  ratio: number,
): { squares: number; weights: number } {
  let weights = 0;
  let weighted = 0;
  for (const { n, mean } of members) {
    const weight = n / (1 + n * ratio);
    weights += weight;
    weighted += weight * mean;
  }
  const centre = weighted / weights;
  let squares = 0;
  for (const { n, mean } of members) squares += (n / (1 + n * ratio)) * (mean - centre) ** 2;
  return { squares, weights };
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
