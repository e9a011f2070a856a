import type { FairRow } from "@touchstone/core/comparison/fair";
import { fairMethod, fairWarnings } from "@touchstone/core/comparison/fair-sentence";
import { comparisonMethod, comparisonSentence } from "@touchstone/core/comparison/sentence";
import { AdjustedRowType, AdjustmentType } from "./adjustment.ts";
import { builder, enumOf, LocaleEnum, localised } from "./builder.ts";
import { FigureType } from "./figure.ts";
import { readDimensions } from "./guest-mix.ts";
import { inTurns } from "./in-turns.ts";
import { IndicatorIdEnum, IndicatorType, plainIndicator, questionOf } from "./indicator.ts";
import { askLeague, type Compared } from "./league.ts";
import { placeFields, pooledFields } from "./place.ts";
import { SpreadType } from "./pooling.ts";
import { readSlice, SliceInput } from "./slice.ts";
import { nodeOf, VenueType } from "./venue.ts";

type Row = FairRow & { compared: Compared };

const ComparisonRowType = builder.objectRef<Row>("ComparisonRow").implement({
  description: "One venue of a comparison: as it is, pulled toward the group, and like for like.",
  fields: (t) => ({
    venue: t.field({
      type: VenueType,
      description: "The venue.",
      resolve: ({ venue, compared }) => nodeOf(compared.venues, venue),
    }),
    figure: t.field({
      type: FigureType,
      description: "The indicator at this venue, as it is.",
      resolve: ({ raw }) => raw.figure,
    }),
    ...placeFields(t, ({ raw }) => raw),
    ...pooledFields(t, ({ pooled, compared }) => ({ pooled, indicator: compared.indicator })),
    adjusted: t.field({
      type: AdjustedRowType,
      nullable: true,
      description: "The venue as if it had the common mix of guests; null without an adjustment.",
      resolve: ({ venue, adjusted, adjustedPlace, compared }) =>
        adjusted && adjustedPlace ? { venue, adjusted, place: adjustedPlace, compared } : null,
    }),
  }),
});

const ComparisonOrderEnum = enumOf("ComparisonOrder", "How the venues of a comparison are put in order.", {
  "expected-rank": "By expected rank, like for like where venues were adjusted: the fairest order.",
  value: "By the figure as it is, best first.",
});

const ThresholdsType = builder.objectRef<Compared["fair"]["thresholds"]>("ComparisonThresholds").implement({
  description: "Conventions behind a comparison. They are ours, not standards.",
  fields: (t) => ({
    shownFrom: t.exposeInt("shownFrom", { description: "Answers from which a figure is shown." }),
    rankedFrom: t.exposeInt("rankedFrom", { description: "Answers from which a venue is ranked." }),
    directFrom: t.exposeInt("directFrom", {
      description: "Answers of every kind of guest that direct standardisation needs.",
    }),
    interactionP: t.exposeFloat("interactionP", {
      description: "p value below which one number per venue is said to hide differences.",
    }),
    rewardReliability: t.exposeFloat("rewardReliability", {
      description: "Reliability below which a figure must not decide rewards.",
    }),
    fewVenues: t.exposeInt("fewVenues", {
      description: "Venues below which the spread between them is poorly known.",
    }),
    familywiseError: t.exposeFloat("familywiseError", {
      description: "Chance of any false statement about all pairs of venues.",
    }),
  }),
});

/** Rows are handed out so many at a time; other requests have their turn in between. */
const ROWS_AT_ONCE = 20;

function rowsOf(compared: Compared, order: "expected-rank" | "value"): (Row | Promise<Row>)[] {
  const { rows, comparison } = compared.fair;
  const byVenue = new Map(rows.map((row) => [row.venue, row]));
  const ordered =
    order === "value" ? comparison.rows.map(({ venue }) => byVenue.get(venue) as FairRow) : rows;
  return inTurns(ordered, ROWS_AT_ONCE, (row) => ({ ...row, compared }));
}

export const ComparisonType = builder.objectRef<Compared>("Comparison").implement({
  description:
    "Venues on one indicator, with what chance and the mix of guests may explain: nothing is ranked without saying how surely.",
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorType,
      description: "What is compared.",
      resolve: ({ indicator }) => indicator,
    }),
    weighted: t.boolean({
      description: "Whether answers count by their survey weight.",
      resolve: ({ fair }) => fair.comparison.weighted,
    }),
    rows: t.field({
      type: [ComparisonRowType],
      description: "The venues; those that cannot be ranked last.",
      extensions: { size: 200 },
      args: {
        order: t.arg({
          type: ComparisonOrderEnum,
          required: true,
          defaultValue: "expected-rank",
          description: "In which order.",
        }),
      },
      resolve: (compared, { order }) => rowsOf(compared, order),
    }),
    total: t.field({
      type: FigureType,
      description: "All venues together.",
      resolve: ({ fair }) => fair.comparison.total,
    }),
    groups: t.field({
      type: t.listRef(t.listRef(VenueType)),
      description:
        "Largest sets of venues of which no two can be told apart, best first. A venue may be in several.",
      extensions: { size: 100 },
      resolve: ({ fair, venues }) =>
        fair.comparison.groups.map((group) => group.map((code) => nodeOf(venues, code))),
    }),
    groupsComplete: t.boolean({
      description: "False when there were too many such sets to list.",
      resolve: ({ fair }) => fair.comparison.groupsComplete,
    }),
    distinguishablePairs: t.int({
      description: "Pairs of ranked venues that differ by more than chance.",
      resolve: ({ fair }) => fair.comparison.distinguishablePairs,
    }),
    pairs: t.int({
      description: "Pairs of ranked venues.",
      resolve: ({ fair }) => fair.comparison.pairs,
    }),
    spread: t.field({
      type: SpreadType,
      description: "Whether the venues differ at all, and how far.",
      resolve: ({ fair, indicator }) => ({ ...fair.pooling, indicator }),
    }),
    adjustment: t.field({
      type: AdjustmentType,
      nullable: true,
      description:
        "The venues as if all had the same mix of guests; null where `adjustFor` names no dimension, or it cannot be made, as `warnings` then says.",
      resolve: (compared) =>
        compared.fair.adjustment ? { compared, adjustment: compared.fair.adjustment } : null,
    }),
    warnings: t.stringList({
      description: "What to keep in mind.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the texts.",
        }),
      },
      resolve: ({ fair }, { locale }) => fairWarnings(fair, locale),
    }),
    thresholds: t.field({
      type: ThresholdsType,
      description: "Conventions behind it.",
      resolve: ({ fair }) => fair.thresholds,
    }),
    sentence: localised(t, "What may be concluded from the figures as they are.", (compared) => {
      const { fair, names, subject } = compared;
      return {
        en: comparisonSentence(fair.comparison, names, "en", subject),
        zh: comparisonSentence(fair.comparison, names, "zh", subject),
      };
    }),
    method: localised(t, "How venues were told apart.", ({ indicator }) => ({
      en: comparisonMethod(indicator, "en"),
      zh: comparisonMethod(indicator, "zh"),
    })),
    fairMethod: localised(t, "How shrunken and adjusted figures were made.", ({ fair }) => ({
      en: fairMethod(fair, "en"),
      zh: fairMethod(fair, "zh"),
    })),
  }),
});

builder.queryField("comparison", (t) =>
  t.field({
    type: ComparisonType,
    description: "Compares the venues of a slice on one indicator.",
    extensions: { cost: 100 },
    args: {
      indicator: t.arg({ type: IndicatorIdEnum, required: true, description: "Which indicator." }),
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      weighted: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: "Count answers by their survey weight.",
      }),
      adjustFor: t.arg.stringList({
        description:
          "Codes of one or two segment dimensions: adds each venue's figure as if all had the same mix of these guests. Of two, every pair of values is a kind of guest of its own; pairs with fewer than 30 answers are put together.",
      }),
    },
    resolve: async (_, { indicator, slice, weighted, adjustFor }, context) => {
      const catalogue = await context.known();
      const question = questionOf(catalogue, plainIndicator(indicator), readSlice(catalogue, slice));
      return askLeague(
        context,
        catalogue,
        question,
        weighted,
        readDimensions(catalogue, adjustFor, question.slice),
      );
    },
  }),
);
