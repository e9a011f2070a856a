import type { LocalisedText } from "../../text/text.ts";
import type { ColumnRole } from "./column-role.ts";
import type { DayGuess } from "./guess-day.ts";
import type { KindOfScale } from "./guess-scale.ts";

/** What a column of a file is taken for, how sure that is, and why. */
export interface ColumnGuess {
  /** As the header names it, without blanks and asterisk. */
  column: string;
  place: number;
  role: ColumnRole;
  /** 0…1: an ordering, not a chance that was measured. Below {@link SURE_ENOUGH} somebody should look. */
  confidence: number;
  reasons: LocalisedText[];
  warnings: LocalisedText[];
  /** Other roles that it could have, the likeliest first. */
  alternatives: { role: ColumnRole; confidence: number }[];
  /** Scale and codes of its answers, where it holds any. */
  scale: KindOfScale | null;
  day: DayGuess | null;
  /** The aspect that its name speaks of. */
  aspect: string | null;
  /** The dimension that its name speaks of. */
  dimension: string | null;
  /** The column with the other half of a pair: the perception of an expectation, the other question of Kano. */
  partner: string | null;
}

/** From here on a guess needs no second look. */
export const SURE_ENOUGH = 0.6;
