import type { LocalisedText } from "@touchstone/core/text";
import { and, asc, eq } from "drizzle-orm";
import { segmentDimension } from "../schema/segment-dimension.ts";
import { segmentValue } from "../schema/segment-value.ts";
import type { Transaction } from "../scope.ts";

export interface StoredSegmentDimension {
  code: string;
  name: LocalisedText;
  /** In reading order. */
  values: { id: number; code: string; name: LocalisedText }[];
}

/** Every dimension that visits can be told apart by, in the order in which they became known. */
export async function readSegments(tx: Transaction): Promise<StoredSegmentDimension[]> {
  const rows = await tx.drizzle
    .select({ dimension: segmentDimension, value: segmentValue })
    .from(segmentDimension)
    .innerJoin(
      segmentValue,
      and(
        eq(segmentValue.organisationId, segmentDimension.organisationId),
        eq(segmentValue.dimensionId, segmentDimension.id),
      ),
    )
    .where(eq(segmentDimension.organisationId, tx.organisationId))
    .orderBy(asc(segmentDimension.id), asc(segmentValue.position), asc(segmentValue.id));
  const dimensions = new Map<number, StoredSegmentDimension>();
  for (const { dimension, value } of rows) {
    const entry = dimensions.get(dimension.id) ?? { code: dimension.code, name: dimension.name, values: [] };
    entry.values.push({ id: value.id, code: value.code, name: value.name });
    dimensions.set(dimension.id, entry);
  }
  return [...dimensions.values()];
}
