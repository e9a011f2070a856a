import type { LocalisedText } from "../../text/text.ts";
import { type AdviceConventions, adviceConventions } from "./conventions.ts";
import { type Move, type MoveKind, moveKinds } from "./move.ts";

/** What advice lowers: the smooth pressure on paths, or person-minutes at grades D–F. */
const adviceObjectives = ["pressure", "severity"] as const;
export type AdviceObjective = (typeof adviceObjectives)[number];

/** What advice is asked for. */
export interface AdviceRequest {
  objective: AdviceObjective;
  /** In the currency of the plan; `null` where money is no limit. */
  budget: number | null;
  kinds: readonly MoveKind[];
  /** Units and edges to leave alone besides those that the plan itself locks. */
  lockedUnits: readonly string[];
  lockedEdges: readonly string[];
  /** Formats whose units stay where they are, e.g. {@link placeBound}. */
  lockedFormats: readonly string[];
  conventions: AdviceConventions;
}

/** Formats that hardly anybody could move: they are where the water, the view or the history is. A convention of ours. */
export const placeBound: readonly string[] = [
  "lodging.camp",
  "sight.landmark",
  "sight.garden",
  "sight.viewpoint",
  "sight.temple",
  "culture.heritage",
  "ride.boat",
  "leisure.beach",
  "transport.parking",
];

/** Anything may be proposed, at any price, by the conventions as shipped. */
export const anyAdvice: AdviceRequest = {
  objective: "pressure",
  budget: null,
  kinds: moveKinds,
  lockedUnits: [],
  lockedEdges: [],
  lockedFormats: [],
  conventions: adviceConventions,
};

/** The figures that a search compares plans by. */
export interface AdviceFigures {
  /** Mean of (v/c)² over walking person-minutes; `null` where nobody walks. */
  pressure: number | null;
  /** Person-minutes at D–F, weighted. */
  severity: number;
  /** Share of walking person-minutes at D–F. */
  losDEFShare: number | null;
  worstVc: number | null;
  meanWaitMin: number | null;
  /** Visits to units in a day. */
  visits: number;
  /** Effective number of functions by count and by area, and the mean over nodes of those within 200 m. */
  diversityByCount: number | null;
  diversityByArea: number | null;
  localDiversity: number | null;
  /** Share of path length within 200 m of a toilet. */
  toiletCoverage: number | null;
  /** Persons a minute that all paths together bring from units to gates. */
  egressPerMin: number | null;
}

const constraintCodes = [
  "diversityByCount",
  "diversityByArea",
  "localDiversity",
  "toiletCoverage",
  "meanWait",
  "egress",
  "crowdedPaths",
  "visits",
  "budget",
] as const;
export type ConstraintCode = (typeof constraintCodes)[number];

/** One condition that a proposal was held to. */
export interface ConstraintCheck {
  code: ConstraintCode;
  /** Of the plan as it is. */
  before: number | null;
  after: number | null;
  /** What `after` may not pass; `null` where there is nothing to compare with. */
  limit: number | null;
  holds: boolean;
}

/** One figure before a move (with those before it) and after. */
export interface Change {
  before: number | null;
  after: number | null;
}

/** One thing to do, after those before it in the list. */
export interface AdvisedMove extends Move {
  /** What is done. */
  title: LocalisedText;
  /** Why it helps, from the simulated crowd. */
  reason: LocalisedText;
  /** The plan before this move (with those before it), and after. */
  before: AdviceFigures;
  after: AdviceFigures;
  /** Every headline indicator, in the order of their definitions; and the total of the layout score. */
  indicators: readonly (Change & { id: string })[];
  score: Change;
  /** Against the plan as it is, for this move and those before it. */
  constraints: readonly ConstraintCheck[];
  /** Money for this move and those before it. */
  costSoFar: number;
}

/** Another way to spend money: no other that was found is better in one respect and no worse in the rest. */
export interface AdviceAlternative {
  moves: readonly (Move & { title: LocalisedText })[];
  cost: number;
  figures: AdviceFigures;
}

/** What to do to a plan. */
export interface Advice {
  base: AdviceFigures;
  /** Up to three, in order; empty where nothing that keeps the constraints helps. */
  moves: readonly AdvisedMove[];
  /** By pressure, cost, wait and local diversity; the least pressed first. */
  pareto: readonly AdviceAlternative[];
  /** Work done: proposals looked at, short simulations and whole days. */
  effort: { proposals: number; surrogates: number; days: number };
}
