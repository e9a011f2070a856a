import type { Watch } from "../../moment/watch.ts";
import { nelderMead } from "../../statistics/nelder-mead.ts";
import { type ProfileInterval, profileInterval } from "../../statistics/profile-interval.ts";
import { simulateCrowd } from "../flow/crowd.ts";
import type { Walks } from "../flow/walks.ts";
import type { Plan } from "../plan.ts";
import type { CountPair } from "./count-fit.ts";
import type { Observations } from "./observations.ts";
import { edgePairs } from "./prediction.ts";

/** A constant with the values between which it plausibly lies, 95 %; `null` where the counts do not say. */
export interface FittedConstant extends ProfileInterval {
  value: number;
}

export interface ChoiceFit {
  betaPerM: FittedConstant;
  thetaPerMin: FittedConstant;
  /** −ln likelihood, but for a constant. */
  loss: number;
  /** Pearson's χ² over degrees of freedom: 1 where counts scatter as Poisson's do, more where the model misses something. Intervals are widened by it. */
  dispersion: number;
  /** Is the interval of θ open, or its upper end more than four times the lower? Then queues were too short to tell. */
  thetaWeak: boolean;
  simulations: number;
  converged: boolean;
}

/** Persons: a model that sends nobody where somebody was counted is unlikely, but not impossible. */
const FEWEST = 1e-6;
const WEAK_RATIO = 4;
/** How far from the best an end of an interval is looked for, in logarithms: a hundred times more or less. */
const REACH = Math.log(100);
/** Simulations that a search takes, more or less; for progress only. */
const USUAL_SIMULATIONS = 140;
/** A constant of 0 has no logarithm to search on. */
const SMALLEST = 1e-6;

/** Minus the logarithm of the likelihood of Poisson counts, but for what does not depend on the prediction. */
function poissonLoss(pairs: readonly CountPair[]): number {
  return pairs.reduce((sum, { observed, predicted }) => {
    const expected = Math.max(FEWEST, predicted);
    return sum + expected - observed * Math.log(expected);
  }, 0);
}

/**
 * β and θ (decay of choices with distance and with waiting) by which counts of passers-by are likeliest. Searched on
 * logarithms, so both stay positive. Intervals come from the profile of the likelihood, because θ is weakly identified
 * where queues are short: a point alone would feign knowledge.
 */
export function fitChoice(
  plan: Plan,
  walks: Walks,
  counters: NonNullable<Observations["edges"]>,
  watch: Watch,
  slotMin?: number,
): ChoiceFit {
  let simulations = 0;
  const pairsAt = (logBeta: number, logTheta: number) => {
    watch.step(Math.min(simulations++, USUAL_SIMULATIONS - 1), USUAL_SIMULATIONS);
    const model = { ...plan.model, betaPerM: Math.exp(logBeta), thetaPerMin: Math.exp(logTheta) };
    const tried = { ...plan, model };
    return edgePairs(tried, simulateCrowd(tried, walks, slotMin), counters);
  };
  const loss = (logBeta: number, logTheta: number) => poissonLoss(pairsAt(logBeta, logTheta));
  const start = [plan.model.betaPerM, plan.model.thetaPerMin].map((each) =>
    Math.log(Math.max(SMALLEST, each)),
  );
  const { at, value, converged } = nelderMead(([b = 0, t = 0]) => loss(b, t), start);
  const [logBeta = 0, logTheta = 0] = at;
  const dispersion = Math.max(1, scatter(pairsAt(logBeta, logTheta)));
  const beta = profileInterval(loss, [logBeta, logTheta], dispersion, REACH);
  const theta = profileInterval((t, b) => loss(b, t), [logTheta, logBeta], dispersion, REACH);
  const thetaPerMin = { value: Math.exp(logTheta), ...exponential(theta) };
  return {
    betaPerM: { value: Math.exp(logBeta), ...exponential(beta) },
    thetaPerMin,
    loss: value,
    dispersion,
    thetaWeak:
      thetaPerMin.low === null ||
      thetaPerMin.high === null ||
      thetaPerMin.high > WEAK_RATIO * thetaPerMin.low,
    simulations,
    converged,
  };
}

function exponential({ low, high }: ProfileInterval): ProfileInterval {
  return { low: low === null ? null : Math.exp(low), high: high === null ? null : Math.exp(high) };
}

/** Pearson's χ² over degrees of freedom, two of which β and θ have taken. */
function scatter(pairs: readonly CountPair[]): number {
  const expected = pairs.filter(({ predicted }) => predicted > FEWEST);
  const squares = expected.reduce(
    (sum, { observed, predicted }) => sum + (observed - predicted) ** 2 / predicted,
    0,
  );
  return expected.length > 2 ? squares / (expected.length - 2) : 1;
}
