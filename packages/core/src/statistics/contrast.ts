import { criticalT } from "./critical-t.ts";
import { chiSquareUpper, normalQuantile, normalUpper } from "./distributions.ts";
import { ALIAS_TOLERANCE } from "./ols.ts";
import type { Nodes } from "./whitened-fit.ts";

/** A linear combination of coefficients, with what is not known of the errors integrated over. */
export interface Contrast {
  estimate: number;
  standardError: number;
  low: number;
  high: number;
  /** Two-sided: how likely it lies on the other side of zero, twice. */
  p: number;
}

/** Halvings after which a bracket is narrower than any use. */
const HALVINGS = 45;

/**
 * A combination of the coefficients over the nodes of a `shockRegression`: a mixture of normals, its 95 % interval by its
 * quantiles.
 * @param weights what each coefficient counts
 * @param df where the error rests on so few periods that a normal would be too sure: widened as Student's t is
 */
export function contrastOf(
  nodes: Nodes,
  weights: readonly number[],
  df = Number.POSITIVE_INFINITY,
  level = 0.95,
): Contrast {
  const wider = criticalT(df, level) / normalQuantile((1 + level) / 2);
  const parts = partsOf(nodes, weights, wider);
  const above = (x: number): number =>
    parts.reduce(
      (sum, { weight, mean, sd }) => sum + weight * (sd > 0 ? normalUpper((x - mean) / sd) : +(mean > x)),
      0,
    );
  const reach = 2 * normalQuantile((1 + level) / 2) + 4;
  const quantile = (upper: number): number => {
    let low = Math.min(...parts.map(({ mean, sd }) => mean - reach * sd));
    let high = Math.max(...parts.map(({ mean, sd }) => mean + reach * sd));
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (low + high) / 2;
      if (above(middle) > upper) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const positive = above(0);
  return {
    ...momentsOf(parts),
    low: quantile((1 + level) / 2),
    high: quantile((1 - level) / 2),
    p: Math.min(1, 2 * Math.min(positive, 1 - positive)),
  };
}

/** Estimate and standard error alone, for many combinations at once. */
export function contrastMoments(
  nodes: Nodes,
  weights: readonly number[],
): Pick<Contrast, "estimate" | "standardError"> {
  return momentsOf(partsOf(nodes, weights, 1));
}

interface Part {
  weight: number;
  mean: number;
  sd: number;
}

function partsOf(nodes: Nodes, weights: readonly number[], wider: number): Part[] {
  const used = weights.flatMap((weight, place) => (weight === 0 ? [] : [place]));
  return nodes.map(({ weight, coefficients, covariance }) => {
    let mean = 0;
    let variance = 0;
    for (const i of used) {
      mean += (weights[i] as number) * (coefficients[i] as number);
      for (const j of used)
        variance +=
          (weights[i] as number) * (weights[j] as number) * (covariance[i * weights.length + j] as number);
    }
    return { weight, mean, sd: wider * Math.sqrt(Math.max(0, variance)) };
  });
}

function momentsOf(parts: readonly Part[]): Pick<Contrast, "estimate" | "standardError"> {
  const estimate = parts.reduce((sum, { weight, mean }) => sum + weight * mean, 0);
  const variance = parts.reduce(
    (sum, { weight, mean, sd }) => sum + weight * (sd ** 2 + (mean - estimate) ** 2),
    0,
  );
  return { estimate, standardError: Math.sqrt(variance) };
}

/**
 * Are several coefficients all zero? Wald's test at each node, its p-value averaged by the weights.
 * @param places of the coefficients; those that could not be estimated are left out
 * @returns 1 where none could be estimated
 */
export function jointP(nodes: Nodes, places: readonly number[]): number {
  let p = 0;
  for (const { weight, coefficients, covariance } of nodes) {
    const columns = coefficients.length;
    const known = places.filter((place) => (covariance[place * columns + place] as number) > 0);
    p += weight * (known.length === 0 ? 1 : chiSquareUpper(...wald(coefficients, covariance, known)));
  }
  return p;
}

function wald(b: Float64Array, v: Float64Array, at: readonly number[]): [statistic: number, df: number] {
  const [q, columns] = [at.length, b.length];
  const l = new Float64Array(q * q);
  const z = new Float64Array(q);
  let [statistic, df] = [0, 0];
  for (let i = 0; i < q; i++) {
    const own = v[(at[i] as number) * (columns + 1)] as number;
    for (let j = 0; j <= i; j++) {
      let sum = v[(at[i] as number) * columns + (at[j] as number)] as number;
      for (let k = 0; k < j; k++) sum -= (l[i * q + k] as number) * (l[j * q + k] as number);
      if (i > j) l[i * q + j] = l[j * q + j] ? sum / (l[j * q + j] as number) : 0;
      else l[i * q + i] = sum > ALIAS_TOLERANCE * own ? Math.sqrt(sum) : 0;
    }
    if (!l[i * q + i]) continue;
    let sum = b[at[i] as number] as number;
    for (let k = 0; k < i; k++) sum -= (l[i * q + k] as number) * (z[k] as number);
    z[i] = sum / (l[i * q + i] as number);
    statistic += (z[i] as number) ** 2;
    df++;
  }
  return [statistic, df];
}
