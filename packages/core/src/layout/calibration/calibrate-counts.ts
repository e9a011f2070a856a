import { part, unwatched, type Watch } from "../../moment/watch.ts";
import type { LocalisedText } from "../../text/text.ts";
import { Walks } from "../flow/walks.ts";
import type { Plan } from "../plan.ts";
import { calibrate } from "./calibrate.ts";
import type { CalibrationStep } from "./calibration.ts";
import { calibrationSentence } from "./calibration-sentence.ts";
import { type ComparedDay, compareCounts } from "./compared-counts.ts";
import { type FittedConstantChange, fittedConstants } from "./fitted-constants.ts";
import type { Observations } from "./observations.ts";
import type { ObservedDay } from "./observed-day.ts";

/** A calibration by counts of a file, with all that somebody needs to judge it before accepting it. */
export interface CountsCalibration {
  /** The plan with the constants, and with what units took. */
  plan: Plan;
  steps: readonly CalibrationStep[];
  /** Only those that the counts determine. */
  constants: readonly FittedConstantChange[];
  /** Against the counts that it was fitted to, with the plan's own constants and with the fitted ones. */
  before: ComparedDay;
  after: ComparedDay;
  /** Against counts that it was not fitted to; `null` where there are none. */
  heldOut: ComparedDay | null;
  /** Pearson's χ² over degrees of freedom of the counts of passers-by; `null` where none were fitted. */
  dispersion: number | null;
  /** Do the counts hardly tell θ? */
  thetaWeak: boolean;
  notes: readonly LocalisedText[];
  sentence: LocalisedText;
}

export interface CountsCalibrationOptions {
  /** Another day: judged by, not fitted to. */
  heldOut?: ObservedDay | null | undefined;
  /** Edges whose counters are held back and judged by. */
  heldBack?: readonly string[] | undefined;
  slotMin?: number | undefined;
  /** Told how far it is; throws to give up. */
  watch?: Watch | undefined;
}

/**
 * Fits the constants of a plan to what was counted, and sets counts, old constants and new ones side by side. Sales become
 * the units' revenue; occupancy of zones fits nothing and judges the result.
 *
 * @throws {RangeError} where counts do not fit the plan
 * @throws {FlowCheckError} where a simulated day breaks a law it must keep
 */
export function calibrateCounts(
  given: Plan,
  observed: ObservedDay,
  { heldOut = null, heldBack = [], slotMin, watch = unwatched }: CountsCalibrationOptions = {},
): CountsCalibration {
  const held = new Set(heldBack);
  const fittedTo: ObservedDay = {
    ...observed,
    // The plan's own counters are another day's; only what was sent now is fitted.
    edges: (observed.edges ?? []).filter(({ edge }) => !held.has(edge)),
  };
  const back: ObservedDay = {
    revenue: [],
    occupancy: [],
    ...(observed.gates && { gates: observed.gates }),
    edges: (observed.edges ?? []).filter(({ edge }) => held.has(edge)),
  };
  const judgedBy = heldOut ?? ((back.edges?.length ?? 0) > 0 ? back : null);
  const {
    steps,
    choice,
    notes,
    plan: fitted,
  } = calibrate(given, withoutExtras(fittedTo), {
    slotMin,
    watch: part(watch, 0, 0.95),
  });
  const plan = withRevenue(fitted, observed.revenue);
  const walks = new Walks(plan);
  const before = compareCounts(given, walks, fittedTo, slotMin);
  const after = compareCounts(plan, walks, fittedTo, slotMin);
  const judged = judgedBy && compareCounts(plan, walks, judgedBy, slotMin);
  watch.step(1, 1);
  const constants = fittedConstants(given, { steps, choice, plan });
  const told = { constants, before, after, heldOut: judged };
  return {
    plan,
    steps,
    ...told,
    dispersion: choice?.dispersion ?? null,
    thetaWeak: choice?.thetaWeak ?? false,
    notes,
    sentence: calibrationSentence(told),
  };
}

function withoutExtras({ revenue: _, occupancy: __, ...observations }: ObservedDay): Observations {
  return observations;
}

/** What units took a day; it is no longer a default. */
function withRevenue(plan: Plan, revenue: ObservedDay["revenue"]): Plan {
  const taken = new Map(revenue.map(({ unit, perDay }) => [unit, perDay]));
  return {
    ...plan,
    units: plan.units.map((unit) => {
      const perDay = taken.get(unit.id);
      if (perDay === undefined) return unit;
      return {
        ...unit,
        revenuePerDay: perDay,
        assumed: unit.assumed.filter((each) => each !== "revenuePerDay"),
      };
    }),
  };
}
