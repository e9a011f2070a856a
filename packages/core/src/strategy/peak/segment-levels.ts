import type { SegmentSlope } from "../../driver/segment-differences.ts";
import { type Figure, SHOWN_FROM } from "../../indicator/figure.ts";
import { criticalT } from "../../statistics/critical-t.ts";
import type { Sample } from "../../statistics/mean.ts";
import { benjaminiHochberg } from "../../statistics/multiplicity.ts";
import { welch } from "../../statistics/welch.ts";

/** A segment's mean rating of a touchpoint against that of all other segments together. */
export interface LevelDifference {
  segment: string;
  /** Answers of the segment, and of the others. */
  n: number;
  others: number;
  /** Segment less others, in points of 0–100, with its 95 % interval (Welch). */
  difference: number;
  low: number;
  high: number;
  standardError: number;
  /** Variance of the segment's ratings, and what the others add to that of the difference. */
  variance: number;
  othersVariance: number;
  p: number;
  /** After Benjamini–Hochberg over all segments and touchpoints. */
  q: number;
}

/**
 * Each segment against all others together, touchpoint by touchpoint. Of two segments one test stands for both.
 *
 * @param touchpoints segments of each touchpoint
 */
export function levelDifferences(touchpoints: readonly (readonly SegmentSlope[])[]): LevelDifference[][] {
  const untested = touchpoints.map((slopes) => {
    const known = slopes.flatMap(({ segment, mean }) => {
      const sample = sampleOf(mean);
      return sample === null || sample.n < SHOWN_FROM ? [] : [{ segment, sample }];
    });
    if (known.length < 2) return [];
    const all = known.flatMap(({ segment, sample }) => {
      const rest = pooled(known.filter((other) => other.segment !== segment).map((other) => other.sample));
      const found = welch(sample, rest);
      if (found === null) return [];
      const { difference, low, high, standardError, p } = found;
      const shared = { difference, low, high, standardError, p, q: Number.NaN };
      const { n, variance } = sample;
      return [{ segment, n, others: rest.n, variance, othersVariance: rest.variance / rest.n, ...shared }];
    });
    if (known.length > 2) return all;
    return all.filter(({ difference }) => difference < 0).slice(0, 1);
  });
  const q = benjaminiHochberg(untested.flat().map(({ p }) => p));
  let next = 0;
  return untested.map((row) => row.map((one) => ({ ...one, q: q[next++] as number })));
}

/** The sample behind a mean with its t interval; `null` where there is none or nothing varies. */
function sampleOf(mean: Figure): Sample | null {
  if (mean.status !== "measured") return null;
  const { low, high } = mean.interval;
  const se = (high - low) / 2 / criticalT(mean.n - 1);
  return se > 0 ? { n: mean.n, mean: mean.value, variance: se ** 2 * mean.n } : null;
}

/** Several samples as one. */
function pooled(samples: readonly Sample[]): Sample {
  const n = samples.reduce((sum, one) => sum + one.n, 0);
  const mean = samples.reduce((sum, one) => sum + one.n * one.mean, 0) / n;
  const squares = samples.reduce(
    (sum, one) => sum + (one.n - 1) * one.variance + one.n * (one.mean - mean) ** 2,
    0,
  );
  return { n, mean, variance: squares / (n - 1) };
}
