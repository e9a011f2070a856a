/** What a Kano answer pair says that something is to a guest, in the order of the usual table. */
export const kanoCategories = [
  "attractive",
  "one-dimensional",
  "must-be",
  "indifferent",
  "reverse",
  "questionable",
] as const;
export type KanoCategory = (typeof kanoCategories)[number];

/** Points of a Kano answer: dislike, can live with it, neutral, must be so, like. */
export const KANO_POINTS = 5;
const DISLIKE = 0;
const LIKE = 4;

/**
 * The evaluation table: what something is to a guest who answered so when asked about its being there, and so about its
 * being missing.
 * @param functional packed answer 0 (I dislike it) … 4 (I like it), if it is there
 * @param dysfunctional the same, if it is missing
 * @see Kano et al. 1984; Berger et al. 1993
 */
export function kanoCategory(functional: number, dysfunctional: number): KanoCategory {
  if (functional === LIKE)
    return dysfunctional === LIKE
      ? "questionable"
      : dysfunctional === DISLIKE
        ? "one-dimensional"
        : "attractive";
  if (functional === DISLIKE) return dysfunctional === DISLIKE ? "questionable" : "reverse";
  return dysfunctional === LIKE ? "reverse" : dysfunctional === DISLIKE ? "must-be" : "indifferent";
}
