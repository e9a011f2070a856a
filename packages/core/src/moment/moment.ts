import type { Figure } from "../indicator/figure.ts";
import type { Journey } from "../journey/journey.ts";
import type { ImportanceMethod } from "./association.ts";
import type { AsymmetryClass } from "./asymmetry.ts";
import type { TraitName, Traits } from "./moment-score.ts";
import type { Quadrant } from "./performance-map.ts";
import type { EmotionSource } from "./traits.ts";

export { momentAnalysis } from "./moment-analysis.ts";
export { type AskedItem, type AskedTouchpoint, type MomentItems, momentItems } from "./moment-items.ts";
export { MomentSums } from "./moment-sums.ts";
export { analysisSentence, leftOutReason, momentSentence, warningText } from "./sentence.ts";

export const analysisStatuses = [
  "ok",
  "too-few",
  "not-asked",
  "no-variance",
  "collinear",
  "repaired",
  "weak",
] as const;
export type AnalysisStatus = (typeof analysisStatuses)[number];

/** Basic: can only disappoint. Excitement: can only delight. Performance: both. */
export const momentLabels = ["make-or-break", "magic-moment", "two-sided"] as const;
export type MomentLabel = (typeof momentLabels)[number];

/** One of the three things that make a moment of truth. */
export interface Trait {
  figure: Figure;
  /** Raw value at which it counts in full. */
  goalpost: number;
  /** Its part of the score, 0.01..1; `null` where the figure is missing. */
  score: number | null;
  /** At the floor or the ceiling of its part. */
  atLimit: boolean;
}

/** What low and high scores go with. */
export interface Asymmetry {
  class: AsymmetryClass;
  penalty: Figure;
  reward: Figure;
  impactRange: Figure;
  index: Figure;
  nLow: number;
  nHigh: number;
  nMissing: number;
  qJoint: number | null;
  qAsymmetry: number | null;
}

/** Part of what the ratings explain about overall satisfaction. */
export interface Importance {
  share: Figure;
  rank: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  correlation: number | null;
  /** Points of overall satisfaction per rating point, others held equal. */
  coefficient: Figure;
  vif: number | null;
  qAnyLink: number | null;
  qUniqueEffect: number | null;
  inverse: boolean;
}

/** One touchpoint as a moment of truth, with all its evidence. */
export interface Moment {
  /** Its place in the journey's touchpoints, and its code. */
  touchpoint: number;
  code: string;
  status: AnalysisStatus;
  /** Moves satisfaction and recommendation (q ≤ 0.05), and surely in the better half. */
  isMoment: boolean;
  label: MomentLabel | null;
  score: Figure;
  rank: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  /** Best and worst rank over seven weightings. */
  rankLowest: number | null;
  rankHighest: number | null;
  probabilityTop3: number | null;
  traits: Traits<Trait>;
  valenceBalance: Figure;
  performance: Figure;
  asymmetry: Asymmetry;
  asymmetryOnRecommendation: Asymmetry | null;
  importance: Importance;
  quadrant: Quadrant | null;
  borderline: boolean | null;
}

/** A touchpoint that could not take part. */
export interface LeftOut {
  touchpoint: number;
  code: string;
  n: number;
  needed: number;
  reason: "not-asked" | "too-few" | "no-variance";
}

export const analysisWarnings = [
  "stages-first",
  "repaired",
  "refused",
  "too-many",
  "weak",
  "high-condition",
  "high-vif",
  "inverse",
  "unrelated",
  "seldom-together",
  "methods-differ",
  "contradictory-pairs",
  "not-converged",
  "often-skipped",
  "recommendation-too-few",
] as const;

/** Something to keep in mind; `touchpoints` are codes. */
export interface AnalysisWarning {
  code: (typeof analysisWarnings)[number];
  touchpoints: string[];
}

export interface MomentAnalysis {
  status: AnalysisStatus;
  visits: number;
  visitsWithOutcome: number;
  neededVisits: number;
  /** Best first; those without a score follow, by importance. */
  moments: Moment[];
  leftOut: LeftOut[];
  /** R². */
  explained: Figure;
  stageImportance: { stage: string; share: Figure }[];
  recommendationAsked: boolean;
  emotionSource: EmotionSource;
  weights: Traits<number>;
  conditionNumber: number | null;
  shrinkage: number | null;
  /** How importance was estimated. */
  method: ImportanceMethod;
  warnings: AnalysisWarning[];
}

export interface MomentOptions {
  journey: Journey;
  /** When the data last changed (ISO instant). */
  asOf: string | null;
  /** Weights of the traits; equal unless given. */
  weights?: Traits<number>;
  /** How importance is estimated; by maximum likelihood unless given. */
  method?: ImportanceMethod;
}

export type { AsymmetryClass, EmotionSource, Quadrant, TraitName, Traits };
