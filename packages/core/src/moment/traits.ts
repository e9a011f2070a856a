import type { AsymmetryAnalysis, TouchpointAsymmetry } from "./asymmetry.ts";
import type { CentredSums } from "./centred-sums.ts";
import type { RawTraits, Traits } from "./moment-score.ts";
import { boxFields } from "./sum-layout.ts";

/** Where emotional connection is read from: felt valence, or ratings in the low or high box. Never mixed in one ranking. */
export type EmotionSource = "valence" | "rating";

/** Counts of strong feelings at one touchpoint. */
export interface StrongFeelings {
  n: number;
  positive: number;
  negative: number;
}

/**
 * Strong feelings: |valence| above half, else a rating in the low or high box.
 * @param replicate 0 for all visits, else the jackknife group left out, from 1.
 */
export function strongFeelings(
  sums: CentredSums,
  replicate: number,
  touchpoint: number,
  source: EmotionSource,
): StrongFeelings {
  const counts = sums.boxes(replicate, touchpoint);
  const at = (field: number): number => counts[field] as number;
  return source === "valence"
    ? { n: at(boxFields.valences), positive: at(boxFields.positive), negative: at(boxFields.negative) }
    : { n: at(boxFields.rated), positive: at(boxFields.high), negative: at(boxFields.low) };
}

/** Share of guests with a strong feeling, either way. */
export function emotionalIntensity({ n, positive, negative }: StrongFeelings): number {
  return (positive + negative) / n;
}

/** Share with a strong good feeling minus share with a strong bad one, −1..1. */
export function valenceBalance({ n, positive, negative }: StrongFeelings): number {
  return (positive - negative) / n;
}

/** A statistic of strong feelings for all visits, and with each jackknife group left out. */
export function feelingReplicates(
  sums: CentredSums,
  touchpoint: number,
  source: EmotionSource,
  statistic: (feelings: StrongFeelings) => number,
): { value: number; replicates: number[] } {
  const [value, ...replicates] = Array.from({ length: sums.replicates }, (_, r) =>
    statistic(strongFeelings(sums, r, touchpoint, source)),
  );
  return { value: value as number, replicates };
}

/**
 * The raw traits of one touchpoint: share of strong feelings, swing of satisfaction, swing of recommendation.
 * `null` when one of them cannot be computed, in all visits or in a replicate.
 */
export function rawTraits(
  sums: CentredSums,
  touchpoint: number,
  source: EmotionSource,
  decision: TouchpointAsymmetry,
  longTerm: TouchpointAsymmetry,
): RawTraits | null {
  const emotion = feelingReplicates(sums, touchpoint, source, emotionalIntensity);
  const all = {
    emotion: emotion.value,
    decision: decision.swing ?? Number.NaN,
    longTerm: longTerm.swing ?? Number.NaN,
  };
  const replicates = emotion.replicates.map((value, g) => ({
    emotion: value,
    decision: decision.swingReplicates[g] as number,
    longTerm: longTerm.swingReplicates[g] as number,
  }));
  return [all, ...replicates].every(isComplete) ? { all, replicates } : null;
}

function isComplete(traits: Traits<number>): boolean {
  return (
    Number.isFinite(traits.emotion) && Number.isFinite(traits.decision) && Number.isFinite(traits.longTerm)
  );
}

/** Which asymmetry belongs to a touchpoint of the analysis. */
export function asymmetryOf(analysis: AsymmetryAnalysis, place: number): TouchpointAsymmetry {
  const found = analysis.touchpoints[place];
  if (!found)
    throw new RangeError(`asymmetryOf: place ${place} of ${analysis.touchpoints.length} touchpoints`);
  return found;
}
