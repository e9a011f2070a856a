import type { Watch } from "@touchstone/core/importance";
import { type EmotionCurve, emotionCurve } from "@touchstone/core/journey/curve";
import { type MomentAnalysis, momentAnalysis, type Traits } from "@touchstone/core/moment";
import {
  type RecoveryAnalysis,
  type RecoveryLimits,
  recoveryAnalysis,
  recoveryItems,
  recoverySums,
} from "@touchstone/core/recovery";
import {
  type TechnologyDependence,
  technologyRisk,
  type VisitRisks,
  visitRisks,
} from "@touchstone/core/risk";
import type { VisitCollection } from "./collection.ts";
import { driverPreview, drivers } from "./driver.ts";
import { expectations } from "./expectation.ts";
import { liftCoefficients, liftScope } from "./lift.ts";
import { peakEnd } from "./peak-end.ts";
import { countedUses, mixOfVisits } from "./product-mix.ts";
import { segmentDifference } from "./segment-difference.ts";
import { stageScore } from "./stage-score.ts";

/** What every calculation is told. */
export interface CalculationOptions {
  /** When the data last changed (ISO instant). */
  asOf: string | null;
}

/**
 * The calculations that the analysis threads know, by name: each takes the visits of a slice, plain options and, where it
 * can take seconds, somebody who watches its steps, and returns a plain value. Adding one is an entry here; `Analyses.run`
 * then takes its name. One that rests on maximum-likelihood importance also goes into {@link longCalculations}.
 */
export const calculations = {
  curve: (visits: VisitCollection, { asOf }: CalculationOptions): EmotionCurve => {
    const { source, sums } = visits.curve;
    return emotionCurve(sums, { journey: visits.journey, source, asOf });
  },
  moments: (
    visits: VisitCollection,
    { asOf, weights }: CalculationOptions & { weights: Traits<number> | null },
    watch: Watch,
  ): MomentAnalysis =>
    momentAnalysis(visits.importance, { journey: visits.journey, asOf, ...(weights && { weights }) }, watch),
  risks: (
    visits: VisitCollection,
    { asOf, venues }: CalculationOptions & { venues: readonly string[] },
  ): VisitRisks => visitRisks(visits, venues, { asOf }),
  technologyRisk: (
    visits: VisitCollection,
    { asOf }: CalculationOptions,
    watch: Watch,
  ): TechnologyDependence => {
    const memo = visits.importance;
    const known = {
      items: visits.items,
      centred: memo.centred,
      // Pair by pair, as the reference defines this risk.
      importance: memo.importance("overall", "pairwise", watch),
      neededVisits: memo.eligibility().neededVisits,
    };
    return technologyRisk(visits, known, { asOf });
  },
  recovery: (
    visits: VisitCollection,
    { asOf, limits }: CalculationOptions & { limits: RecoveryLimits },
  ): RecoveryAnalysis => {
    const { journey, scales, caseScale, segments, blocks } = visits;
    const [dimension] = segments;
    const sums = visits.remember("recovery", () => {
      const items = recoveryItems(journey, scales, { after: caseScale }, dimension?.values.length ?? null);
      return recoverySums(blocks, items);
    });
    return recoveryAnalysis(sums, { asOf, segment: dimension?.code ?? null, ...limits });
  },
  drivers,
  driverPreview,
  peakEnd,
  expectations,
  segmentDifference,
  productMix: mixOfVisits,
  uses: countedUses,
  stageScore,
  liftScope,
  liftCoefficients,
};

type Calculations = typeof calculations;
export type CalculationName = keyof Calculations;
/** Those that may take long: they share a thread of their own, and the importance that they compute. */
export const longCalculations: ReadonlySet<CalculationName> = new Set([
  "moments",
  "drivers",
  "technologyRisk",
  "liftCoefficients",
]);
export type OptionsOf<Name extends CalculationName> = Parameters<Calculations[Name]>[1];
export type ResultOf<Name extends CalculationName> = ReturnType<Calculations[Name]>;
