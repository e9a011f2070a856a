import { wilson } from "./wilson.ts";

/**
 * Newcombe's hybrid score interval of a difference of two independent shares a − b: the two Wilson intervals combined.
 * Stays within −1..1 and keeps its promise for small and unequal samples.
 *
 * @throws if either sample is empty
 * @example newcombe(56, 70, 48, 80) // { difference: 0.2, low: 0.0524, high: 0.3339 }
 * @see Newcombe 1998, method 10
 */
export function newcombe(
  successesA: number,
  nA: number,
  successesB: number,
  nB: number,
  level = 0.95,
): { difference: number; low: number; high: number } {
  const a = wilson(successesA, nA, level);
  const b = wilson(successesB, nB, level);
  const shareA = successesA / nA;
  const shareB = successesB / nB;
  const difference = shareA - shareB;
  return {
    difference,
    low: difference - Math.hypot(shareA - a.low, b.high - shareB),
    high: difference + Math.hypot(a.high - shareA, shareB - b.low),
  };
}
