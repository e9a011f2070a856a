import { estimateFigure } from "../indicator/estimate.ts";
import type { Figure } from "../indicator/figure.ts";
import { emptyHistogram } from "../indicator/histogram.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { analysisBasis, jackknife95, measured } from "../moment/figures.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import type { LiftCoefficients, LiftOutcome } from "./coefficients.ts";
import { type Improvement, MAX_POINTS, requireImprovement } from "./lift.ts";
import { countsWithout, type Scope, visitsWithout } from "./scope.ts";
import {
  type Choice,
  missingFigure,
  type Reckoned,
  type TouchpointLift,
  touchpointLift,
  type WhatIfOptions,
} from "./touchpoint-lift.ts";

export type { LiftCoefficients, LiftOutcome, SlopeMethod } from "./coefficients.ts";
export { whatIfSentence } from "./sentence.ts";
export {
  type Choice,
  type LiftState,
  liftStates,
  type TouchpointLift,
  type WhatIfOptions,
} from "./touchpoint-lift.ts";
export { type Improvement, MAX_POINTS };

/** What all improvements together go with in one outcome. */
export interface OutcomeLift {
  outcome: LiftOutcome;
  coefficients: Omit<LiftCoefficients, "touchpoints">;
  /** Where the outcome stands in the scope now, and where it would be expected to stand, at most 100. */
  current: Figure;
  expected: number | null;
  /** Lift of all choices together; the interval is of the sum, not a sum of intervals. */
  total: Figure;
  /** Of a single choice only: bounds of several touchpoints overlap and cannot be added. */
  optimistic: Figure;
  touchpoints: TouchpointLift[];
}

export interface WhatIf {
  /** Visits of the scope. */
  visits: number;
  outcomes: OutcomeLift[];
  /** Largest improvement in points that may be asked for. */
  maxPoints: number;
}

/**
 * What improving touchpoints would be expected to go with: coefficients from all venues of the journey, spread of ratings
 * from the scope. Associations, not promises.
 * @throws unless each choice names another touchpoint of the journey and an improvement within its limits
 */
export function whatIf(
  coefficients: readonly LiftCoefficients[],
  scope: Scope,
  choices: readonly Choice[],
  options: WhatIfOptions,
): WhatIf {
  for (const { improvement } of choices) requireImprovement(improvement);
  if (new Set(choices.map(({ touchpoint }) => touchpoint)).size < choices.length)
    throw new RangeError("whatIf: found a touchpoint twice, expected each once");
  return {
    visits: visitsWithout(scope, null),
    outcomes: coefficients.map((own) => outcomeLift(own, scope, choices, options)),
    maxPoints: MAX_POINTS,
  };
}

/** What the same improvement goes with at each touchpoint alone, for one outcome: those that can be told, best first. */
export function liftOfEach(
  coefficients: LiftCoefficients,
  scope: Scope,
  improvement: Improvement,
  options: WhatIfOptions,
): TouchpointLift[] {
  requireImprovement(improvement);
  const lifts = options.journey.touchpoints.map(
    ({ code }) => touchpointLift(coefficients, scope, { touchpoint: code, improvement }, options).shown,
  );
  const height = ({ lift }: TouchpointLift): number =>
    lift.status === "measured" ? lift.value : Number.NEGATIVE_INFINITY;
  return lifts.sort((a, b) => height(b) - height(a));
}

function outcomeLift(
  coefficients: LiftCoefficients,
  scope: Scope,
  choices: readonly Choice[],
  options: WhatIfOptions,
): OutcomeLift {
  const current = currentFigure(coefficients.outcome, scope, options);
  const lifts = choices.map((choice) => touchpointLift(coefficients, scope, choice, options));
  const total = totalFigure(coefficients, lifts, current, scope, options);
  const { touchpoints: _, ...about } = coefficients;
  return {
    outcome: coefficients.outcome,
    coefficients: about,
    current,
    expected:
      total.status === "measured" && current.status === "measured" ? current.value + total.value : null,
    total,
    optimistic: lifts.length === 1 ? (lifts[0] as Reckoned).shown.optimistic : severalBounds(scope, options),
    touchpoints: lifts.map(({ shown }) => shown),
  };
}

function severalBounds(scope: Scope, options: WhatIfOptions): Figure {
  const basis = analysisBasis("optimistic-lift", visitsWithout(scope, null), options);
  return { ...basis, status: "withheld", reason: "bounds-overlap" };
}

/** All lifts together, at most up to 100; those not expected add nothing, never less. */
function totalFigure(
  coefficients: LiftCoefficients,
  lifts: readonly Reckoned[],
  current: Figure,
  scope: Scope,
  options: WhatIfOptions,
): Figure {
  const basis = analysisBasis("expected-lift", visitsWithout(scope, null), options);
  if (coefficients.status !== "ok") return missingFigure(coefficients, basis);
  if (lifts.length === 0) return { ...basis, status: "withheld", reason: "nothing-chosen" };
  const adding = lifts.flatMap(({ lift }) => (lift === null ? [] : [lift]));
  if (adding.length === 0) {
    const [only] = lifts.map(({ shown }) => shown.lift).filter(({ status }) => status !== "measured");
    if (lifts.length === 1 && only) return only;
    return { ...basis, status: "withheld", reason: "no-lift-expected" };
  }
  const value = sum(adding.map((lift) => lift.value));
  const replicates = Array.from({ length: JACKKNIFE_GROUPS }, (_, g) =>
    sum(adding.map((lift) => lift.replicates[g] as number)),
  );
  const room = current.status === "measured" ? 100 - current.value : Number.POSITIVE_INFINITY;
  const interval = jackknife95(value, jackknifeSe(replicates), [Number.NEGATIVE_INFINITY, room]);
  const capped = value > room;
  return measured(basis, Math.min(value, room), interval, "cannot-be-separated", capped ? ["capped"] : []);
}

const levels = {
  overall: "satisfaction",
  recommend: "recommendation-mean",
  "net-promoter": "net-promoter-score",
} as const satisfies Record<LiftOutcome, string>;

function currentFigure(outcome: LiftOutcome, scope: Scope, { asOf }: WhatIfOptions): Figure {
  const spread = outcome === "overall" ? scope.overall : scope.recommend;
  const answers = spread && { ...emptyHistogram(spread.scale), counts: [...countsWithout(spread, null)] };
  return estimateFigure(indicatorById(levels[outcome]), answers, { weighted: false, asOf });
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}
