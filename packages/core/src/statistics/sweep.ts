/** A variable with less of its variance left than this, given those before it, is aliased. */
const PIVOT_TOLERANCE = 1e-10;

/**
 * Inverts a symmetric positive matrix in place by sweeping its variables out one after the other (Goodnight 1979).
 * Aliased variables are left out: their rows and columns of the inverse are 0 (a generalised inverse).
 * @param matrix `size²` numbers, row by row, of which the lower triangle is read; afterwards both triangles are filled.
 * @returns ln of the determinant (of the variables that are not aliased), and how many were aliased.
 */
export function invertInPlace(
  matrix: Float64Array,
  size: number,
  work: Float64Array,
): { logDeterminant: number; aliased: number } {
  let logDeterminant = 0;
  let aliased = 0;
  // work: the original variances, then the pivot column, then which variables were aliased.
  for (let i = 0; i < size; i++) work[i] = matrix[i * size + i] as number;
  for (let k = 0; k < size; k++) {
    const pivot = matrix[k * size + k] as number;
    const column = size;
    if (!(pivot > PIVOT_TOLERANCE * (work[k] as number))) {
      aliased++;
      work[2 * size + k] = 1;
      continue;
    }
    work[2 * size + k] = 0;
    logDeterminant += Math.log(pivot);
    for (let i = 0; i < k; i++) work[column + i] = matrix[k * size + i] as number;
    for (let i = k + 1; i < size; i++) work[column + i] = matrix[i * size + k] as number;
    // The pivot's own row and column are set afterwards.
    work[column + k] = 0;
    const inverse = 1 / pivot;
    for (let i = 0; i < size; i++) {
      const factor = (work[column + i] as number) * inverse;
      const row = i * size;
      // Variables swept before are held with the sign changed, so that one formula serves all.
      for (let j = 0; j <= i; j++)
        matrix[row + j] = (matrix[row + j] as number) - factor * (work[column + j] as number);
    }
    for (let i = 0; i < k; i++) matrix[k * size + i] = (work[column + i] as number) * inverse;
    for (let i = k + 1; i < size; i++) matrix[i * size + k] = (work[column + i] as number) * inverse;
    matrix[k * size + k] = -inverse;
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      const out = work[2 * size + i] || work[2 * size + j];
      const value = out ? 0 : -(matrix[i * size + j] as number);
      matrix[i * size + j] = value;
      matrix[j * size + i] = value;
    }
  return { logDeterminant, aliased };
}
