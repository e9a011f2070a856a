import { normalTwoSided } from "./distributions.ts";

/** Answers that share one value of the predictor. */
export interface BinomialCount {
  x: number;
  successes: number;
  n: number;
}

/** ln(p / (1 − p)) = intercept + slope·x. */
export interface Logistic {
  intercept: number;
  slope: number;
  /** Of the slope. */
  standardError: number;
  z: number;
  /** Two-sided (Wald). */
  p: number;
}

const MOST_STEPS = 25;
/** Change of the deviance, relative to its size, at which the steps end. */
const CONVERGED = 1e-8;
/** A slope this steep, or this unsure, per standard deviation of x means that x separates successes from failures. */
const SEPARATED = 15;

/**
 * Logistic regression on one predictor by maximum likelihood: iteratively reweighted least squares, from counts.
 * First step, end and standard error follow R's glm: it starts from a chance of ¾ for each success and ¼ for each failure,
 * ends when the deviance moves by less than 1e-8, and takes the error from the weights of its last step.
 *
 * @returns null where nothing can be estimated: x does not vary, all or none succeed, or x separates them, be it but on one side
 * @see McCullagh & Nelder 1989, chapter 4
 */
export function logistic(counts: readonly BinomialCount[]): Logistic | null {
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const successes = counts.reduce((sum, count) => sum + count.successes, 0);
  const centre = counts.reduce((sum, { x, n }) => sum + n * x, 0) / total;
  const width = Math.sqrt(counts.reduce((sum, { x, n }) => sum + n * (x - centre) ** 2, 0) / total);
  if (!(width > 0) || successes === 0 || successes === total) return null;
  // x is centred, which keeps intercept and slope apart.
  const centred = counts.map((count) => ({ ...count, x: count.x - centre }));
  let fitted = solve(centred.map(firstStep));
  let deviance = devianceOf(centred, fitted);
  for (let step = 1; step < MOST_STEPS && fitted !== null; step++) {
    const { intercept, slope } = fitted;
    if (!(Math.abs(slope) * width < SEPARATED)) return null;
    fitted = solve(centred.map((count) => nextStep(count, intercept + slope * count.x)));
    const before = deviance;
    deviance = devianceOf(centred, fitted);
    if (Math.abs(deviance - before) / (deviance + 0.1) < CONVERGED) break;
  }
  if (fitted === null || !(Math.abs(fitted.slope) * width < SEPARATED)) return null;
  const { intercept, slope, standardError } = fitted;
  if (!(standardError * width < SEPARATED)) return null;
  const z = slope / standardError;
  return { intercept: intercept - slope * centre, slope, standardError, z, p: normalTwoSided(z) };
}

/** One value of x in a weighted regression: its weight, and weight times working response. */
interface WorkingCount {
  x: number;
  weight: number;
  response: number;
}

/** ln 3 + ¼/(¾·¼): what one success counts as at first; a failure counts as the opposite. */
const FIRST_RESPONSE = Math.log(3) + 4 / 3;

function firstStep({ x, successes, n }: BinomialCount): WorkingCount {
  const weight = 3 / 16;
  return { x, weight: n * weight, response: weight * (2 * successes - n) * FIRST_RESPONSE };
}

function nextStep({ x, successes, n }: BinomialCount, logOdds: number): WorkingCount {
  const chance = 1 / (1 + Math.exp(-logOdds));
  const weight = n * chance * (1 - chance);
  return { x, weight, response: weight * logOdds + successes - n * chance };
}

/** Weighted least squares of the working response on x; null where the weights leave nothing to solve. */
function solve(
  counts: readonly WorkingCount[],
): { intercept: number; slope: number; standardError: number } | null {
  let [w, wx, wxx, wy, wxy] = [0, 0, 0, 0, 0];
  for (const { x, weight, response } of counts) {
    w += weight;
    wx += weight * x;
    wxx += weight * x * x;
    wy += response;
    wxy += response * x;
  }
  const determinant = w * wxx - wx * wx;
  if (!(determinant > 0)) return null;
  return {
    intercept: (wxx * wy - wx * wxy) / determinant,
    slope: (w * wxy - wx * wy) / determinant,
    standardError: Math.sqrt(w / determinant),
  };
}

/** −2 × log-likelihood. */
function devianceOf(
  counts: readonly BinomialCount[],
  fitted: { intercept: number; slope: number } | null,
): number {
  if (fitted === null) return Number.NaN;
  let sum = 0;
  for (const { x, successes, n } of counts) {
    const logOdds = fitted.intercept + fitted.slope * x;
    sum += successes * Math.log1p(Math.exp(-logOdds)) + (n - successes) * Math.log1p(Math.exp(logOdds));
  }
  return 2 * sum;
}
