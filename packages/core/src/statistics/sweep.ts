/** A variable with less of its variance left than this, given those before it, is aliased. */
const PIVOT_TOLERANCE = 1e-10;
/** A product of pivots is far from underflow, and its inverse from overflow, down to this. */
const SMALLEST_PRODUCT = 1e-100;

/**
 * Inverts a symmetric positive matrix in place by sweeping its variables out (Goodnight 1979): two at a time where neither
 * is aliased, which reads and writes the matrix half as often as one after the other and leads to the same.
 * Aliased variables are left out: their rows and columns of the inverse are 0 (a generalised inverse).
 * @param matrix `size²` numbers, row by row, of which the lower triangle is read; afterwards both triangles are filled.
 * @param work at least `3·size` numbers, which are overwritten.
 * @returns ln of the determinant (of the variables that are not aliased), and how many were aliased.
 */
export function invertInPlace(
  matrix: Float64Array,
  size: number,
  work: Float64Array,
): { logDeterminant: number; aliased: number } {
  let logDeterminant = 0;
  // Of the pivots since the last logarithm, which takes longer than many a multiplication.
  let product = 1;
  let aliased = 0;
  // work: the original variances, which give way to which variables were aliased; then the columns of two pivots.
  for (let i = 0; i < size; i++) work[i] = matrix[i * size + i] as number;
  for (let k = 0; k < size; k++) {
    const pivot = matrix[k * size + k] as number;
    if (!(pivot > PIVOT_TOLERANCE * (work[k] as number))) {
      aliased++;
      work[k] = 1;
      continue;
    }
    work[k] = 0;
    const next = k + 1 < size ? nextPivot(matrix, size, k) : 0;
    const both = next > 0 && next > PIVOT_TOLERANCE * (work[k + 1] as number);
    const before = product;
    product *= both ? pivot * next : pivot;
    if (!(product > SMALLEST_PRODUCT && product < 1 / SMALLEST_PRODUCT)) {
      logDeterminant += Math.log(before) + Math.log(pivot) + (both ? Math.log(next) : 0);
      product = 1;
    }
    if (both) {
      sweepTwo(matrix, size, k, next, work);
      k++;
      work[k] = 0;
    } else sweepOne(matrix, size, k, work);
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      const out = work[i] || work[j];
      // What is swept is held with the sign changed, so that one formula serves all.
      const value = out ? 0 : -(matrix[i * size + j] as number);
      matrix[i * size + j] = value;
      matrix[j * size + i] = value;
    }
  return { logDeterminant: logDeterminant + Math.log(product), aliased };
}

/** What is left of the variance of the variable after k once k is swept out. */
function nextPivot(matrix: Float64Array, size: number, k: number): number {
  const line = (k + 1) * size + k;
  const between = matrix[line] as number;
  return (matrix[line + 1] as number) - (between * between) / (matrix[k * size + k] as number);
}

/** Column k of the symmetric matrix into `into` from `at` on. */
function column(matrix: Float64Array, size: number, k: number, into: Float64Array, at: number): void {
  const line = k * size;
  for (let i = 0; i < k; i++) into[at + i] = matrix[line + i] as number;
  for (let i = k; i < size; i++) into[at + i] = matrix[i * size + k] as number;
}

function sweepOne(matrix: Float64Array, size: number, k: number, work: Float64Array): void {
  const inverse = 1 / (matrix[k * size + k] as number);
  column(matrix, size, k, work, size);
  // The pivot's own row and column are set afterwards.
  work[size + k] = 0;
  for (let i = 0; i < size; i++) {
    const factor = (work[size + i] as number) * inverse;
    const line = i * size;
    for (let j = 0; j <= i; j++)
      matrix[line + j] = (matrix[line + j] as number) - factor * (work[size + j] as number);
    matrix[i > k ? line + k : k * size + i] = factor;
  }
  matrix[k * size + k] = -inverse;
}

/** As {@link sweepOne} of k, then of the variable after it, whose pivot is then `second`. */
function sweepTwo(matrix: Float64Array, size: number, k: number, second: number, work: Float64Array): void {
  const first = matrix[k * size + k] as number;
  const ratio = (matrix[(k + 1) * size + k] as number) / first;
  // The inverse of the two pivots' own block.
  const q22 = 1 / second;
  const q12 = -ratio * q22;
  const q11 = 1 / first - ratio * q12;
  const one = size;
  const two = 2 * size;
  column(matrix, size, k, work, one);
  column(matrix, size, k + 1, work, two);
  // The pivots' own rows and columns are set afterwards.
  work[one + k] = 0;
  work[one + k + 1] = 0;
  work[two + k] = 0;
  work[two + k + 1] = 0;
  for (let i = 0; i < size; i++) {
    const a = work[one + i] as number;
    const b = work[two + i] as number;
    const fa = a * q11 + b * q12;
    const fb = a * q12 + b * q22;
    const line = i * size;
    for (let j = 0; j <= i; j++)
      matrix[line + j] =
        (matrix[line + j] as number) - (fa * (work[one + j] as number) + fb * (work[two + j] as number));
    if (i > k + 1) {
      matrix[line + k] = fa;
      matrix[line + k + 1] = fb;
    } else {
      matrix[k * size + i] = fa;
      matrix[(k + 1) * size + i] = fb;
    }
  }
  matrix[k * size + k] = -q11;
  matrix[(k + 1) * size + k] = -q12;
  matrix[(k + 1) * size + k + 1] = -q22;
}
