import type { Journey } from "../journey/journey.ts";
import type { CentredSums } from "./centred-sums.ts";
import type { LeftOut } from "./moment.ts";
import type { MomentItems } from "./moment-items.ts";
import { FIRST_TOUCHPOINT, type MomentOutcome, momentOutcomes } from "./sum-layout.ts";

/** Visits with both the rating and the overall answer that a touchpoint needs to take part. */
export const MIN_RATED_PAIRS = 30;
/** Visits with an overall answer that an analysis needs: at least so many, and so many a touchpoint. */
export const MIN_VISITS = 100;
export const MIN_VISITS_PER_TOUCHPOINT = 10;

/** Which touchpoints can take part, as places among the asked ones; and which cannot, and why. */
export interface Eligibility {
  used: number[];
  leftOut: LeftOut[];
  neededVisits: number;
}

export function eligibility(
  sums: CentredSums,
  items: MomentItems,
  journey: Journey,
  outcome: MomentOutcome = "overall",
): Eligibility {
  const used: number[] = [];
  const reasons = new Map<number, Pick<LeftOut, "n" | "reason">>();
  for (const [j, { touchpoint }] of items.touchpoints.entries()) {
    const { n, squaresA, squaresB } = sums.pair(0, momentOutcomes.indexOf(outcome), FIRST_TOUCHPOINT + j);
    if (n < MIN_RATED_PAIRS) reasons.set(touchpoint, { n, reason: "too-few" });
    else if (!(squaresA > 0 && squaresB > 0)) reasons.set(touchpoint, { n, reason: "no-variance" });
    else used.push(j);
  }
  const taking = new Set(used.map((j) => items.touchpoints[j]?.touchpoint));
  const leftOut = journey.touchpoints.flatMap(({ code }, touchpoint): LeftOut[] => {
    if (taking.has(touchpoint)) return [];
    const why = reasons.get(touchpoint) ?? { n: 0, reason: "not-asked" as const };
    return [{ touchpoint, code, needed: MIN_RATED_PAIRS, ...why }];
  });
  return { used, leftOut, neededVisits: Math.max(MIN_VISITS, MIN_VISITS_PER_TOUCHPOINT * used.length) };
}
