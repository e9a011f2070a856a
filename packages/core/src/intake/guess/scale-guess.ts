import type { Scale } from "../../scale/scale.ts";
import type { LocalisedText } from "../../text/text.ts";

/** How the answers of a column are to be read. */
export interface ScaleGuess {
  scale: Scale;
  /** Words or codes of the file → points, where they are not the points themselves. */
  recode?: Record<string, number>;
  /** A longer scale that some of the answers were given on instead. */
  otherScale?: Scale;
  /** Values that mean "met it and gave no answer", and "did not meet it". */
  skipped: string[];
  notMet: string[];
  /** Values that lie on no part of it, with their rows; those rows would be rejected. */
  strays: { value: string; rows: number }[];
  /** How well the column's values lie on it, 0…1. */
  fit: number;
  reasons: LocalisedText[];
  /** What somebody should look at before it is believed. */
  warnings: LocalisedText[];
}

/** Whether the values are points of a scale, words of one, yes and no, or Kano answers. */
export type ScaleKind = "points" | "words" | "yes-no" | "kano";
