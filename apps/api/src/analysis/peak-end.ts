import { type PeakEndAnalysis, PeakEndSums, peakEndAnalysis } from "@touchstone/core/journey/peak-end";
import type { CalculationOptions } from "./calculations.ts";
import type { VisitCollection } from "./collection.ts";

/** The peak–end rule, tested on the visits of a slice. */
export function peakEnd(
  { blocks, items, journey }: VisitCollection,
  { asOf }: CalculationOptions,
): PeakEndAnalysis {
  const sums = new PeakEndSums(items, journey);
  for (const block of blocks) sums.add(block);
  return peakEndAnalysis(sums, { journey, asOf });
}
