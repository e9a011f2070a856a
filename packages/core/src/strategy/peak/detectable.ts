import type { TouchpointDifferences } from "../../driver/segment-differences.ts";
import { criticalT } from "../../statistics/critical-t.ts";
import { normalQuantile } from "../../statistics/distributions.ts";
import { noncentralityFor } from "../../statistics/noncentral-chi-square.ts";
import { JACKKNIFE_GROUPS } from "../../visit/visit.ts";
import type { LevelDifference } from "./segment-levels.ts";

/** Chance of finding what is there that a power statement speaks of; and level of the tests together. Conventions. */
export const POWER = 0.8;
const LEVEL = 0.05;
/** Difference of ratings that is worth serving some guests differently for, in points. Ours. */
export const WORTHWHILE_MEAN = 5;

/** Smallest difference that would probably have been found of the segment where it is easiest, and hardest, to find. */
export interface Reach {
  least: number;
  leastOf: string;
  most: number;
  mostOf: string;
}

/** What the data of one touchpoint could have told, had it been there. */
export interface Detectable {
  /** Of a segment's slope from all others'; `null` where slopes cannot be tested. */
  slope: Reach | null;
  /** Answers, of all segments together, that would tell at least the best measured segment's slope twice the common one. */
  answersForSlope: number | null;
  /** Of a segment's mean rating from all others', in points; `null` where means cannot be tested. */
  mean: Reach | null;
  /**
   * Answers of the hardest segment that would tell {@link WORTHWHILE_MEAN} points, those of the others being as they are;
   * `null` where no number of them would.
   */
  answersForMean: number | null;
}

/**
 * Power of the segment tests of a touchpoint. What differs alone has to pass Benjamini–Hochberg's strictest step, so levels
 * are 5 % over the number of tests. Slopes: the noncentrality of Cochran's Q when one segment lies δ away from the others
 * is δ²·w(W − w)/W. Means: normal approximation of Welch's test.
 *
 * @param tests how many touchpoints' slopes, and how many means, are tested together
 */
export function detectable(
  { common, slopes }: Pick<TouchpointDifferences, "common" | "slopes">,
  levels: readonly LevelDifference[],
  tests: { slopes: number; means: number },
): Detectable {
  const slope = slopeReach(slopes, tests.slopes);
  const answers = slopes.reduce((sum, { own }) => sum + own.n, 0);
  const size = common.status === "measured" ? Math.abs(common.value) : 0;
  return {
    slope,
    answersForSlope: slope && size > 0 ? Math.ceil(answers * (slope.least / size) ** 2) : null,
    ...meanReach(levels, tests.means),
  };
}

function slopeReach(slopes: TouchpointDifferences["slopes"], tests: number): Reach | null {
  const known = slopes.flatMap(({ segment, own }) => {
    if (own.status !== "measured") return [];
    const se = (own.interval.high - own.interval.low) / 2 / criticalT(JACKKNIFE_GROUPS - 1);
    return se > 0 ? [{ segment, weight: 1 / se ** 2 }] : [];
  });
  if (known.length < 2 || tests === 0) return null;
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const noncentrality = noncentralityFor(known.length - 1, LEVEL / tests, POWER);
  return reachOf(
    known.map(({ segment, weight }) => ({
      segment,
      value: Math.sqrt((noncentrality * total) / (weight * (total - weight))),
    })),
  );
}

function meanReach(
  levels: readonly LevelDifference[],
  tests: number,
): Pick<Detectable, "mean" | "answersForMean"> {
  if (levels.length === 0 || tests === 0) return { mean: null, answersForMean: null };
  const factor = normalQuantile(1 - LEVEL / tests / 2) + normalQuantile(POWER);
  const mean = reachOf(
    levels.map(({ segment, standardError }) => ({ segment, value: factor * standardError })),
  );
  const hardest = levels.find(({ segment }) => segment === mean.mostOf) as LevelDifference;
  const left = (WORTHWHILE_MEAN / factor) ** 2 - hardest.othersVariance;
  return { mean, answersForMean: left > 0 ? Math.ceil(hardest.variance / left) : null };
}

function reachOf(found: readonly { segment: string; value: number }[]): Reach {
  const ordered = [...found].sort((a, b) => a.value - b.value);
  const [first, last] = [ordered[0], ordered.at(-1)] as [(typeof found)[number], (typeof found)[number]];
  return { least: first.value, leastOf: first.segment, most: last.value, mostOf: last.segment };
}
