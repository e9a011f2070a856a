import { criticalT } from "./critical-t.ts";
import { studentTTwoSided, studentTUpper } from "./distributions.ts";
import { leastSquares } from "./ols.ts";

/** n, Σy and Σy² of some answers, as whole numbers of their codes. */
export interface OutcomeSums {
  n: number;
  sum: number;
  squares: number;
}

/** The answers of both groups in one venue and one segment. */
export interface AdjustmentCell {
  venue: number;
  segment: number;
  /** Those whose difference is asked about, and those they are compared with. */
  exposed: OutcomeSums;
  others: OutcomeSums;
}

export interface AdjustedDifference {
  /** Answers used: exposed and others. */
  n: number;
  exposed: number;
  difference: number;
  standardError: number;
  df: number;
  t: number;
  /** Two-sided, and of the one-sided alternative that the exposed stand higher. */
  p: number;
  pHigher: number;
  low: number;
  high: number;
}

/**
 * Difference between two groups at equal venue and segment: the coefficient of `exposed` in least squares of
 * y ~ exposed + segment + venue. Venues are taken out by centring within each (Frisch–Waugh–Lovell), which gives the same
 * coefficient, error and degrees of freedom as a column a venue and works for thousands of them.
 *
 * @param unit what one code of y is worth in the result, e.g. 10 for points of a 0–10 scale
 * @returns null where the group cannot be told from venues and segments, or nothing varies beyond them
 */
export function adjustedDifference(
  cells: readonly AdjustmentCell[],
  unit: number,
  level = 0.95,
): AdjustedDifference | null {
  const segments = [...new Set(cells.map(({ segment }) => segment))].sort((a, b) => a - b);
  // Columns: y, one a segment, exposed. The last is judged after the others, so that it never borrows from them.
  const size = segments.length + 2;
  const gram = new Float64Array(size * size);
  const original = new Float64Array(size - 1);
  const ordered = cells.toSorted((a, b) => a.venue - b.venue);
  let n = 0;
  let venuesUsed = 0;
  for (let from = 0, to = 0; from < ordered.length; from = to) {
    while (to < ordered.length && ordered[to]?.venue === ordered[from]?.venue) to++;
    const answers = addVenue(ordered.slice(from, to), segments, gram, original);
    n += answers;
    if (answers > 0) venuesUsed++;
  }
  const { coefficients, inverse, residualSumOfSquares, rank } = leastSquares(gram, original);
  const last = size - 2;
  const slope = coefficients[last] as number;
  const df = n - venuesUsed - rank;
  const total = gram[0] as number;
  if (Number.isNaN(slope) || df < 1 || !(residualSumOfSquares > 1e-12 * total)) return null;
  const difference = unit * slope;
  const standardError =
    unit * Math.sqrt((residualSumOfSquares / df) * (inverse[last * (size - 1) + last] as number));
  const t = difference / standardError;
  const half = criticalT(df, level) * standardError;
  return {
    n,
    exposed: original[last] as number,
    difference,
    standardError,
    df,
    t,
    p: studentTTwoSided(t, df),
    pHigher: studentTUpper(t, df),
    low: difference - half,
    high: difference + half,
  };
}

/** Adds one venue's cross-products, centred on its own means. Returns its answers. */
function addVenue(
  cells: readonly AdjustmentCell[],
  segments: readonly number[],
  gram: Float64Array,
  original: Float64Array,
): number {
  const size = segments.length + 2;
  const sums = new Float64Array(size);
  const products = new Float64Array(size * size);
  const add = (row: number, column: number, value: number): void => {
    products[row * size + column] = (products[row * size + column] as number) + value;
    if (row !== column) products[column * size + row] = (products[column * size + row] as number) + value;
  };
  let n = 0;
  for (const { segment, exposed, others } of cells) {
    const place = 1 + segments.indexOf(segment);
    const both = exposed.n + others.n;
    const sum = exposed.sum + others.sum;
    n += both;
    sums[0] = (sums[0] as number) + sum;
    sums[place] = (sums[place] as number) + both;
    sums[size - 1] = (sums[size - 1] as number) + exposed.n;
    add(0, 0, exposed.squares + others.squares);
    add(0, place, sum);
    add(0, size - 1, exposed.sum);
    add(place, place, both);
    add(place, size - 1, exposed.n);
    add(size - 1, size - 1, exposed.n);
  }
  if (n === 0) return 0;
  for (let i = 0; i < size; i++) {
    if (i > 0) original[i - 1] = (original[i - 1] as number) + (sums[i] as number);
    for (let j = 0; j < size; j++)
      gram[i * size + j] =
        (gram[i * size + j] as number) +
        (products[i * size + j] as number) -
        ((sums[i] as number) * (sums[j] as number)) / n;
  }
  return n;
}
