import { type Comparison, type ComparisonRow, compareVenues } from "@touchstone/core/comparison";
import { comparisonMethod, comparisonSentence, type VenueNames } from "@touchstone/core/comparison/sentence";
import type { LocalisedText } from "@touchstone/core/text";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { builder, localised } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { FigureType } from "./figure.ts";
import { IndicatorIdEnum, IndicatorType, plainIndicator, type Question, questionOf } from "./indicator.ts";
import { touchpointOf } from "./journey.ts";
import { keyOf } from "./memory.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";
import { type VenueNode, VenueType, venueNode } from "./venue.ts";

/** A comparison with the venues it speaks of. */
interface Compared {
  comparison: Comparison;
  venues: ReadonlyMap<string, VenueNode>;
  names: VenueNames;
  subject: LocalisedText;
}
type Row = ComparisonRow & { node: VenueNode };

const ComparisonRowType = builder.objectRef<Row>("ComparisonRow").implement({
  description: "One venue of a comparison.",
  fields: (t) => ({
    venue: t.field({ type: VenueType, description: "The venue.", resolve: ({ node }) => node }),
    figure: t.field({
      type: FigureType,
      description: "The indicator at this venue.",
      resolve: ({ figure }) => figure,
    }),
    rank: t.int({
      nullable: true,
      description: "Place, 1 is best; null where the venue has too few answers to be ranked.",
      resolve: ({ rank }) => rank,
    }),
    rankLow: t.int({
      nullable: true,
      description: "Best place that the true place may have, at 95 % for all venues together.",
      resolve: ({ rankLow }) => rankLow,
    }),
    rankHigh: t.int({
      nullable: true,
      description: "Worst place that the true place may have, at 95 % for all venues together.",
      resolve: ({ rankHigh }) => rankHigh,
    }),
    group: t.int({
      nullable: true,
      description: "Rows with the same number cannot be told apart from the first row that has it.",
      resolve: ({ group }) => group,
    }),
  }),
});

const ComparisonType = builder.objectRef<Compared>("Comparison").implement({
  description:
    "Venues on one indicator, with what chance may explain: nothing is ranked without saying how surely.",
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorType,
      description: "What is compared.",
      resolve: ({ comparison }) => comparison.indicator,
    }),
    weighted: t.boolean({
      description: "Whether answers count by their survey weight.",
      resolve: ({ comparison }) => comparison.weighted,
    }),
    rows: t.field({
      type: [ComparisonRowType],
      description: "The venues, best first; those that cannot be ranked last.",
      extensions: { size: 200 },
      resolve: ({ comparison, venues }) =>
        comparison.rows.map((row) => ({ ...row, node: nodeOf(venues, row.venue) })),
    }),
    total: t.field({
      type: FigureType,
      description: "All venues together.",
      resolve: ({ comparison }) => comparison.total,
    }),
    groups: t.field({
      type: t.listRef(t.listRef(VenueType)),
      description:
        "Largest sets of venues of which no two can be told apart, best first. A venue may be in several.",
      extensions: { size: 100 },
      resolve: ({ comparison, venues }) =>
        comparison.groups.map((group) => group.map((code) => nodeOf(venues, code))),
    }),
    groupsComplete: t.boolean({
      description: "False when there were too many such sets to list.",
      resolve: ({ comparison }) => comparison.groupsComplete,
    }),
    distinguishablePairs: t.int({
      description: "Pairs of ranked venues that differ by more than chance.",
      resolve: ({ comparison }) => comparison.distinguishablePairs,
    }),
    pairs: t.int({ description: "Pairs of ranked venues.", resolve: ({ comparison }) => comparison.pairs }),
    sentence: localised(t, "What may be concluded.", ({ comparison, names, subject }) => ({
      en: comparisonSentence(comparison, names, "en", subject),
      zh: comparisonSentence(comparison, names, "zh", subject),
    })),
    method: localised(t, "How venues were told apart.", ({ comparison: { indicator } }) => ({
      en: comparisonMethod(indicator, "en"),
      zh: comparisonMethod(indicator, "zh"),
    })),
  }),
});

function nodeOf(venues: ReadonlyMap<string, VenueNode>, code: string): VenueNode {
  const venue = venues.get(code);
  if (!venue) throw new Error(`venue ${code} was compared and is not known`);
  return venue;
}

/** What a figure is about: the indicator, and the touchpoint where it is about one. */
export function subjectOf(catalogue: Catalogue, { indicator, slice, item }: Question): LocalisedText {
  if (typeof item === "string") return indicator.title;
  const { touchpoint } = touchpointOf(journeyOf(catalogue, slice), item.touchpoint);
  return {
    en: `${touchpoint.name.en}, ${indicator.title.en}`,
    zh: `${touchpoint.name.zh}·${indicator.title.zh}`,
  };
}

async function compare(
  context: Context,
  catalogue: Catalogue,
  question: Question,
  weighted: boolean,
): Promise<Compared> {
  const { indicator, slice, item } = question;
  const rows = await context.read((transaction) =>
    sumHistograms(transaction, { slice, items: [item], by: { venue: true, grain: null } }),
  );
  const answers = rows.map(({ venue, items: [summed] }) => ({
    venue: venue as string,
    histogram: summed?.asked ? summed.histograms : null,
  }));
  const comparison = compareVenues(indicator, answers, { weighted, asOf: catalogue.status.asOf });
  return {
    comparison,
    venues: new Map(catalogue.venues.map((venue) => [venue.code, venueNode(venue)])),
    names: new Map(catalogue.venues.map(({ code, name }) => [code, name])),
    subject: subjectOf(catalogue, question),
  };
}

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
    },
    resolve: async (_, { indicator, slice, weighted }, context) => {
      const catalogue = await context.known();
      const question = questionOf(catalogue, plainIndicator(indicator), readSlice(catalogue, slice));
      const key = keyOf([
        context.organisationId,
        catalogue.status.version,
        indicator,
        question.slice,
        question.item,
        weighted,
      ]);
      return context.comparisons.get(key, () => compare(context, catalogue, question, weighted));
    },
  }),
);
