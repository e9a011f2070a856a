/**
 * Gini coefficient: mean difference of two drawn at random, over twice the mean. Σᵢⱼ|xᵢ − xⱼ| / (2 n² x̄).
 * 0 where all are equal, (n − 1)/n where one has everything. `null` where there is nothing to share out.
 *
 * @throws {RangeError} for a negative value
 * @see Gini 1912
 */
export function gini(values: ArrayLike<number>): number | null {
  return weightedGini(values, new Float64Array(values.length).fill(1));
}

/**
 * Gini coefficient of densities by the area that has them: Σᵢⱼ aᵢaⱼ|dᵢ − dⱼ| / (2 A² d̄), d̄ = Σad/A. Splitting an
 * area in two of the same density changes nothing. `null` where there is no area or nothing on it.
 *
 * Summed over the steps between neighbouring values, so equal values give exactly 0.
 *
 * @throws {RangeError} for a negative value or weight, or lists of unequal length
 */
export function weightedGini(values: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  if (values.length !== weights.length)
    throw new RangeError(
      `weightedGini requires a weight per value: found ${weights.length} for ${values.length}`,
    );
  let total = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const weight = weights[i] as number;
    if (!(value >= 0 && weight >= 0))
      throw new RangeError(
        `weightedGini requires values and weights of 0 or more, found ${value} and ${weight}`,
      );
    total += weight;
    sum += weight * value;
  }
  if (!(total > 0 && sum > 0)) return null;
  const ascending = Array.from(values, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  let below = 0;
  let differences = 0;
  ascending.forEach((at, rank) => {
    below += weights[at] as number;
    const next = ascending[rank + 1];
    if (next !== undefined)
      differences += ((values[next] as number) - (values[at] as number)) * below * (total - below);
  });
  return differences / (total * sum);
}
