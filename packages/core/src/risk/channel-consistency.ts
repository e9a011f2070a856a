import { type Figure, type Interval, RANKED_FROM, SHOWN_FROM } from "../indicator/figure.ts";
import { answersIn, type Histogram } from "../indicator/histogram.ts";
import type { Journey } from "../journey/journey.ts";
import { analysisBasis, measured } from "../moment/figures.ts";
import { pomp } from "../scale/scale.ts";
import { type Equivalence, equivalence } from "../statistics/equivalence.ts";
import { type Sample, sampleOf } from "../statistics/mean.ts";
import { benjaminiHochberg } from "../statistics/multiplicity.ts";
import { welch } from "../statistics/welch.ts";
import { missing, type RiskOptions, type RiskReport } from "./report.ts";

/** Points either way within which two channels count as the same. A convention of ours. */
export const EQUIVALENCE_MARGIN = 5;
const ALPHA = 0.05;

/** The ratings of one touchpoint by the guests of one channel: a histogram per scale. */
export interface ChannelRatings {
  /** Place in the journey's touchpoints. */
  touchpoint: number;
  /** Code of the channel, a value of the segment dimension `channel`. */
  channel: string;
  histograms: readonly Histogram[];
}

/**
 * Consistent: shown to be the same within the margin. Different: shown to differ. Inconclusive: neither; not the same as
 * consistent.
 */
export const channelVerdicts = ["consistent", "different", "inconclusive"] as const;
export type ChannelVerdict = (typeof channelVerdicts)[number];

/** One touchpoint in two channels. */
export interface ChannelPair {
  touchpoint: number;
  code: string;
  a: string;
  b: string;
  nA: number;
  nB: number;
  /** a minus b in points, with the 90 % interval that the verdict reads. */
  difference: Figure;
  standardError: number | null;
  df: number | null;
  /** p of no difference, and corrected over all pairs (Benjamini–Hochberg). */
  pDifference: number | null;
  qDifference: number | null;
  /** p of a difference of the margin or more. */
  pEquivalence: number | null;
  verdict: ChannelVerdict;
}

export interface ChannelConsistency extends RiskReport {
  margin: number;
  channels: string[];
  /** In the order of the journey, then of the channels. */
  pairs: ChannelPair[];
}

interface Tested {
  pair: Omit<ChannelPair, "qDifference" | "verdict">;
  same: Equivalence | null;
}

/**
 * Do guests of different channels find the same quality? Per touchpoint and pair of channels: Welch's test of a
 * difference, two one-sided tests of equality within the margin.
 *
 * @param channels codes in reading order; `null` when no survey says through which channel guests came
 */
export function channelConsistency(
  ratings: readonly ChannelRatings[],
  channels: readonly string[] | null,
  journey: Journey,
  options: RiskOptions & { margin?: number },
): ChannelConsistency {
  const margin = options.margin ?? EQUIVALENCE_MARGIN;
  const answered = ratings.filter(({ histograms }) => histograms.some((h) => answersIn(h) > 0));
  const samples = samplesOf(answered);
  const tested = journey.touchpoints.flatMap((_, touchpoint) =>
    pairsOf(channels ?? []).flatMap(([a, b]): Tested[] => {
      const [first, second] = [samples.get(key(touchpoint, a)), samples.get(key(touchpoint, b))];
      return first && second ? [compare(touchpoint, a, b, first, second, journey, margin, options)] : [];
    }),
  );
  const q = benjaminiHochberg(tested.map(({ pair }) => pair.pDifference));
  const pairs = tested.map(({ pair, same }, place): ChannelPair => {
    const qDifference = q[place] ?? null;
    return { ...pair, qDifference, verdict: verdictOf(same, qDifference) };
  });
  const known = (channels ?? []).filter((channel) => answered.some((r) => r.channel === channel));
  return {
    status: statusOf(channels, answered, pairs),
    n: pairs.length,
    margin,
    channels: known,
    pairs,
    method: {
      en: `Welch’s test per touchpoint and pair of channels, Benjamini–Hochberg over all pairs; two one-sided tests within ±${margin} points.`,
      zh: `逐触点、逐对渠道作 Welch 检验，并对全部配对作 Benjamini–Hochberg 校正；等效性用 ±${margin} 分双单侧检验。`,
    },
    warnings:
      pairs.length === 0
        ? []
        : [
            {
              en: "Guests choose their channel: a difference may lie in who they are, not in the channel.",
              zh: "渠道由顾客自己选择：差异可能来自客群不同，而非渠道本身。",
            },
          ],
    thresholds: [
      {
        code: "equivalence-margin",
        value: margin,
        unit: "points",
        meaning: {
          en: "Difference either way within which two channels count as the same; our convention.",
          zh: "两渠道视为一致的最大差距（正负均可）；本产品的约定。",
        },
      },
      {
        code: "alpha",
        value: ALPHA,
        unit: "share",
        meaning: { en: "Limit of p and q.", zh: "p 值与 q 值的界限。" },
      },
    ],
  };
}

function statusOf(
  channels: readonly string[] | null,
  ratings: readonly ChannelRatings[],
  pairs: readonly ChannelPair[],
): RiskReport["status"] {
  if (channels === null || ratings.length === 0) return "not-asked";
  if (pairs.every(({ difference }) => difference.status !== "measured")) return "too-few";
  return "ok";
}

const key = (touchpoint: number, channel: string): string => `${touchpoint} ${channel}`;

/** Samples on 0–100, by touchpoint and channel. Without any answer there is none. */
function samplesOf(ratings: readonly ChannelRatings[]): Map<string, Sample | number> {
  return new Map(
    ratings.flatMap(({ touchpoint, channel, histograms }): [string, Sample | number][] => {
      const values = histograms.flatMap(({ scale, counts }) =>
        counts.map((_, i) => pomp(scale.low + i, scale)),
      );
      const frequencies = histograms.flatMap(({ counts }) => counts);
      const n = frequencies.reduce((sum, count) => sum + count, 0);
      if (n === 0) return [];
      return [[key(touchpoint, channel), n < SHOWN_FROM ? n : sampleOf(values, frequencies)]];
    }),
  );
}

function pairsOf(channels: readonly string[]): [string, string][] {
  return channels.flatMap((a, place) => channels.slice(place + 1).map((b): [string, string] => [a, b]));
}

function compare(
  touchpoint: number,
  a: string,
  b: string,
  first: Sample | number,
  second: Sample | number,
  journey: Journey,
  margin: number,
  options: RiskOptions,
): Tested {
  const [nA, nB] = [first, second].map((s) => (typeof s === "number" ? s : s.n)) as [number, number];
  const n = Math.min(nA, nB);
  const basis = { ...analysisBasis("channel-difference", nA + nB, options) };
  const names = { touchpoint, code: journey.touchpoints[touchpoint]?.code as string, a, b, nA, nB };
  const untested = { standardError: null, df: null, pDifference: null, pEquivalence: null };
  if (typeof first === "number" || typeof second === "number")
    return {
      pair: { ...names, ...untested, difference: missing({ ...basis, n }, { needed: SHOWN_FROM }) },
      same: null,
    };
  const test = welch(first, second);
  const same = test && equivalence(test, margin, ALPHA);
  if (test === null || same === null)
    return {
      pair: { ...names, ...untested, difference: missing(basis, { reason: "no-variance" }) },
      same,
    };
  const interval: Interval = { low: same.low, high: same.high, level: 1 - 2 * ALPHA, method: "t" };
  const difference = measured(basis, test.difference, interval);
  return {
    pair: {
      ...names,
      difference:
        difference.status === "measured" ? { ...difference, indicative: n < RANKED_FROM } : difference,
      standardError: test.standardError,
      df: test.df,
      pDifference: test.p,
      pEquivalence: same.p,
    },
    same,
  };
}

function verdictOf(same: Equivalence | null, qDifference: number | null): ChannelVerdict {
  if (same !== null && same.p < ALPHA) return "consistent";
  return qDifference !== null && qDifference <= ALPHA ? "different" : "inconclusive";
}
