import type { LocalisedText } from "../../text/text.ts";
import type { Plan } from "../plan.ts";
import type { ChoiceFit } from "./choice-constants.ts";
import type { CountFit } from "./count-fit.ts";

/** The steps of a calibration, in the order in which they build on each other. */
export const calibrationSteps = ["arrivals", "stay", "attraction", "choice", "wander", "density"] as const;
export type CalibrationStepCode = (typeof calibrationSteps)[number];

export const calibrationStepNames: Readonly<Record<CalibrationStepCode, LocalisedText>> = {
  arrivals: { en: "arrivals", zh: "到达客流" },
  stay: { en: "length of stay", zh: "停留时长" },
  attraction: { en: "attraction of units", zh: "单元吸引力" },
  choice: { en: "distance and waiting", zh: "距离与等候" },
  wander: { en: "wandering", zh: "绕行" },
  density: { en: "density", zh: "密度" },
};

/** One step: what it was fitted to, and what it changed. */
export interface CalibrationStep {
  code: CalibrationStepCode;
  /** `not converged`: the best there was is taken, but it is not as near as it should be. */
  status: "fitted" | "not converged" | "no data";
  /** Observations used. */
  n: number;
  /** The constants of the step by name, before and after; attraction has its worst error and rounds instead. */
  before: Readonly<Record<string, number>>;
  after: Readonly<Record<string, number>>;
}

/** How well a plan's model fits what was counted. */
export interface ObservedFit {
  /** Passers-by of edges, hour by hour. */
  edges: CountFit | null;
  /** Visitors of units over the day. */
  visits: CountFit | null;
}

/** A plan whose constants were fitted to observations, and how good that is. */
export interface Calibration {
  /** The plan with the fitted constants; they are no longer marked as assumed. */
  plan: Plan;
  steps: readonly CalibrationStep[];
  /** β and θ with their intervals; `null` where no passers-by were counted. */
  choice: ChoiceFit | null;
  /** Against the counts that it was fitted to. */
  fit: ObservedFit;
  /** Against counts that it was not fitted to: another day, or counters held back; `null` where there were none. */
  heldOut: ObservedFit | null;
  /** What somebody should know before believing it. */
  notes: readonly LocalisedText[];
}
