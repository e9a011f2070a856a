import type { Figure } from "@touchstone/core/indicator/figure";
import { analysisSentence, type MomentAnalysis, warningText } from "@touchstone/core/moment";
import { builder, type Fields, LocaleEnum, localised } from "./builder.ts";
import { CurveSourceEnum } from "./curve.ts";
import { FigureType } from "./figure.ts";
import { type JourneyNode, JourneyType, StageType, stageOf } from "./journey.ts";
import { AnalysisStatusEnum } from "./moment/analysis-status.ts";
import { LeftOutType } from "./moment/left-out.ts";
import { MomentType } from "./moment/moment-of-truth.ts";
import { number } from "./moment/nullable-number.ts";
import { readWeights, TraitWeightsInput, TraitWeightsUsed } from "./moment/trait.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";
import { type About, isShown, subjectOf } from "./subject.ts";

const StageImportanceType = builder
  .objectRef<About & { stage: string; share: Figure }>("StageImportance")
  .implement({
    description: "What the touchpoints of a stage explain together.",
    fields: (t) => ({
      stage: t.field({
        type: StageType,
        description: "The stage.",
        resolve: ({ journey, stage }) => stageOf(journey, stage),
      }),
      share: t.field({
        type: FigureType,
        description: "Its share of all that is explained.",
        resolve: ({ share }) => share,
      }),
    }),
  });

type AnalysisOf = About & { analysis: MomentAnalysis; milliseconds: number; fromCache: boolean };

const MomentAnalysisType = builder.objectRef<AnalysisOf>("MomentAnalysis").implement({
  description:
    "Which touchpoints are moments of truth in a slice. Associations, not causes; differences between venues are taken out.",
  fields: (t) => ({
    status: t.field({
      type: AnalysisStatusEnum,
      description: "How far it can be trusted, or why there is none.",
      resolve: ({ analysis }) => analysis.status,
    }),
    visits: t.int({ description: "Visits in the slice.", resolve: ({ analysis }) => analysis.visits }),
    visitsWithOutcome: t.int({
      description: "Visits that said how satisfied they were overall.",
      resolve: ({ analysis }) => analysis.visitsWithOutcome,
    }),
    neededVisits: t.int({
      description: "Such visits needed for an analysis.",
      resolve: ({ analysis }) => analysis.neededVisits,
    }),
    moments: t.field({
      type: [MomentType],
      description:
        "Touchpoints, best first; those without a score follow by importance. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: ({ analysis, ...about }) =>
        analysis.moments
          .filter(({ code }) => isShown(about, code))
          .map((moment) => ({ ...about, analysis, moment })),
    }),
    leftOut: t.field({
      type: [LeftOutType],
      description: "Touchpoints that could not take part, and why.",
      resolve: ({ analysis, ...about }) =>
        analysis.leftOut.filter(({ code }) => isShown(about, code)).map((leftOut) => ({ ...about, leftOut })),
    }),
    explained: t.field({
      type: FigureType,
      description: "Share of the differences in overall satisfaction that the touchpoints explain, R².",
      resolve: ({ analysis }) => analysis.explained,
    }),
    stageImportance: t.field({
      type: [StageImportanceType],
      description: "What each stage explains, in the order of the journey.",
      extensions: { size: 7 },
      resolve: ({ analysis, ...about }) => analysis.stageImportance.map((stage) => ({ ...about, ...stage })),
    }),
    recommendationAsked: t.boolean({
      description: "Whether recommendation was asked; without it there is no long-term trait and no score.",
      resolve: ({ analysis }) => analysis.recommendationAsked,
    }),
    emotionSource: t.field({
      type: CurveSourceEnum,
      description: "What strong feelings are read from.",
      resolve: ({ analysis }) => analysis.emotionSource,
    }),
    weights: t.field({
      type: TraitWeightsUsed,
      description: "Weights of the traits.",
      resolve: ({ analysis }) => analysis.weights,
    }),
    conditionNumber: number(
      t,
      "How alike touchpoints are rated: √(largest / smallest eigenvalue); above 30 is much.",
      ({ analysis }) => analysis.conditionNumber,
    ),
    shrinkage: number(
      t,
      "How far contradicting correlations were moved, 0 to 1; null when not at all needed.",
      ({ analysis }) => analysis.shrinkage,
    ),
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
      resolve: ({ analysis, journey }, { locale }) =>
        analysis.warnings.map((warning) => warningText(warning, journey, locale)),
    }),
    sentence: localised(t, "What may be concluded.", ({ analysis, journey }) => ({
      en: analysisSentence(analysis, journey, "en"),
      zh: analysisSentence(analysis, journey, "zh"),
    })),
    computedInMilliseconds: t.float({
      description: "How long the calculation took when it was made.",
      resolve: ({ milliseconds }) => milliseconds,
    }),
    fromCache: t.exposeBoolean("fromCache", { description: "Whether it was there before it was asked for." }),
  }),
});

const momentArguments = (t: Fields<JourneyNode>) => ({
  slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
  weights: t.arg({ type: TraitWeightsInput, description: "Weights of the traits; equal when left out." }),
});

builder.objectField(JourneyType, "moments", (t) =>
  t.field({
    type: MomentAnalysisType,
    description: "Which touchpoints of this journey are moments of truth.",
    extensions: { cost: 1_000 },
    args: momentArguments(t),
    resolve: async ({ code, version }, { slice, weights }, context) => {
      const catalogue = await context.known();
      const own = { ...readSlice(catalogue, slice), journey: code, journeyVersion: version };
      const about = subjectOf(context, catalogue, own, journeyOf(catalogue, own));
      const { result, ...timing } = await context.analyses.run(
        "moments",
        about.subject,
        { weights: readWeights(weights) },
        context.signal,
      );
      return { ...about, analysis: result, ...timing };
    },
  }),
);

builder.queryField("moments", (t) =>
  t.field({
    type: MomentAnalysisType,
    description:
      "Which touchpoints are moments of truth, on the journey that the slice names or the only one it has.",
    extensions: { cost: 1_000 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      weights: t.arg({ type: TraitWeightsInput, description: "Weights of the traits; equal when left out." }),
    },
    resolve: async (_, { slice, weights }, context) => {
      const catalogue = await context.known();
      const own = readSlice(catalogue, slice);
      const about = subjectOf(context, catalogue, own, journeyOf(catalogue, own));
      const { result, ...timing } = await context.analyses.run(
        "moments",
        about.subject,
        { weights: readWeights(weights) },
        context.signal,
      );
      return { ...about, analysis: result, ...timing };
    },
  }),
);
