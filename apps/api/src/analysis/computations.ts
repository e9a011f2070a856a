import { guestCells } from "@touchstone/core/comparison/adjustment";
import { compareFairly } from "@touchstone/core/comparison/fair";
import type { Watch } from "@touchstone/core/importance";
import { indicatorById } from "@touchstone/core/indicator";
import type { Figure } from "@touchstone/core/indicator/figure";
import type { TableSample } from "@touchstone/core/intake/guess/guess-columns";
import { type FileContext, type FileGuess, guessFile } from "@touchstone/core/intake/guess/guess-mapping";
import { effectOf } from "@touchstone/core/strategy/effect/judge";
import { judgeAlerts } from "./alert-judgement.ts";
import { testChanges } from "./change-tests.ts";
import { layoutAssessment, layoutEdits, layoutFiles, layoutPlan, layoutRanks } from "./layout.ts";
import { layoutAdvice } from "./layout-advice.ts";
import { layoutCalibration } from "./layout-calibration.ts";
import { type PackedFairComparison, type PackedLeague, packFair, unpackLeague } from "./packed-league.ts";
import { inPieces, type Pieces } from "./pieces.ts";

/**
 * The calculations over sums and days that the analysis thread knows, by name: each takes a plain value and, where it
 * can take seconds, somebody who watches its steps, and returns a plain value. They need no visits. Adding one is an entry
 * here; `Analyses.carryOut` then takes its name.
 */
export const computations = {
  fairComparison: (league: PackedLeague, watch: Watch): PackedFairComparison => {
    const { indicator, venues, guests, reading } = unpackLeague(league);
    return packFair(compareFairly(indicatorById(indicator), venues, guests, reading, watch));
  },
  guestCells: (league: PackedLeague): Pieces<Figure[]> => {
    const { indicator, guests, reading } = unpackLeague(league);
    return inPieces(guests ? guestCells(indicatorById(indicator), guests, reading) : [], 50);
  },
  alerts: judgeAlerts,
  changes: testChanges,
  actionEffect: effectOf,
  fileGuess: ({ sample, context }: { sample: TableSample; context: FileContext }): FileGuess =>
    guessFile(sample, context),
  layoutFiles,
  layoutPlan,
  layoutEdits,
  layoutAssessment,
  layoutRanks,
  layoutAdvice,
  layoutCalibration,
};

type Computations = typeof computations;
export type ComputationName = keyof Computations;
/** Those that may take long: they wait behind the long calculations, so that the short ones never wait behind them. */
export const longComputations: ReadonlySet<ComputationName> = new Set(["alerts"]);
/** Searches of a planner, which may take minutes: they have a thread of their own. */
export const planningComputations: ReadonlySet<ComputationName> = new Set([
  "layoutAdvice",
  "layoutCalibration",
]);
export type InputOf<Name extends ComputationName> = Parameters<Computations[Name]>[0];
export type OutputOf<Name extends ComputationName> = ReturnType<Computations[Name]>;
