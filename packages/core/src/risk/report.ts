import type { Figure, FigureBasis } from "../indicator/figure.ts";
import type { NoteCode } from "../indicator/note.ts";
import type { AnalysisStatus } from "../moment/moment.ts";
import type { LocalisedText } from "../text/text.ts";
import type { Unit } from "../unit/unit.ts";

/** What every risk says of itself besides its figures. */
export interface RiskReport {
  status: AnalysisStatus;
  /** Visits (or invitations, or complaints) it rests on. */
  n: number;
  method: LocalisedText;
  /** What to keep in mind. */
  warnings: LocalisedText[];
  /** Limits that were used. Those named as ours are conventions of this product. */
  thresholds: Threshold[];
}

export interface Threshold {
  code: string;
  value: number;
  unit: Unit;
  meaning: LocalisedText;
}

/** When the data last changed (ISO instant). */
export interface RiskOptions {
  asOf: string | null;
}

/** A figure without a value, and why. */
export function missing(
  basis: FigureBasis,
  why: "not-asked" | { needed: number } | { reason: NoteCode },
): Figure {
  if (why === "not-asked") return { ...basis, status: "not-asked" };
  if ("needed" in why) return { ...basis, status: "too-few", needed: why.needed };
  return { ...basis, status: "withheld", reason: why.reason };
}
