import { type Figure, RANKED_FROM } from "../indicator/figure.ts";
import { analysisBasis, measured } from "../moment/figures.ts";
import type { Sample } from "../statistics/mean.ts";
import { rankRanges } from "../statistics/rank-ranges.ts";
import { welch } from "../statistics/welch.ts";
import type { StageScore } from "./stage-scores.ts";

/** Among fewer venues of a sector, asked the same, a position says too little. */
export const VENUES_NEEDED = 5;

/** Where a venue stands among the venues of its own sector that were asked the same. */
export interface Standing {
  score: StageScore;
  /** Share of the others that score lower; its interval holds for all venues of the sector at once. */
  percentile: Figure;
  /** 1 the highest; `null` where there is no position. */
  rankLow: number | null;
  rankHigh: number | null;
  /** Venues that it is placed among, itself included. */
  among: number;
  /** Venues of its sector that were asked something else at this stage, so that they are no measure for it. */
  askedOtherwise: number;
}

/**
 * Positions of the venues of one sector on one question. Only venues that were asked the same, by the same touchpoints on
 * the same scales, are placed among each other; so a position never changes when a sector's scale is stretched or moved.
 */
export function standings(scores: readonly StageScore[]): Standing[] {
  return scores.map((score) => {
    const alike = scores.filter((other) => askedKey(other) === askedKey(score));
    const ranked = alike.filter(isRanked);
    const place = ranked.indexOf(score);
    const askedOtherwise = scores.length - alike.length;
    const among = ranked.length;
    const basis = analysisBasis("sector-percentile", score.figure.n, score.figure);
    const none = { score, rankLow: null, rankHigh: null, among, askedOtherwise };
    if (place < 0) return { ...none, percentile: { ...basis, status: "too-few", needed: RANKED_FROM } };
    if (among < VENUES_NEEDED)
      return { ...none, percentile: { ...basis, status: "withheld", reason: "few-venues-of-sector" } };
    const samples = ranked.map(({ sample }) => sample as Sample);
    const ranges = rangesOf(samples);
    const [low, high] = [ranges.low[place] as number, ranges.high[place] as number];
    const percentile = measured(basis, shareBelow(samples, place), {
      low: (among - high) / (among - 1),
      high: (among - low) / (among - 1),
      level: 0.95,
      method: "rank-range",
    });
    return { score, percentile, rankLow: low, rankHigh: high, among, askedOtherwise };
  });
}

const isRanked = ({ sample, figure }: StageScore): boolean =>
  sample !== null && sample.n >= RANKED_FROM && figure.status === "measured";

const askedKey = ({ journey, askedBy }: StageScore): string =>
  JSON.stringify([journey.code, askedBy.map(({ touchpoint, scale }) => [touchpoint, scale.low, scale.high])]);

function rangesOf(samples: readonly Sample[]) {
  const at = (place: number) => samples[place] as Sample;
  return rankRanges(
    samples.map(({ mean }) => mean),
    {
      difference: (a, b) => at(a).mean - at(b).mean,
      pValue: (a, b) => welch(at(a), at(b))?.p ?? Number.NaN,
    },
  );
}

function shareBelow(samples: readonly Sample[], place: number): number {
  const own = (samples[place] as Sample).mean;
  const lower = samples.filter(({ mean }) => mean < own).length;
  const same = samples.filter(({ mean }) => mean === own).length - 1;
  return (lower + same / 2) / (samples.length - 1);
}
