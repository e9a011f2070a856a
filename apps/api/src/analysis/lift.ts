import type { Watch } from "@touchstone/core/importance";
import type { LiftCoefficients, LiftOutcome } from "@touchstone/core/what-if";
import { type Scope, scopeOf } from "@touchstone/core/what-if/scope";
import { visitCoefficients } from "@touchstone/core/what-if/visit-coefficients";
import type { CalculationOptions } from "./calculations.ts";
import type { VisitCollection } from "./collection.ts";

/** How ratings are spread over the visits of a slice. */
export function liftScope({ blocks, items, journey }: VisitCollection, _: CalculationOptions): Scope {
  return scopeOf(blocks, items, journey);
}

/** What one outcome goes with, over all visits of a journey. */
export function liftCoefficients(
  { importance, blocks }: VisitCollection,
  { outcome }: CalculationOptions & { outcome: LiftOutcome },
  watch: Watch,
): LiftCoefficients {
  return visitCoefficients(outcome, { importance, blocks }, watch);
}
