import type { CentredSums } from "../moment/centred-sums.ts";
import type { Eligibility } from "../moment/eligibility.ts";
import type { MomentItems } from "../moment/moment-items.ts";
import { pairwiseSlopes } from "../moment/slopes.ts";
import { type MomentOutcome, momentOutcomes } from "../moment/sum-layout.ts";
import type { Scale } from "../scale/scale.ts";
import {
  type LiftCoefficients,
  type LiftOutcome,
  type Slopes,
  touchpointCoefficients,
} from "./coefficients.ts";

/** What coefficients are estimated from. */
export interface LiftSource {
  outcome: LiftOutcome;
  /** The place of the outcome in `sums`: the net promoter outcome comes as the overall answer of its own sums. */
  as: MomentOutcome;
  sums: CentredSums;
  items: MomentItems;
  eligible: Pick<Eligibility, "used" | "neededVisits">;
  /** Slopes of the used touchpoints where they were estimated elsewhere; pairwise within venues otherwise. */
  slopes: Slopes | null;
}

/** The coefficients that scenarios of one outcome need, or why there are none. */
export function liftCoefficients(source: LiftSource): LiftCoefficients {
  const { outcome, as, sums, items, eligible } = source;
  const place = momentOutcomes.indexOf(as);
  const { n, venues, squaresA } = sums.pair(0, place, place);
  const about = { outcome, n, needed: eligible.neededVisits, venues, method: "pairwise" as const };
  const none = (status: LiftCoefficients["status"]): LiftCoefficients => ({
    ...about,
    status,
    touchpoints: [],
  });
  if (items[as] === null || items.touchpoints.length === 0) return none("not-asked");
  if (n < eligible.neededVisits) return none("too-few");
  if (!(squaresA > 0)) return none("no-variance");
  if (eligible.used.length === 0) return none("too-few");
  const slopes = source.slopes ?? pairwise(source);
  if (slopes.slopes.every(({ value }) => Number.isNaN(value))) return none("contradictory-ratings");
  return {
    ...about,
    status: "ok",
    method: slopes.method,
    touchpoints: touchpointCoefficients(sums, items, outcome, as, eligible.used, slopes),
  };
}

function pairwise({ sums, items, as, eligible }: LiftSource): Slopes {
  const width = ({ low, high }: Scale): number => high - low;
  const scales = [
    items[as]?.scale as Scale,
    ...eligible.used.map((j) => items.touchpoints[j]?.scale as Scale),
  ];
  return { method: "pairwise", slopes: pairwiseSlopes(sums, as, eligible.used, scales.map(width)) };
}

/** Coefficients of an outcome that cannot be told at all in these visits. */
export function withoutCoefficients(
  outcome: LiftOutcome,
  status: "not-asked" | "not-on-0-to-10",
): LiftCoefficients {
  return { outcome, status, method: "pairwise", n: 0, needed: 0, venues: 0, touchpoints: [] };
}
