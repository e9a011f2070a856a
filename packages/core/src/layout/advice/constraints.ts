import type { AdviceFigures, ConstraintCheck } from "./advice.ts";
import type { AdviceConstraintLimits } from "./conventions.ts";
import type { Standing } from "./standing.ts";

/** Rounding of sums that run in another order; nothing that anybody could measure. */
const ROUNDING = 1e-9;

/** Conditions that need no simulation. */
export function standingChecks(
  base: Standing,
  now: Standing,
  limits: AdviceConstraintLimits,
): ConstraintCheck[] {
  const loss = limits.diversityLoss;
  return [
    atLeast("diversityByCount", base.diversityByCount, now.diversityByCount, loss),
    atLeast("diversityByArea", base.diversityByArea, now.diversityByArea, loss),
    atLeast("localDiversity", base.localDiversity, now.localDiversity, loss),
    atLeast("toiletCoverage", base.toiletCoverage, now.toiletCoverage, 0),
    atLeast("egress", base.egressPerMin, now.egressPerMin, 0),
  ];
}

/** The condition on money; none where it is no limit. */
export function budgetChecks(cost: number, budget: number | null): ConstraintCheck[] {
  if (budget === null) return [];
  return [{ code: "budget", before: 0, after: cost, limit: budget, holds: cost <= budget * (1 + ROUNDING) }];
}

/** What the simulated day must keep. */
export interface DayKept {
  figures: Pick<AdviceFigures, "meanWaitMin">;
  /** Visits by id of the unit. */
  visits: ReadonlyMap<string, number>;
  /** Ids of edges that reach E or F. */
  crowded: ReadonlySet<string>;
}

/**
 * Conditions on the simulated day.
 * @param shifted units whose hours change: together they keep their visits, since a closed unit relieves every path
 */
export function dayChecks(
  base: DayKept,
  now: DayKept,
  limits: AdviceConstraintLimits,
  shifted: readonly string[],
): ConstraintCheck[] {
  const more = [...now.crowded].filter((edge) => !base.crowded.has(edge)).length;
  const wait = base.figures.meanWaitMin;
  const checks: ConstraintCheck[] = [
    atMost("meanWait", wait, now.figures.meanWaitMin, wait === null ? null : wait * (1 + limits.waitGrowth)),
    {
      code: "crowdedPaths",
      before: base.crowded.size,
      after: now.crowded.size,
      limit: base.crowded.size,
      holds: more === 0,
    },
  ];
  if (shifted.length > 0) {
    const visits = ({ visits }: DayKept) => shifted.reduce((sum, unit) => sum + (visits.get(unit) ?? 0), 0);
    checks.push(atLeast("visits", visits(base), visits(now), visits(base) * limits.visitLoss));
  }
  return checks;
}

function atLeast(
  code: ConstraintCheck["code"],
  before: number | null,
  after: number | null,
  loss: number,
): ConstraintCheck {
  if (before === null) return { code, before, after, limit: null, holds: true };
  const limit = before - loss;
  return { code, before, after, limit, holds: after !== null && after >= limit - ROUNDING * Math.abs(limit) };
}

function atMost(
  code: ConstraintCheck["code"],
  before: number | null,
  after: number | null,
  limit: number | null,
): ConstraintCheck {
  if (limit === null) return { code, before, after, limit, holds: true };
  return { code, before, after, limit, holds: after === null || after <= limit + ROUNDING * Math.abs(limit) };
}
