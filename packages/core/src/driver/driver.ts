import type { Figure } from "../indicator/figure.ts";
import type { Driver, Journey } from "../journey/journey.ts";
import type { ImportanceMethod } from "../moment/association.ts";
import type { AsymmetryClass } from "../moment/asymmetry.ts";
import type { MethodSwitch } from "../moment/importance-memo.ts";
import type { AnalysisStatus, AnalysisWarning, Importance, LeftOut, Quadrant } from "../moment/moment.ts";
import type { MomentOutcome } from "../moment/sum-layout.ts";

export { driverAnalysis } from "./driver-analysis.ts";
export { type DriverPreview, driverPreview } from "./preview.ts";
export {
  driverSentence,
  groupSentence,
  methodNotice,
  prioritySentence,
  touchpointSentence,
} from "./sentence.ts";

/** Mean that every touchpoint is to reach unless another target is given, 0–100. A convention of ours. */
export const DEFAULT_TARGET = 85;

/** How the worth of closing a gap is read: along the slope, or from low, middle and high scores. */
export type PriorityBasis = "slope" | "conversion";

/** One touchpoint: how much it matters, how well it does, and what closing its gap goes with. */
export interface DriverTouchpoint {
  /** Its place in the journey, and its code. */
  touchpoint: number;
  code: string;
  importance: Importance;
  /** Its share pair by pair, and among those who answered everything; `null` where that cannot be had. */
  pairwiseShare: number | null;
  listwiseShare: number | null;
  /** Its share differs notably between maximum likelihood and pair by pair. */
  methodsDiffer: boolean;
  performance: Figure;
  quadrant: Quadrant | null;
  borderline: boolean | null;
  class: AsymmetryClass;
  /** Points that its mean lies below the target; 0 when it has reached it. `null`: too few answers. */
  gap: number | null;
  priority: Figure;
  priorityBasis: PriorityBasis;
  /** Share of all visits that rated it. */
  reach: number;
  /** Priority × reach: the same over all guests, with each jackknife group left out; `null` where it cannot be had. */
  worth: { value: number; replicates: number[] } | null;
}

/** A stage, or service, hardware or marketing, as one player. */
export interface DriverGroup<Code extends string = string> {
  code: Code;
  share: Figure;
  performance: Figure;
  /** Codes of its touchpoints that took part. */
  touchpoints: string[];
}

/** What decides whether something is shown or flagged; conventions of ours where the method has no rule. */
export interface DriverThresholds {
  minimumPairs: number;
  neededVisits: number;
  weakBelow: number;
  highVif: number;
  highCondition: number;
  notableDifference: number;
  maximumShrinkage: number;
}

export interface DriverAnalysis {
  status: AnalysisStatus;
  outcome: MomentOutcome;
  /** How correlations were estimated, and why not as asked. */
  method: ImportanceMethod;
  switched: MethodSwitch | null;
  target: number;
  visits: number;
  visitsWithOutcome: number;
  explained: Figure;
  /** The to-do list: highest worth of closing the gap first. */
  touchpoints: DriverTouchpoint[];
  drivers: DriverGroup<Driver>[];
  stages: DriverGroup[];
  leftOut: LeftOut[];
  /** Where the fields of the map meet; `null` without a map. */
  crosshair: { importance: number; performance: number } | null;
  conditionNumber: number | null;
  smallestEigenvalue: number | null;
  shrinkage: number | null;
  /** Largest difference of a share between maximum likelihood and pair by pair. */
  largestDifference: number | null;
  /** Visits that answered every question. */
  listwiseVisits: number | null;
  /** Of maximum likelihood: different sets of answered questions, and where jackknife replicates stopped. */
  likelihood: { patterns: number; replicateTolerance: number } | null;
  thresholds: DriverThresholds;
  warnings: AnalysisWarning[];
}

export interface DriverOptions {
  journey: Journey;
  /** When the data last changed (ISO instant). */
  asOf: string | null;
  outcome?: MomentOutcome;
  method?: ImportanceMethod;
  target?: number;
}
