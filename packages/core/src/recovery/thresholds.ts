import { RANKED_FROM } from "../indicator/figure.ts";
import { boxes, type Scale } from "../scale/scale.ts";
import type { Complaint } from "./recovery-sums.ts";

/** The limits an analysis of recovery draws. All are conventions of ours, returned with every result. */
export interface RecoveryThresholds {
  /** Scale of the rating after the complaint; `null` where it was not asked. The next two are codes of it. */
  afterScale: Scale | null;
  /** Lowest rating afterwards that counts as recovered. */
  recoveredFrom: number | null;
  /** Highest rating afterwards that counts as low: the low box. */
  ratedLowTo: number | null;
  /** Closed later than this, or open for longer, is late. */
  lateAfterHours: number;
  /** Upper ends of the closing times that are compared; the last group has none. */
  speedBuckets: readonly number[];
  /** Hours at which the share closed is told. */
  closedAtHours: readonly number[];
  /** Guests a group needs to be tested. */
  neededInGroup: number;
  /** A one-sided p below this lets the paradox be claimed. */
  alpha: number;
}

/** Which limits shall differ from {@link thresholdsFor}. */
export interface RecoveryLimits {
  recoveredFrom?: number | null;
  lateAfterHours?: number | null;
}

/**
 * Recovered: the top two categories of the scale (of two only, the better one). Where a lower code is better, codes were
 * mirrored when they were read, so that the last category is always the good end.
 *
 * @throws if a threshold lies outside the scale
 */
export function thresholdsFor(
  after: Scale | null,
  { recoveredFrom, lateAfterHours }: RecoveryLimits = {},
): RecoveryThresholds {
  const late = lateAfterHours ?? LATE_AFTER_HOURS;
  if (!(late > 0 && Number.isFinite(late)))
    throw new RangeError(`expected a number of hours above 0, found ${late}`);
  return {
    afterScale: after,
    recoveredFrom: after && recoveredFromOf(after, recoveredFrom ?? topTwo(after)),
    ratedLowTo: after && boxes(after).lowMax,
    lateAfterHours: late,
    speedBuckets: [1, 4, 24],
    closedAtHours: [1, 4, 24, 48, 72],
    neededInGroup: RANKED_FROM,
    alpha: ALPHA,
  };
}

const LATE_AFTER_HOURS = 24;
/** What tests here are held against. */
export const ALPHA = 0.05;

function topTwo({ low, high }: Scale): number {
  return high - low === 1 ? high : high - 1;
}

function recoveredFromOf({ low, high }: Scale, from: number): number {
  if (!Number.isInteger(from) || from <= low || from > high)
    throw new RangeError(`expected a whole rating from ${low + 1} to ${high}, found ${from}`);
  return from;
}

/** What became of a complaint, by the thresholds. */
export interface Fate {
  recovered: boolean;
  /** Closed, and nobody knows how the guest felt about it. */
  unknown: boolean;
  ratedLow: boolean;
  late: boolean;
}

/** Judges complaints. Packed ratings are offsets from the low end of the scale. */
export function judge(thresholds: RecoveryThresholds): (complaint: Complaint) => Fate {
  const { afterScale, recoveredFrom, ratedLowTo, lateAfterHours } = thresholds;
  return ({ closed, after, hours }) => {
    const rating = afterScale === null || after === null ? null : afterScale.low + after;
    return {
      recovered: closed && rating !== null && rating >= (recoveredFrom as number),
      unknown: closed && rating === null,
      ratedLow: closed && rating !== null && rating <= (ratedLowTo as number),
      late: hours !== null && hours > lateAfterHours,
    };
  };
}
