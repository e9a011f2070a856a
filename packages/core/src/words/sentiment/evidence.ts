import type { Span } from "../term-table.ts";

/** What changed the points of a word. */
export interface Modifier extends Span {
  kind: "negation" | "degree" | "wish";
  factor: number;
}

/** Why a text was scored as it was: one judging word, in its place, and what it came to. */
export interface Evidence extends Span {
  /**
   * `word`: a word of the lexicon · `pair`: a word whose direction is that of what it is said of (大房间, "long queue")
   * · `missing`: something is said to be lacking that should be there (没有热水, "no hot water").
   */
  rule: "word" | "pair" | "missing";
  /** Points of the lexicon, −3 … 3. */
  base: number;
  modifiers: Modifier[];
  /** What it contributes: base × factors. */
  points: number;
}

/** Points of something missing that should be there. */
export const MISSING = -1.5;

/**
 * The factors of a negation, by what is negated. "Not good" is bad, but less than "bad" itself (−0.75, close to the
 * −0.74 that Hutto & Gilbert 2014 measured); "not very good" is milder (−0.5); "not bad" is only mildly good (−0.4):
 * people deny the good in earnest and the bad in courtesy. Two negations leave a weakened praise.
 */
export function negationFactor(base: number, negations: number, degreeInside: boolean): number {
  if (negations % 2 === 0) return 0.6;
  if (base < 0) return -0.4;
  return degreeInside ? -0.5 : -0.75;
}

/** In a wish ("the room could be cleaner", 希望早餐丰富些) praise says what was lacking, and blame is softened. */
export const wishFactor = (points: number): number => (points > 0 ? -0.4 : 0.7);

/** The sum of points on −1 … 1: s/√(s² + 4). One good word (2) comes to 0.71, one faint word (1) to 0.45. */
export const level = (points: number): number => points / Math.sqrt(points * points + 4);
