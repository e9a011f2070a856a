import { chiSquareUpper } from "../../statistics/distributions.ts";
import { holm } from "../../statistics/multiplicity.ts";

/** How something was distributed before, and how it is in what came now: counts over the same categories. */
export interface Distributions<About> {
  about: About;
  earlier: readonly number[];
  now: readonly number[];
}

/** Whether a distribution is another than before. */
export type Drift<About> =
  | {
      about: About;
      status: "tested";
      nEarlier: number;
      n: number;
      /** Population stability index: Σ (p − q)·ln(p/q). */
      psi: number;
      chiSquare: number;
      df: number;
      p: number;
      /** By Holm, over everything that was tested of the import. */
      pAdjusted: number;
      drifted: boolean;
    }
  /** Too few on either side for a test: nothing is claimed. */
  | { about: About; status: "too-few"; nEarlier: number; n: number; needed: number };

/** Fewest on either side. */
export const DRIFT_NEEDED = 30;
/** A convention of the credit trade, not a law: below it a shift is of no practical size. */
export const DRIFT_PSI = 0.1;
export const DRIFT_LEVEL = 0.05;
/** Fewest expected in a cell for the chi-square approximation (Cochran 1954); rarer categories are pooled. */
const EXPECTED = 5;

/**
 * Tests which distributions have shifted: Pearson's chi-square test of homogeneity of two samples, p-values adjusted by
 * Holm, and the population stability index for size. A shift is claimed only where the test says that it is more than
 * chance (adjusted p ≤ 0.05) and the index that it matters (≥ 0.1). Visits count as independent of each other.
 */
export function driftOf<About>(compared: readonly Distributions<About>[]): Drift<About>[] {
  const tests = compared.map(test);
  const adjusted = holm(tests.map((found) => (found.status === "tested" ? found.p : null)));
  return tests.map((found, at) => {
    const pAdjusted = adjusted[at];
    if (found.status !== "tested" || pAdjusted == null) return found;
    return { ...found, pAdjusted, drifted: pAdjusted <= DRIFT_LEVEL && found.psi >= DRIFT_PSI };
  });
}

function test<About>({ about, earlier, now }: Distributions<About>): Drift<About> {
  const nEarlier = sum(earlier);
  const n = sum(now);
  const few = { about, status: "too-few", nEarlier, n, needed: DRIFT_NEEDED } as const;
  if (nEarlier < DRIFT_NEEDED || n < DRIFT_NEEDED) return few;
  const cells = pooled(earlier, now, Math.min(nEarlier, n) / (nEarlier + n));
  if (cells.length < 2) return few;
  let chiSquare = 0;
  let psi = 0;
  for (const [before, after] of cells) {
    const both = before + after;
    for (const [observed, total] of [
      [before, nEarlier],
      [after, n],
    ] as const) {
      const expected = (both * total) / (nEarlier + n);
      chiSquare += (observed - expected) ** 2 / expected;
    }
    // Half a visit more in each cell: an empty one has no logarithm.
    const p = (after + 0.5) / (n + cells.length / 2);
    const q = (before + 0.5) / (nEarlier + cells.length / 2);
    psi += (p - q) * Math.log(p / q);
  }
  const df = cells.length - 1;
  const p = chiSquareUpper(chiSquare, df);
  return { about, status: "tested", nEarlier, n, psi, chiSquare, df, p, pAdjusted: p, drifted: false };
}

/** Pairs of counts, the rarest categories put together until each is expected often enough in the smaller sample. */
function pooled(
  earlier: readonly number[],
  now: readonly number[],
  smallerShare: number,
): [number, number][] {
  const cells = earlier
    .map((count, at): [number, number] => [count, now[at] ?? 0])
    .filter(([before, after]) => before + after > 0)
    .sort((a, b) => b[0] + b[1] - a[0] - a[1]);
  for (;;) {
    const last = cells.at(-1);
    const next = cells.at(-2);
    if (!last || !next || (last[0] + last[1]) * smallerShare >= EXPECTED) return cells;
    cells.splice(-2, 2, [last[0] + next[0], last[1] + next[1]]);
    cells.sort((a, b) => b[0] + b[1] - a[0] - a[1]);
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
