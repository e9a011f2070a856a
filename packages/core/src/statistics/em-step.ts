import type { Pattern, PatternMoments } from "./pattern-moments.ts";
import { RowProducts } from "./row-products.ts";
import { invertInPlace } from "./sweep.ts";

/*
 * One step of the EM algorithm for the mean μ and covariance Σ of a multivariate normal from incomplete rows (Dempster,
 * Laird & Rubin 1977; Little & Rubin 2002, section 11.2). With O observed and M missing in a pattern:
 *
 *   E[x_M | x_O] = μ_M + Σ_MO Σ_OO⁻¹ (x_O − μ_O)        Var[x_M | x_O] = Σ_MM − Σ_MO Σ_OO⁻¹ Σ_OM
 *
 * Each pattern inverts the smaller of two blocks, which gives the same step:
 *   few missing   with K = Σ⁻¹, E[x_M | x_O] = μ_M − K_MM⁻¹ K_MO (x_O − μ_O) and Var[x_M | x_O] = K_MM⁻¹;
 *   few observed  with A = Σ_OO⁻¹ (0 elsewhere), what the pattern adds is Σ·Σ_rows(A d d'A)·Σ + n(Σ − ΣAΣ), d = x − μ.
 */

/** What a step leads to, and how likely the data were before it. */
export interface EmStep {
  mean: Float64Array;
  covariance: Float64Array;
  /** Log likelihood at the values stepped from, up to a constant. */
  logLikelihood: number;
}

/** More rows than this many times the observed variables, and cross-products are cheaper than the rows themselves. */
export const ROWS_PER_VARIABLE = 2;

/** A correlation matrix with a smaller pivot than this is near enough to singular that its inverse loses digits. */
const SAFE_PIVOT = 1e-7;

/** Makes EM steps on one set of data; work arrays are kept between steps. */
export class EmStepper {
  readonly #size: number;
  readonly #fewMissing: Pattern[] = [];
  readonly #fewObserved: Pattern[] = [];
  readonly #rows: number;
  /** Over `fewMissing` that keep sums, for every pair (i, j) of variables: rows with both, Σx_i and Σx_i x_j over them. */
  readonly #both: Float64Array;
  readonly #sums: Float64Array;
  readonly #products: Float64Array;
  readonly #block: Float64Array;
  readonly #weights: Float64Array;
  readonly #deviations: Float64Array;
  readonly #imputed: Float64Array;
  readonly #work: Float64Array;
  /** Of patterns that keep rows: rows with their gaps filled, as deviations; and u = Σ_OO⁻¹d of each row. */
  readonly #filled: RowProducts;
  readonly #scores: RowProducts;

  constructor({ variables, patterns }: PatternMoments) {
    const square = variables * variables;
    this.#size = variables;
    this.#both = new Float64Array(square);
    this.#sums = new Float64Array(square);
    this.#products = new Float64Array(square);
    this.#block = new Float64Array(square);
    this.#weights = new Float64Array(square);
    this.#deviations = new Float64Array(square);
    this.#imputed = new Float64Array(square);
    this.#work = new Float64Array(6 * variables);
    this.#filled = new RowProducts(variables);
    this.#scores = new RowProducts(variables);
    let rows = 0;
    for (const pattern of patterns) {
      if (pattern.n === 0 || pattern.observed.length === 0) continue;
      rows += pattern.n;
      const few = pattern.missing.length <= pattern.observed.length;
      (few ? this.#fewMissing : this.#fewObserved).push(pattern);
      if (few && !pattern.keepsRows) this.#gather(pattern);
    }
    this.#rows = rows;
  }

  /** Rows that have at least one variable. */
  get rows(): number {
    return this.#rows;
  }

  step(mean: Float64Array, covariance: Float64Array): EmStep {
    const size = this.#size;
    const total = {
      first: new Float64Array(size),
      second: new Float64Array(size * size),
      scoreFirst: new Float64Array(size),
      score: new Float64Array(size * size),
      logLikelihood: 0,
      byScore: 0,
    };
    this.#filled.clear();
    this.#scores.clear();
    const precision = safeInverse(covariance, size, this.#work);
    if (precision) {
      this.#addObservedPairs(mean, precision.matrix, total);
      for (const pattern of this.#fewMissing) this.#addFewMissing(pattern, mean, precision, total);
      this.#addFilled(precision.matrix, total);
    } else for (const pattern of this.#fewMissing) this.#addFewObserved(pattern, mean, covariance, total);
    for (const pattern of this.#fewObserved) this.#addFewObserved(pattern, mean, covariance, total);
    this.#scores.settle();
    addTo(total.scoreFirst, this.#scores.sums);
    addTo(total.score, this.#scores.products);
    if (total.byScore > 0) addScore(total, covariance, size);
    return this.#finished(mean, total);
  }

  #finished(mean: Float64Array, total: Totals): EmStep {
    const size = this.#size;
    const shift = total.first.map((value) => value / this.#rows);
    const covariance = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++) {
        const value =
          (total.second[i * size + j] as number) / this.#rows - (shift[i] as number) * (shift[j] as number);
        covariance[i * size + j] = value;
        covariance[j * size + i] = value;
      }
    return {
      mean: mean.map((value, i) => value + (shift[i] as number)),
      covariance,
      logLikelihood: total.logLikelihood,
    };
  }

  #gather({ observed, n, sums, products }: Pattern): void {
    const size = this.#size;
    const width = observed.length;
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++) {
        const place = (observed[i] as number) * size + (observed[j] as number);
        this.#both[place] = (this.#both[place] as number) + n;
        this.#sums[place] = (this.#sums[place] as number) + (sums[i] as number);
        this.#products[place] = (this.#products[place] as number) + (products[i * width + j] as number);
      }
  }

  /** What `fewMissing` patterns that keep sums add where both variables are observed: known without any inversion. */
  #addObservedPairs(mean: Float64Array, precision: Float64Array, total: Totals): void {
    const size = this.#size;
    let trace = 0;
    for (let i = 0; i < size; i++) {
      const diagonal = i * size + i;
      total.first[i] =
        (this.#sums[diagonal] as number) - (this.#both[diagonal] as number) * (mean[i] as number);
      for (let j = 0; j <= i; j++) {
        const [place, mirrored] = [i * size + j, j * size + i];
        const value =
          (this.#products[place] as number) -
          (mean[j] as number) * (this.#sums[place] as number) -
          (mean[i] as number) * (this.#sums[mirrored] as number) +
          (this.#both[place] as number) * (mean[i] as number) * (mean[j] as number);
        total.second[place] = value;
        trace += (i === j ? 1 : 2) * value * (precision[place] as number);
      }
    }
    total.logLikelihood -= trace / 2;
  }

  #addFewMissing(pattern: Pattern, mean: Float64Array, precision: Precision, total: Totals): void {
    const { missing, n } = pattern;
    const size = this.#size;
    const gaps = missing.length;
    const block = this.#block;
    for (let a = 0; a < gaps; a++) {
      const row = (missing[a] as number) * size;
      for (let b = 0; b <= a; b++)
        block[a * gaps + b] = precision.matrix[row + (missing[b] as number)] as number;
    }
    const { logDeterminant } = invertInPlace(block, gaps, this.#work);
    total.logLikelihood -= (n / 2) * (precision.logDeterminantOfCovariance + logDeterminant);
    for (let a = 0; a < gaps; a++) {
      const row = (missing[a] as number) * size;
      for (let b = 0; b <= a; b++) {
        const place = row + (missing[b] as number);
        total.second[place] = (total.second[place] as number) + n * (block[a * gaps + b] as number);
      }
    }
    if (pattern.keepsRows) this.#fillRows(pattern, mean, precision.matrix);
    else if (gaps > 0) this.#imputeSums(pattern, mean, precision.matrix, total);
  }

  /** Fills the gaps row by row; `#block` holds K_MM⁻¹. */
  #fillRows({ observed, missing, n, rows }: Pattern, mean: Float64Array, precision: Float64Array): void {
    const size = this.#size;
    const [width, gaps] = [observed.length, missing.length];
    const block = this.#block;
    const pull = this.#work;
    for (let r = 0; r < n; r++) {
      const row = this.#filled.next();
      for (let i = 0; i < width; i++) {
        const variable = observed[i] as number;
        row[variable] = (rows[r * width + i] as number) - (mean[variable] as number);
      }
      // Gaps are 0 as yet, so that whole rows of K may be used.
      for (let a = 0; a < gaps; a++) {
        pull[a] = dot(precision, (missing[a] as number) * size, row, size);
      }
      for (let a = 0; a < gaps; a++) {
        row[missing[a] as number] = -dot(block, a * gaps, pull, gaps);
      }
    }
  }

  /** What the filled rows add; they fit as well as their observed part does: x'Kx = d'Σ_OO⁻¹d. */
  #addFilled(precision: Float64Array, total: Totals): void {
    const size = this.#size;
    this.#filled.settle();
    const { sums, products } = this.#filled;
    addTo(total.first, sums);
    addTo(total.second, products);
    let fit = 0;
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++)
        fit += (i === j ? 1 : 2) * (products[i * size + j] as number) * (precision[i * size + j] as number);
    total.logLikelihood -= fit / 2;
  }

  /** Imputes all rows of a pattern at once from their cross-products; `#block` holds K_MM⁻¹. */
  #imputeSums(pattern: Pattern, mean: Float64Array, precision: Float64Array, total: Totals): void {
    const { observed, missing } = pattern;
    const size = this.#size;
    const [width, gaps] = [observed.length, missing.length];
    const weights = this.#weights;
    for (let a = 0; a < gaps; a++)
      for (let i = 0; i < width; i++) {
        let sum = 0;
        for (let b = 0; b < gaps; b++)
          sum -=
            (this.#block[a * gaps + b] as number) *
            (precision[(missing[b] as number) * size + (observed[i] as number)] as number);
        weights[a * width + i] = sum;
      }
    centredProducts(pattern, mean, this.#deviations, this.#work);
    let fit = 0;
    for (let a = 0; a < gaps; a++) {
      const variable = missing[a] as number;
      let first = 0;
      for (let i = 0; i < width; i++) first += (weights[a * width + i] as number) * (this.#work[i] as number);
      total.first[variable] = (total.first[variable] as number) + first;
      for (let i = 0; i < width; i++) {
        let sum = 0;
        for (let k = 0; k < width; k++)
          sum += (weights[a * width + k] as number) * (this.#deviations[k * width + i] as number);
        this.#imputed[a * width + i] = sum;
        fit += sum * (precision[variable * size + (observed[i] as number)] as number);
        add(total.second, size, variable, observed[i] as number, sum);
      }
      for (let b = 0; b <= a; b++) {
        let sum = 0;
        for (let i = 0; i < width; i++)
          sum += (this.#imputed[a * width + i] as number) * (weights[b * width + i] as number);
        add(total.second, size, variable, missing[b] as number, sum);
      }
    }
    total.logLikelihood -= fit / 2;
  }

  #addFewObserved(pattern: Pattern, mean: Float64Array, covariance: Float64Array, total: Totals): void {
    const { observed, n } = pattern;
    const size = this.#size;
    const width = observed.length;
    const inverse = this.#block;
    for (let i = 0; i < width; i++) {
      const row = (observed[i] as number) * size;
      for (let j = 0; j <= i; j++)
        inverse[i * width + j] = covariance[row + (observed[j] as number)] as number;
    }
    const { logDeterminant } = invertInPlace(inverse, width, this.#work);
    total.byScore += n;
    const fit = pattern.keepsRows ? this.#scoreRows(pattern, mean) : this.#scoreSums(pattern, mean, total);
    total.logLikelihood -= (n * logDeterminant + fit) / 2;
    for (let i = 0; i < width; i++) {
      const row = (observed[i] as number) * size;
      for (let j = 0; j <= i; j++) {
        const place = row + (observed[j] as number);
        total.score[place] = (total.score[place] as number) - n * (inverse[i * width + j] as number);
      }
    }
  }

  /** Adds u = Σ_OO⁻¹d of each row; `#block` holds Σ_OO⁻¹. Returns Σd'u. */
  #scoreRows({ observed, n, rows }: Pattern, mean: Float64Array): number {
    const width = observed.length;
    const [block, deviation] = [this.#block, this.#work];
    let fit = 0;
    for (let r = 0; r < n; r++) {
      const row = this.#scores.next();
      for (let i = 0; i < width; i++)
        deviation[i] = (rows[r * width + i] as number) - (mean[observed[i] as number] as number);
      for (let i = 0; i < width; i++) {
        const sum = dot(block, i * width, deviation, width);
        row[observed[i] as number] = sum;
        fit += sum * (deviation[i] as number);
      }
    }
    return fit;
  }

  /** The same for all rows of a pattern at once. */
  #scoreSums(pattern: Pattern, mean: Float64Array, total: Totals): number {
    const { observed } = pattern;
    const size = this.#size;
    const width = observed.length;
    const inverse = this.#block;
    centredProducts(pattern, mean, this.#deviations, this.#work);
    multiply(inverse, this.#deviations, this.#weights, width);
    multiply(this.#weights, inverse, this.#imputed, width);
    let fit = 0;
    for (let i = 0; i < width; i++) {
      const variable = observed[i] as number;
      fit += this.#weights[i * width + i] as number;
      let first = 0;
      for (let j = 0; j < width; j++) first += (inverse[i * width + j] as number) * (this.#work[j] as number);
      total.scoreFirst[variable] = (total.scoreFirst[variable] as number) + first;
      for (let j = 0; j <= i; j++) {
        const place = variable * size + (observed[j] as number);
        total.score[place] = (total.score[place] as number) + (this.#imputed[i * width + j] as number);
      }
    }
    return fit;
  }
}

/** Sums over patterns: of imputed deviations, and of scores still to be multiplied with Σ. Lower triangles. */
interface Totals {
  first: Float64Array;
  second: Float64Array;
  scoreFirst: Float64Array;
  score: Float64Array;
  logLikelihood: number;
  byScore: number;
}

interface Precision {
  matrix: Float64Array;
  logDeterminantOfCovariance: number;
}

/** Σ⁻¹, unless some variable is nearly a combination of others. */
function safeInverse(covariance: Float64Array, size: number, work: Float64Array): Precision | null {
  const matrix = covariance.slice();
  const { logDeterminant, aliased } = invertInPlace(matrix, size, work);
  if (aliased > 0) return null;
  for (let i = 0; i < size; i++)
    if ((matrix[i * size + i] as number) * (covariance[i * size + i] as number) > 1 / SAFE_PIVOT) return null;
  return { matrix, logDeterminantOfCovariance: logDeterminant };
}

/** Σ(x − μ)(x − μ)' of a pattern, and in `work` Σ(x − μ). */
function centredProducts(
  { observed, n, sums, products }: Pattern,
  mean: Float64Array,
  into: Float64Array,
  work: Float64Array,
): void {
  const width = observed.length;
  for (let i = 0; i < width; i++) {
    const m = mean[observed[i] as number] as number;
    work[i] = (sums[i] as number) - n * m;
  }
  for (let i = 0; i < width; i++) {
    const m = mean[observed[i] as number] as number;
    const sum = sums[i] as number;
    for (let j = 0; j <= i; j++) {
      const value =
        (products[i * width + j] as number) -
        m * (sums[j] as number) -
        (mean[observed[j] as number] as number) * (sum - n * m);
      into[i * width + j] = value;
      into[j * width + i] = value;
    }
  }
}

function multiply(a: Float64Array, b: Float64Array, into: Float64Array, size: number): void {
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (a[i * size + k] as number) * (b[k * size + j] as number);
      into[i * size + j] = sum;
    }
}

/** Product of a row of a matrix, from `at` on, with a vector: two sums side by side, that neither waits for the other. */
function dot(matrix: Float64Array, at: number, vector: Float64Array, size: number): number {
  let even = 0;
  let odd = 0;
  let i = 0;
  for (; i + 1 < size; i += 2) {
    even += (matrix[at + i] as number) * (vector[i] as number);
    odd += (matrix[at + i + 1] as number) * (vector[i + 1] as number);
  }
  if (i < size) even += (matrix[at + i] as number) * (vector[i] as number);
  return even + odd;
}

function addTo(total: Float64Array, more: Float64Array): void {
  for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (more[i] as number);
}

/** Adds to the lower triangle. */
function add(matrix: Float64Array, size: number, i: number, j: number, value: number): void {
  const place = i > j ? i * size + j : j * size + i;
  matrix[place] = (matrix[place] as number) + value;
}

/** What patterns with few observed variables add: Σ·score·Σ + nΣ, and Σ·(first). */
function addScore(total: Totals, covariance: Float64Array, size: number): void {
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) total.score[j * size + i] = total.score[i * size + j] as number;
  const left = new Float64Array(size * size);
  const both = new Float64Array(size * size);
  multiply(covariance, total.score, left, size);
  multiply(left, covariance, both, size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++)
      total.first[i] =
        (total.first[i] as number) + (covariance[i * size + k] as number) * (total.scoreFirst[k] as number);
    for (let j = 0; j <= i; j++) {
      const place = i * size + j;
      total.second[place] =
        (total.second[place] as number) +
        (both[place] as number) +
        total.byScore * (covariance[place] as number);
    }
  }
}
