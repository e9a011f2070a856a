/*
 * What an outcome would be expected to gain if ratings rose. A reading of a regression: it holds as far as the regression
 * says what goes with what, and no further than ratings can rise.
 */

/**
 * How far ratings rise on average over all visits when each of them rises by `points`, but never beyond the best answer.
 * Visits without a rating count as not rising, so that the reach of a touchpoint is part of it.
 *
 * @param counts how often each answer was given, from the worst to the best
 * @param points by how much ratings rise, on 0–100
 * @param visits all visits, rated or not
 * @returns points on 0–100; NaN without visits
 * @example headroom([0, 0, 0, 5, 5], 10, 20) // 2.5: half of ten rated visits rise, of twenty
 */
export function headroom(counts: ArrayLike<number>, points: number, visits: number): number {
  const best = counts.length - 1;
  let risen = 0;
  for (let answer = 0; answer < best; answer++)
    risen += (counts[answer] as number) * Math.min(points, 100 - (100 * answer) / best);
  return risen / visits;
}

/**
 * Lift from turning a part of the low scores into middle ones and the same part of the middle ones into high ones, by the
 * penalty–reward contrasts of a touchpoint.
 *
 * @param converted part of the low and of the middle scores, 0..1
 * @param penalty what low instead of middle scores go with, in points of the outcome (usually below zero)
 * @param reward what high instead of middle scores go with
 * @param lowShare visits with a low score, of all visits, rated or not
 * @param middleShare visits with a middle score, of all visits
 * @see Brandt 1987; Mikulić & Prebežac 2008
 */
export function conversionLift(
  converted: number,
  penalty: number,
  reward: number,
  lowShare: number,
  middleShare: number,
): number {
  return converted * (lowShare * -penalty + middleShare * reward);
}
