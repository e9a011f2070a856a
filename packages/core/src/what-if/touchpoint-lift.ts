import { type Figure, SHOWN_FROM } from "../indicator/figure.ts";
import type { NoteCode } from "../indicator/note.ts";
import type { Journey } from "../journey/journey.ts";
import { type AsymmetryClass, MIN_BOX_ANSWERS } from "../moment/asymmetry.ts";
import { analysisBasis, jackknife95, measured } from "../moment/figures.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import type { LiftCoefficients, Replicated, TouchpointCoefficients } from "./coefficients.ts";
import { type Improvement, liftOf } from "./lift.ts";
import { countsWithout, type Scope, type Spread, visitsWithout } from "./scope.ts";

/** A touchpoint to improve, by its code. */
export interface Choice {
  touchpoint: string;
  improvement: Improvement;
}

/**
 * What may be said of a touchpoint's lift. `within-chance`: its interval holds zero. `none-expected`: better ratings go
 * with no more of the outcome. `at-maximum`: nobody could rate it higher.
 */
export const liftStates = [
  "expected",
  "within-chance",
  "none-expected",
  "at-maximum",
  "left-out",
  "too-few",
  "inseparable",
] as const;
export type LiftState = (typeof liftStates)[number];

/** What improving one touchpoint alone goes with. */
export interface TouchpointLift {
  /** Its place in the journey, and its code. */
  touchpoint: number;
  code: string;
  improvement: Improvement;
  state: LiftState;
  /** What kind of touchpoint it is; for `basic` and `excitement` a conversion says more than points. */
  class: AsymmetryClass | null;
  lift: Figure;
  /** If everything that usually moves with it improves too. */
  optimistic: Figure;
  /** Visits of the scope that rated it, and their part in all visits of the scope. */
  rated: number;
  reach: number | null;
  /** How far its ratings rise on average over all visits of the scope. */
  rise: number | null;
}

export interface WhatIfOptions {
  journey: Journey;
  asOf: string | null;
}

/** A touchpoint as shown, and what it adds to a sum of lifts. */
export interface Reckoned {
  shown: TouchpointLift;
  /** `null`: adds nothing to a sum. */
  lift: Replicated | null;
}

export function touchpointLift(
  coefficients: LiftCoefficients,
  scope: Scope,
  { touchpoint: code, improvement }: Choice,
  options: WhatIfOptions,
): Reckoned {
  const touchpoint = options.journey.touchpoints.findIndex((candidate) => candidate.code === code);
  if (touchpoint < 0)
    throw new RangeError(`whatIf: found no touchpoint ${code}, expected one of the journey`);
  const visits = visitsWithout(scope, null);
  const spread = scope.touchpoints[touchpoint] ?? null;
  const rated = spread === null ? 0 : sum(countsWithout(spread, null));
  const own = coefficients.touchpoints.find((candidate) => candidate.touchpoint === touchpoint);
  const about = {
    touchpoint,
    code,
    improvement,
    class: own?.class ?? null,
    rated,
    reach: visits > 0 ? rated / visits : null,
  };
  const none = (state: LiftState, of: (id: "expected-lift" | "optimistic-lift") => Figure): Reckoned => ({
    shown: { ...about, state, rise: null, lift: of("expected-lift"), optimistic: of("optimistic-lift") },
    lift: null,
  });
  const basisOf = (id: "expected-lift" | "optimistic-lift", n = rated) => analysisBasis(id, n, options);
  if (spread === null || coefficients.status === "not-asked")
    return none("left-out", (id) => ({ ...basisOf(id), status: "not-asked" }));
  if (own === undefined) return none("left-out", (id) => missingFigure(coefficients, basisOf(id)));
  if (rated < SHOWN_FROM)
    return none("too-few", (id) => ({ ...basisOf(id), status: "too-few", needed: SHOWN_FROM }));
  const fewest = Math.min(own.nLow, own.nHigh);
  if ("share" in improvement && fewest < MIN_BOX_ANSWERS)
    return none("too-few", (id) => ({ ...basisOf(id, fewest), status: "too-few", needed: MIN_BOX_ANSWERS }));
  return reckoned(own, improvement, scope, spread, options, about);
}

function reckoned(
  own: TouchpointCoefficients,
  improvement: Improvement,
  scope: Scope,
  spread: Spread,
  options: WhatIfOptions,
  about: Omit<TouchpointLift, "state" | "rise" | "lift" | "optimistic">,
): Reckoned {
  const found = liftOf(own, improvement, scope, spread);
  const figure = (id: "expected-lift" | "optimistic-lift", of: Replicated, notes: NoteCode[] = []): Figure =>
    measured(
      analysisBasis(id, about.rated, options),
      of.value,
      jackknife95(of.value, jackknifeSe(of.replicates)),
      "cannot-be-separated",
      notes,
    );
  const none = (reason: NoteCode, id: "expected-lift" | "optimistic-lift"): Figure => ({
    ...analysisBasis(id, about.rated, options),
    status: "withheld",
    reason,
  });
  const top = countsWithout(spread, null);
  if (top[top.length - 1] === about.rated) {
    const still = { value: 0, replicates: Array.from({ length: JACKKNIFE_GROUPS }, () => 0) };
    return {
      shown: {
        ...about,
        state: "at-maximum",
        rise: 0,
        lift: figure("expected-lift", still, ["at-maximum"]),
        optimistic: figure("optimistic-lift", still, ["at-maximum"]),
      },
      lift: still,
    };
  }
  const lift = figure("expected-lift", found.lift);
  const optimistic =
    found.optimistic.value > 0
      ? figure("optimistic-lift", found.optimistic)
      : none("no-lift-expected", "optimistic-lift");
  if (found.lift.value < 0)
    return {
      shown: {
        ...about,
        state: "none-expected",
        rise: found.rise,
        lift: none("no-lift-expected", "expected-lift"),
        optimistic,
      },
      lift: null,
    };
  const state: LiftState =
    lift.status !== "measured" ? "inseparable" : lift.interval.low > 0 ? "expected" : "within-chance";
  return {
    shown: { ...about, state, rise: found.rise, lift, optimistic },
    lift: lift.status === "measured" ? found.lift : null,
  };
}

/** Why an outcome or a touchpoint has no coefficient. */
export function missingFigure(
  { status, n, needed }: LiftCoefficients,
  basis: ReturnType<typeof analysisBasis>,
): Figure {
  if (status === "too-few") return { ...basis, n, status: "too-few", needed };
  if (status === "not-asked") return { ...basis, status: "not-asked" };
  const reasons: Record<Exclude<LiftCoefficients["status"], "too-few" | "not-asked">, NoteCode> = {
    ok: "touchpoint-left-out",
    "not-on-0-to-10": "not-on-0-to-10",
    "no-variance": "all-alike",
    "contradictory-ratings": "contradictory-ratings",
  };
  return { ...basis, status: "withheld", reason: reasons[status] };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}
