import { normalQuantile } from "./distributions.ts";

/** A net promoter score with its adjusted Wald interval, all on −100..100. */
export interface NetPromoter {
  value: number;
  /** Plain standard error; 0 when all answers fall in one class. */
  waldStandardError: number;
  /** Centre and standard error of the interval; the standard error is never 0 and serves every test. */
  centre: number;
  standardError: number;
  low: number;
  high: number;
}

/**
 * Net promoter score 100·(P − D)/n with the adjusted Wald interval: ¾ is added to promoters and to detractors, 3 to n.
 * The interval is centred on the adjusted score and cut at −100 and 100.
 *
 * @param promoters answers 9–10
 * @param detractors answers 0–6
 * @throws if there are no answers
 * @see Rocks 2016, The American Statistician
 */
export function netPromoter(promoters: number, detractors: number, n: number, level = 0.95): NetPromoter {
  if (!(n > 0)) throw new RangeError("netPromoter requires at least one answer");
  const adjusted = spread(promoters + 0.75, detractors + 0.75, n + 3);
  const half = normalQuantile((1 + level) / 2) * adjusted.standardError;
  const plain = spread(promoters, detractors, n);
  return {
    value: plain.value,
    waldStandardError: plain.standardError,
    centre: adjusted.value,
    standardError: adjusted.standardError,
    low: Math.max(-100, adjusted.value - half),
    high: Math.min(100, adjusted.value + half),
  };
}

/** P − D and √((p⁺ + p⁻ − (p⁺ − p⁻)²)/n), both × 100. */
function spread(promoters: number, detractors: number, n: number): { value: number; standardError: number } {
  const net = (promoters - detractors) / n;
  const variance = Math.max(0, (promoters + detractors) / n - net * net) / n;
  return { value: 100 * net, standardError: 100 * Math.sqrt(variance) };
}
