import {
  elementNames,
  type FunctionCode,
  functionOf,
  functions,
  type SixElement,
  sixElements,
} from "@touchstone/core/format/catalogue";
import { type Supply, type SupplyCode, supplies } from "@touchstone/core/layout/indicator/adequacy";
import type { CoLocation } from "@touchstone/core/layout/indicator/co-location";
import type { SegmentFit, SegmentWant } from "@touchstone/core/layout/indicator/segment-fit";
import type { VisitorSegment } from "@touchstone/core/layout/plan";
import { builder, enumOf, localised } from "../builder.ts";
import type { Assessed } from "./assessed.ts";
import { FunctionType } from "./format.ts";

const MixType = builder.objectRef<Assessed & { code: FunctionCode }>("FunctionMix").implement({
  description: "How much of a plan serves one function.",
  fields: (t) => ({
    function: t.field({
      type: FunctionType,
      description: "The function.",
      resolve: ({ code }) => functionOf(code),
    }),
    units: t.float({
      description: "Units.",
      resolve: ({ statics, code }) => statics.diversity.count?.byFunction[code] ?? 0,
    }),
    areaM2: t.float({
      description: "Area, m².",
      resolve: ({ statics, code }) => statics.diversity.area?.byFunction[code] ?? 0,
    }),
    share: t.float({
      nullable: true,
      description: "Share of area; null without a benchmark.",
      resolve: ({ statics, code }) => shareOf(statics, code)?.share ?? null,
    }),
    benchmark: t.float({
      nullable: true,
      description: "Share of area in the planner's benchmark, which is no norm; null where there is none.",
      resolve: ({ statics, code }) => shareOf(statics, code)?.benchmark ?? null,
    }),
    gapM2: t.float({
      nullable: true,
      description: "m² more that the benchmark would have; negative where it would have less.",
      resolve: ({ statics, code }) => shareOf(statics, code)?.gapM2 ?? null,
    }),
    revenuePerM2: t.float({
      nullable: true,
      description: "Revenue a m² and day; null where no unit has a figure.",
      resolve: ({ statics, code }) => statics.revenue?.byFunction[code] ?? null,
    }),
    culture: t.float({
      nullable: true,
      description: "Mean culture score, 0 to 1; null where nobody rated its units.",
      resolve: ({ statics, code }) => statics.culture.byFunction[code] ?? null,
    }),
  }),
});

const shareOf = ({ balance }: Assessed["statics"], code: FunctionCode) =>
  balance?.functions.find((each) => each.code === code);

const ElementType = builder.objectRef<{ element: SixElement; units: number }>("ElementCount").implement({
  description: "How many units serve one of the six elements of tourism.",
  fields: (t) => ({
    element: t.exposeString("element", { description: "Its code, such as `food`." }),
    name: localised(t, "Its name.", ({ element }) => elementNames[element]),
    units: t.exposeInt("units", { description: "Units; gates count for getting around." }),
  }),
});

const SupplyEnum = enumOf<SupplyCode>("SupplyCode", "What there has to be enough of.", {
  toilets: "Toilet fixtures.",
  diningSeats: "Seats to eat at.",
  restSeats: "Seats to rest on.",
  experiencesPerHour: "Places in experiences an hour.",
  gatesPerHour: "Persons through gates an hour.",
});

const SupplyType = builder.objectRef<Supply & { code: SupplyCode }>("LayoutSupply").implement({
  description: "What there is of something against what the design peak needs.",
  fields: (t) => ({
    code: t.field({ type: SupplyEnum, description: "Of what.", resolve: ({ code }) => code }),
    supply: t.exposeFloat("supply", { description: "What there is." }),
    required: t.exposeFloat("required", { description: "What is needed, by the standards in use." }),
    ratio: t.exposeFloat("ratio", {
      nullable: true,
      description: "Supply over need; null where nothing is needed.",
    }),
    oversupplied: t.exposeBoolean("oversupplied", {
      description: "Whether there is more than half as much again as needed.",
    }),
  }),
});

const WantType = builder.objectRef<SegmentWant>("SegmentWant").implement({
  description: "How well one wish of a segment is met: want × access × adequacy.",
  fields: (t) => ({
    function: t.field({
      type: FunctionType,
      description: "What is wanted.",
      resolve: ({ function: code }) => functionOf(code),
    }),
    want: t.exposeFloat("want", { description: "Its share of what the segment wants." }),
    access: t.exposeFloat("access", {
      nullable: true,
      description: "Share of nodes with it within the segment's walk; null without nodes.",
    }),
    adequacy: t.exposeFloat("adequacy", {
      nullable: true,
      description:
        "Places over persons who want it at the design peak, at most 1; null where nobody is expected.",
    }),
    contribution: t.exposeFloat("contribution", { nullable: true, description: "The product of the three." }),
  }),
});

const SegmentFitType = builder
  .objectRef<SegmentFit & { about: VisitorSegment | undefined }>("SegmentFit")
  .implement({
    description: "How well a plan fits one segment of visitors.",
    fields: (t) => ({
      segment: t.exposeString("segment", { description: "Id of the segment in the plan." }),
      name: localised(t, "Its name.", ({ segment, about }) => about?.name ?? { en: segment, zh: segment }),
      share: t.exposeFloat("share", { description: "Its share of all visitors." }),
      toleranceM: t.float({
        nullable: true,
        description: "How far these visitors like to walk, metres.",
        resolve: ({ about }) => about?.toleranceM ?? null,
      }),
      fit: t.exposeFloat("fit", { nullable: true, description: "0 to 1; null where it cannot be said." }),
      wants: t.field({
        type: [WantType],
        description: "What it is made of.",
        resolve: ({ wants }) => wants,
      }),
    }),
  });

const CoLocationStatusEnum = enumOf<CoLocation["status"]>("CoLocationStatus", "What a quotient says.", {
  attracted: "They lie together more often than by chance.",
  avoiding: "They lie together less often than by chance.",
  "as by chance": "No more and no less often than by chance.",
  "too few": "Fewer than five units of one of them: nothing can be said.",
});

const CoLocationType = builder.objectRef<CoLocation>("CoLocation").implement({
  description: "How often the nearest neighbour of one function is of another (Leslie & Kronenfeld).",
  fields: (t) => ({
    from: t.field({
      type: FunctionType,
      description: "Whose neighbour.",
      resolve: ({ from }) => functionOf(from),
    }),
    to: t.field({ type: FunctionType, description: "Of what kind.", resolve: ({ to }) => functionOf(to) }),
    fromUnits: t.exposeInt("fromUnits", { description: "Units of the first." }),
    toUnits: t.exposeInt("toUnits", { description: "Units of the second." }),
    quotient: t.exposeFloat("quotient", {
      nullable: true,
      description: "Over 1 attracted, under 1 avoiding; null where it is undefined.",
    }),
    p: t.exposeFloat("p", {
      nullable: true,
      description: "How often 999 random exchanges of functions are as extreme; null with too few units.",
    }),
    q: t.exposeFloat("q", {
      nullable: true,
      description: "p corrected over all pairs (Benjamini–Hochberg); the status goes by it.",
    }),
    status: t.field({
      type: CoLocationStatusEnum,
      description: "What it says.",
      resolve: ({ status }) => status,
    }),
  }),
});

/** What a plan holds, and for whom: fields of its assessment. */
export const mixFields = {
  mix: (all: Assessed) => functions.filter(({ inMix }) => inMix).map(({ code }) => ({ ...all, code })),
  elements: ({ statics }: Assessed) =>
    sixElements.map((element) => ({ element, units: statics.completeness.counts[element] })),
  supply: ({ statics }: Assessed) => supplies.map((code) => ({ code, ...statics.adequacy[code] })),
  segments: ({ statics, plan }: Assessed) =>
    statics.segments.segments.map((fit) => ({
      ...fit,
      about: plan.segments.find(({ id }) => id === fit.segment),
    })),
};
export { CoLocationType, ElementType, MixType, SegmentFitType, SupplyType };
