import type { Scale } from "../scale/scale.ts";
import type { Unit } from "../unit/unit.ts";

/** Where the true value plausibly lies. */
export interface Interval {
  low: number;
  high: number;
  /** Confidence level, e.g. 0.95. */
  level: number;
  method:
    | "t"
    | "wilson"
    | "adjusted-wald"
    | "jackknife"
    | "newcombe"
    | "z"
    | "empirical-bayes"
    | "exact-f"
    | "log-log"
    | "noncentral-chi-square"
    | "woodruff"
    | "parametric-bootstrap"
    | "rank-range";
}

/** What every figure says of itself, whatever its status. */
export interface FigureBasis {
  /** Answers the figure rests on. */
  n: number;
  unit: Unit;
  /** Which formula made it: the indicator and its version. */
  formula: { id: string; version: number };
  /** Weighted by the survey weight? */
  weighted: boolean;
  /** When the data behind it last changed (ISO instant); `null` when there are none. */
  asOf: string | null;
  /** The source's own scale, where the value stands on it. */
  scale?: Scale;
}

/**
 * How much, how sure, of whom, by which formula; or why there is no number. Never a bare number, never zero for nothing.
 * `indicative`: 10–29 answers: shown grey with its interval, not ranked.
 */
export type Figure = FigureBasis &
  (
    | {
        status: "measured";
        value: number;
        interval: Interval;
        effectiveN: number;
        indicative: boolean;
        /** Codes of notes, each with a text in both languages in `note.ts`. */
        warnings: string[];
      }
    | { status: "too-few"; needed: number }
    | { status: "not-asked" }
    /** `reason`: code of a note in `note.ts`. */
    | { status: "withheld"; reason: string }
  );

/** Fewer answers than this are not shown; fewer than {@link RANKED_FROM} are shown as indicative and never ranked. */
export const SHOWN_FROM = 10;
export const RANKED_FROM = 30;
