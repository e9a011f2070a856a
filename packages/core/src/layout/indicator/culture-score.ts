import { type CultureRatings, cultureCriteria } from "../plan.ts";
import { standards } from "../standards.ts";
import { over } from "../sums.ts";

/**
 * Weighted mean of the ratings over 4; criteria nobody rated are left out, and their weight with them.
 * `null` where none is rated. Weights are an editable convention.
 */
export function cultureScore(ratings: CultureRatings | null): number | null {
  const { weights, scaleMax } = standards.culture;
  let [sum, all] = [0, 0];
  for (const criterion of cultureCriteria) {
    const rating = ratings?.[criterion];
    if (rating === undefined) continue;
    sum += weights[criterion] * rating;
    all += weights[criterion];
  }
  return over(sum / scaleMax, all);
}
