import { normalQuantile } from "./distributions.ts";

/** Places from the highest, 1; equal values share the mean of theirs. */
export function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number));
  const places = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
    for (let i = start; i < end; i++) places[order[i] as number] = (start + 1 + end) / 2;
    start = end;
  }
  return places;
}

/**
 * Spearman's rank correlation, −1 to 1; `null` where either is the same throughout.
 * @throws if the lists differ in length
 * @see Spearman 1904
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length)
    throw new RangeError(`rankCorrelation found ${a.length} and ${b.length} values, expected as many`);
  const [left, right] = [ranks(a), ranks(b)];
  const mean = (a.length + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  left.forEach((place, i) => {
    const [da, db] = [place - mean, (right[i] as number) - mean];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  });
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : null;
}

/**
 * Where Spearman's correlation of n pairs plausibly lies: Fisher's z with the variance (1 + ρ²/2)/(n − 3). At ρ = ±1 the
 * interval shrinks to the point: few pairs then say more than they know.
 * @throws for fewer than 4 pairs
 * @see Bonett & Wright 2000
 */
export function rankCorrelationInterval(rho: number, n: number, level = 0.95): { low: number; high: number } {
  if (!(n >= 4)) throw new RangeError(`rankCorrelationInterval requires 4 pairs, found ${n}`);
  if (Math.abs(rho) >= 1) return { low: rho, high: rho };
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  const z = Math.atanh(rho);
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}
