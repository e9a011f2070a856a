/**
 * Effective number of answers of a weighted sample: (Σw)² / Σw². As many equally weighted answers would be as sure
 * about a mean. Equal weights give the plain number; the result never exceeds it. 0 when all weights are 0.
 *
 * @param sumOfWeights Σw
 * @param sumOfSquaredWeights Σw², in the same unit squared
 * @see Kish 1965, Survey Sampling
 */
export function effectiveN(sumOfWeights: number, sumOfSquaredWeights: number): number {
  return sumOfSquaredWeights === 0 ? 0 : (sumOfWeights * sumOfWeights) / sumOfSquaredWeights;
}
