import type { VenueAnswers } from "@touchstone/core/comparison";
import { guestCells } from "@touchstone/core/comparison/adjustment";
import { compareFairly, type FairComparison } from "@touchstone/core/comparison/fair";
import type { GuestMix } from "@touchstone/core/comparison/guest-mix";
import { indicatorById, type PlainIndicatorId } from "@touchstone/core/indicator";
import type { Reading } from "@touchstone/core/indicator/estimate";
import type { Figure } from "@touchstone/core/indicator/figure";

/** A league as it travels to the thread: the indicator by its name. */
export interface League {
  indicator: PlainIndicatorId;
  venues: readonly VenueAnswers[];
  guests: GuestMix | null;
  reading: Reading;
}

/**
 * The calculations over sums that the analysis thread knows, by name: each takes a plain value and returns one. They
 * need no visits. Adding one is an entry here; `Analyses.compute` then takes its name.
 */
export const computations = {
  fairComparison: ({ indicator, venues, guests, reading }: League): FairComparison =>
    compareFairly(indicatorById(indicator), venues, guests, reading),
  guestCells: ({ indicator, guests, reading }: League): Figure[][] =>
    guests ? guestCells(indicatorById(indicator), guests, reading) : [],
};

type Computations = typeof computations;
export type ComputationName = keyof Computations;
export type InputOf<Name extends ComputationName> = Parameters<Computations[Name]>[0];
export type OutputOf<Name extends ComputationName> = ReturnType<Computations[Name]>;
