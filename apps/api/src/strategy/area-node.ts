import { type Area, areaOf } from "@touchstone/core/strategy/area/areas";
import type { AreaRow } from "@touchstone/core/strategy/area/compare-area";
import type { AreaGap } from "@touchstone/core/strategy/area/finding";
import type { AreaCode } from "@touchstone/core/strategy/area/part";
import type { Composite, Scorecard } from "@touchstone/core/strategy/area/scorecard";
import { WEIGHT_DRAWS, WEIGHT_SPREAD } from "@touchstone/core/strategy/area/weight-draws";
import type { LocalisedText } from "@touchstone/core/text";
import { formatInterval, formatValue } from "@touchstone/core/unit";
import { builder, enumOf, type Fields, localised, localisedList } from "../builder.ts";
import type { VenueStrategy } from "./league.ts";
import { PartDefinitionType, RangeType, StrategyPartType } from "./part-node.ts";

export const AreaEnum = enumOf<AreaCode>("StrategyAreaCode", "An area of strategy, 四大策略.", {
  layout: "Spatial layout, 空间布局.",
  product: "Product mix by segment, 分客群产品组合.",
  service: "Service optimisation, 服务优化.",
  marketing: "Marketing and brand, 营销与品牌.",
});

const AreaStatusEnum = enumOf<Scorecard["status"]>("StrategyAreaStatus", "Whether there is a composite.", {
  measured: "At least half of the weight is measured.",
  "too-few": "Less than half of the weight is measured: the parts are shown, without a composite.",
  "not-measured": "No part is measured.",
});

const DroppedType = builder.objectRef<Composite["dropped"][number]>("StrategyDroppedPart").implement({
  description: "The composite without one part.",
  fields: (t) => ({
    part: t.string({ description: "Code of the part left out.", resolve: ({ code }) => code }),
    value: t.exposeFloat("value", { description: "The composite of the others." }),
  }),
});

export const CompositeType = builder.objectRef<Composite>("StrategyComposite").implement({
  description: "A weighted mean of scores that keeps its parts.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "Weighted arithmetic mean of the scores, 0–100." }),
    interval: t.field({
      type: RangeType,
      nullable: true,
      description:
        "Interval of at least 95 % however the parts hang together; null where no part is a sample.",
      resolve: ({ interval }) => interval,
    }),
    independent: t.field({
      type: RangeType,
      nullable: true,
      description: "The interval if the parts were independent, which they seldom are: for comparison.",
      resolve: ({ independent }) => independent,
    }),
    sensitivity: t.field({
      type: RangeType,
      description: `5th to 95th percentile over ${WEIGHT_DRAWS} seeded draws of the weights, each within ±${100 * WEIGHT_SPREAD} %.`,
      resolve: ({ sensitivity }) => sensitivity,
    }),
    dropped: t.field({
      type: [DroppedType],
      description: "The composite without each part that counts; none where only one does.",
      extensions: { size: 6 },
      resolve: ({ dropped }) => dropped,
    }),
    geometric: t.exposeFloat("geometric", {
      description:
        "Weighted geometric mean: what it would be if strong parts could not make up for weak ones.",
    }),
    indicative: t.exposeBoolean("indicative", {
      description: "Rests on a part with fewer than 30 answers: never ranked.",
    }),
    text: localised(t, "The composite in words.", (composite) => ({
      en: compositeText(composite, "en"),
      zh: compositeText(composite, "zh"),
    })),
  }),
});

const VerdictEnum = enumOf<AreaGap["verdict"]>("StrategyVerdict", "A venue against the mean of its peers.", {
  ahead: "Better by more than chance and the choice of weights explain.",
  behind: "Worse by more than chance and the choice of weights explain.",
  "cannot-tell": "Neither can be told.",
});

const GapPartType = builder.objectRef<AreaGap["parts"][number]>("StrategyGapPart").implement({
  description: "What one part adds to the distance from the peers.",
  fields: (t) => ({
    part: t.string({ description: "Code of the part.", resolve: ({ code }) => code }),
    points: t.exposeFloat("points", { description: "Points; those of all parts sum to the distance." }),
  }),
});

const AreaGapType = builder.objectRef<AreaGap>("StrategyAreaGap").implement({
  description: "A venue against the mean of its ranked peers on an area, on the parts that all of them have.",
  fields: (t) => ({
    peers: t.exposeInt("peers", { description: "Ranked peers." }),
    own: t.exposeFloat("own", { description: "Own composite of the common parts." }),
    others: t.exposeFloat("others", { description: "Mean of the peers' composites of the common parts." }),
    value: t.exposeFloat("gap", { description: "own − others, points." }),
    interval: t.field({
      type: RangeType,
      nullable: true,
      description: "95 %; null where no part is a sample.",
      resolve: ({ interval }) => interval,
    }),
    adjustedP: t.float({
      nullable: true,
      description: "p of no distance, by Holm over the areas.",
      resolve: ({ adjustedP }) => adjustedP,
    }),
    firm: t.exposeBoolean("firm", { description: "Whether its sign holds in 95 % of the draws of weights." }),
    verdict: t.field({
      type: VerdictEnum,
      description: "What can be told.",
      resolve: ({ verdict }) => verdict,
    }),
    parts: t.field({
      type: [GapPartType],
      description: "What each part adds, the largest shortfall first.",
      extensions: { size: 6 },
      resolve: ({ parts }) => parts,
    }),
  }),
});

/** An area at one venue of a league. */
export interface AreaOf {
  strategy: VenueStrategy;
  area: AreaCode;
}

export const cardOf = ({ strategy: { league, venue }, area }: AreaOf): Scorecard => {
  const card = league.areas.find((each) => each.area === area)?.cards.get(venue)?.card;
  if (!card) throw new Error(`the strategy of ${venue} has no card of ${area}`);
  return card;
};

const rowOf = ({ strategy: { league, venue }, area }: AreaOf): AreaRow | undefined =>
  league.areas.find((each) => each.area === area)?.comparison.rows.find((row) => row.venue === venue);

const place = (
  t: Fields<AreaOf>,
  description: string,
  key: "rank" | "rankLow" | "rankHigh" | "weightRankLow" | "weightRankHigh",
) => t.int({ nullable: true, description, resolve: (of) => rowOf(of)?.[key] ?? null });

export const StrategyAreaType = builder.objectRef<AreaOf>("StrategyArea").implement({
  description: "A scorecard: one area of strategy at one venue.",
  fields: (t) => ({
    code: t.field({ type: AreaEnum, description: "Which area.", resolve: ({ area }) => area }),
    name: localised(t, "Its name.", ({ area }) => areaOf(area).name),
    meaning: localised(t, "What it asks.", ({ area }) => areaOf(area).meaning),
    status: t.field({
      type: AreaStatusEnum,
      description: "Whether there is a composite.",
      resolve: (of) => cardOf(of).status,
    }),
    measuredWeight: t.float({
      description: "Share of the weight that is measured, 0–1; half is needed for a composite.",
      resolve: (of) => cardOf(of).measuredShare,
    }),
    composite: t.field({
      type: CompositeType,
      nullable: true,
      description: "The composite of what is measured; null below half of the weight.",
      resolve: (of) => cardOf(of).composite,
    }),
    parts: t.field({
      type: [StrategyPartType],
      description: "Its parts, measured or not.",
      extensions: { size: 6 },
      resolve: (of) => cardOf(of).parts.map((part) => ({ strategy: of.strategy, part })),
    }),
    common: t.field({
      type: CompositeType,
      nullable: true,
      description: "The composite of the parts that all ranked venues have: what ranks rest on.",
      resolve: (of) => rowOf(of)?.common ?? null,
    }),
    rank: place(t, "Place among the ranked venues.", "rank"),
    rankLow: place(t, "Best place that its true place may have, at 95 % for all venues together.", "rankLow"),
    rankHigh: place(t, "Worst place that its true place may have.", "rankHigh"),
    weightRankLow: place(t, "5th percentile of its place when the weights vary.", "weightRankLow"),
    weightRankHigh: place(t, "95th percentile of its place when the weights vary.", "weightRankHigh"),
    gap: t.field({
      type: AreaGapType,
      nullable: true,
      description: "Distance from the mean of its peers; null where it cannot be compared.",
      resolve: ({ strategy, area }) => strategy.finding.gaps.find((gap) => gap.area === area) ?? null,
    }),
    remarks: localisedList(t, "What to keep in mind.", ({ strategy, area }): readonly LocalisedText[] =>
      area === "layout" ? (strategy.league.remarks.get(strategy.venue) ?? []) : [],
    ),
  }),
});

export const AreaDefinitionType = builder.objectRef<Area>("StrategyAreaDefinition").implement({
  description: "An area of strategy and what it is judged by.",
  fields: (t) => ({
    code: t.field({ type: AreaEnum, description: "Which.", resolve: ({ code }) => code }),
    name: localised(t, "Its name.", ({ name }) => name),
    meaning: localised(t, "What it asks.", ({ meaning }) => meaning),
    parts: t.field({
      type: [PartDefinitionType],
      description: "What it is judged by.",
      extensions: { size: 6 },
      resolve: ({ parts }) => [...parts],
    }),
  }),
});

function compositeText({ value, interval, sensitivity }: Composite, locale: "en" | "zh"): string {
  const at = formatValue(value, "pomp", locale);
  const band = formatInterval(sensitivity, "pomp", locale);
  const range = interval && formatInterval(interval, "pomp", locale);
  if (locale === "zh") return `${at}（${range ? `${range}；` : ""}权重变动时 ${band}）`;
  return `${at} (${range ? `${range}; ` : ""}${band} as weights vary)`;
}
