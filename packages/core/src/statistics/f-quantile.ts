import { fUpper } from "./distributions.ts";

/** Halvings after which the bracket of a logarithm is narrower than a double can tell. */
const HALVINGS = 64;

/**
 * The value that Fisher's F with `d1` and `d2` degrees of freedom stays below with probability `p`, by halving the
 * logarithm of a bracket around it until it cannot be halved any further. NaN for arguments outside their domain.
 *
 * @example fQuantile(0.975, 3, 129) // 3.215
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  if (!(p > 0 && p < 1 && d1 > 0 && d2 > 0)) return Number.NaN;
  const above = (f: number): number => fUpper(f, d1, d2);
  let [low, high] = [-1, 1];
  while (above(Math.exp(low)) < 1 - p && low > -700) low *= 2;
  while (above(Math.exp(high)) > 1 - p && high < 700) high *= 2;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (above(Math.exp(middle)) > 1 - p) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
