import { areaOf, areas, compositeMethod } from "@touchstone/core/strategy/area/areas";
import type { AreaComparison } from "@touchstone/core/strategy/area/compare-area";
import type { AreaCode } from "@touchstone/core/strategy/area/part";
import { areaSentence, weakestSentence } from "@touchstone/core/strategy/area/sentence";
import { builder, enumOf, localised } from "../builder.ts";
import { JourneyType, journeyNode } from "../journey.ts";
import { readSlice, SliceInput } from "../slice.ts";
import { nodeOf, VenueType, venueNode } from "../venue.ts";
import { AreaDefinitionType, AreaEnum, StrategyAreaType } from "./area-node.ts";
import { type StrategyLeague, strategyLeague, type VenueStrategy, venueStrategy } from "./league.ts";
import { leagueQuestion, venueQuestion } from "./league-question.ts";
import { readWeights, StrategyWeightInput } from "./weights-argument.ts";

const nodes = ({ catalogue }: StrategyLeague) =>
  new Map(catalogue.venues.map((venue) => [venue.code, venueNode(venue)]));

const StrategyType = builder.objectRef<VenueStrategy>("Strategy").implement({
  description:
    "Four scorecards of a venue, against its peers. Associations and conventions, opened to the last part.",
  fields: (t) => ({
    venue: t.field({
      type: VenueType,
      description: "The venue.",
      resolve: ({ league, venue }) => nodeOf(nodes(league), venue),
    }),
    sentence: localised(t, "The weakest area that can be told, or that none can.", (strategy) => {
      const { finding, venue, league } = strategy;
      return {
        en: weakestSentence(finding, venue, league.names, "en"),
        zh: weakestSentence(finding, venue, league.names, "zh"),
      };
    }),
    weakest: t.field({
      type: AreaEnum,
      nullable: true,
      description:
        "The area furthest behind the peers by more than chance and the choice of weights explain; null where none is.",
      resolve: ({ finding }) => finding.weakest?.area ?? null,
    }),
    areas: t.field({
      type: [StrategyAreaType],
      description: "The four areas.",
      extensions: { size: areas.length },
      resolve: (strategy) => areas.map(({ code }) => ({ strategy, area: code })),
    }),
    peers: t.field({
      type: [VenueType],
      description: "The venues it is compared with.",
      extensions: { size: 20 },
      resolve: ({ league, venue }) =>
        league.venues.filter((code) => code !== venue).map((code) => nodeOf(nodes(league), code)),
    }),
    journey: t.field({
      type: JourneyType,
      nullable: true,
      description: "The journey whose visits were read; null without visits.",
      resolve: ({ league: { journey } }) => (journey ? journeyNode(journey) : null),
    }),
    method: localised(t, "How composites, intervals and bands are made.", () => compositeMethod),
  }),
});

const ComparisonStatusEnum = enumOf<AreaComparison["status"]>(
  "StrategyComparisonStatus",
  "Whether venues could be compared on an area.",
  {
    ranked: "They could, on the parts that all of them have.",
    "one-venue": "Fewer than two venues have a composite on 30 answers or more.",
    "different-parts": "The venues have less than half of the weight in common.",
  },
);

interface ComparedArea {
  league: StrategyLeague;
  area: AreaCode;
  comparison: AreaComparison;
  /** By venue, made once for all areas. */
  strategies: ReadonlyMap<string, VenueStrategy>;
}

const RowType = builder
  .objectRef<{ strategy: VenueStrategy; area: AreaCode }>("StrategyComparisonRow")
  .implement({
    description: "One venue on one area.",
    fields: (t) => ({
      venue: t.field({
        type: VenueType,
        description: "The venue.",
        resolve: ({ strategy: { league, venue } }) => nodeOf(nodes(league), venue),
      }),
      area: t.field({ type: StrategyAreaType, description: "Its scorecard.", resolve: (of) => of }),
    }),
  });

const ComparedAreaType = builder.objectRef<ComparedArea>("StrategyAreaComparison").implement({
  description: "Venues on one area of strategy.",
  fields: (t) => ({
    code: t.field({ type: AreaEnum, description: "Which area.", resolve: ({ area }) => area }),
    name: localised(t, "Its name.", ({ area }) => areaOf(area).name),
    status: t.field({
      type: ComparisonStatusEnum,
      description: "Whether they could be compared.",
      resolve: ({ comparison }) => comparison.status,
    }),
    sentence: localised(t, "What may be concluded.", ({ area, comparison, league: { names } }) => ({
      en: areaSentence(area, comparison, names, "en"),
      zh: areaSentence(area, comparison, names, "zh"),
    })),
    parts: t.stringList({
      description: "Codes of the parts that all ranked venues have: what they are compared on.",
      resolve: ({ comparison }) => comparison.parts,
    }),
    rows: t.field({
      type: [RowType],
      description: "The venues, best first; those that are not ranked last.",
      extensions: { size: 20 },
      resolve: ({ comparison, area, strategies }) =>
        comparison.rows.flatMap(({ venue }) => {
          const strategy = strategies.get(venue);
          return strategy ? [{ strategy, area }] : [];
        }),
    }),
    groups: t.field({
      type: t.listRef(t.listRef(VenueType)),
      description: "Largest sets of venues of which no two can be told apart, best first.",
      extensions: { size: 20 },
      resolve: ({ comparison, league }) => {
        const known = nodes(league);
        return comparison.groups.map((group) => group.map((code) => nodeOf(known, code)));
      },
    }),
    pairs: t.int({ description: "Pairs of ranked venues.", resolve: ({ comparison }) => comparison.pairs }),
    distinguishablePairs: t.int({
      description: "Those that differ by more than chance and the choice of weights explain.",
      resolve: ({ comparison }) => comparison.distinguishablePairs,
    }),
  }),
});

const StrategyComparisonType = builder.objectRef<StrategyLeague>("StrategyComparison").implement({
  description: "Venues on the four areas of strategy.",
  fields: (t) => ({
    areas: t.field({
      type: [ComparedAreaType],
      description: "The four areas.",
      extensions: { size: areas.length },
      resolve: (league) => {
        const strategies = new Map(league.venues.map((venue) => [venue, venueStrategy(league, venue)]));
        return league.areas.map(({ area, comparison }) => ({ league, area, comparison, strategies }));
      },
    }),
    journey: t.field({
      type: JourneyType,
      nullable: true,
      description: "The journey whose visits were read; null without visits.",
      resolve: ({ journey }) => (journey ? journeyNode(journey) : null),
    }),
    method: localised(t, "How composites, intervals and bands are made.", () => compositeMethod),
  }),
});

builder.objectField(VenueType, "strategy", (t) =>
  t.field({
    type: StrategyType,
    description: "The four areas of strategy at this venue, against its peers.",
    extensions: { cost: 1_500 },
    args: {
      slice: t.arg({
        type: SliceInput,
        description:
          "Which part of the data. Its venues are the peers; left out, those of the venue's smallest group, else of its sector.",
      }),
      weights: t.arg({ type: [StrategyWeightInput], description: "Weights that differ from the default." }),
    },
    resolve: async ({ code }, { slice, weights }, context) => {
      const catalogue = await context.known();
      const chosen = readWeights(weights);
      const question = venueQuestion(catalogue, code, readSlice(catalogue, slice));
      return venueStrategy(await strategyLeague(context, question, chosen), code);
    },
  }),
);

builder.queryFields((t) => ({
  strategyAreas: t.field({
    type: [AreaDefinitionType],
    description: "The four areas of strategy, their parts, formulas, scalings and default weights.",
    extensions: { size: areas.length },
    resolve: () => [...areas],
  }),
  strategyComparison: t.field({
    type: StrategyComparisonType,
    description: "Venues compared on the four areas of strategy. Nothing is ranked without its interval.",
    extensions: { cost: 1_500 },
    args: {
      slice: t.arg({
        type: SliceInput,
        description: "Which venues and which part of the data; at most 100.",
      }),
      weights: t.arg({ type: [StrategyWeightInput], description: "Weights that differ from the default." }),
    },
    resolve: async (_, { slice, weights }, context) => {
      const catalogue = await context.known();
      const chosen = readWeights(weights);
      return strategyLeague(context, leagueQuestion(catalogue, readSlice(catalogue, slice)), chosen);
    },
  }),
}));
