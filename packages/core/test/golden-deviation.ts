import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, expect } from "vitest";
import { type Deviation, deviationFolder } from "./deviation.ts";

/** Below this a deviation from a reference of 0 counts as none. */
const ZERO = 1e-12;

const deviations = new Map<string, Deviation>();

/** Compares numbers with reference results, fails where one is too far off, and remembers the largest deviation. */
export interface GoldenComparison {
  /** `null` on both sides agrees: the reference could not compute it either. */
  close(actual: number | null | undefined, expected: number | null, what?: string): void;
  /** Element by element. */
  allClose(
    actual: ArrayLike<number | null | undefined>,
    expected: ArrayLike<number | null>,
    what?: string,
  ): void;
}

/**
 * A method and the reference results that prove it.
 * @param section of the methods' specification, e.g. "6.2"
 * @param tolerance largest deviation allowed
 */
export function golden(
  file: string,
  section: string,
  method: string,
  tolerance: number,
  kind: Deviation["kind"] = "relative",
): GoldenComparison {
  const key = `${file}|${method}`;
  const seen = deviations.get(key) ?? { file, section, method, tolerance, kind, comparisons: 0, largest: 0 };
  seen.tolerance = Math.max(seen.tolerance, tolerance);
  deviations.set(key, seen);
  const close: GoldenComparison["close"] = (actual, expected, what = method) => {
    if (expected === null) {
      expect(actual ?? null, `${what}: the reference cannot compute it`).toBeNull();
      return;
    }
    const apart = Math.abs((actual ?? Number.NaN) - expected);
    const deviation = kind === "absolute" || expected === 0 ? apart : apart / Math.abs(expected);
    expect(
      deviation <= tolerance || (expected === 0 && apart <= Math.max(ZERO, tolerance)),
      `${what}: found ${actual}, expected ${expected} within ${tolerance} (${kind}); it is ${deviation} off`,
    ).toBe(true);
    seen.comparisons++;
    seen.largest = Math.max(seen.largest, deviation);
  };
  return {
    close,
    allClose(actual, expected, what = method) {
      expect(actual.length, `${what}: how many`).toBe(expected.length);
      for (let i = 0; i < expected.length; i++)
        close(actual[i] ?? null, expected[i] as number | null, `${what} [${i}]`);
    },
  };
}

afterAll(() => {
  const test = expect.getState().testPath;
  if (deviations.size === 0 || test === undefined) return;
  mkdirSync(deviationFolder, { recursive: true });
  const name = `${test
    .split("/")
    .slice(-2)
    .join("-")
    .replace(/\.test\.ts$/, "")}.json`;
  writeFileSync(new URL(name, deviationFolder), JSON.stringify([...deviations.values()], null, 1));
});
