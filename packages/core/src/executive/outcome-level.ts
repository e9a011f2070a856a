import type { LiftOutcome } from "../what-if/coefficients.ts";
import { countsWithout, type Scope, type Spread } from "../what-if/scope.ts";

/** Answers to the recommendation question up to which a guest is a detractor, and from which a promoter (0–10). */
const DETRACTOR_TO = 6;
const PROMOTER_FROM = 9;

/**
 * Where an outcome stands over a scope, in its own unit; `null` where nobody answered.
 * @param without jackknife group left out; `null` for none
 */
export function outcomeLevel(scope: Scope, outcome: LiftOutcome, without: number | null): number | null {
  const spread = outcome === "overall" ? scope.overall : scope.recommend;
  if (spread === null) return null;
  const value = outcome === "net-promoter" ? netPromoters(spread, without) : meanScore(spread, without);
  return Number.isFinite(value) ? value : null;
}

/** Mean on 0–100; NaN without answers. */
export function meanScore(spread: Spread, without: number | null): number {
  const counts = countsWithout(spread, without);
  const best = counts.length - 1;
  return average(counts, (answer) => (100 * answer) / best);
}

function netPromoters(spread: Spread, without: number | null): number {
  return average(countsWithout(spread, without), (answer) => {
    const raw = spread.scale.low + answer;
    return raw >= PROMOTER_FROM ? 100 : raw <= DETRACTOR_TO ? -100 : 0;
  });
}

function average(counts: Float64Array, worth: (answer: number) => number): number {
  let [n, sum] = [0, 0];
  for (const [answer, count] of counts.entries()) {
    n += count;
    sum += count * worth(answer);
  }
  return sum / n;
}
