import type { VenueAnswers } from "@touchstone/core/comparison";
import { guestCells } from "@touchstone/core/comparison/adjustment";
import { compareFairly, type FairComparison } from "@touchstone/core/comparison/fair";
import type { GuestMix } from "@touchstone/core/comparison/guest-mix";
import { indicatorById, type PlainIndicatorId } from "@touchstone/core/indicator";
import type { Reading } from "@touchstone/core/indicator/estimate";
import type { Figure } from "@touchstone/core/indicator/figure";
import { judgeAlerts } from "./alert-judgement.ts";
import { testChanges } from "./change-tests.ts";
import { layoutPlan, layoutReading } from "./layout.ts";

/** A league as it travels to the thread: the indicator by its name. */
export interface League {
  indicator: PlainIndicatorId;
  venues: readonly VenueAnswers[];
  guests: GuestMix | null;
  reading: Reading;
}

/**
 * The calculations over sums and days that the analysis thread knows, by name: each takes a plain value and, where it
 * can take seconds, somebody who watches its steps, and returns a plain value. They need no visits. Adding one is an entry
 * here; `Analyses.compute` and `Analyses.carryOut` then take its name.
 */
export const computations = {
  fairComparison: ({ indicator, venues, guests, reading }: League): FairComparison =>
    compareFairly(indicatorById(indicator), venues, guests, reading),
  guestCells: ({ indicator, guests, reading }: League): Figure[][] =>
    guests ? guestCells(indicatorById(indicator), guests, reading) : [],
  alerts: judgeAlerts,
  changes: testChanges,
  layoutReading,
  layoutPlan,
};

type Computations = typeof computations;
export type ComputationName = keyof Computations;
/** Those that may take long: they wait behind the long calculations, so that the short ones never wait behind them. */
export const longComputations: ReadonlySet<ComputationName> = new Set(["alerts"]);
export type InputOf<Name extends ComputationName> = Parameters<Computations[Name]>[0];
export type OutputOf<Name extends ComputationName> = ReturnType<Computations[Name]>;
