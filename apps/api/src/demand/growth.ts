import { functionOf } from "@touchstone/core/format/catalogue";
import type { GrowthCell, GrowthRow, GrowthVerdict } from "@touchstone/core/strategy/demand/growth";
import { growthSentence, growthStatusTexts } from "@touchstone/core/strategy/demand/growth-sentence";
import { mixStatusTexts } from "@touchstone/core/strategy/product-mix/sentence";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, enumOf, localised } from "../builder.ts";
import { FigureType } from "../figure.ts";
import { FunctionType } from "../layout/format.ts";
import { SegmentDimensionType, SegmentValueType } from "../segment.ts";
import { DemandRef } from "./demand-node.ts";
import { type GrowthNode, readGrowth } from "./growth-reading.ts";

const StatusEnum = enumOf<GrowthNode["status"]>("DemandGrowthStatus", "Whether growth can be told.", {
  ok: "It can.",
  "no-visits-before": "There are no visits in the period before.",
  "no-visits-now": "There are no visits in the period.",
  "not-asked": "Fewer than two formats were asked about, or not the same ones.",
  "no-plan": "The venue has no layout plan: touchpoints stand for no format.",
  "no-links": "No touchpoint is linked to units of the plan.",
});

const VerdictEnum = enumOf<GrowthVerdict>("DemandGrowthVerdict", "What may be said of a change.", {
  growing: "The share of uses has grown by more than chance.",
  shrinking: "The share of uses has fallen by more than chance.",
  "cannot-tell": "Neither is shown.",
});

const RangeType = builder.objectRef<{ value: number; low: number; high: number }>("DemandRatio").implement({
  description: "A ratio with its 95 % interval.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "The ratio." }),
    low: t.exposeFloat("low", { description: "Lower bound." }),
    high: t.exposeFloat("high", { description: "Upper bound." }),
  }),
});

const CellType = builder.objectRef<GrowthCell>("DemandGrowthCell").implement({
  description: "How demand of a group of guests for one business format has changed.",
  fields: (t) => ({
    format: t.field({
      type: FunctionType,
      description: "The business format, on the first level of the catalogue.",
      resolve: ({ format }) => functionOf(format),
    }),
    before: t.field({
      type: FigureType,
      description: "Share of uses in the period before.",
      resolve: ({ before }) => before,
    }),
    now: t.field({ type: FigureType, description: "Share of uses now.", resolve: ({ now }) => now }),
    change: t.field({
      type: FigureType,
      description: "Now less before, percentage points.",
      resolve: ({ change }) => change,
    }),
    p: t.exposeFloat("p", {
      nullable: true,
      description: "p value of no change; null with fewer than 30 guests in a period.",
    }),
    q: t.exposeFloat("q", {
      nullable: true,
      description: "p corrected over all cells (Benjamini–Hochberg); verdicts go by it.",
    }),
    verdict: t.field({
      type: VerdictEnum,
      nullable: true,
      description: "What may be said; null where the change is not shown.",
      resolve: ({ verdict }) => verdict,
    }),
    counts: t.field({
      type: RangeType,
      nullable: true,
      description:
        "Uses counted now over before. It grows with how many guests are asked: never a claim. Null where either is none.",
      resolve: ({ counts }) => counts && { value: counts.ratio, low: counts.low, high: counts.high },
    }),
    supply: t.exposeFloat("supply", {
      nullable: true,
      description: "Share of the venue's places, 0 to 1; null where it is not known.",
    }),
    index: t.field({
      type: RangeType,
      nullable: true,
      description: "Demand share now ÷ supply share: 1 is in step. Null without supply.",
      resolve: ({ index }) => index,
    }),
    ahead: t.exposeBoolean("ahead", {
      description: "Growing, and surely demanded by more than its share of the supply.",
    }),
  }),
});

const RowType = builder.objectRef<{ node: GrowthNode; row: GrowthRow }>("DemandGrowthRow").implement({
  description: "How demand of a group of guests, or of all, has changed.",
  fields: (t) => ({
    segment: t.field({
      type: SegmentValueType,
      nullable: true,
      description: "The group; null for all guests.",
      resolve: ({ node, row }) =>
        row.segment === null ? null : (node.dimension?.values[row.segment] ?? null),
    }),
    guestsBefore: t.int({
      description: "Guests who used a format in the period before.",
      resolve: ({ row }) => row.guestsBefore,
    }),
    guestsNow: t.int({
      description: "Guests who used a format in the period.",
      resolve: ({ row }) => row.guestsNow,
    }),
    cells: t.field({
      type: [CellType],
      description: "Format by format, in the order of the catalogue.",
      extensions: { size: 8 },
      resolve: ({ row }) => row.cells,
    }),
  }),
});

const GrowthType = builder.objectRef<GrowthNode>("DemandGrowth").implement({
  description:
    "Forward-looking consumption: which formats take a growing share of demand, against the venue's own supply.",
  fields: (t) => ({
    status: t.field({
      type: StatusEnum,
      description: "Whether it can be told.",
      resolve: ({ status }) => status,
    }),
    from: t.field({
      type: "Date",
      nullable: true,
      description: "First day of the period.",
      resolve: ({ now }) => now?.from ?? null,
    }),
    to: t.field({
      type: "Date",
      nullable: true,
      description: "The day after its last.",
      resolve: ({ now }) => now?.to ?? null,
    }),
    beforeFrom: t.field({
      type: "Date",
      nullable: true,
      description: "First day of the period before.",
      resolve: ({ before }) => before?.from ?? null,
    }),
    dimension: t.field({
      type: SegmentDimensionType,
      nullable: true,
      description: "What guests are told apart by.",
      resolve: ({ dimension }) => dimension,
    }),
    all: t.field({
      type: RowType,
      nullable: true,
      description: "All guests together; null where it cannot be told.",
      resolve: (node) => (node.growth?.all ? { node, row: node.growth.all } : null),
    }),
    rows: t.field({
      type: [RowType],
      description: "One a value of the dimension. Small groups are protected.",
      extensions: { size: 8 },
      resolve: (node) => (node.growth?.rows ?? []).map((row) => ({ node, row })),
    }),
    sentence: localised(t, "What may be said.", sentenceOf),
  }),
});

function sentenceOf({ status, growth, dimension }: GrowthNode): LocalisedText {
  if (status === "no-plan" || status === "no-links") return mixStatusTexts[status];
  if (growth === null) return growthStatusTexts[status === "ok" ? "no-visits-now" : status];
  const names = dimension?.values.map(({ name }) => name) ?? [];
  return { en: growthSentence(growth, names, "en"), zh: growthSentence(growth, names, "zh") };
}

builder.objectField(DemandRef, "growth", (t) =>
  t.field({
    type: GrowthType,
    description:
      "Forward-looking consumption: the slice's period, the last 13 weeks unless named, against as long before.",
    extensions: { cost: 600 },
    resolve: (node, _, context) => readGrowth(context, node),
  }),
);
