/** Ordinary least squares from cross-products alone. */
export interface LeastSquares {
  /** Coefficient per column; NaN for a column dropped as aliased. */
  coefficients: Float64Array;
  /** Inverse of the cross-products of the columns kept, `columns × columns`; zero for dropped ones. */
  inverse: Float64Array;
  residualSumOfSquares: number;
  /** Columns kept. */
  rank: number;
}

/** A pivot at or below this part of the column's own original sum of squares means: already explained by columns before. */
export const ALIAS_TOLERANCE = 1e-9;

/**
 * Solves the normal equations by the sweep operator (Goodnight 1979), column by column in the given order.
 * @param gram (columns + 1)² cross-products, the outcome as the first row and column.
 * @param original sum of squares of each column before anything was taken out of it: the measure for aliasing.
 */
export function leastSquares(gram: Float64Array, original: Float64Array): LeastSquares {
  const size = original.length + 1;
  const a = gram.slice();
  const kept: boolean[] = [];
  for (let k = 1; k < size; k++) {
    const pivot = a[k * size + k] as number;
    const keep = pivot > ALIAS_TOLERANCE * (original[k - 1] as number);
    kept.push(keep);
    if (keep) sweep(a, size, k);
  }
  return {
    coefficients: Float64Array.from(kept, (keep, k) => (keep ? (a[k + 1] as number) : Number.NaN)),
    inverse: inverseOf(a, size, kept),
    residualSumOfSquares: Math.max(0, a[0] as number),
    rank: kept.filter(Boolean).length,
  };
}

/** Sweeps a symmetric matrix on its diagonal element k, in place: −1/d on the pivot, as in Lange's convention. */
function sweep(a: Float64Array, size: number, k: number): void {
  const pivot = a[k * size + k] as number;
  for (let i = 0; i < size; i++) {
    if (i === k) continue;
    const factor = (a[i * size + k] as number) / pivot;
    if (factor === 0) continue;
    for (let j = 0; j < size; j++)
      if (j !== k) a[i * size + j] = (a[i * size + j] as number) - factor * (a[k * size + j] as number);
  }
  for (let i = 0; i < size; i++) {
    if (i === k) continue;
    a[i * size + k] = (a[i * size + k] as number) / pivot;
    a[k * size + i] = (a[k * size + i] as number) / pivot;
  }
  a[k * size + k] = -1 / pivot;
}

function inverseOf(a: Float64Array, size: number, kept: readonly boolean[]): Float64Array {
  const columns = size - 1;
  const inverse = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < columns; j++)
      if (kept[i] && kept[j]) inverse[i * columns + j] = -(a[(i + 1) * size + j + 1] as number);
  return inverse;
}
