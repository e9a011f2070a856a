import { criticalT } from "./critical-t.ts";
import { studentTUpper } from "./distributions.ts";
import type { Welch } from "./welch.ts";

/** Are two means the same for all practical purposes? */
export interface Equivalence {
  /** P of seeing means so close together although they differ by the margin or more. */
  p: number;
  /** The interval of level 1 − 2α: within ± margin exactly when p < α. */
  low: number;
  high: number;
}

/**
 * Two one-sided tests of a difference against a margin either way (TOST). Small p shows equality within the margin; a
 * large one shows nothing, least of all a difference.
 *
 * @param difference of two means as `welch` found it
 * @param margin the smallest difference that matters, above 0, in the unit of the means
 * @see Schuirmann 1987
 */
export function equivalence(
  { difference, standardError, df }: Pick<Welch, "difference" | "standardError" | "df">,
  margin: number,
  alpha = 0.05,
): Equivalence {
  if (!(margin > 0)) throw new RangeError(`equivalence requires a margin above 0, found ${margin}`);
  const half = criticalT(df, 1 - 2 * alpha) * standardError;
  return {
    p: Math.max(
      studentTUpper((difference + margin) / standardError, df),
      studentTUpper((margin - difference) / standardError, df),
    ),
    low: difference - half,
    high: difference + half,
  };
}
