import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A variable with less variance left than this, given those before it, is aliased: it adds nothing. */
const PIVOT_TOLERANCE = 1e-10;

/**
 * Random orders in which predictors may enter, each followed by its reverse (antithetic), groups kept together.
 * Used for how an importance *changes* from one jackknife replicate to the next, where the same orders serve all
 * replicates, so that most of the chance cancels. Estimates themselves are exact (see lmg.ts).
 */
export function entryOrders(groups: readonly (readonly number[])[], pairs: number, seed: number): number[][] {
  const random = xoroshiro128plus(seed);
  const shuffled = <T>(items: readonly T[]): T[] => {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(uniformFloat64(random) * (i + 1));
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  };
  return Array.from({ length: pairs }, () => shuffled(groups).flatMap((group) => shuffled(group))).flatMap(
    (order) => [order, [...order].reverse()],
  );
}

/** Average gain in R² of every predictor (1..p) over the given orders. Sums to R². */
export function averageGains(correlation: Float64Array, orders: readonly (readonly number[])[]): number[] {
  const size = Math.sqrt(correlation.length);
  const gains = new Float64Array(size - 1);
  const work = new Float64Array(size * size);
  for (const order of orders) addGains(correlation, order, gains, work);
  return Array.from(gains, (gain) => gain / orders.length);
}

/** Cholesky factor of the predictors in this order, with the outcome as last row: its squared entries are the gains. */
function addGains(
  correlation: Float64Array,
  order: readonly number[],
  gains: Float64Array,
  factor: Float64Array,
): void {
  const p = order.length;
  const size = p + 1;
  for (let k = 0; k < p; k++) {
    const variable = order[k] as number;
    let pivot = 1;
    for (let m = 0; m < k; m++) pivot -= (factor[k * size + m] as number) ** 2;
    const aliased = pivot <= PIVOT_TOLERANCE;
    for (let i = k + 1; i < size; i++) {
      const row = i < p ? (order[i] as number) : 0;
      let value = correlation[row * size + variable] as number;
      for (let m = 0; m < k; m++)
        value -= (factor[i * size + m] as number) * (factor[k * size + m] as number);
      factor[i * size + k] = aliased ? 0 : value / Math.sqrt(pivot);
    }
    gains[variable - 1] = (gains[variable - 1] as number) + (factor[p * size + k] as number) ** 2;
  }
}
