import { type Figure, SHOWN_FROM } from "../indicator/figure.ts";
import type { SegmentDimension } from "../intake/survey-contents.ts";
import type { Journey } from "../journey/journey.ts";
import type { CentredSums } from "../moment/centred-sums.ts";
import { analysisBasis, jackknife95, meanFigure, measured } from "../moment/figures.ts";
import type { AskedTouchpoint, MomentItems } from "../moment/moment-items.ts";
import type { MomentSums } from "../moment/moment-sums.ts";
import { pairwiseSlopes } from "../moment/slopes.ts";
import { FIRST_TOUCHPOINT, type MomentOutcome, momentOutcomes, pairPlace } from "../moment/sum-layout.ts";
import type { Scale } from "../scale/scale.ts";
import { heterogeneity } from "../statistics/heterogeneity.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import type { Sample } from "../statistics/mean.ts";
import { benjaminiHochberg } from "../statistics/multiplicity.ts";
import { pairFields } from "../statistics/pair-sums.ts";
import { weightedMean } from "../statistics/paule-mandel.ts";
import { sampleFromSums } from "../statistics/sample-from-sums.ts";
import { shrink } from "../statistics/shrinkage.ts";
import { welch } from "../statistics/welch.ts";
import { comparableTouchpoints } from "./comparable-touchpoints.ts";

export { segmentDifferencesSentence, segmentDifferenceText } from "./segment-sentence.ts";
export { segmentSums } from "./segment-sums.ts";

/** How much a touchpoint goes with the outcome in one segment. */
export interface SegmentSlope {
  segment: string;
  /** Estimated from the segment's own visits. */
  own: Figure;
  /** What may be said: shrunken toward the common value where segments differ, the common value otherwise. */
  shown: Figure;
  /** Mean rating in the segment, 0–100. */
  mean: Figure;
}

/** Two segments that rate a touchpoint differently (Welch, q ≤ 0.05 over all pairs and touchpoints). */
export interface MeanDifference {
  higher: string;
  lower: string;
  /** Points on 0–100, with its 95 % interval. */
  difference: number;
  low: number;
  high: number;
  q: number;
}

/** One touchpoint over the segments. */
export interface TouchpointDifferences {
  touchpoint: number;
  code: string;
  /** Slope common to all segments: mean weighted by 1/se². */
  common: Figure;
  /** Cochran's Q over segments; q over touchpoints (Benjamini–Hochberg). `null` where fewer than two can be estimated. */
  test: { q: number; df: number; p: number; qValue: number; i2: number } | null;
  /** q ≤ 0.05: only then may a page say that it matters more for some. */
  differs: boolean;
  slopes: SegmentSlope[];
  meanDifferences: MeanDifference[];
}

export interface SegmentDifferences {
  dimension: string;
  outcome: MomentOutcome;
  /** `too-few`: fewer than two segments have enough visits. */
  status: "ok" | "not-asked" | "too-few";
  /** Every value of the dimension: visits with the outcome, how many it takes, and whether it takes part. */
  segments: { code: string; n: number; needed: number; takesPart: boolean }[];
  touchpoints: TouchpointDifferences[];
  /** Codes of asked touchpoints that too few of some segment rated: slopes with other sets of touchpoints cannot be compared. */
  leftOut: string[];
}

export interface SegmentOptions {
  dimension: SegmentDimension;
  outcome: MomentOutcome;
  items: MomentItems;
  journey: Journey;
  asOf: string | null;
}

interface Segment {
  code: string;
  sums: CentredSums;
  slopes: { value: number; se: number }[];
}

/**
 * Does a touchpoint matter more to some guests than to others? Slopes within each segment, tested against one common
 * value; and do segments rate it differently?
 * @param parts sums of each value of the dimension, in its order
 */
export function segmentDifferences(
  parts: readonly MomentSums[],
  options: SegmentOptions,
): SegmentDifferences {
  const { dimension, outcome, items, journey } = options;
  const folded = parts.map((part) => part.fold());
  const { used, needed, taking } = comparableTouchpoints(folded, items, outcome);
  const place = momentOutcomes.indexOf(outcome);
  const listed = dimension.values.map(({ code }, s) => ({
    code,
    n: (folded[s] as CentredSums).pair(0, place, place).n,
    needed,
    takesPart: taking.includes(s),
  }));
  const base = { dimension: dimension.code, outcome, segments: listed, touchpoints: [], leftOut: [] };
  if (items[outcome] === null || items.touchpoints.length === 0) return { ...base, status: "not-asked" };
  if (taking.length < 2 || used.length === 0) return { ...base, status: "too-few" };
  const segments = taking.map((s): Segment => {
    const sums = folded[s] as CentredSums;
    return { code: (listed[s] as { code: string }).code, sums, slopes: slopesOf(sums, used, options) };
  });
  return {
    ...base,
    status: "ok",
    touchpoints: tested(used.map((j, k) => touchpointOf(segments, j, k, options))),
    leftOut: items.touchpoints.flatMap(({ touchpoint }, j) =>
      used.includes(j) ? [] : [journey.touchpoints[touchpoint]?.code as string],
    ),
  };
}

function slopesOf(
  sums: CentredSums,
  used: readonly number[],
  { outcome, items }: SegmentOptions,
): Segment["slopes"] {
  const scales = [items[outcome]?.scale as Scale, ...used.map((j) => items.touchpoints[j]?.scale as Scale)];
  const ranges = scales.map(({ low, high }) => high - low);
  return pairwiseSlopes(sums, outcome, used, ranges).map(({ value, replicates }) => ({
    value,
    se: jackknifeSe(replicates),
  }));
}

interface Untested extends TouchpointDifferences {
  pairs: (MeanDifference & { p: number })[];
}

/** @param k place of the touchpoint among the used ones, j among the asked ones */
function touchpointOf(segments: readonly Segment[], j: number, k: number, options: SegmentOptions): Untested {
  const { touchpoint } = options.items.touchpoints[j] as AskedTouchpoint;
  const found = segments.map(({ slopes }) => slopes[k] as { value: number; se: number });
  const known = found.flatMap(({ value, se }, s) => (Number.isFinite(value) && se > 0 ? [s] : []));
  const y = known.map((s) => (found[s] as { value: number }).value);
  const s2 = known.map((s) => (found[s] as { se: number }).se ** 2);
  const test = known.length < 2 ? null : heterogeneity(y, s2);
  const n = segments.reduce((sum, { sums }) => sum + ratedOf(sums, j, options), 0);
  const common = known.length === 0 ? null : weightedMean(y, s2, 0);
  const slope = (value: number | null, se: number | null, count: number): Figure =>
    measured(analysisBasis("segment-slope", count, options), value, jackknife95(value, se));
  const commonFigure = slope(common?.mean ?? null, common?.standardError ?? null, n);
  const shrunken = known.length < 2 ? null : shrink(y, s2);
  const samples = segments.map(({ sums }) => sampleOf(sums, j, options));
  return {
    touchpoint,
    code: options.journey.touchpoints[touchpoint]?.code as string,
    common: commonFigure,
    test: test && { ...test, qValue: Number.NaN },
    differs: false,
    slopes: segments.map((segment, s): SegmentSlope => {
      const { value, se } = found[s] as { value: number; se: number };
      const count = ratedOf(segment.sums, j, options);
      const place = known.indexOf(s);
      const estimate = place < 0 ? null : (shrunken?.estimates[place] ?? null);
      const estimateSe = place < 0 ? null : (shrunken?.predictionSe[place] ?? null);
      return {
        segment: segment.code,
        own: slope(value, se, count),
        shown: slope(estimate, estimateSe, count),
        mean: meanFigure(analysisBasis("touchpoint-score", samples[s]?.n ?? 0, options), samples[s] ?? null),
      };
    }),
    meanDifferences: [],
    pairs: meanPairs(segments, samples),
  };
}

/** Visits of a segment that gave both the rating and the outcome. */
function ratedOf(sums: CentredSums, j: number, { outcome }: SegmentOptions): number {
  return sums.pair(0, momentOutcomes.indexOf(outcome), FIRST_TOUCHPOINT + j).n;
}

function sampleOf(sums: CentredSums, j: number, { items }: SegmentOptions): Sample | null {
  const { low, high } = (items.touchpoints[j] as AskedTouchpoint).scale;
  const place = pairPlace(sums.layout, FIRST_TOUCHPOINT + j, FIRST_TOUCHPOINT + j);
  const [n, sum, squares] = [pairFields.n, pairFields.a, pairFields.aa].map(
    (field) => sums.raw[place + field] as number,
  ) as [number, number, number];
  return n < 2 ? null : sampleFromSums(n, sum, squares, 100 / (high - low));
}

function meanPairs(segments: readonly Segment[], samples: readonly (Sample | null)[]): Untested["pairs"] {
  return segments.flatMap((a, s) =>
    segments.slice(s + 1).flatMap((b, t) => {
      const [first, second] = [samples[s], samples[s + 1 + t]];
      if (!first || !second || Math.min(first.n, second.n) < SHOWN_FROM) return [];
      const found = first.mean >= second.mean ? welch(first, second) : welch(second, first);
      if (found === null) return [];
      const [higher, lower] = first.mean >= second.mean ? [a.code, b.code] : [b.code, a.code];
      const { difference, low, high, p } = found;
      return [{ higher, lower, difference, low, high, p, q: Number.NaN }];
    }),
  );
}

/** Corrects over touchpoints, and over all pairs of segments; without a difference the common slope is what is shown. */
function tested(rows: readonly Untested[]): TouchpointDifferences[] {
  const q = benjaminiHochberg(rows.map(({ test }) => test?.p ?? null));
  const pairQ = benjaminiHochberg(rows.flatMap(({ pairs }) => pairs.map(({ p }) => p)));
  let next = 0;
  return rows.map(({ pairs, ...row }, k): TouchpointDifferences => {
    const qValue = q[k] ?? null;
    const differs = qValue !== null && qValue <= 0.05;
    return {
      ...row,
      test: row.test && { ...row.test, qValue: qValue as number },
      differs,
      slopes: differs ? row.slopes : row.slopes.map((slope) => ({ ...slope, shown: row.common })),
      meanDifferences: pairs
        .map(({ p: _, ...pair }) => ({ ...pair, q: pairQ[next++] as number }))
        .filter(({ q: corrected }) => corrected <= 0.05)
        .sort((a, b) => b.difference - a.difference),
    };
  });
}
