import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";

/*
 * Correlation matrices made pair by pair, each from the visits that answered both. Such a matrix need not be positive
 * definite; see {@link repaired}. Matrices are square, row by row.
 */

/** An eigenvalue below minus this is a matrix that no data could have; within ± this, columns that explain each other. */
const EIGEN_TOLERANCE = 1e-8;
/** The smallest eigenvalue that a repaired matrix has. */
const REPAIRED_SMALLEST = 1e-3;
/** A matrix that must be shrunk by more than this is not trusted. */
export const MAX_SHRINKAGE = 0.2;

export interface RepairedCorrelation {
  matrix: Float64Array;
  smallestEigenvalue: number;
  /** Weight of the identity matrix that had to be mixed in; 0 when the matrix was sound. */
  shrinkage: number;
  /** Some column is a combination of others. */
  collinear: boolean;
}

/**
 * Makes a pairwise correlation matrix positive definite by mixing in the identity (Higham, Strabić & Šego 2016):
 * R ← (1−w)R + wI with w = (δ − λ)/(1 − λ), δ = 0.001, where its smallest eigenvalue λ is negative.
 * A singular matrix (λ = 0: duplicated touchpoints) is left as it is: relative importance can deal with it.
 */
export function repaired(matrix: Float64Array): RepairedCorrelation {
  const smallest = Math.min(...eigenvalues(matrix));
  const collinear = Math.abs(smallest) <= EIGEN_TOLERANCE;
  if (smallest >= -EIGEN_TOLERANCE) return { matrix, smallestEigenvalue: smallest, shrinkage: 0, collinear };
  const shrinkage = (REPAIRED_SMALLEST - smallest) / (1 - smallest);
  const size = Math.sqrt(matrix.length);
  const mixed = matrix.map((r, place) => (place % (size + 1) === 0 ? 1 : (1 - shrinkage) * r));
  return { matrix: mixed, smallestEigenvalue: smallest, shrinkage, collinear };
}

/** Eigenvalues of a symmetric matrix, in no particular order. */
export function eigenvalues(matrix: Float64Array): number[] {
  return new EigenvalueDecomposition(asMatrix(matrix), { assumeSymmetric: true }).realEigenvalues;
}

/** √(largest / smallest eigenvalue); `null` when the matrix is singular. */
export function conditionNumber(matrix: Float64Array): number | null {
  const values = eigenvalues(matrix);
  const smallest = Math.min(...values);
  return smallest > EIGEN_TOLERANCE ? Math.sqrt(Math.max(...values) / smallest) : null;
}

/** Inverse of a symmetric matrix; `null` when it is singular. */
export function symmetricInverse(matrix: Float64Array): Float64Array | null {
  if (Math.min(...eigenvalues(matrix)) <= EIGEN_TOLERANCE) return null;
  return Float64Array.from(inverse(asMatrix(matrix)).to1DArray());
}

/** The matrix without its first row and column. */
export function withoutFirst(matrix: Float64Array): Float64Array {
  const size = Math.sqrt(matrix.length);
  return matrix.filter((_, place) => place >= size && place % size > 0);
}

function asMatrix(matrix: Float64Array): Matrix {
  const size = Math.sqrt(matrix.length);
  return Matrix.from1DArray(size, size, matrix);
}
