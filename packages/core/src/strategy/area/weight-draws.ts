import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { quantile } from "../../statistics/quantile.ts";

/** How far each weight varies either way in the sensitivity analysis. A convention, printed with the band. */
export const WEIGHT_SPREAD = 0.25;
export const WEIGHT_DRAWS = 1000;
const SEED = 2008;
/** More parts than this no area has. */
const MOST_PARTS = 16;

/**
 * Factors of the weights, one row a draw, each uniform within ±25 %. Seeded, and the same for every venue: whoever weighs
 * service more weighs it more everywhere.
 * @see OECD & JRC 2008, Handbook on Constructing Composite Indicators, step 7; Saisana, Saltelli & Tarantola 2005
 */
export const weightFactors: readonly Float64Array[] = (() => {
  const random = xoroshiro128plus(SEED);
  return Array.from({ length: WEIGHT_DRAWS }, () =>
    Float64Array.from({ length: MOST_PARTS }, () => 1 + WEIGHT_SPREAD * (2 * uniformFloat64(random) - 1)),
  );
})();

/** Weighted mean of scores under each draw of the weights. @throws {RangeError} with more parts than there are factors */
export function drawnMeans(scores: readonly number[], weights: readonly number[]): Float64Array {
  if (scores.length > MOST_PARTS)
    throw new RangeError(`drawnMeans takes up to ${MOST_PARTS} parts, found ${scores.length}`);
  return Float64Array.from(weightFactors, (factors) => {
    let [sum, all] = [0, 0];
    for (let part = 0; part < scores.length; part++) {
      const weight = (weights[part] as number) * (factors[part] as number);
      sum += weight * (scores[part] as number);
      all += weight;
    }
    return sum / all;
  });
}

/** 5th and 95th percentile. */
export function band(values: Float64Array): { low: number; high: number } {
  const ascending = values.toSorted();
  return { low: quantile(ascending, 0.05), high: quantile(ascending, 0.95) };
}
