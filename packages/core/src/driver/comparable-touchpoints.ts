import type { CentredSums } from "../moment/centred-sums.ts";
import { MIN_RATED_PAIRS, MIN_VISITS, MIN_VISITS_PER_TOUCHPOINT } from "../moment/eligibility.ts";
import type { MomentItems } from "../moment/moment-items.ts";
import { FIRST_TOUCHPOINT, type MomentOutcome, momentOutcomes } from "../moment/sum-layout.ts";

export interface Comparable {
  /** Touchpoints that can be estimated in each segment that takes part, as places among the asked ones. */
  used: number[];
  /** Visits with the outcome that a segment needs to take part. */
  needed: number;
  /** Places of the segments that take part. */
  taking: number[];
}

/**
 * Which segments and touchpoints can be compared. A slope means "with the other touchpoints equal", so it must be the same
 * other touchpoints in every segment: those that each segment with enough visits has rated often enough.
 */
export function comparableTouchpoints(
  segments: readonly CentredSums[],
  items: MomentItems,
  outcome: MomentOutcome,
): Comparable {
  const place = momentOutcomes.indexOf(outcome);
  const visitsOf = (s: number): number => (segments[s] as CentredSums).pair(0, place, place).n;
  const isUsable = (s: number, j: number): boolean => {
    const { n, squaresA, squaresB } = (segments[s] as CentredSums).pair(0, place, FIRST_TOUCHPOINT + j);
    return n >= MIN_RATED_PAIRS && squaresA > 0 && squaresB > 0;
  };
  const large = [...segments.keys()].filter((s) => visitsOf(s) >= MIN_VISITS);
  const used = [...items.touchpoints.keys()].filter((j) => large.every((s) => isUsable(s, j)));
  const needed = Math.max(MIN_VISITS, MIN_VISITS_PER_TOUCHPOINT * used.length);
  return { used, needed, taking: large.filter((s) => visitsOf(s) >= needed) };
}
