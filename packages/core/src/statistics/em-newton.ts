import type { Pattern, PatternMoments } from "./pattern-moments.ts";
import { invertInPlace } from "./sweep.ts";

/*
 * Newton's method for the mean and covariance of incomplete multivariate normal rows, for problems that differ little from
 * one already solved (jackknife replicates). With A = Σ_OO⁻¹, C = A Σ(x−μ)(x−μ)' A and u = A Σ(x−μ) of a pattern's n rows,
 * the observed information is, for changes dμ and dΣ of the observed variables,
 *
 *   dμ'(nA)dμ      u'dΣ A dμ (twice, for the two orders)      tr(dΣ A dΣ (C − nA/2))
 *
 * and an EM step's length is the score divided by what the information would be without gaps, N·Σ⁻¹ and ½N·(Σ⁻¹ ⊗ Σ⁻¹).
 */

/** Part of the information without gaps that is added, so that what the data say nothing about stays where it is. */
const RIDGE = 1e-3;
/** More multiplications than this, and steps of plain EM, stretched, are cheaper. */
const MOST_WORK = 4e9;
const MOST_PARAMETERS = 1_200;

/** Turns the step that EM would take into the one that Newton's method would take, near the values it was made for. */
export interface NewtonStep {
  /** @param residual change of the means, then of the lower triangle of the covariance, row by row. */
  lengthen(residual: Float64Array): Float64Array;
}

/** @returns `null` where that is too much work, or the information is not positive definite. */
export function newtonStep(
  moments: PatternMoments,
  mean: Float64Array,
  covariance: Float64Array,
): NewtonStep | null {
  const size = moments.variables;
  const parameters = size + (size * (size + 1)) / 2;
  if (parameters > MOST_PARAMETERS || workOf(moments) > MOST_WORK) return null;
  const precision = covariance.slice();
  if (invertInPlace(precision, size, new Float64Array(3 * size)).aliased > 0) return null;
  const information = new Float64Array(parameters * parameters);
  let rows = 0;
  const terms = new PatternTerms(size);
  for (const pattern of moments.patterns) {
    if (pattern.n === 0 || pattern.observed.length === 0) continue;
    rows += pattern.n;
    terms.set(pattern, mean, covariance);
    addInformation(information, parameters, size, pattern.observed, terms);
  }
  addInformation(
    information,
    parameters,
    size,
    Uint16Array.from({ length: size }, (_, v) => v),
    {
      n: RIDGE * rows,
      inverse: precision,
      products: precision.map((value) => (RIDGE * rows * value) / 2),
      sums: new Float64Array(size),
    },
  );
  if (!factorise(information, parameters)) return null;
  return {
    lengthen: (residual) => {
      const step = scoreOf(residual, precision, size, rows);
      solve(information, parameters, step);
      return step;
    },
  };
}

/** What the information needs of a pattern: n, A, C − nA/2 and u. */
interface Terms {
  n: number;
  inverse: Float64Array;
  products: Float64Array;
  sums: Float64Array;
}

class PatternTerms implements Terms {
  n = 0;
  readonly inverse: Float64Array;
  readonly products: Float64Array;
  readonly sums: Float64Array;
  readonly #deviations: Float64Array;
  readonly #half: Float64Array;
  readonly #work: Float64Array;

  constructor(size: number) {
    this.inverse = new Float64Array(size * size);
    this.products = new Float64Array(size * size);
    this.sums = new Float64Array(size);
    this.#deviations = new Float64Array(size * size);
    this.#half = new Float64Array(size * size);
    this.#work = new Float64Array(3 * size);
  }

  set(pattern: Pattern, mean: Float64Array, covariance: Float64Array): void {
    const size = mean.length;
    const { observed, n } = pattern;
    const width = observed.length;
    const { inverse, products } = this;
    this.n = n;
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++)
        inverse[i * width + j] = covariance[
          (observed[i] as number) * size + (observed[j] as number)
        ] as number;
    invertInPlace(inverse, width, this.#work);
    const total = deviationsOf(pattern, mean, this.#deviations);
    times(inverse, this.#deviations, this.#half, width);
    times(this.#half, inverse, products, width);
    for (let i = 0; i < width; i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) {
        sum += (inverse[i * width + j] as number) * (total[j] as number);
        products[i * width + j] =
          (products[i * width + j] as number) - (n / 2) * (inverse[i * width + j] as number);
      }
      this.sums[i] = sum;
    }
  }
}

/** Σ(x − μ)(x − μ)' into `into`; returns Σ(x − μ). */
function deviationsOf(pattern: Pattern, mean: Float64Array, into: Float64Array): Float64Array {
  const { observed, n, keepsRows, rows, sums, products } = pattern;
  const width = observed.length;
  const m = Float64Array.from(observed, (variable) => mean[variable] as number);
  const total = new Float64Array(width);
  if (!keepsRows) {
    for (let i = 0; i < width; i++) {
      total[i] = (sums[i] as number) - n * (m[i] as number);
      for (let j = 0; j < width; j++)
        into[i * width + j] =
          (products[i * width + j] as number) -
          (m[i] as number) * (sums[j] as number) -
          (m[j] as number) * (total[i] as number);
    }
    return total;
  }
  into.fill(0, 0, width * width);
  for (let r = 0; r < n; r++)
    for (let i = 0; i < width; i++) {
      const x = (rows[r * width + i] as number) - (m[i] as number);
      total[i] = (total[i] as number) + x;
      for (let j = 0; j < width; j++)
        into[i * width + j] =
          (into[i * width + j] as number) + x * ((rows[r * width + j] as number) - (m[j] as number));
    }
  return total;
}

/** Adds a pattern to the lower triangle of the information. */
function addInformation(
  information: Float64Array,
  parameters: number,
  size: number,
  observed: Uint16Array,
  { n, inverse: a, products: b, sums: u }: Terms,
): void {
  const width = observed.length;
  for (let k = 0; k < width; k++) {
    const line = (observed[k] as number) * parameters;
    for (let l = 0; l <= k; l++) {
      const place = line + (observed[l] as number);
      information[place] = (information[place] as number) + n * (a[k * width + l] as number);
    }
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) {
      const own = i === j ? 0.5 : 1;
      const row = (size + triangle(observed[i] as number, observed[j] as number)) * parameters;
      for (let m = 0; m < width; m++) {
        const place = row + (observed[m] as number);
        information[place] =
          (information[place] as number) +
          own *
            ((u[i] as number) * (a[j * width + m] as number) +
              (u[j] as number) * (a[i * width + m] as number));
      }
      const [ai, aj] = [i * width, j * width];
      for (let k = 0; k <= i; k++) {
        const [aik, ajk, bik, bjk] = [
          a[ai + k] as number,
          a[aj + k] as number,
          b[ai + k] as number,
          b[aj + k] as number,
        ];
        const start = row + size + triangle(observed[k] as number, 0);
        const last = k === i ? j : k;
        for (let l = 0; l <= last; l++) {
          const place = start + (observed[l] as number);
          const both = own * (k === l ? 0.5 : 1);
          information[place] =
            (information[place] as number) +
            both *
              (ajk * (b[ai + l] as number) +
                (a[aj + l] as number) * bik +
                aik * (b[aj + l] as number) +
                (a[ai + l] as number) * bjk);
        }
      }
    }
}

/** Place of (i, j ≤ i) in a lower triangle. */
function triangle(i: number, j: number): number {
  return (i * (i + 1)) / 2 + j;
}

/** The score that an EM step of this length comes from. */
function scoreOf(residual: Float64Array, precision: Float64Array, size: number, rows: number): Float64Array {
  const score = new Float64Array(residual.length);
  const change = new Float64Array(size * size);
  const half = new Float64Array(size * size);
  const both = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      score[i] = (score[i] as number) + rows * (precision[i * size + j] as number) * (residual[j] as number);
      change[i * size + j] = residual[size + triangle(Math.max(i, j), Math.min(i, j))] as number;
    }
  times(precision, change, half, size);
  times(half, precision, both, size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++)
      score[size + triangle(i, j)] = rows * (i === j ? 0.5 : 1) * (both[i * size + j] as number);
  return score;
}

function times(a: Float64Array, b: Float64Array, into: Float64Array, size: number): void {
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (a[i * size + k] as number) * (b[k * size + j] as number);
      into[i * size + j] = sum;
    }
}

/** Cholesky factor in place of the lower triangle; false when the matrix is not positive definite. */
function factorise(matrix: Float64Array, size: number): boolean {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = matrix[row + j] as number;
      for (let k = 0; k < j; k++) sum -= (matrix[row + k] as number) * (matrix[other + k] as number);
      if (i !== j) matrix[row + j] = sum / (matrix[other + j] as number);
      else if (sum > 0) matrix[row + j] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/** Solves L L' x = b in place. */
function solve(factor: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (factor[i * size + k] as number) * (b[k] as number);
    b[i] = sum / (factor[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    const value = (b[i] as number) / (factor[i * size + i] as number);
    b[i] = value;
    for (let k = 0; k < i; k++) b[k] = (b[k] as number) - (factor[i * size + k] as number) * value;
  }
}

function workOf({ patterns }: PatternMoments): number {
  return patterns.reduce((work, { observed }) => work + observed.length ** 4 / 2, 0);
}
