import { dayNumber, dayOfNumber } from "@touchstone/core/calendar/day";
import {
  type ClosedLoop,
  type Coverage,
  closedLoopSentence,
  coverage,
  coverageSentence,
  coverageWindow,
  type DimensionResponse,
  type ResponseReport,
  response,
  responseSentence,
  type SegmentResponse,
  type TouchpointComplaints,
  type VenueCoverage,
} from "@touchstone/core/risk";
import type { Slice } from "@touchstone/core/slice";
import { sumInvites } from "@touchstone/db/read/invites";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { builder, localised } from "../builder.ts";
import type { Context } from "../context.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { isShown } from "../subject.ts";
import { VenueType } from "../venue.ts";
import { type RiskQuestion, segmentName, venueCodes, venueOf, visitSlice } from "./question.ts";
import { figureField, reportFields } from "./report.ts";

const VenueResponseType = builder
  .objectRef<RiskQuestion & { row: ResponseReport["byVenue"][number] }>("VenueResponse")
  .implement({
    description: "How often one venue's guests answer.",
    fields: (t) => ({
      venue: t.field({
        type: VenueType,
        description: "The venue.",
        resolve: ({ row, ...question }) => venueOf(question, row.venue),
      }),
      rate: figureField(t, "Answered of those invited.", ({ row }) => row.rate),
    }),
  });

type SegmentOf = RiskQuestion & { dimension: string; row: SegmentResponse };

const SegmentResponseType = builder.objectRef<SegmentOf>("SegmentResponse").implement({
  description: "How often one kind of guest answers.",
  fields: (t) => ({
    code: t.string({ description: "Code of the segment value.", resolve: ({ row }) => row.segment }),
    name: localised(t, "Name of the segment value.", ({ catalogue, dimension, row }) =>
      segmentName(catalogue, dimension, row.segment),
    ),
    rate: figureField(t, "Answered of those invited.", ({ row }) => row.rate),
    represented: t.int({
      description:
        "−1 answers less often than all others together, 1 more often (Holm-corrected at 5 %), 0 when neither is shown.",
      resolve: ({ row }) => row.represented,
    }),
  }),
});

const DimensionResponseType = builder
  .objectRef<RiskQuestion & { row: DimensionResponse }>("DimensionResponse")
  .implement({
    description: "How alike the kinds of guests of one dimension are in answering.",
    fields: (t) => ({
      dimension: t.string({ description: "Code of the dimension.", resolve: ({ row }) => row.dimension }),
      name: localised(t, "Name of the dimension.", ({ catalogue, row }) => {
        const found = catalogue.segments.find(({ code }) => code === row.dimension);
        return found?.name ?? { en: row.dimension, zh: row.dimension };
      }),
      segments: t.field({
        type: [SegmentResponseType],
        description: "Its values in reading order.",
        resolve: ({ row, ...question }) =>
          row.segments.map((segment) => ({ ...question, dimension: row.dimension, row: segment })),
      }),
      chiSquare: t.float({
        nullable: true,
        description: "χ² of equal rates; null where there is nothing to test.",
        resolve: ({ row }) => row.test?.chiSquare ?? null,
      }),
      df: t.int({
        nullable: true,
        description: "Its degrees of freedom.",
        resolve: ({ row }) => row.test?.df ?? null,
      }),
      p: t.float({ nullable: true, description: "Its p value.", resolve: ({ row }) => row.test?.p ?? null }),
      representativity: figureField(
        t,
        "R-indicator: 1 when all kinds answer equally often.",
        ({ row }) => row.representativity,
      ),
    }),
  });

const ResponseType = builder.objectRef<RiskQuestion & { found: ResponseReport }>("Response").implement({
  description: "Who is invited to answer and does not. Nobody invited is no rate, not a rate of zero.",
  fields: (t) => ({
    ...reportFields(
      t,
      ({ found }) => found,
      ({ found, catalogue }) =>
        responseSentence(found, (dimension, value) => segmentName(catalogue, dimension, value)),
    ),
    rate: figureField(t, "Answered of those invited.", ({ found }) => found.rate),
    byVenue: t.field({
      type: [VenueResponseType],
      description: "Each venue.",
      extensions: { size: 20 },
      resolve: ({ found, ...question }) => found.byVenue.map((row) => ({ ...question, row })),
    }),
    byDimension: t.field({
      type: [DimensionResponseType],
      description: "Each way guests were told apart when invited.",
      extensions: { size: 3 },
      resolve: ({ found, ...question }) => found.byDimension.map((row) => ({ ...question, row })),
    }),
  }),
});

const VenueCoverageType = builder
  .objectRef<RiskQuestion & { row: VenueCoverage }>("VenueCoverage")
  .implement({
    description: "How much of its journey one venue hears about.",
    fields: (t) => ({
      venue: t.field({
        type: VenueType,
        description: "The venue.",
        resolve: ({ row, ...question }) => venueOf(question, row.venue),
      }),
      covered: t.int({ description: "Touchpoints with enough ratings.", resolve: ({ row }) => row.covered }),
      touchpoints: t.int({
        description: "Touchpoints of the journey.",
        resolve: ({ row }) => row.touchpoints,
      }),
      share: t.float({ description: "The first of the second, 0–1.", resolve: ({ row }) => row.share }),
      notAsked: t.field({
        type: [TouchpointType],
        description: "Touchpoints that were not asked about.",
        resolve: ({ row, journey }) => row.notAsked.map((code) => touchpointOf(journey, code)),
      }),
      tooFew: t.field({
        type: [TouchpointType],
        description: "Touchpoints with too few ratings.",
        resolve: ({ row, journey }) => row.tooFew.map((code) => touchpointOf(journey, code)),
      }),
    }),
  });

const CoverageType = builder.objectRef<RiskQuestion & { found: Coverage }>("Coverage").implement({
  description: "Which touchpoints are heard about lately: a count of what is there, so without an interval.",
  fields: (t) => ({
    from: t.field({
      type: "Date",
      nullable: true,
      description: "First day counted; null without data.",
      resolve: ({ found }) => found.window?.from ?? null,
    }),
    to: t.field({
      type: "Date",
      nullable: true,
      description: "Last day counted: the last day of the data.",
      resolve: ({ found }) => found.window?.to ?? null,
    }),
    venues: t.field({
      type: [VenueCoverageType],
      description: "Each venue.",
      extensions: { size: 20 },
      resolve: ({ found, ...question }) => found.venues.map((row) => ({ ...question, row })),
    }),
    sentence: localised(t, "What may be concluded.", ({ found }) => coverageSentence(found)),
  }),
});

const TouchpointComplaintsType = builder
  .objectRef<RiskQuestion & { row: TouchpointComplaints }>("TouchpointComplaints")
  .implement({
    description: "Complaints about one touchpoint.",
    fields: (t) => ({
      touchpoint: t.field({
        type: TouchpointType,
        description: "The touchpoint.",
        resolve: ({ journey, row }) => touchpointOf(journey, row.code),
      }),
      rate: figureField(t, "Complaints of the visits that met it.", ({ row }) => row.rate),
      complaints: t.int({ description: "Complaints about it.", resolve: ({ row }) => row.complaints }),
    }),
  });

const ClosedWithinType = builder.objectRef<ClosedLoop["closedWithin"][number]>("ClosedWithin").implement({
  description: "Complaints closed within so many hours.",
  fields: (t) => ({
    hours: t.exposeInt("hours", { description: "The hours." }),
    figure: figureField(
      t,
      "Share of complaints closed by then, open ones counted as long as they were watched.",
      ({ figure }) => figure,
    ),
  }),
});

const ClosedLoopType = builder.objectRef<RiskQuestion & { found: ClosedLoop }>("ClosedLoop").implement({
  description: "Whether complaints are closed in time, and where they come from.",
  fields: (t) => ({
    ...reportFields(
      t,
      ({ found }) => found,
      ({ found }) => closedLoopSentence(found),
    ),
    cases: t.int({ description: "Complaints.", resolve: ({ found }) => found.cases }),
    open: t.int({ description: "Those of them that are still open.", resolve: ({ found }) => found.open }),
    medianHours: t.float({
      nullable: true,
      description: "Hours by which half are closed; null when more than half are still open.",
      resolve: ({ found }) => found.medianHours,
    }),
    closedWithin: t.field({
      type: [ClosedWithinType],
      description: "Share closed by each limit.",
      extensions: { size: 2 },
      resolve: ({ found }) => found.closedWithin,
    }),
    complaints: t.field({
      type: [TouchpointComplaintsType],
      description: "Complaints by touchpoint, in the order of the journey.",
      extensions: { size: 30 },
      resolve: ({ found, ...question }) =>
        found.complaints.filter(({ code }) => isShown(question, code)).map((row) => ({ ...question, row })),
    }),
  }),
});

export const FeedbackType = builder
  .objectRef<RiskQuestion & { closedLoop: () => Promise<ClosedLoop> }>("MissingFeedback")
  .implement({
    description: "Missing feedback: who and what is not heard, and what becomes of those who complain.",
    fields: (t) => ({
      response: t.field({
        type: ResponseType,
        description: "Who is invited to answer and does not.",
        extensions: { cost: 100 },
        resolve: async (question, _, context) => ({
          ...question,
          found: await readResponse(context, question),
        }),
      }),
      coverage: t.field({
        type: CoverageType,
        description: "Which touchpoints are heard about in the last 90 days of the data.",
        extensions: { cost: 100 },
        resolve: async (question, _, context) => ({
          ...question,
          found: await readCoverage(context, question),
        }),
      }),
      closedLoop: t.field({
        type: ClosedLoopType,
        description: "What becomes of complaints.",
        extensions: { cost: 500 },
        resolve: async (question) => ({ ...question, found: await question.closedLoop() }),
      }),
    }),
  });

async function readResponse(context: Context, question: RiskQuestion): Promise<ResponseReport> {
  const { catalogue, subject } = question;
  const invites = await context.read((transaction) => sumInvites(transaction, visitSlice(question)));
  const dimensions = catalogue.segments.map(({ code, values }) => ({
    code,
    values: values.map((value) => value.code),
  }));
  return response(invites, venueCodes(question), dimensions, { asOf: subject.asOf });
}

async function readCoverage(context: Context, question: RiskQuestion): Promise<Coverage> {
  const { journey } = question;
  const slice = visitSlice(question);
  const lastDay = await readLastDay(context, slice);
  if (lastDay === null) return coverage([], null, journey);
  const days = windowWithin(slice, lastDay);
  const rows = await context.read((transaction) =>
    sumHistograms(transaction, {
      slice: { ...slice, from: days.from, to: dayOfNumber(dayNumber(days.to) + 1) },
      items: journey.touchpoints.map(({ code }) => ({ touchpoint: code })),
      by: { venue: true, grain: null },
    }),
  );
  const byVenue = new Map(rows.map((row) => [row.venue, row]));
  const ratings = venueCodes(question).map((venue) => ({
    venue,
    touchpoints: journey.touchpoints.map((_, place) => {
      const summed = byVenue.get(venue)?.items[place];
      return summed === undefined ? [] : summed.asked ? summed.histograms : null;
    }),
  }));
  return coverage(ratings, days, journey);
}

/** The last day on which the slice has a visit: by months first, then by the days of the last one. */
async function readLastDay(context: Context, slice: Slice): Promise<string | null> {
  const last = (grain: "month" | "day", part: Slice) =>
    context.read(async (transaction) => {
      const rows = await sumHistograms(transaction, { slice: part, items: [], by: { venue: false, grain } });
      return rows.findLast(({ visits }) => visits > 0)?.period ?? null;
    });
  const month = await last("month", slice);
  if (month === null) return null;
  const from = slice.from !== undefined && slice.from > month ? slice.from : month;
  return last("day", { ...slice, from });
}

/** The window that ends with the last day, as far as it lies in the slice. */
function windowWithin({ from }: Slice, lastDay: string): { from: string; to: string } {
  const days = coverageWindow(lastDay);
  return from !== undefined && from > days.from ? { ...days, from } : days;
}
