import { functionOf } from "@touchstone/core/format/catalogue";
import {
  type MixCell,
  type MixRow,
  type MixStatus,
  type MixSupply,
  type MixVerdict,
  mixThresholds,
  productMixSummary,
} from "@touchstone/core/strategy/product-mix";
import {
  mixSentence,
  mixStatusTexts,
  supplyMeasureName,
} from "@touchstone/core/strategy/product-mix/sentence";
import { builder, enumOf, localised, localisedOrNull } from "../builder.ts";
import { FigureType } from "../figure.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { FunctionType } from "../layout/format.ts";
import { SegmentDimensionType, SegmentValueType } from "../segment.ts";
import { readSlice, SliceInput } from "../slice.ts";
import { VenueType } from "../venue.ts";
import { type MixNode, readProductMix } from "./offer.ts";
import { MixSupplyType, SupplyMeasureEnum } from "./supply.ts";

const MixStatusEnum = enumOf<MixStatus>("ProductMixStatus", "Whether demand can be set against supply.", {
  ok: "It can.",
  "no-visits": "There are no visits in this part of the data.",
  "no-plan": "The venue has no layout plan: its supply is not known.",
  "no-links": "No touchpoint is linked to units of the plan: uses cannot be told by format.",
  "not-asked": "None of the linked touchpoints was asked about.",
  "one-format": "Only one format was asked about.",
  "no-supply": "The formats asked about have no supply in this measure.",
});

const VerdictEnum = enumOf<MixVerdict>("ProductMixVerdict", "What may be said of a gap.", {
  short: "Demand exceeds its share of the supply by more than chance.",
  ample: "Demand falls short of its share of the supply by more than chance.",
  level: "The gap surely lies within ±5 percentage points.",
  "cannot-tell": "None of these can be told.",
});

const CellType = builder.objectRef<MixCell>("ProductMixCell").implement({
  description: "Demand of one group of guests for one business format against its supply.",
  fields: (t) => ({
    format: t.field({
      type: FunctionType,
      description: "The business format, on the first level of the catalogue.",
      resolve: ({ format }) => functionOf(format),
    }),
    demand: t.field({
      type: FigureType,
      description: "Share of all uses that the group made of the formats asked about.",
      resolve: ({ demand }) => demand,
    }),
    supply: t.exposeFloat("supply", { description: "Share of the supply, 0 to 1: counted, not sampled." }),
    gap: t.field({
      type: FigureType,
      description: "Demand share less supply share, percentage points.",
      resolve: ({ gap }) => gap,
    }),
    p: t.exposeFloat("p", {
      nullable: true,
      description: "p value of no gap; null with fewer than 30 guests or where it is protected.",
    }),
    q: t.exposeFloat("q", {
      nullable: true,
      description: "p corrected over all cells (Benjamini–Hochberg); verdicts go by it.",
    }),
    verdict: t.field({
      type: VerdictEnum,
      nullable: true,
      description: "What may be said; null where the gap is not shown.",
      resolve: ({ verdict }) => verdict,
    }),
    unmet: t.field({
      type: FigureType,
      description: "Of the guests who wanted the format, those who gave up at it or complained about it.",
      resolve: ({ unmet }) => unmet,
    }),
  }),
});

const RowType = builder.objectRef<{ node: MixNode; row: MixRow }>("ProductMixRow").implement({
  description: "Demand of one group of guests, or of all, against supply.",
  fields: (t) => ({
    segment: t.field({
      type: SegmentValueType,
      nullable: true,
      description: "The group; null for all guests.",
      resolve: ({ node, row }) =>
        row.segment === null ? null : (node.dimension?.values[row.segment] ?? null),
    }),
    visits: t.int({ description: "Visits of the group.", resolve: ({ row }) => row.visits }),
    cells: t.field({
      type: [CellType],
      description: "Format by format, in the order of the catalogue.",
      extensions: { size: 8 },
      resolve: ({ row }) => row.cells,
    }),
    mismatch: t.field({
      type: FigureType,
      description:
        "½ Σ |demand share − supply share|: the part of the supply that would have to change format.",
      resolve: ({ row }) => row.mismatch,
    }),
    mismatchByChance: t.float({
      nullable: true,
      description: "What chance alone would let it be if demand were as supply; null where it is not shown.",
      resolve: ({ row }) => row.byChance,
    }),
    p: t.float({
      nullable: true,
      description: "How often chance alone would show as much; null where it is not shown.",
      resolve: ({ row }) => row.p,
    }),
    unmet: t.field({
      type: FigureType,
      description: "Of the guests with any want, those with one that was not met.",
      resolve: ({ row }) => row.unmet,
    }),
  }),
});

export const ProductMixType = builder.objectRef<MixNode>("ProductMix").implement({
  description:
    "Demand share against supply share, segment × business format (业态). Demand is what guests used; supply is the newest plan's.",
  fields: (t) => ({
    status: t.field({
      type: MixStatusEnum,
      description: "Whether it can be told.",
      resolve: ({ mix }) => mix.status,
    }),
    reason: localisedOrNull(t, "Why not; null where it can.", ({ mix }) =>
      mix.status === "ok" ? null : mixStatusTexts[mix.status],
    ),
    dimension: t.field({
      type: SegmentDimensionType,
      nullable: true,
      description: "What guests are told apart by; null where no survey tells any.",
      resolve: ({ dimension }) => dimension,
    }),
    dimensions: t.field({
      type: [SegmentDimensionType],
      description: "What `segment` may name.",
      extensions: { size: 8 },
      resolve: ({ dimensions }) => dimensions,
    }),
    measure: t.field({
      type: SupplyMeasureEnum,
      description: "What supply is counted in.",
      resolve: ({ mix }) => mix.measure,
    }),
    measureName: localised(t, "The same in words.", ({ mix }) => supplyMeasureName(mix.measure)),
    planVersion: t.int({
      nullable: true,
      description: "Version of the plan that supply is read from; null without one.",
      resolve: ({ plan }) => plan?.version ?? null,
    }),
    supply: t.field({
      type: [MixSupplyType],
      description: "What the plan offers of each format of the mix, asked about or not.",
      extensions: { size: 8 },
      resolve: ({ mix }): readonly MixSupply[] => mix.supply,
    }),
    touchpoints: t.field({
      type: [TouchpointType],
      description: "Touchpoints whose uses are counted: those linked to units of the mix.",
      extensions: { size: 15 },
      resolve: ({ mapped, journey }) =>
        journey === null ? [] : mapped.map(({ code }) => touchpointOf(journey, code)),
    }),
    all: t.field({
      type: RowType,
      nullable: true,
      description: "All guests together; null where it cannot be told.",
      resolve: (node) => (node.mix.all === null ? null : { node, row: node.mix.all }),
    }),
    rows: t.field({
      type: [RowType],
      description: "One a value of the dimension. Small groups are protected.",
      extensions: { size: 8 },
      resolve: (node) => node.mix.rows.map((row) => ({ node, row })),
    }),
    withoutSegment: t.int({
      description: "Guests of whom the dimension tells nothing.",
      resolve: ({ mix }) => mix.withoutSegment,
    }),
    mismatchWithinSegments: t.float({
      nullable: true,
      description:
        "Mean of the groups' own mismatch, weighted by guests, without the protected; null where none is shown.",
      resolve: ({ mix }) => productMixSummary(mix).mismatchWithinSegments,
    }),
    levelWithin: t.float({
      description: "Percentage points within which a gap counts as none: a convention of ours.",
      resolve: () => mixThresholds.level,
    }),
    sentence: localised(t, "What may be said.", ({ mix, dimension }) => {
      const names = dimension?.values.map(({ name }) => name) ?? [];
      return { en: mixSentence(mix, names, "en"), zh: mixSentence(mix, names, "zh") };
    }),
  }),
});

builder.objectField(VenueType, "productMix", (t) =>
  t.field({
    type: ProductMixType,
    description: "Demand share against supply share by segment and business format (客群业态缺口).",
    extensions: { cost: 300 },
    args: {
      slice: t.arg({
        type: SliceInput,
        description: "Which part of the venue's data; everything when left out. Its venues are not read.",
      }),
      segment: t.arg.string({
        description: "Code of a segment dimension; the first that the surveys tell when left out.",
      }),
      measure: t.arg({
        type: SupplyMeasureEnum,
        required: true,
        defaultValue: "capacity",
        description: "What supply is counted in.",
      }),
    },
    resolve: async (venue, { slice, segment, measure }, context) =>
      readProductMix(context, venue, {
        slice: readSlice(await context.known(), slice),
        segment,
        measure,
      }),
  }),
);
