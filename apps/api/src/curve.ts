import type { Figure } from "@touchstone/core/indicator/figure";
import { type CurvePoint, curveSentence, type EmotionCurve } from "@touchstone/core/journey/curve";
import type { EmotionSource } from "@touchstone/core/moment";
import { builder, enumOf, localised } from "./builder.ts";
import { FigureType } from "./figure.ts";
import { JourneyType, StageType, stageOf, TouchpointType, touchpointOf } from "./journey.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";
import { type About, isShown, subjectOf } from "./subject.ts";

export const CurveSourceEnum = enumOf<EmotionSource>("CurveSource", "What guests' feelings are read from.", {
  valence: "They were asked how they felt.",
  rating: "They were not asked how they felt: read from their ratings.",
});

const CurvePointType = builder.objectRef<About & { point: CurvePoint }>("CurvePoint").implement({
  description: "One touchpoint on the curve.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, point }) => touchpointOf(journey, point.code),
    }),
    figure: t.field({
      type: FigureType,
      description: "Height of the curve here.",
      resolve: ({ point }) => point.figure,
    }),
    rankLow: t.int({
      nullable: true,
      description: "Best place that its true place may have, at 95 % for all touchpoints together.",
      resolve: ({ point }) => point.rankLow,
    }),
    rankHigh: t.int({
      nullable: true,
      description: "Worst place that its true place may have.",
      resolve: ({ point }) => point.rankHigh,
    }),
    positivePeak: t.boolean({
      description: "Whether it may be the highest point: a member of the 95 % confidence set.",
      resolve: ({ point }) => point.positivePeak,
    }),
    negativePeak: t.boolean({
      description: "Whether it may be the lowest point: a member of the 95 % confidence set.",
      resolve: ({ point }) => point.negativePeak,
    }),
  }),
});

const CurveStageType = builder.objectRef<About & { stage: string; figure: Figure }>("CurveStage").implement({
  description: "One stage on the curve.",
  fields: (t) => ({
    stage: t.field({
      type: StageType,
      description: "The stage.",
      resolve: ({ journey, stage }) => stageOf(journey, stage),
    }),
    figure: t.field({
      type: FigureType,
      description: "Mean over the guests who rated any of its touchpoints.",
      resolve: ({ figure }) => figure,
    }),
  }),
});

export const EmotionCurveType = builder.objectRef<About & { curve: EmotionCurve }>("EmotionCurve").implement({
  description:
    "How guests feel along a journey. The ends of the curve are sets: those points that chance cannot rule out.",
  fields: (t) => ({
    source: t.field({
      type: CurveSourceEnum,
      description: "What feelings are read from.",
      resolve: ({ curve }) => curve.source,
    }),
    points: t.field({
      type: [CurvePointType],
      description: "Touchpoints in the order of the journey. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: ({ curve, ...about }) =>
        curve.points.filter(({ code }) => isShown(about, code)).map((point) => ({ ...about, point })),
    }),
    stages: t.field({
      type: [CurveStageType],
      description: "Stages in the order of the journey.",
      extensions: { size: 7 },
      resolve: ({ curve, ...about }) => curve.stages.map((stage) => ({ ...about, ...stage })),
    }),
    positivePeaks: t.field({
      type: [TouchpointType],
      description: "Touchpoints that may be the highest point, the likeliest first.",
      extensions: { size: 10 },
      resolve: ({ curve, journey }) => curve.positivePeaks.map((code) => touchpointOf(journey, code)),
    }),
    negativePeaks: t.field({
      type: [TouchpointType],
      description: "Touchpoints that may be the lowest point, the likeliest first.",
      extensions: { size: 10 },
      resolve: ({ curve, journey }) => curve.negativePeaks.map((code) => touchpointOf(journey, code)),
    }),
    sentence: localised(t, "What may be concluded.", ({ curve, journey }) => ({
      en: curveSentence(curve, journey, "en"),
      zh: curveSentence(curve, journey, "zh"),
    })),
  }),
});

builder.objectField(JourneyType, "curve", (t) =>
  t.field({
    type: EmotionCurveType,
    description: "How guests feel along this journey.",
    extensions: { cost: 500 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
    },
    resolve: async ({ code, version }, { slice }, context) => {
      const catalogue = await context.known();
      const own = { ...readSlice(catalogue, slice), journey: code, journeyVersion: version };
      const about = subjectOf(context, catalogue, own, journeyOf(catalogue, own));
      const { result } = await context.analyses.run("curve", about.subject, {}, context.signal);
      return { ...about, curve: result };
    },
  }),
);

builder.queryField("curve", (t) =>
  t.field({
    type: EmotionCurveType,
    description: "How guests feel along the journey that the slice names, or the only one it has.",
    extensions: { cost: 500 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
    },
    resolve: async (_, { slice }, context) => {
      const catalogue = await context.known();
      const own = readSlice(catalogue, slice);
      const about = subjectOf(context, catalogue, own, journeyOf(catalogue, own));
      const { result } = await context.analyses.run("curve", about.subject, {}, context.signal);
      return { ...about, curve: result };
    },
  }),
);
