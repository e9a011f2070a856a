/**
 * Cholesky factor L of a symmetric positive semi-definite matrix A = LL′ (`size × size`, row by row); a row that adds
 * nothing of its own gets none. Quadratic forms x′Ay are then inner products of {@link transposedTimes}(L, x) and (L, y).
 *
 * @see Golub & Van Loan 2013, Matrix Computations, 4.2
 */
export function squareRoot(matrix: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j] as number;
    for (let k = 0; k < j; k++) pivot -= (root[j * size + k] as number) ** 2;
    if (!(pivot > ROUNDING * (matrix[j * size + j] as number))) continue;
    const diagonal = Math.sqrt(pivot);
    root[j * size + j] = diagonal;
    for (let i = j + 1; i < size; i++) {
      let rest = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) rest -= (root[i * size + k] as number) * (root[j * size + k] as number);
      root[i * size + j] = rest / diagonal;
    }
  }
  return root;
}

/** A pivot at or below this part of its diagonal element is rounding. */
const ROUNDING = 1e-12;

/** L′x for a lower triangular L. */
export function transposedTimes(root: Float64Array, x: ArrayLike<number>): Float64Array {
  const size = x.length;
  const product = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    let sum = 0;
    for (let i = j; i < size; i++) sum += (root[i * size + j] as number) * (x[i] as number);
    product[j] = sum;
  }
  return product;
}
