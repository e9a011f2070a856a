import { pairwiseAssociations, variablesOf } from "../moment/association.ts";
import type { ImportanceMemo } from "../moment/importance-memo.ts";
import type { AnalysisStatus } from "../moment/moment.ts";
import type { MomentOutcome } from "../moment/sum-layout.ts";
import type { Scale } from "../scale/scale.ts";
import { MAX_SHRINKAGE } from "../statistics/correlation.ts";
import { relativeWeights } from "../statistics/relative-weights.ts";

/** A first look while importance is computed: relative weights, without intervals. Not importance. */
export interface DriverPreview {
  status: AnalysisStatus;
  method: "relative-weights";
  visits: number;
  /** Most first; each part of all weights, 0..1. */
  touchpoints: { touchpoint: number; code: string; n: number; weight: number }[];
}

/** Johnson's relative weights from pairs of ratings: quick at any size, and replaced as soon as importance is there. */
export function driverPreview(memo: ImportanceMemo, outcome: MomentOutcome): DriverPreview {
  const asked = memo.items[outcome];
  const { used, neededVisits } = memo.eligibility(outcome);
  const none = (status: AnalysisStatus): DriverPreview => ({
    status,
    method: "relative-weights",
    visits: memo.sums.visits,
    touchpoints: [],
  });
  if (asked === null || memo.items.touchpoints.length === 0) return none("not-asked");
  if (used.length === 0 || memo.visitsWith(outcome) < neededVisits) return none("too-few");
  const variables = variablesOf(outcome, used);
  const scales = [asked.scale, ...used.map((j) => memo.items.touchpoints[j]?.scale as Scale)];
  const { repair } = pairwiseAssociations(
    memo.centred,
    variables,
    scales.map(({ low, high }) => high - low),
  ).at(0);
  if (repair.shrinkage > MAX_SHRINKAGE) return none("repaired");
  const weights = relativeWeights(repair.matrix);
  const whole = weights.reduce((a, b) => a + b, 0);
  if (!(whole > 0)) return none("no-variance");
  const rows = used.map((j, place) => {
    const touchpoint = memo.items.touchpoints[j]?.touchpoint as number;
    return {
      touchpoint,
      code: memo.journey.touchpoints[touchpoint]?.code as string,
      n: memo.centred.pair(0, variables[0] as number, variables[place + 1] as number).n,
      weight: (weights[place] as number) / whole,
    };
  });
  return {
    ...none(repair.shrinkage > 0 ? "repaired" : "ok"),
    touchpoints: rows.sort((a, b) => b.weight - a.weight),
  };
}
