import { crossSectorMethod } from "@touchstone/core/sector/method";
import type { PairedQuestion, PlacedVenue, RawComparison } from "@touchstone/core/sector/pair";
import { pairHeadline, pairSentence, questionNames } from "@touchstone/core/sector/pair-sentence";
import { sectorQuestions } from "@touchstone/core/sector/stage-sums";
import { VENUES_NEEDED } from "@touchstone/core/sector/standing";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, enumOf, localised } from "../builder.ts";
import { FigureType } from "../figure.ts";
import { readSlice, SliceInput } from "../slice.ts";
import { VenueType, venueNode } from "../venue.ts";
import { askCrossSector, type CrossSector, storedVenue } from "./placed.ts";
import { SectorAskedType, sharedOf } from "./shared.ts";
import { SectorPositionType, SectorQuestionEnum } from "./standing.ts";

const RawComparisonEnum = enumOf<RawComparison>("RawComparison", "Whether two scores may be subtracted.", {
  "same-question": "The same was asked on the same scale.",
  "different-questions": "Other touchpoints, or another scale: scores are not comparable.",
  "not-asked": "One of the two venues was not asked.",
});

type Position = Exclude<PairedQuestion["position"], null>;
const HigherPositionEnum = enumOf<Position>("HigherPosition", "Who stands higher within its own sector.", {
  first: "The first venue: the two intervals do not touch.",
  second: "The second venue: the two intervals do not touch.",
  "cannot-tell": "The intervals touch.",
});

type Paired = CrossSector & { paired: PairedQuestion };

const rawTexts: Record<RawComparison, LocalisedText> = {
  "same-question": { en: "same question: scores compare", zh: "题目相同，可比得分" },
  "different-questions": { en: "not comparable: different questions", zh: "题目不同，得分不可比" },
  "not-asked": { en: "not asked at one of them", zh: "其中一方未询问" },
};
const positionTexts: Record<Position, LocalisedText> = {
  first: { en: "the first stands higher in its sector", zh: "前者在本行业位次更高" },
  second: { en: "the second stands higher in its sector", zh: "后者在本行业位次更高" },
  "cannot-tell": { en: "positions cannot be told apart", zh: "位次难分高下" },
};
const noPosition: LocalisedText = { en: "no two positions to compare", zh: "没有可比的两个位次" };

const SectorPairRowType = builder.objectRef<Paired>("SectorPairRow").implement({
  description: "Two venues on one question.",
  fields: (t) => ({
    question: t.field({
      type: SectorQuestionEnum,
      description: "The canonical stage, or the question about the whole visit.",
      resolve: ({ paired }) => paired.question,
    }),
    name: localised(t, "The question in words.", ({ paired }) => questionNames[paired.question]),
    first: t.field({
      type: SectorPositionType,
      description: "The first venue.",
      resolve: ({ paired, ...told }) => positionOf(told, told.first, paired.question, paired.first),
    }),
    second: t.field({
      type: SectorPositionType,
      description: "The second venue.",
      resolve: ({ paired, ...told }) => positionOf(told, told.second, paired.question, paired.second),
    }),
    position: t.field({
      type: HigherPositionEnum,
      nullable: true,
      description: "Who stands higher within its own sector; null where either has no position.",
      resolve: ({ paired }) => paired.position,
    }),
    positionText: localised(t, "That in words.", ({ paired: { position } }) =>
      position === null ? noPosition : positionTexts[position],
    ),
    raw: t.field({
      type: RawComparisonEnum,
      description: "Whether the two scores may be subtracted.",
      resolve: ({ paired }) => paired.raw,
    }),
    rawText: localised(t, "That in words.", ({ paired }) => rawTexts[paired.raw]),
    difference: t.field({
      type: FigureType,
      nullable: true,
      description: "First minus second, in points of 100; null unless the same was asked of both.",
      resolve: ({ paired }) => paired.difference,
    }),
  }),
});

function positionOf(
  { catalogue }: CrossSector,
  venue: PlacedVenue | null,
  question: PairedQuestion["question"],
  standing: PairedQuestion["first"],
) {
  if (!venue) throw new RangeError("a pair needs two venues");
  return { catalogue, venue: venue.venue, question, standing };
}

const noPair = {
  en: "There are no two venues with answers to set side by side.",
  zh: "没有两个含答卷的场所可以并列比较。",
};

/** What a sentence of core says of the two venues. */
function said({ catalogue, first, second, pair }: CrossSector, sentence: typeof pairSentence) {
  if (!first || !second) return noPair;
  const names = {
    first: storedVenue(catalogue, first.venue).name,
    second: storedVenue(catalogue, second.venue).name,
  };
  return { en: sentence(pair, names, "en"), zh: sentence(pair, names, "zh") };
}

const CrossSectorType = builder.objectRef<CrossSector>("CrossSector").implement({
  description:
    "Venues of different sectors by the stages that all journeys share: by positions within their own sectors, never by raw scores.",
  fields: (t) => ({
    headline: localised(t, "The one thing to know of the two venues.", (found) => said(found, pairHeadline)),
    sentence: localised(t, "What may be said of the two venues.", (found) => said(found, pairSentence)),
    method: localised(t, "How it was made.", () => crossSectorMethod),
    venuesNeeded: t.int({
      description: "Fewer venues of a sector than this, asked the same, and there is no position.",
      resolve: () => VENUES_NEEDED,
    }),
    first: t.field({
      type: VenueType,
      nullable: true,
      description: "The first of the two; null where there are no two.",
      resolve: ({ catalogue, first }) => first && venueNode(storedVenue(catalogue, first.venue)),
    }),
    second: t.field({
      type: VenueType,
      nullable: true,
      description: "The second of the two.",
      resolve: ({ catalogue, second }) => second && venueNode(storedVenue(catalogue, second.venue)),
    }),
    pair: t.field({
      type: [SectorPairRowType],
      description: "The two side by side, by what either was asked.",
      extensions: { size: sectorQuestions.length },
      resolve: (told) => told.pair.map((paired) => ({ ...told, paired })),
    }),
    shared: t.field({
      type: [SectorAskedType],
      description: "What each sector asked, question by question.",
      extensions: { size: 20 },
      resolve: sharedOf,
    }),
    positions: t.field({
      type: [SectorPositionType],
      description: "All venues on all questions, asked or not.",
      extensions: { size: 100 },
      resolve: ({ catalogue, venues }) =>
        venues.flatMap(({ venue, standings }) =>
          sectorQuestions.map((question) => {
            return { catalogue, venue, question, standing: standings.get(question) ?? null };
          }),
        ),
    }),
  }),
});

builder.queryField("crossSector", (t) =>
  t.field({
    type: CrossSectorType,
    description: "Venues of different sectors, by their positions within their own.",
    extensions: { cost: 500 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      venue: t.arg.string({ description: "Code of the first venue; chosen when left out." }),
      beside: t.arg.string({ description: "Code of the second venue, set beside it; chosen when left out." }),
    },
    resolve: async (_, { slice, venue, beside }, context) => {
      const catalogue = await context.known();
      const { journey: _journey, journeyVersion: _version, ...part } = readSlice(catalogue, slice);
      return askCrossSector(context, catalogue, part, { first: venue ?? null, second: beside ?? null });
    },
  }),
);
