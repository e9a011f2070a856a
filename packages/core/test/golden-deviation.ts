import { expect } from "vitest";
import type { Deviation } from "./deviation.ts";

/** Largest deviation from a reference that is 0, or what rounding left of it. */
const ZERO = 1e-12;

const deviations = new Map<string, Deviation>();

/** Compares numbers with reference results, fails where one is too far off, and remembers the largest deviation. */
export interface GoldenComparison {
  /** Gives the deviation. `null` on both sides agrees: the reference could not compute it either. */
  close(actual: number | null | undefined, expected: number | null, what?: string): number;
  /** Element by element; gives the largest deviation of the list. */
  allClose(
    actual: ArrayLike<number | null | undefined>,
    expected: ArrayLike<number | null>,
    what?: string,
  ): number;
}

/**
 * A method and the reference results that prove it.
 * @param section of the methods' specification, e.g. "6.2"
 * @param tolerance largest deviation allowed
 * @param zeroBelow references smaller than this are rounding of 0; 0 where results may truly be that small
 */
export function golden(
  file: string,
  section: string,
  method: string,
  tolerance: number,
  kind: Deviation["kind"] = "relative",
  zeroBelow = 1e-15,
): GoldenComparison {
  const key = `${file}|${method}`;
  const seen = deviations.get(key) ?? { file, section, method, tolerance, kind, comparisons: 0, largest: 0 };
  seen.tolerance = Math.max(seen.tolerance, tolerance);
  deviations.set(key, seen);
  const close: GoldenComparison["close"] = (actual, expected, what = method) => {
    if (expected === null) {
      expect(actual ?? null, `${what}: the reference cannot compute it`).toBeNull();
      return 0;
    }
    const apart = Math.abs((actual ?? Number.NaN) - expected);
    const zero = expected === 0 || Math.abs(expected) < zeroBelow;
    const deviation = kind === "absolute" || zero ? apart : apart / Math.abs(expected);
    expect(
      deviation <= tolerance || (zero && apart <= ZERO),
      `${what}: found ${actual}, expected ${expected} within ${tolerance} (${kind}); it is ${deviation} off`,
    ).toBe(true);
    seen.comparisons++;
    seen.largest = Math.max(seen.largest, deviation);
    return deviation;
  };
  const allClose = (
    actual: ArrayLike<number | null | undefined>,
    expected: ArrayLike<number | null>,
    what = method,
  ): number => {
    expect(actual.length, `${what}: how many`).toBe(expected.length);
    return Math.max(
      0,
      ...Array.from(expected, (value, i) => close(actual[i] ?? null, value, `${what} [${i}]`)),
    );
  };
  return { close, allClose };
}

/** What was compared since the last time this was asked: the tests of one file, see write-deviations.ts. */
export function takeDeviations(): Deviation[] {
  const taken = [...deviations.values()];
  deviations.clear();
  return taken;
}
