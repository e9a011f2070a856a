import { normalTwoSided } from "./distributions.ts";

/** Do shares rise or fall along ordered groups? */
export interface ProportionTrend {
  chiSquare: number;
  /** Two-sided. */
  p: number;
  /** Which way the shares go along the scores. */
  direction: "up" | "down" | "level";
}

/**
 * Cochran–Armitage test for a linear trend of shares over ordered groups (R's prop.trend.test):
 * χ² = [Σ n_i (s_i − s̄)(p_i − p)]² / (p(1 − p) Σ n_i (s_i − s̄)²) with one degree of freedom. Empty groups add nothing.
 *
 * @param successes per group
 * @param n per group
 * @param scores per group; 1, 2, 3, … unless given
 * @returns null where all or none succeed, or only one group has members: there is nothing to test
 * @see Cochran 1954; Armitage 1955
 */
export function proportionTrend(
  successes: readonly number[],
  n: readonly number[],
  scores: readonly number[] = n.map((_, i) => i + 1),
): ProportionTrend | null {
  const total = n.reduce((sum, count) => sum + count, 0);
  const share = successes.reduce((sum, count) => sum + count, 0) / total;
  const centre = n.reduce((sum, count, i) => sum + count * (scores[i] as number), 0) / total;
  let together = 0;
  let spread = 0;
  for (const [i, count] of n.entries()) {
    const away = (scores[i] as number) - centre;
    together += away * ((successes[i] as number) - count * share);
    spread += count * away * away;
  }
  const variance = share * (1 - share) * spread;
  if (!(variance > 0)) return null;
  const z = together / Math.sqrt(variance);
  return {
    chiSquare: z * z,
    p: normalTwoSided(z),
    direction: z > 0 ? "up" : z < 0 ? "down" : "level",
  };
}
