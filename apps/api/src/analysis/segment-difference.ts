import {
  type SegmentDifferences,
  segmentDifferences,
  segmentSums,
} from "@touchstone/core/driver/segment-differences";
import type { MomentOutcome } from "@touchstone/core/importance";
import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { CalculationOptions } from "./calculations.ts";
import type { VisitCollection } from "./collection.ts";

/** Whether touchpoints matter more to some guests: by the one dimension that the visits were collected with. */
export function segmentDifference(
  { blocks, items, journey, segments }: VisitCollection,
  { asOf, outcome }: CalculationOptions & { outcome: MomentOutcome },
): SegmentDifferences {
  const dimension = segments[0] as SegmentDimension;
  const parts = segmentSums(blocks, items, 0, dimension.values.length);
  return segmentDifferences(parts, { dimension, outcome, items, journey, asOf });
}
