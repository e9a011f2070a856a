import {
  type DriverAnalysis,
  type DriverPreview,
  driverAnalysis,
  driverPreview as previewOf,
} from "@touchstone/core/driver";
import type { ImportanceMethod, MomentOutcome, Watch } from "@touchstone/core/importance";
import type { CalculationOptions } from "./calculations.ts";
import type { VisitCollection } from "./collection.ts";

/** What drives an outcome. */
export function drivers(
  { importance, blocks, journey }: VisitCollection,
  {
    asOf,
    outcome,
    method,
    target,
  }: CalculationOptions & { outcome: MomentOutcome; method: ImportanceMethod; target: number },
  watch: Watch,
): DriverAnalysis {
  return driverAnalysis(importance, blocks, { journey, asOf, outcome, method, target }, watch);
}

/** A first look at what drives an outcome, in a moment. */
export function driverPreview(
  { importance }: VisitCollection,
  { outcome }: CalculationOptions & { outcome: MomentOutcome },
): DriverPreview {
  return previewOf(importance, outcome);
}
