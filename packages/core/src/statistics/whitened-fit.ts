import { ALIAS_TOLERANCE } from "./ols.ts";

/** One unit (a venue) followed over time: what was found in its periods, and the columns that are to explain it. */
export interface ShockGroup {
  /** Number of each period, ascending; gaps are allowed. */
  time: readonly number[];
  /** What was found. */
  y: readonly number[];
  /** Sampling variance of each, known from its answers. */
  noise: readonly number[];
  /** Explanatory columns, one row per period. */
  rows: readonly (readonly number[])[];
}

/** Generalised least squares for one size and persistence of the shocks. */
export interface WhitenedFit {
  /** Standard deviation of a shock, and its correlation from one period to the next. */
  shock: number;
  persistence: number;
  coefficients: Float64Array;
  /** Covariance of the coefficients, `columns × columns`; columns explained by those before them have 0. */
  covariance: Float64Array;
  residualSumOfSquares: number;
  /** Restricted log-likelihood, up to a constant. */
  logLikelihood: number;
}

/** A fit with how much it counts; the weights of all nodes add up to 1. */
export interface ShockNode extends WhitenedFit {
  weight: number;
}
export type Nodes = readonly ShockNode[];

/**
 * Fits after whitening by the Cholesky factor of each group's covariance. Columns that are zero throughout a group cost
 * nothing there.
 * @param plain leaves the sampling noise out: ordinary least squares
 */
export function whiten(
  groups: readonly ShockGroup[],
  columns: number,
  shock: number,
  persistence: number,
  plain = false,
): WhitenedFit {
  const size = columns + 1;
  const gram = new Float64Array(size * size);
  let logDeterminant = 0;
  for (const group of groups)
    logDeterminant += addGroup(gram, size, group, shock * shock, persistence, plain);
  const solved = solve(gram, size);
  return {
    shock,
    persistence,
    ...solved,
    logLikelihood: -0.5 * (logDeterminant + solved.logDeterminant + solved.residualSumOfSquares),
  };
}

/** Adds a group's whitened cross-products, the outcome last; gives the logarithm of its covariance's determinant. */
function addGroup(
  gram: Float64Array,
  size: number,
  group: ShockGroup,
  variance: number,
  persistence: number,
  plain: boolean,
): number {
  const { y, rows } = group;
  const { factor, logDeterminant } = factorOf(group, variance, persistence, plain);
  const periods = y.length;
  // Whitened columns one after the other, each with the period of its first entry: those before stay zero.
  const places: number[] = [];
  const firsts: number[] = [];
  const z = new Float64Array(size * periods);
  for (let place = 0; place < size; place++) {
    const at = places.length * periods;
    let first = periods;
    for (let t = periods - 1; t >= 0; t--) {
      const value = place === size - 1 ? (y[t] as number) : ((rows[t] as readonly number[])[place] as number);
      z[at + t] = value;
      if (value !== 0) first = t;
    }
    if (first === periods) continue;
    for (let t = first; t < periods; t++) {
      let sum = z[at + t] as number;
      for (let k = first; k < t; k++) sum -= (factor[t * periods + k] as number) * (z[at + k] as number);
      z[at + t] = sum / (factor[t * periods + t] as number);
    }
    places.push(place);
    firsts.push(first);
  }
  for (let a = 0; a < places.length; a++)
    for (let b = 0; b <= a; b++) {
      const [atA, atB] = [a * periods, b * periods];
      let sum = 0;
      for (let t = Math.max(firsts[a] as number, firsts[b] as number); t < periods; t++)
        sum += (z[atA + t] as number) * (z[atB + t] as number);
      const at = (places[a] as number) * size + (places[b] as number);
      gram[at] = (gram[at] as number) + sum;
    }
  return logDeterminant;
}

/** Cholesky's factor of a group's covariance; the identity's for ordinary least squares. */
function factorOf(
  { time, noise }: ShockGroup,
  variance: number,
  persistence: number,
  plain: boolean,
): { factor: Float64Array; logDeterminant: number } {
  const periods = time.length;
  const factor = new Float64Array(periods * periods);
  let logDeterminant = 0;
  for (let i = 0; i < periods; i++)
    for (let j = plain ? i : 0; j <= i; j++) {
      let sum = plain ? 1 : variance * persistence ** ((time[i] as number) - (time[j] as number));
      if (i === j && !plain) sum += noise[i] as number;
      for (let k = 0; k < j; k++)
        sum -= (factor[i * periods + k] as number) * (factor[j * periods + k] as number);
      if (i === j) {
        factor[i * periods + i] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      } else factor[i * periods + j] = sum / (factor[j * periods + j] as number);
    }
  return { factor, logDeterminant };
}

/** Solves the normal equations by Cholesky's factor of the cross-products, in place; the outcome is the last row. */
function solve(
  gram: Float64Array,
  size: number,
): Pick<WhitenedFit, "coefficients" | "covariance" | "residualSumOfSquares"> & { logDeterminant: number } {
  const columns = size - 1;
  const l = new Float64Array(size * size);
  const kept: boolean[] = [];
  let logDeterminant = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      if (j < columns && j < i && !kept[j]) continue;
      let sum = gram[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (l[i * size + k] as number) * (l[j * size + k] as number);
      if (i > j) l[i * size + j] = sum / (l[j * size + j] as number);
      else if (i < columns) {
        kept[i] = sum > ALIAS_TOLERANCE * (gram[i * size + i] as number);
        if (!kept[i]) continue;
        logDeterminant += Math.log(sum);
        l[i * size + i] = Math.sqrt(sum);
      } else l[i * size + i] = Math.max(0, sum);
    }
  const inverse = invert(l, size, columns, kept);
  const coefficients = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    for (let k = j; k < columns; k++)
      sum += (inverse[k * columns + j] as number) * (l[columns * size + k] as number);
    coefficients[j] = kept[j] ? sum : Number.NaN;
  }
  const covariance = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < columns; k++)
        sum += (inverse[k * columns + i] as number) * (inverse[k * columns + j] as number);
      covariance[i * columns + j] = sum;
      covariance[j * columns + i] = sum;
    }
  return {
    coefficients,
    covariance,
    residualSumOfSquares: l[columns * size + columns] as number,
    logDeterminant,
  };
}

/** The inverse of the lower triangular factor; rows of columns left out are zero. */
function invert(l: Float64Array, size: number, columns: number, kept: readonly boolean[]): Float64Array {
  const inverse = new Float64Array(columns * columns);
  for (let j = 0; j < columns; j++) {
    if (!kept[j]) continue;
    inverse[j * columns + j] = 1 / (l[j * size + j] as number);
    for (let i = j + 1; i < columns; i++) {
      if (!kept[i]) continue;
      let sum = 0;
      for (let k = j; k < i; k++) sum -= (l[i * size + k] as number) * (inverse[k * columns + j] as number);
      inverse[i * columns + j] = sum / (l[i * size + i] as number);
    }
  }
  return inverse;
}
