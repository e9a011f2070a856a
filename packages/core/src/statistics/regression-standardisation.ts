import { type CellSums, comparableCells, groupTotals, mixOf } from "./cell-sums.ts";
import { type LeastSquares, leastSquares } from "./ols.ts";
import { squareRoot, transposedTimes } from "./square-root.ts";

/** What each group would be estimated at if all had the same mix of strata. */
export interface Standardised {
  /** Per group; NaN for a group that cannot be compared with the others: no stratum leads from it to them. */
  estimates: Float64Array;
  standardErrors: Float64Array;
  /** The mix that all groups are seen with; adds up to 1 over the strata that can be compared, 0 for others. */
  mix: Float64Array;
  /** How far answers of a stratum lie above those of the whole mix, groups held equal; NaN where not estimated. */
  effects: Float64Array;
  residualSumOfSquares: number;
  /** Answers that can be compared, less coefficients. */
  df: number;
  /** Variance of the difference of two groups' estimates, their covariance included. */
  differenceVariance(a: number, b: number): number;
}

/**
 * Standardises by regression: ordinary least squares of y on group and stratum; a group's estimate is the mean of its
 * predictions over the common mix, `Σ_s w_s ŷ(g,s)`. Works where cells are empty.
 *
 * Solved with the groups taken out, so that only the strata are unknown: with β their coefficients, p_g the group's own
 * mix and A the within-group cross-products of the strata's indicators,
 * `estimate_g = ȳ_g + (w − p_g)′β` and `cov(g, h) = σ²·([g = h]/n_g + (w − p_g)′A⁻¹(w − p_h))`.
 *
 * @param mix parts of the strata; those of all answers unless given
 * @returns null where no answers are left over to estimate the residual variance from
 */
export function standardiseByRegression(cells: CellSums, mix = mixOf(cells)): Standardised | null {
  const { groups, strata, n } = cells;
  const comparable = comparableCells(cells);
  const members = placesOf(comparable.groups);
  // The strata but one, from which the others are measured.
  const [, ...columns] = placesOf(comparable.strata);
  const weights = restrict(mix, comparable.strata);
  const totals = groupTotals(cells);
  const fit = withinGroupFit(cells, totals, members, columns);
  const answers = members.reduce((sum, g) => sum + (totals.n[g] as number), 0);
  const df = answers - members.length - fit.rank;
  if (!(df > 0)) return null;
  const residualVariance = fit.residualSumOfSquares / df;
  const beta = fit.coefficients.map((b) => (Number.isNaN(b) ? 0 : b));

  const estimates = new Float64Array(groups).fill(Number.NaN);
  const standardErrors = new Float64Array(groups).fill(Number.NaN);
  // (w − p)′A⁻¹(w − p) as the length of a vector.
  const root = squareRoot(fit.inverse, columns.length);
  const positions: (Float64Array | undefined)[] = Array(groups);
  const noShift = new Float64Array(columns.length);
  for (const g of members) {
    const count = totals.n[g] as number;
    const shift = columns.map((s) => (weights[s] as number) - (n[g * strata + s] as number) / count);
    const position = transposedTimes(root, shift);
    positions[g] = position;
    estimates[g] = (totals.sum[g] as number) / count + product(shift, beta);
    standardErrors[g] = Math.sqrt(residualVariance * (1 / count + squaredDistance(position, noShift)));
  }
  return {
    estimates,
    standardErrors,
    mix: weights,
    effects: effectsAround(weights, comparable.strata, columns, beta),
    residualSumOfSquares: fit.residualSumOfSquares,
    df,
    differenceVariance(a, b) {
      const first = positions[a];
      const second = positions[b];
      if (!(first && second)) return Number.NaN;
      if (a === b) return 0;
      const sampling = 1 / (totals.n[a] as number) + 1 / (totals.n[b] as number);
      return residualVariance * (sampling + squaredDistance(first, second));
    },
  };
}

/** Least squares of y on the strata named, both within groups. */
function withinGroupFit(
  { strata, n, sum, squares }: CellSums,
  totals: { n: Float64Array; sum: Float64Array },
  members: readonly number[],
  columns: readonly number[],
): LeastSquares {
  const size = columns.length + 1;
  const gram = new Float64Array(size * size);
  const original = new Float64Array(columns.length);
  const add = (i: number, j: number, value: number): void => {
    gram[i * size + j] = (gram[i * size + j] as number) + value;
    if (i !== j) gram[j * size + i] = gram[i * size + j] as number;
  };
  for (const g of members) {
    const count = totals.n[g] as number;
    const mean = (totals.sum[g] as number) / count;
    let ofGroup = 0;
    for (let s = 0; s < strata; s++) ofGroup += squares[g * strata + s] as number;
    add(0, 0, ofGroup - (totals.sum[g] as number) * mean);
    for (const [i, s] of columns.entries()) {
      const inCell = n[g * strata + s] as number;
      if (inCell === 0) continue;
      original[i] = (original[i] as number) + inCell;
      add(0, i + 1, (sum[g * strata + s] as number) - inCell * mean);
      add(i + 1, i + 1, inCell);
      for (const [j, other] of columns.slice(0, i + 1).entries())
        add(i + 1, j + 1, (-inCell * (n[g * strata + other] as number)) / count);
    }
  }
  return leastSquares(gram, original);
}

function effectsAround(
  weights: Float64Array,
  taking: readonly boolean[],
  columns: readonly number[],
  beta: Float64Array,
): Float64Array {
  const effects = Float64Array.from(taking, (takes) => (takes ? 0 : Number.NaN));
  for (const [k, s] of columns.entries()) effects[s] = beta[k] as number;
  const centre = product(
    columns.map((s) => weights[s] as number),
    beta,
  );
  return effects.map((effect) => effect - centre);
}

/** The mix over the strata that take part, adding up to 1. */
function restrict(mix: ArrayLike<number>, taking: readonly boolean[]): Float64Array {
  const kept = Float64Array.from(taking, (takes, s) => (takes ? (mix[s] as number) : 0));
  const total = kept.reduce((sum, weight) => sum + weight, 0);
  return kept.map((weight) => weight / total);
}

function placesOf(taking: readonly boolean[]): number[] {
  return taking.flatMap((takes, place) => (takes ? [place] : []));
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return sum;
}
