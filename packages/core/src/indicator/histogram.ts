import { boxes, type Scale } from "../scale/scale.ts";

/**
 * The sums (S1) that every plain figure is made of: how often each answer was given to one item.
 * All members are integers, so adding histograms in any order gives the same bits.
 */
export interface Histogram {
  scale: Scale;
  /**
   * Answers per code, from the scale's low end up: `counts[i]` answers of `low + i`. Codes of a scale on which lower is
   * better were mirrored when they were read, so that the last code is always the good end.
   */
  counts: number[];
  /** Guests who met the touchpoint and did not answer; guests who did not meet it (or were not asked). */
  skipped: number;
  notMet: number;
  /** Σ survey weight per code, in millionths. Equal to `counts × 1,000,000` for a survey without weights. */
  weights: number[];
  /** Σ round(weight² · 10⁶) over the answers counted in `counts`; weight here in units, not millionths. */
  squaredWeights: number;
}

/** No answers yet. */
export function emptyHistogram(scale: Scale): Histogram {
  const codes = scale.high - scale.low + 1;
  return {
    scale,
    counts: Array(codes).fill(0),
    skipped: 0,
    notMet: 0,
    weights: Array(codes).fill(0),
    squaredWeights: 0,
  };
}

/**
 * Adds histograms of one scale. Integers only, so any order of adding gives the same bits.
 *
 * @throws if there are none, if their scales differ, or if a sum leaves the exact integers (2⁵³)
 */
export function mergeHistograms(histograms: readonly Histogram[]): Histogram {
  const first = histograms[0];
  if (!first) throw new RangeError("mergeHistograms requires at least one histogram");
  const total = emptyHistogram(first.scale);
  for (const histogram of histograms) {
    if (first.scale !== histogram.scale && !sameScale(first.scale, histogram.scale))
      throw new RangeError(
        `mergeHistograms cannot add answers on ${describe(histogram.scale)} to answers on ${describe(first.scale)}`,
      );
    for (let i = 0; i < total.counts.length; i++) {
      total.counts[i] = exactSum(total.counts[i], histogram.counts[i]);
      total.weights[i] = exactSum(total.weights[i], histogram.weights[i]);
    }
    total.skipped = exactSum(total.skipped, histogram.skipped);
    total.notMet = exactSum(total.notMet, histogram.notMet);
    total.squaredWeights = exactSum(total.squaredWeights, histogram.squaredWeights);
  }
  return total;
}

/**
 * One histogram per scale, in the order in which the scales first appear: how answers to one item from surveys with
 * different scales stay together without being mixed. Statistics on percent of maximum possible accept the list.
 */
export function gatherByScale(histograms: readonly Histogram[]): Histogram[] {
  const byScale = new Map<string, Histogram[]>();
  for (const histogram of histograms) {
    const key = describe(histogram.scale);
    const gathered = byScale.get(key);
    if (gathered) gathered.push(histogram);
    else byScale.set(key, [histogram]);
  }
  return [...byScale.values()].map(mergeHistograms);
}

/** Number of answers. */
export function answersIn(histogram: Histogram): number {
  return histogram.counts.reduce((sum, count) => sum + count, 0);
}

/** Do two scales have the same codes, direction and boxes? Only then may their answers be added code by code. */
export function sameScale(a: Scale, b: Scale): boolean {
  return describe(a) === describe(b);
}

/** Descriptions made before: a league asks for that of the same few scales thousands of times. */
const described = new WeakMap<Scale, string>();

function describe(scale: Scale): string {
  const known = described.get(scale);
  if (known !== undefined) return known;
  const { lowMax, highMin } = boxes(scale);
  const text = `${scale.low}–${scale.high} (${scale.better} is better, low box to ${lowMax}, high box from ${highMin})`;
  described.set(scale, text);
  return text;
}

function exactSum(a: number | undefined, b: number | undefined): number {
  const sum = (a as number) + (b as number);
  if (!Number.isSafeInteger(sum))
    throw new RangeError(`mergeHistograms requires exact integers, found ${sum}`);
  return sum;
}
