import { part, unwatched, type Watch } from "../../moment/watch.ts";
import { type Crowd, simulateCrowd } from "../flow/crowd.ts";
import { Walks } from "../flow/walks.ts";
import type { Plan } from "../plan.ts";
import { fitAttraction } from "./attraction.ts";
import type { Calibration, CalibrationStep, CalibrationStepCode, ObservedFit } from "./calibration.ts";
import { notesOf } from "./calibration-notes.ts";
import { type ChoiceFit, fitChoice } from "./choice-constants.ts";
import { countFit } from "./count-fit.ts";
import { countedArrivals, fittedStay } from "./crowd-constants.ts";
import { type MeasuredName, measured } from "./measured.ts";
import { checkObservations, type Observations } from "./observations.ts";
import { edgePairs, visitPairs } from "./prediction.ts";
import { type ConstantFit, fitDensity, fitWander } from "./walking-constants.ts";

export interface CalibrationOptions {
  /** Another day, with its own gate counts where they were taken: judged by, not fitted to. */
  heldOut?: Observations | undefined;
  /** Edges whose counters are held back from the fit and judged by, where there is no other day. */
  heldBack?: readonly string[] | undefined;
  /** Minutes of a slot, in place of the plan's own. */
  slotMin?: number | undefined;
  /** Told how far it is; throws to give up. */
  watch?: Watch | undefined;
}

/** What is known so far. */
interface Progress {
  plan: Plan;
  steps: CalibrationStep[];
  choice: ChoiceFit | null;
  unreachable: readonly string[];
  /** Predicted over observed visits in all. */
  level: number | null;
}

/**
 * Fits the constants of a plan's flow model to what was observed, in the order in which they build on each other: who
 * comes and how long they stay, what draws them, how far they go and how long they queue for it, how they walk. What
 * nobody observed stays as it is. Deterministic. See layout.md section 3, "Calibration".
 *
 * @throws {RangeError} where observations do not fit the plan
 */
export function calibrate(plan: Plan, observed: Observations, options: CalibrationOptions = {}): Calibration {
  const { heldOut, heldBack = [], slotMin, watch = unwatched } = options;
  checkObservations(plan, observed);
  if (heldOut) checkObservations(plan, heldOut);
  const walks = new Walks(plan);
  const held = new Set(heldBack);
  const counters = observed.edges ?? plan.counters;
  const counted = counters.filter(({ edge }) => !held.has(edge));
  const known: Progress = { plan, steps: [], choice: null, unreachable: [], level: null };

  fitArrivals(known, observed);
  fitStay(known, observed);
  fitDraws(known, observed, walks, part(watch, 0, 0.2), slotMin);
  if (counted.length > 0) {
    fitChoices(known, counted, walks, part(watch, 0.2, 0.8), slotMin);
    // Other decays send other people to each unit, so attraction is fitted once more to them.
    if (observed.visits) fitDraws(known, observed, walks, part(watch, 0.8, 0.9), slotMin);
  } else skip(known, "choice");
  fitWalks(known, observed, walks, part(watch, 0.9, 1), slotMin);
  watch.step(1, 1);

  const crowd = simulateCrowd(known.plan, walks, slotMin);
  return {
    plan: known.plan,
    steps: known.steps,
    choice: known.choice,
    fit: fitOf(known.plan, crowd, { ...observed, edges: counted }),
    heldOut: judged(
      known.plan,
      walks,
      crowd,
      heldOut,
      counters.filter(({ edge }) => held.has(edge)),
      slotMin,
    ),
    notes: notesOf(known),
  };
}

function done(
  { steps }: Progress,
  code: CalibrationStepCode,
  n: number,
  converged: boolean,
  before: CalibrationStep["before"],
  after: CalibrationStep["after"],
): void {
  const step: CalibrationStep = { code, status: converged ? "fitted" : "not converged", n, before, after };
  const at = steps.findIndex((each) => each.code === code);
  if (at === -1) steps.push(step);
  else steps[at] = { ...step, before: (steps[at] as CalibrationStep).before };
}

function skip({ steps }: Progress, code: CalibrationStepCode): void {
  steps.push({ code, status: "no data", n: 0, before: {}, after: {} });
}

function fitArrivals(known: Progress, { gates }: Observations): void {
  if (!gates || gates.length === 0) {
    skip(known, "arrivals");
    return;
  }
  const before = { total: known.plan.arrivals.total };
  known.plan = countedArrivals(known.plan, gates);
  done(known, "arrivals", gates.length, true, before, { total: known.plan.arrivals.total });
}

function fitStay(known: Progress, { stayMinutes }: Observations): void {
  if (!stayMinutes || stayMinutes.length === 0) {
    skip(known, "stay");
    return;
  }
  const { meanMin, shape } = known.plan.stay;
  const stay = fittedStay(stayMinutes);
  known.plan = measured({ ...known.plan, stay }, ["stay.meanMin", "stay.shape"]);
  const after = { meanMin: stay.meanMin, shape: stay.shape };
  done(known, "stay", stayMinutes.length, true, { meanMin, shape }, after);
}

function fitDraws(
  known: Progress,
  { visits }: Observations,
  walks: Walks,
  watch: Watch,
  slotMin?: number,
): void {
  if (!visits?.some(({ persons }) => persons > 0)) {
    skip(known, "attraction");
    return;
  }
  const { plan, rounds, worstError, converged, level, unreachable } = fitAttraction(
    known.plan,
    walks,
    visits,
    watch,
    slotMin,
  );
  Object.assign(known, { plan, level, unreachable });
  done(known, "attraction", visits.length, converged, {}, { worstError, rounds, level });
}

function fitChoices(
  known: Progress,
  counted: NonNullable<Observations["edges"]>,
  walks: Walks,
  watch: Watch,
  slotMin?: number,
): void {
  const { betaPerM, thetaPerMin } = known.plan.model;
  const choice = fitChoice(known.plan, walks, counted, watch, slotMin);
  const after = { betaPerM: choice.betaPerM.value, thetaPerMin: choice.thetaPerMin.value };
  known.choice = choice;
  const model = { ...known.plan.model, ...after };
  known.plan = measured({ ...known.plan, model }, ["model.betaPerM", "model.thetaPerMin"]);
  const n = counted.reduce((sum, { hourly }) => sum + Object.keys(hourly).length, 0);
  done(known, "choice", n, choice.converged, { betaPerM, thetaPerMin }, after);
}

function fitWalks(
  known: Progress,
  observed: Observations,
  walks: Walks,
  watch: Watch,
  slotMin?: number,
): void {
  const { walkedKm = [], densities = [] } = observed;
  const walked = (code: "wander" | "density", n: number, fitted: (() => ConstantFit) | null) => {
    if (fitted === null) {
      skip(known, code);
      return;
    }
    const before = walkingConstants(known.plan);
    const { plan, converged } = fitted();
    known.plan = measured(plan, determined(code, known.plan, plan));
    done(known, code, n, converged, before, walkingConstants(plan));
  };
  const wander = () => fitWander(known.plan, walks, walkedKm, part(watch, 0, 0.5), slotMin);
  const density = () => fitDensity(known.plan, walks, densities, part(watch, 0.5, 1), slotMin);
  walked("wander", walkedKm.length, walkedKm.length > 0 ? wander : null);
  walked("density", densities.length, densities.length > 0 ? density : null);
}

const walkingConstants = ({ model: { wander, linger, platoon } }: Plan) => ({ wander, linger, platoon });

/** Linger is measured only where densities moved it: else peaks took all of the difference. */
function determined(code: "wander" | "density", before: Plan, after: Plan): MeasuredName[] {
  if (code === "wander") return ["model.wander"];
  const slower = after.model.linger !== before.model.linger;
  return slower ? ["model.platoon", "model.linger"] : ["model.platoon"];
}

function fitOf(plan: Plan, crowd: Crowd, { edges, visits }: Observations): ObservedFit {
  return {
    edges: countFit(edgePairs(plan, crowd, edges ?? [])),
    visits: countFit(visitPairs(plan, crowd, visits ?? [])),
  };
}

/** Another day is simulated with its own arrivals where its gates were counted. */
function judged(
  plan: Plan,
  walks: Walks,
  crowd: Crowd,
  heldOut: Observations | undefined,
  heldBack: NonNullable<Observations["edges"]>,
  slotMin?: number,
): ObservedFit | null {
  if (!heldOut) return heldBack.length > 0 ? fitOf(plan, crowd, { edges: heldBack }) : null;
  if (!heldOut.gates || heldOut.gates.length === 0) return fitOf(plan, crowd, heldOut);
  const other = countedArrivals(plan, heldOut.gates);
  return fitOf(other, simulateCrowd(other, walks, slotMin), heldOut);
}
