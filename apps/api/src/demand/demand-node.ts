import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { Journey } from "@touchstone/core/journey";
import type { Slice } from "@touchstone/core/slice";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, localisedOrNull } from "../builder.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { chosenDimension, dimensionsOn, visitedJourney } from "../product-mix/offer.ts";
import { SegmentDimensionType } from "../segment.ts";
import { readSlice, SliceInput } from "../slice.ts";
import { type VenueNode, VenueType } from "../venue.ts";

/** What is asked of a venue's demand. */
export interface DemandNode {
  venue: VenueNode;
  catalogue: Catalogue;
  /** The part of the data, at this venue. */
  slice: Slice;
  /** `null` where the venue has no visits. */
  journey: Journey | null;
  dimension: SegmentDimension | null;
  dimensions: readonly SegmentDimension[];
}

export const DemandRef = builder.objectRef<DemandNode>("Demand").implement({
  description: "Demand analysis of a venue.",
  fields: (t) => ({
    dimensions: t.field({
      type: [SegmentDimensionType],
      description: "What `segment` may name.",
      extensions: { size: 8 },
      resolve: ({ dimensions }) => dimensions,
    }),
    sectorNote: localisedOrNull(
      t,
      "What does not hold for this kind of venue; null for scenic areas.",
      ({ venue }) => (venue.sector === "scenic-area" ? null : otherSectors),
    ),
  }),
});

/** The three cards come from the trade of scenic areas. */
const otherSectors: LocalisedText = {
  en: "The three cards are made for scenic areas. Elsewhere the checklist and the inventory hold as they are; growth of demand needs a layout plan whose units the touchpoints are linked to.",
  zh: "三张卡片按景区行业设计。用于其他业态时，清单与资源库同样适用；需求增长则需要布局方案，并已将触点与业态单元关联。",
};

/**
 * What is asked of a venue's demand.
 * @throws InputError for a dimension that no survey on the journey tells, or where a journey has to be named
 */
export async function demandOf(
  context: Context,
  venue: VenueNode,
  { group: _, ...slice }: Slice,
  segment?: string | null,
): Promise<DemandNode> {
  const catalogue = await context.known();
  const journey = visitedJourney(catalogue, venue.code, slice);
  const dimensions = dimensionsOn(catalogue, journey);
  const dimension = chosenDimension(dimensions, segment);
  return { venue, catalogue, slice: { ...slice, venues: [venue.code] }, journey, dimension, dimensions };
}

builder.objectField(VenueType, "demand", (t) =>
  t.field({
    type: DemandRef,
    description:
      "Demand analysis: digital thinking (数字化思维), forward-looking consumption (前瞻性消费) and creatable resources (可创造资源).",
    args: {
      slice: t.arg({
        type: SliceInput,
        description: "Which part of the venue's data; everything when left out. Its venues are not read.",
      }),
      segment: t.arg.string({
        description: "Code of a segment dimension; the first that the surveys tell when left out.",
      }),
    },
    resolve: async (venue, { slice, segment }, context) =>
      demandOf(context, venue, readSlice(await context.known(), slice), segment),
  }),
);
