import { type Grain, grains, periodHolding } from "@touchstone/core/calendar";
import type { Figure } from "@touchstone/core/indicator/figure";
import type { Slice } from "@touchstone/core/slice";
import type { HistogramRow } from "@touchstone/db/read/histogram-request";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { builder, enumOf } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { figureOf, IndicatorIdEnum, plainIndicator, type Question, questionOf } from "./indicator.ts";
import { readSlice, type SliceArgument, SliceInput, venuesOf } from "./slice.ts";
import { type VenueNode, VenueType, venueNode } from "./venue.ts";

const grainMeanings: Record<Grain, string> = {
  day: "Days.",
  month: "Months of the calendar.",
  quarter: "Quarters of the calendar.",
  year: "Years of the calendar.",
};
const GrainEnum = enumOf<Grain>(
  "Grain",
  "How finely a period is cut.",
  Object.fromEntries(grains.map((grain) => [grain, grainMeanings[grain]])) as Record<Grain, string>,
);

interface Point {
  from: string;
  to: string;
  figure: Figure;
}

const SeriesPointType = builder.objectRef<Point>("SeriesPoint").implement({
  description: "A figure of one stretch of days.",
  fields: (t) => ({
    from: t.field({ type: "Date", description: "First day.", resolve: ({ from }) => from }),
    to: t.field({ type: "Date", description: "The day after the last.", resolve: ({ to }) => to }),
    figure: t.field({ type: FigureType, description: "The figure.", resolve: ({ figure }) => figure }),
  }),
});

const VenueSeriesType = builder.objectRef<{ venue: VenueNode; points: Point[] }>("VenueSeries").implement({
  description: "One venue over time.",
  fields: (t) => ({
    venue: t.field({ type: VenueType, description: "The venue.", resolve: ({ venue }) => venue }),
    points: t.field({
      type: [SeriesPointType],
      description: "Periods that have visits, in order. A period that is left out has none.",
      extensions: { size: 24 },
      resolve: ({ points }) => points,
    }),
  }),
});

/** More points than this are no series to read; ask with a coarser grain. */
const MOST_POINTS = 5_000;

interface SeriesArguments {
  indicator: string;
  slice?: SliceArgument;
  grain: Grain;
  weighted: boolean;
}

async function readSeries(
  context: Context,
  { indicator, slice, grain, weighted }: SeriesArguments,
  venue: boolean,
) {
  const catalogue = await context.known();
  const question = questionOf(catalogue, plainIndicator(indicator), readSlice(catalogue, slice));
  const rows = await context.read((transaction) =>
    sumHistograms(transaction, { slice: question.slice, items: [question.item], by: { venue, grain } }),
  );
  if (rows.length > MOST_POINTS)
    throw new InputError(["grain"], {
      en: `This would be ${rows.length} points; at most ${MOST_POINTS}. Choose a coarser grain or a shorter period.`,
      zh: `共需 ${rows.length} 个点，上限为 ${MOST_POINTS} 个。请选择更粗的粒度或更短的时段。`,
    });
  return {
    catalogue,
    question,
    point: (row: HistogramRow) => pointOf(catalogue, question, row, grain, weighted),
    rows,
  };
}

function pointOf(
  catalogue: Catalogue,
  question: Question,
  row: HistogramRow,
  grain: Grain,
  weighted: boolean,
): Point {
  const [summed] = row.items;
  const answered = { visits: row.visits, histograms: summed?.asked ? summed.histograms : null };
  return {
    ...within(question.slice, row.period as string, grain),
    figure: figureOf(catalogue, question, answered, weighted),
  };
}

/** The period that begins on a day, as far as it lies within the slice. */
function within({ from, to }: Slice, start: string, grain: Grain): { from: string; to: string } {
  const whole = periodHolding(start, grain);
  return {
    from: from !== undefined && from > whole.from ? from : whole.from,
    to: to !== undefined && to < whole.to ? to : whole.to,
  };
}

builder.queryFields((t) => {
  const args = {
    indicator: t.arg({ type: IndicatorIdEnum, required: true, description: "Which indicator." }),
    slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
    grain: t.arg({
      type: GrainEnum,
      required: true,
      defaultValue: "month",
      description: "How finely the period is cut.",
    }),
    weighted: t.arg.boolean({
      required: true,
      defaultValue: false,
      description: "Count answers by their survey weight.",
    }),
  } as const;
  return {
    series: t.field({
      type: [SeriesPointType],
      description:
        "One indicator over time, all venues of the slice together. Periods without visits are left out.",
      extensions: { cost: 50, size: 48 },
      args,
      resolve: async (_, given, context) => {
        const { rows, point } = await readSeries(context, given, false);
        return rows.map(point);
      },
    }),
    venueSeries: t.field({
      type: [VenueSeriesType],
      description: "One indicator over time, venue by venue.",
      extensions: { cost: 100, size: 50 },
      args,
      resolve: async (_, given, context) => {
        const { catalogue, question, rows, point } = await readSeries(context, given, true);
        const points = new Map<string | null, Point[]>();
        for (const row of rows) points.set(row.venue, [...(points.get(row.venue) ?? []), point(row)]);
        const inSlice = new Set(venuesOf(catalogue, question.slice));
        return catalogue.venues
          .filter(({ code }) => inSlice.has(code))
          .map((venue) => ({ venue: venueNode(venue), points: points.get(venue.code) ?? [] }));
      },
    }),
  };
});
