/** What a guest may remember of a visit, by the peak–end rule and by its rivals. In the unit of the ratings. */
export interface PeakEnd {
  /** The rating farthest from neutral; of two equally far ones the lower. */
  peak: number;
  /** The last rating in the order of the journey. */
  end: number;
  mean: number;
  max: number;
  min: number;
  /** Ratings given. */
  rated: number;
}

/** Fewer ratings than this make peak, end and mean the same thing. */
export const MIN_RATINGS = 3;

/**
 * Peak, end and mean of one visit's ratings.
 *
 * @param ratings in the order of the journey, all on one scale; `null` where not rated
 * @param neutral the middle of that scale
 * @returns null for fewer than {@link MIN_RATINGS} ratings
 * @example peakEnd([75, null, 25, 75, 50]) // peak 25, end 50, mean 56.25
 * @see Kahneman, Fredrickson, Schreiber & Redelmeier 1993; Fredrickson & Kahneman 1993
 */
export function peakEnd(ratings: readonly (number | null)[], neutral = 50): PeakEnd | null {
  const found: PeakEnd = { peak: neutral, end: 0, mean: 0, max: -Infinity, min: Infinity, rated: 0 };
  let total = 0;
  for (const rating of ratings) {
    if (rating === null) continue;
    found.rated++;
    found.end = rating;
    total += rating;
    if (rating > found.max) found.max = rating;
    if (rating < found.min) found.min = rating;
  }
  if (found.rated < MIN_RATINGS) return null;
  found.peak = neutral - found.min >= found.max - neutral ? found.min : found.max;
  found.mean = total / found.rated;
  return found;
}
