import { ImportanceMemo } from "../moment/importance-memo.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import { likelihoodSlopes, type Replicated } from "../moment/slopes.ts";
import type { MomentOutcome } from "../moment/sum-layout.ts";
import { unwatched, type Watch } from "../moment/watch.ts";
import type { VisitBlock } from "../visit/block.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import type { LiftCoefficients, LiftOutcome, Slopes } from "./coefficients.ts";
import { type LiftSource, liftCoefficients, withoutCoefficients } from "./estimate.ts";
import { hasNetPromoter, promoterBlock, promoterItems } from "./promoter-visits.ts";

/** The visits of all venues, and what is known of their importance already. */
export interface LiftVisits {
  importance: ImportanceMemo;
  blocks: Iterable<VisitBlock>;
}

/**
 * The coefficients of one outcome by maximum likelihood; pairwise within venues where that does not settle or would take
 * too long.
 * @throws what `watch` throws when the calculation is given up
 */
export function visitCoefficients(
  outcome: LiftOutcome,
  { importance, blocks }: LiftVisits,
  watch: Watch = unwatched,
): LiftCoefficients {
  const { items, journey } = importance;
  if (outcome === "overall") {
    const slopes = sharedSlopes(importance, watch);
    return liftCoefficients({ ...sourceOf(importance, "overall"), outcome, slopes });
  }
  if (items.recommend === null) return withoutCoefficients(outcome, "not-asked");
  if (outcome === "recommend") {
    const slopes = likely(importance, "recommend", watch);
    return liftCoefficients({ ...sourceOf(importance, "recommend"), outcome, slopes });
  }
  if (!hasNetPromoter(items)) return withoutCoefficients(outcome, "not-on-0-to-10");
  const promoters = new MomentSums(promoterItems(items));
  for (const block of blocks) promoters.add(promoterBlock(block, items));
  const own = new ImportanceMemo(promoters, journey);
  const slopes = likely(own, "overall", watch);
  return liftCoefficients({ ...sourceOf(own, "overall"), outcome, slopes });
}

function sourceOf(
  importance: ImportanceMemo,
  as: MomentOutcome,
): Pick<LiftSource, "as" | "sums" | "items" | "eligible"> {
  return { as, sums: importance.centred, items: importance.items, eligible: importance.eligibility(as) };
}

/** Slopes that the analysis of importance has found, so that it is made once for all pages. */
function sharedSlopes(importance: ImportanceMemo, watch: Watch): Slopes | null {
  const found = importance.importance("overall", "em", watch);
  if (found === null || found.replicates.length < JACKKNIFE_GROUPS) return null;
  const slopes = found.touchpoints.map(
    ({ coefficient }, k): Replicated => ({
      value: coefficient ?? Number.NaN,
      replicates: found.replicates.map((one) => one.coefficient[k] ?? Number.NaN),
    }),
  );
  return { method: found.method, slopes };
}

/**
 * Beyond so many touchpoints maximum likelihood takes minutes where every guest leaves out others; recommendation and
 * promoters are then estimated pairwise, and the result says so. A convention of ours.
 */
const LIKELIHOOD_UP_TO = 20;

/** `null` where there is nothing to estimate, there are too many touchpoints, or the estimate does not settle. */
function likely(importance: ImportanceMemo, as: MomentOutcome, watch: Watch): Slopes | null {
  const { sums } = importance;
  const { used, neededVisits } = importance.eligibility(as);
  const asked = sums.items[as];
  if (
    asked === null ||
    used.length === 0 ||
    used.length > LIKELIHOOD_UP_TO ||
    importance.visitsWith(as) < neededVisits
  )
    return null;
  const slopes = likelihoodSlopes(importance.likelihood(as, watch), used.length);
  return slopes && { method: "em", slopes };
}
