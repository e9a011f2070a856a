import { normalQuantile, studentTQuantile } from "./distributions.ts";

/** From so many degrees of freedom on, the expansion is exact to 1e-12. */
const EXPANDED_FROM = 500;

/** 95 % values for whole degrees of freedom that were asked for before. */
const remembered = new Float64Array(EXPANDED_FROM);

/**
 * Student's t that a two-sided interval of a level reaches to, e.g. 2.0096 for 95 % and 49 degrees of freedom.
 * Beyond 500 degrees of freedom by the Cornish–Fisher expansion around the normal quantile, which is some hundred times
 * faster than inverting the distribution: comparing hundreds of venues spends its time here.
 *
 * @see Abramowitz & Stegun 1964, 26.7.5
 */
export function criticalT(df: number, level = 0.95): number {
  const p = (1 + level) / 2;
  if (df < EXPANDED_FROM)
    return level === 0.95 && Number.isInteger(df) && df > 0 ? usual(df) : studentTQuantile(p, df);
  const z = normalQuantile(p);
  const q = z * z;
  const first = (q + 1) / 4;
  const second = ((5 * q + 16) * q + 3) / 96;
  const third = (((3 * q + 19) * q + 17) * q - 15) / 384;
  const fourth = ((((79 * q + 776) * q + 1482) * q - 1920) * q - 945) / 92_160;
  return z * (1 + (first + (second + (third + fourth / df) / df) / df) / df);
}

function usual(df: number): number {
  remembered[df] ||= studentTQuantile(0.975, df);
  return remembered[df] as number;
}
