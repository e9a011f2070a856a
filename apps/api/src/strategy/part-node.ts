import type { PartDefinition } from "@touchstone/core/strategy/area/part";
import type { PartGap } from "@touchstone/core/strategy/area/part-gap";
import type { ScoredPart } from "@touchstone/core/strategy/area/scorecard";
import type { LocalisedText } from "@touchstone/core/text";
import { formatEstimate, formatValue } from "@touchstone/core/unit";
import { builder, enumOf, localised, localisedOrNull } from "../builder.ts";
import { UnitEnum } from "../figure.ts";
import { nodeOf, VenueType, venueNode } from "../venue.ts";
import type { VenueStrategy } from "./league.ts";

export const RangeType = builder.objectRef<{ low: number; high: number }>("StrategyRange").implement({
  description: "From where to where.",
  fields: (t) => ({
    low: t.exposeFloat("low", { description: "Lower end." }),
    high: t.exposeFloat("high", { description: "Upper end." }),
  }),
});

const PointType = builder.objectRef<readonly [number, number]>("ScalingPoint").implement({
  description: "Which raw figure is which score; straight lines between, level beyond the ends.",
  fields: (t) => ({
    raw: t.float({ description: "Raw figure in the part's unit.", resolve: ([raw]) => raw }),
    score: t.float({ description: "Score, 0–100.", resolve: ([, score]) => score }),
  }),
});

export const PartDirectionEnum = enumOf<PartDefinition["better"]>(
  "StrategyPartDirection",
  "Which raw figures are good.",
  { higher: "Higher is better.", lower: "Lower is better." },
);

export const PartDefinitionType = builder.objectRef<PartDefinition>("StrategyPartDefinition").implement({
  description: "One thing that an area of strategy is judged by.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its name in `weights`." }),
    name: localised(t, "Its name.", ({ name }) => name),
    unit: t.field({ type: UnitEnum, description: "Unit of the raw figure.", resolve: ({ unit }) => unit }),
    better: t.field({
      type: PartDirectionEnum,
      description: "Which raw figures are good.",
      resolve: ({ better }) => better,
    }),
    formula: localised(t, "How the raw figure is computed.", ({ formula }) => formula),
    scaling: t.field({
      type: [PointType],
      description: "How it becomes 0–100.",
      extensions: { size: 2 },
      resolve: ({ scaling }) => [...scaling.points],
    }),
    scalingSource: localised(
      t,
      "The same in words, and where it comes from.",
      ({ scaling }) => scaling.source,
    ),
    defaultWeight: t.float({
      description: "Weight unless another is chosen; those of an area sum to 100. A convention of ours.",
      resolve: ({ weight }) => weight,
    }),
  }),
});

type GapOf = { strategy: VenueStrategy; gap: PartGap };

const GapType = builder.objectRef<GapOf>("StrategyPartGap").implement({
  description: "How far a part lies from the best peer's.",
  fields: (t) => ({
    peers: t.int({ description: "Peers that have the part.", resolve: ({ gap }) => gap.peers }),
    best: t.field({
      type: VenueType,
      description: "The best of them.",
      resolve: ({ gap, strategy: { league } }) =>
        nodeOf(new Map(league.catalogue.venues.map((venue) => [venue.code, venueNode(venue)])), gap.best),
    }),
    bestScore: t.float({ description: "Its score, 0–100.", resolve: ({ gap }) => gap.bestScore }),
    value: t.float({
      description: "Own score minus the best peer's: below 0 the venue is behind.",
      resolve: ({ gap }) => gap.gap,
    }),
    interval: t.field({
      type: RangeType,
      nullable: true,
      description:
        "95 % for all peers at once, since the best was picked among them; null where neither figure is a sample.",
      resolve: ({ gap }) => gap.interval,
    }),
    adjustedP: t.float({
      nullable: true,
      description: "p of no gap, Bonferroni over the peers, Holm over the parts of all areas.",
      resolve: ({ gap }) => gap.adjustedP,
    }),
    beyondChance: t.boolean({
      description: "Whether it is more than chance explains.",
      resolve: ({ gap }) => gap.beyondChance,
    }),
  }),
});

const PartStatusEnum = enumOf<ScoredPart["reading"]["status"]>(
  "StrategyPartStatus",
  "Whether there is a figure.",
  {
    measured: "There is a figure.",
    "not-measured": "There is none; `reason` says why.",
  },
);

export interface PartOf {
  strategy: VenueStrategy;
  part: ScoredPart;
}

export const StrategyPartType = builder.objectRef<PartOf>("StrategyPart").implement({
  description: "One part of an area at a venue, with every point it adds.",
  fields: (t) => ({
    definition: t.field({
      type: PartDefinitionType,
      description: "What it is.",
      resolve: ({ part }) => part.definition,
    }),
    status: t.field({
      type: PartStatusEnum,
      description: "Whether there is a figure.",
      resolve: ({ part }) => part.reading.status,
    }),
    value: t.float({
      nullable: true,
      description: "The raw figure, in its unit.",
      resolve: ({ part: { reading } }) => (reading.status === "measured" ? reading.value : null),
    }),
    interval: t.field({
      type: RangeType,
      nullable: true,
      description: "Its 95 % interval; null where it is no sample.",
      resolve: ({ part: { reading } }) => (reading.status === "measured" ? reading.interval : null),
    }),
    n: t.int({
      nullable: true,
      description: "Answers behind it; null where it rests on none.",
      resolve: ({ part: { reading } }) => reading.n,
    }),
    indicative: t.boolean({
      description: "On fewer than 30 answers: shown, never ranked.",
      resolve: ({ part: { reading } }) => reading.status === "measured" && reading.indicative,
    }),
    reason: localisedOrNull(
      t,
      "Why there is no figure, or no interval.",
      ({ part: { reading } }): LocalisedText | null =>
        reading.status === "measured" ? reading.remark : reading.reason,
    ),
    text: localised(t, "The raw figure in words, or why there is none.", ({ part }) => ({
      en: partText(part, "en"),
      zh: partText(part, "zh"),
    })),
    score: t.float({ nullable: true, description: "0–100.", resolve: ({ part }) => part.score }),
    scoreInterval: t.field({
      type: RangeType,
      nullable: true,
      description: "95 % interval of the score.",
      resolve: ({ part }) => part.interval,
    }),
    weight: t.float({
      description: "Share of the area's whole weight, 0–1, measured or not.",
      resolve: ({ part }) => part.share,
    }),
    usedWeight: t.float({
      nullable: true,
      description: "Share of the weight of what is measured; null where it is not.",
      resolve: ({ part }) => part.usedShare,
    }),
    contribution: t.float({
      nullable: true,
      description: "Points that it adds to the composite.",
      resolve: ({ part }) => part.contribution,
    }),
    gap: t.field({
      type: GapType,
      nullable: true,
      description: "Distance from the best peer; null where no peer has the part on 30 answers or more.",
      resolve: ({ part, strategy }) => {
        const gap = strategy.gaps.get(part.definition.code);
        return gap ? { strategy, gap } : null;
      },
    }),
  }),
});

function partText({ reading, definition: { unit } }: ScoredPart, locale: "en" | "zh"): string {
  if (reading.status !== "measured")
    return locale === "zh" ? `未测得：${reading.reason.zh}` : `not measured: ${reading.reason.en}`;
  return reading.interval
    ? formatEstimate(reading.value, reading.interval, unit, locale)
    : formatValue(reading.value, unit, locale);
}
