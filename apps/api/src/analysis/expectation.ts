import { type ExpectationAnalysis, expectationAnalysis, PairedSums } from "@touchstone/core/expectation";
import type { CalculationOptions } from "./calculations.ts";
import type { VisitCollection } from "./collection.ts";

/** What guests expected of the touchpoints of a slice's visits, and what each is to them. */
export function expectations(
  { blocks, scales, journey }: VisitCollection,
  { asOf }: CalculationOptions,
): ExpectationAnalysis {
  const sums = new PairedSums(journey, scales);
  for (const block of blocks) sums.add(block);
  return expectationAnalysis(sums, { journey, asOf });
}
