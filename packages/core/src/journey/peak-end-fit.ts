import { fUpper } from "../statistics/distributions.ts";
import { lmg } from "../statistics/lmg.ts";
import { leastSquares } from "../statistics/ols.ts";
import { type MemorySums, type MemoryVariable, memoryVariables } from "./peak-end-sums.ts";

/** Least squares of the outcome on some of the things remembered, on 0–100. */
export interface MemoryFit {
  explained: number;
  /** Intercept, then one per predictor; NaN for one that the others before it determine. */
  coefficients: number[];
  /** Classical. */
  standardErrors: number[];
  residualSumOfSquares: number;
  /** Coefficients estimated, the intercept included. */
  rank: number;
}

/** `null` where the outcome never varies or visits are no more than coefficients. */
export function fitMemory(sums: MemorySums, predictors: readonly MemoryVariable[]): MemoryFit | null {
  const places = [0, ...predictors.map((name) => memoryVariables.indexOf(name))];
  const size = places.length;
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      gram[i * size + j] = centred(sums, places[i] as number, places[j] as number);
  const squares = predictors.map((_, k) => product(sums, places[k + 1] as number, places[k + 1] as number));
  const { coefficients, inverse, residualSumOfSquares, rank } = leastSquares(
    gram,
    Float64Array.from(squares),
  );
  const df = sums.n - rank - 1;
  const whole = gram[0] as number;
  if (!(whole > 0) || df < 1) return null;
  const mean = (place: number): number => (sums.totals[place] as number) / sums.n;
  const variance = residualSumOfSquares / df;
  let intercept = mean(0);
  let spread = 1 / sums.n;
  for (const [k, b] of coefficients.entries()) {
    if (Number.isNaN(b)) continue;
    intercept -= b * mean(places[k + 1] as number);
    for (let l = 0; l < coefficients.length; l++)
      spread +=
        mean(places[k + 1] as number) *
        mean(places[l + 1] as number) *
        (inverse[k * coefficients.length + l] as number);
  }
  return {
    explained: 1 - residualSumOfSquares / whole,
    coefficients: [intercept, ...coefficients],
    standardErrors: [
      Math.sqrt(variance * spread),
      ...Array.from(coefficients, (_, k) =>
        Math.sqrt(variance * (inverse[k * (coefficients.length + 1)] as number)),
      ),
    ],
    residualSumOfSquares,
    rank: rank + 1,
  };
}

/** F test of what further predictors add to a fit. `null` where they add none that the first did not determine. */
export function addedTest(
  small: MemoryFit,
  large: MemoryFit,
  n: number,
): { f: number; df: [number, number]; p: number } | null {
  const df: [number, number] = [large.rank - small.rank, n - large.rank];
  if (df[0] < 1 || df[1] < 1) return null;
  const gained = Math.max(0, small.residualSumOfSquares - large.residualSumOfSquares);
  const f = gained / df[0] / (large.residualSumOfSquares / df[1]);
  return { f, df, p: fUpper(f, ...df) };
}

/** The four rivals whose parts in the outcome are compared; the peak is one of the extremes, so it is none of them. */
export const rivals = ["max", "min", "end", "mean"] as const satisfies readonly MemoryVariable[];

/** Variance explained by each of the {@link rivals}, averaged over orders (LMG). `null` where nothing varies. */
export function memoryParts(sums: MemorySums): number[] | null {
  const places = [0, ...rivals.map((name) => memoryVariables.indexOf(name))];
  const size = places.length;
  const spreads = places.map((place) => Math.sqrt(centred(sums, place, place)));
  if (!spreads.every((spread) => spread > 0)) return null;
  const correlation = new Float64Array(size * size).fill(1);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      if (i !== j)
        correlation[i * size + j] =
          centred(sums, places[i] as number, places[j] as number) /
          ((spreads[i] as number) * (spreads[j] as number));
  return lmg(correlation);
}

function product({ products }: MemorySums, a: number, b: number): number {
  return (products[a] as number[])[b] as number;
}

function centred(sums: MemorySums, a: number, b: number): number {
  return product(sums, a, b) - ((sums.totals[a] as number) * (sums.totals[b] as number)) / sums.n;
}
