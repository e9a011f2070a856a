import { headroom } from "../statistics/lift.ts";
import { MAX_POINTS } from "./lift.ts";
import { countsWithout, type Spread } from "./scope.ts";

/** By how many points every rating would have to rise for their mean to reach a target. */
export type PointsToTarget =
  | { status: "ok"; points: number }
  /** The mean is there already. */
  | { status: "reached"; mean: number }
  /** Even the largest rise that is reckoned with falls short; `most` is the mean it would come to. */
  | { status: "too-far"; mean: number; most: number }
  | { status: "not-rated" };

const STEPS = 60;

/**
 * Ratings cannot rise beyond the best answer, so a mean rises by less than its ratings are asked to: the rise is found by
 * halving, to far below what any survey can tell.
 *
 * @param target mean to reach, 0–100
 */
export function pointsToTarget(spread: Spread | null, target: number): PointsToTarget {
  const counts = spread === null ? [] : [...countsWithout(spread, null)];
  const rated = counts.reduce((sum, count) => sum + count, 0);
  if (rated === 0) return { status: "not-rated" };
  const mean = counts.reduce((sum, count, a) => sum + (count * 100 * a) / (counts.length - 1), 0) / rated;
  if (mean >= target) return { status: "reached", mean };
  const meanAfter = (points: number): number => mean + headroom(counts, points, rated);
  const most = meanAfter(MAX_POINTS);
  if (most < target) return { status: "too-far", mean, most };
  let [low, high] = [0, MAX_POINTS];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (meanAfter(middle) < target) low = middle;
    else high = middle;
  }
  return { status: "ok", points: high };
}
