import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** A direction with less variance than this is nothing but what other predictors already say. */
const NO_VARIANCE = 1e-10;

/**
 * Johnson's relative weights (Johnson 2000): R² shared out by way of the orthogonal variables closest to the predictors.
 * R_XX = QΛQ', L = QΛ^½Q', β* = L⁻¹r, weight_j = Σ_k L_jk² β*_k². Fast at any number of predictors, and close to LMG where
 * predictors are not too alike, but not the same and sometimes misleading (Thomas et al. 2014): a preview, not importance.
 * @param correlation (p+1)², row by row, the outcome first.
 * @returns weights of the predictors, which sum to R².
 */
export function relativeWeights(correlation: Float64Array): number[] {
  const size = Math.sqrt(correlation.length);
  const p = size - 1;
  if (p < 1) return [];
  const predictors = new Matrix(p, p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) predictors.set(i, j, correlation[(i + 1) * size + j + 1] as number);
  const { realEigenvalues, eigenvectorMatrix: q } = new EigenvalueDecomposition(predictors, {
    assumeSymmetric: true,
  });
  const power = (exponent: number): Matrix => {
    const scale = realEigenvalues.map((value) => (value > NO_VARIANCE ? value ** exponent : 0));
    return q.mmul(Matrix.diag(scale)).mmul(q.transpose());
  };
  const loadings = power(0.5);
  const links = Matrix.columnVector(Array.from({ length: p }, (_, j) => correlation[j + 1] as number));
  const beta = power(-0.5).mmul(links);
  return Array.from({ length: p }, (_, j) => {
    let weight = 0;
    for (let k = 0; k < p; k++) weight += loadings.get(j, k) ** 2 * beta.get(k, 0) ** 2;
    return weight;
  });
}
