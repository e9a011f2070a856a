import {
  type DoubleFailures,
  type RecoveryRow,
  type RecoveryStatus,
  recoveryOutcomes,
} from "@touchstone/core/recovery";
import {
  doubleFailureSentence,
  recoveryHeadline,
  recoveryMethod,
  recoverySentence,
  recoveryWarningText,
} from "@touchstone/core/recovery/sentence";
import { builder, enumOf, LocaleEnum, localised } from "./builder.ts";
import { FigureType } from "./figure.ts";
import { ClosingTimeType, SpeedType } from "./recovery/closing-time.ts";
import { ParadoxType, ReportedProblemsType, UnrecoveredType } from "./recovery/group-difference.ts";
import { checkLimits, dimensionsOf, readDimension } from "./recovery/limits.ts";
import {
  type Recovered,
  RecoveryFunnelType,
  SegmentRecoveryType,
  TouchpointRecoveryType,
  VenueRecoveryType,
} from "./recovery/row.ts";
import { ThresholdsType } from "./recovery/threshold.ts";
import { SegmentDimensionType } from "./segment.ts";
import { journeyOf, readSlice, SliceInput, venuesOf } from "./slice.ts";
import { type About, isShown, subjectOf } from "./subject.ts";

const RecoveryStatusEnum = enumOf<RecoveryStatus>("RecoveryStatus", "Whether recovery can be told.", {
  ok: "There are complaints enough.",
  "too-few": "Complaints are recorded, but there are too few.",
  "not-asked": "The surveys in this slice do not record complaints.",
});

const DoubleFailuresType = builder
  .objectRef<NonNullable<DoubleFailures["counts"]>>("DoubleFailureCounts")
  .implement({
    description: "Complaints whose handling failed as well, by how it did.",
    fields: (t) => ({
      all: t.exposeInt("all", { description: "Late, rated low afterwards, or both." }),
      late: t.exposeInt("late", { description: "Took, or are open for, longer than the limit." }),
      ratedLow: t.exposeInt("ratedLow", { description: "Closed, and rated in the low box afterwards." }),
      both: t.exposeInt("both", { description: "Both at once." }),
    }),
  });

/** Rows with what their places mean. */
const rowsOf = (about: Recovered, rows: readonly RecoveryRow[]) => rows.map((row) => ({ ...about, row }));

const RecoveryType = builder.objectRef<Recovered>("Recovery").implement({
  description: "What became of complaints, and what that goes with. Associations, not causes.",
  fields: (t) => ({
    status: t.field({
      type: RecoveryStatusEnum,
      description: "Whether recovery can be told.",
      resolve: ({ analysis }) => analysis.status,
    }),
    visits: t.int({ description: "Visits it rests on.", resolve: ({ analysis }) => analysis.visits }),
    funnel: t.field({
      type: RecoveryFunnelType,
      description: "Complaints, closed, recovered, unknown.",
      resolve: ({ analysis }) => analysis.funnel,
    }),
    complaintShare: t.field({
      type: FigureType,
      description: "Complaints of all visits.",
      resolve: ({ analysis }) => analysis.complaintShare,
    }),
    rate: t.field({
      type: FigureType,
      description: "Recovered of all complaints, open ones included.",
      resolve: ({ analysis }) => analysis.rate,
    }),
    closing: t.field({
      type: ClosingTimeType,
      description: "How long complaints take to be closed.",
      resolve: ({ analysis }) => analysis,
    }),
    speed: t.field({
      type: SpeedType,
      description: "Whether recovery goes with speed.",
      resolve: ({ analysis }) => analysis,
    }),
    paradox: t.field({
      type: [ParadoxType],
      description:
        "Whether a good recovery beats a trouble-free visit, on satisfaction and on recommendation.",
      extensions: { size: recoveryOutcomes.length },
      resolve: ({ analysis }) => analysis.paradox,
    }),
    unrecovered: t.field({
      type: [UnrecoveredType],
      description: "What complaints go with that did not end well, on satisfaction and on recommendation.",
      extensions: { size: recoveryOutcomes.length },
      resolve: ({ analysis }) => analysis.unrecovered,
    }),
    doubleFailureShare: t.field({
      type: FigureType,
      description: "Complaints whose handling failed as well, of all complaints.",
      resolve: ({ analysis }) => analysis.doubleFailures.share,
    }),
    doubleFailures: t.field({
      type: DoubleFailuresType,
      nullable: true,
      description: "How many and how; null where the share is not shown.",
      resolve: ({ analysis }) => analysis.doubleFailures.counts,
    }),
    doubleFailureSentence: localised(t, "Double failures in words.", ({ analysis }) => ({
      en: doubleFailureSentence(analysis, "en"),
      zh: doubleFailureSentence(analysis, "zh"),
    })),
    byVenue: t.field({
      type: [VenueRecoveryType],
      description: "Venues with visits, in the order of their codes.",
      extensions: { size: 100 },
      resolve: (about) => rowsOf(about, about.analysis.byVenue),
    }),
    byTouchpoint: t.field({
      type: [TouchpointRecoveryType],
      description:
        "Touchpoints in the order of the journey, of the slice's stage and channel only; complaints that name none last.",
      extensions: { size: 30 },
      resolve: (about) =>
        rowsOf(
          about,
          about.analysis.byTouchpoint.filter((row) => isRowShown(about, row)),
        ),
    }),
    bySegment: t.field({
      type: [SegmentRecoveryType],
      description: "Values of the segment dimension; guests without one last.",
      extensions: { size: 10 },
      resolve: (about) => rowsOf(about, about.analysis.bySegment),
    }),
    problems: t.field({
      type: ReportedProblemsType,
      nullable: true,
      description: "Whether anything went wrong, where guests were asked that.",
      resolve: ({ analysis }) =>
        analysis.problems === null ? null : { ...analysis, problems: analysis.problems },
    }),
    adjustedFor: t.field({
      type: SegmentDimensionType,
      nullable: true,
      description: "The segment dimension that differences are adjusted for besides the venue.",
      resolve: ({ analysis, catalogue }) =>
        catalogue.segments.find(({ code }) => code === analysis.segment) ?? null,
    }),
    adjustable: t.field({
      type: [SegmentDimensionType],
      description: "The dimensions that its surveys tell: what `adjustFor` may name.",
      extensions: { size: 8 },
      resolve: (about) => dimensionsOf(about.catalogue, about),
    }),
    thresholds: t.field({
      type: ThresholdsType,
      description: "The limits that were drawn.",
      resolve: ({ analysis }) => analysis.thresholds,
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
      resolve: ({ analysis }, { locale }) =>
        analysis.warnings.map((code) => recoveryWarningText(code, locale)),
    }),
    headline: localised(t, "What comes first, in one sentence.", ({ analysis }) => ({
      en: recoveryHeadline(analysis, "en"),
      zh: recoveryHeadline(analysis, "zh"),
    })),
    sentence: localised(t, "What may be concluded, the headline first.", ({ analysis }) => ({
      en: recoverySentence(analysis, "en"),
      zh: recoverySentence(analysis, "zh"),
    })),
    method: localised(t, "How it was computed.", () => recoveryMethod),
    computedInMilliseconds: t.float({
      description: "How long the calculation took when it was made.",
      resolve: ({ milliseconds }) => milliseconds,
    }),
    fromCache: t.exposeBoolean("fromCache", { description: "Whether it was there before it was asked for." }),
  }),
});

function isRowShown(about: About, { place }: RecoveryRow): boolean {
  const code = place === null ? undefined : about.journey.touchpoints[place]?.code;
  const { stage, touchpoint, channel } = about.shown;
  if (code === undefined) return stage === undefined && touchpoint === undefined && channel === undefined;
  return isShown(about, code);
}

builder.queryField("recovery", (t) =>
  t.field({
    type: RecoveryType,
    description: "What became of complaints, on the journey that the slice names or the only one it has.",
    extensions: { cost: 500 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      adjustFor: t.arg.string({
        description:
          "Code of a segment dimension: groups are compared at equal venue and value of it. The first that the surveys tell when left out.",
      }),
      recoveredFrom: t.arg.int({
        description:
          "Lowest rating after a complaint that counts as recovered; the top two categories when left out.",
      }),
      lateAfterHours: t.arg.float({
        description: "Hours after which a complaint is late; 24 when left out.",
      }),
    },
    resolve: async (_, { slice, adjustFor, recoveredFrom, lateAfterHours }, context) => {
      const catalogue = await context.known();
      const own = readSlice(catalogue, slice);
      const about = subjectOf(context, catalogue, own, journeyOf(catalogue, own));
      const dimension = readDimension(catalogue, about, adjustFor);
      checkLimits(catalogue, about, recoveredFrom, lateAfterHours);
      const columns = { cases: true, ...(dimension !== null && { segments: [dimension] }) };
      const { result, ...timing } = await context.analyses.run(
        "recovery",
        { ...about.subject, columns },
        { limits: { recoveredFrom: recoveredFrom ?? null, lateAfterHours: lateAfterHours ?? null } },
        context.signal,
      );
      const wanted = new Set(venuesOf(catalogue, own));
      const venues = catalogue.venues.flatMap(({ code }) => (wanted.has(code) ? [code] : []));
      return { ...about, catalogue, analysis: result, venues, ...timing };
    },
  }),
);
