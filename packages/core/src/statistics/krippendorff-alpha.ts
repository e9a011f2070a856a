import { jackknifeInterval, jackknifeSe } from "./jackknife.ts";

/** How far raters agree beyond chance. */
export interface Agreement {
  /** 1 full agreement, 0 as by chance, below 0 against each other. */
  alpha: number;
  low: number;
  high: number;
  /** Things that at least two rated. */
  n: number;
}

interface Sums {
  /** Values of things that at least two rated, their sum and sum of squares. */
  values: number;
  sum: number;
  squares: number;
  /** Σ over things of the squared differences of all ordered pairs, over raters − 1. */
  within: number;
}

/**
 * Krippendorff's alpha with squared differences (interval data): 1 − (N − 1)·Σ_u Σ_{i≠j}(x_ui − x_uj)²/(m_u − 1) over
 * Σ_{i≠j}(x_i − x_j)². Things that fewer than two rated say nothing of agreement and are left out. The interval is the
 * jackknife's over things, 95 %.
 *
 * @param things of each, the values of its raters
 * @returns `null` for fewer than two things rated twice, or where all values are the same
 * @see Krippendorff 2011, Computing Krippendorff's alpha-reliability
 */
export function krippendorffAlpha(things: readonly (readonly number[])[]): Agreement | null {
  const rated = things.filter((values) => values.length > 1).map(sumsOf);
  const all = rated.reduce((total, one) => plus(total, one), none);
  const alpha = alphaOf(all);
  const n = rated.length;
  if (alpha === null || n < 2) return null;
  const without = rated.map((one) => alphaOf(plus(all, one, -1)) ?? alpha);
  return { alpha, ...jackknifeInterval(alpha, jackknifeSe(without), n, [-1, 1]), n };
}

const none: Sums = { values: 0, sum: 0, squares: 0, within: 0 };

function sumsOf(values: readonly number[]): Sums {
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  const pairs = 2 * (values.length * squares - sum * sum);
  return { values: values.length, sum, squares, within: Math.max(0, pairs) / (values.length - 1) };
}

const plus = (a: Sums, b: Sums, times = 1): Sums => ({
  values: a.values + times * b.values,
  sum: a.sum + times * b.sum,
  squares: a.squares + times * b.squares,
  within: a.within + times * b.within,
});

function alphaOf({ values, sum, squares, within }: Sums): number | null {
  const all = 2 * (values * squares - sum * sum);
  // What is left of equal values by rounding is no spread.
  return values > 1 && all > 1e-12 * values * squares ? 1 - ((values - 1) * Math.max(0, within)) / all : null;
}
