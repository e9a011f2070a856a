import type { Figure } from "@touchstone/core/indicator/figure";
import {
  type AnalysisStatus,
  type Asymmetry,
  type AsymmetryClass,
  analysisSentence,
  type Importance,
  type LeftOut,
  leftOutReason,
  type Moment,
  type MomentAnalysis,
  type MomentLabel,
  momentSentence,
  type Quadrant,
  type Trait,
  type Traits,
  warningText,
} from "@touchstone/core/moment";
import { builder, enumOf, type Fields, LocaleEnum, localised } from "./builder.ts";
import { CurveSourceEnum } from "./curve.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import {
  type JourneyNode,
  JourneyType,
  StageType,
  stageOf,
  TouchpointType,
  touchpointOf,
} from "./journey.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";
import { type About, isShown, subjectOf } from "./subject.ts";

export const AnalysisStatusEnum = enumOf<AnalysisStatus>(
  "AnalysisStatus",
  "How far an analysis can be trusted, or why there is none.",
  {
    ok: "Nothing stands in the way.",
    "too-few": "Too few visits.",
    "not-asked": "The question it needs was not asked.",
    "no-variance": "All answers are the same, so nothing can be linked to them.",
    collinear: "Touchpoints are rated so alike that their importance can hardly be told apart.",
    repaired: "The correlations contradicted each other and were moved to the nearest that do not.",
    weak: "The touchpoints explain too little for importance to be shown.",
  },
);

export const AsymmetryClassEnum = enumOf<AsymmetryClass>(
  "AsymmetryClass",
  "What a low and a high score of a touchpoint go with.",
  {
    basic: "Can only disappoint: a low score costs, a high one brings nothing.",
    performance: "Both: a low score costs and a high one brings.",
    excitement: "Can only delight: a high score brings, a low one costs nothing.",
    inverse: "A low score goes with more, or a high one with less: look at it again.",
    "non-monotone": "Both ends go the same way: look at it again.",
    "no-clear-effect": "No more than chance explains.",
    insufficient: "Too few low or high scores to say.",
  },
);

const MomentLabelEnum = enumOf<MomentLabel>("MomentLabel", "What kind of moment of truth a touchpoint is.", {
  "make-or-break": "It can only lose the guest, 成败时刻.",
  "magic-moment": "It can only win the guest, 惊喜时刻.",
  "two-sided": "It can do both, 双向时刻.",
});

export const QuadrantEnum = enumOf<Quadrant>("Quadrant", "Place on the map of importance and performance.", {
  "concentrate-here": "Important and below the others.",
  "keep-up": "Important and above the others.",
  "low-priority": "Less important and below the others.",
  "possible-overkill": "Less important and above the others.",
});

const traitWeights = {
  emotion: "Weight of emotional connection.",
  decision: "Weight of instant decision.",
  longTerm: "Weight of long-term impact.",
} as const;

const TraitWeightsInput = builder.inputType("TraitWeights", {
  description:
    "How much each of the three traits counts. Only their proportions matter; the default is equal.",
  fields: (t) => ({
    emotion: t.float({ required: true, description: traitWeights.emotion }),
    decision: t.float({ required: true, description: traitWeights.decision }),
    longTerm: t.float({ required: true, description: traitWeights.longTerm }),
  }),
});

const TraitWeightsUsed = builder.objectRef<Traits<number>>("TraitWeightsUsed").implement({
  description: "The weights that were used; they sum to 1.",
  fields: (t) => ({
    emotion: t.exposeFloat("emotion", { description: traitWeights.emotion }),
    decision: t.exposeFloat("decision", { description: traitWeights.decision }),
    longTerm: t.exposeFloat("longTerm", { description: traitWeights.longTerm }),
  }),
});

const TraitType = builder.objectRef<Trait>("Trait").implement({
  description: "One of the three things that make a moment of truth.",
  fields: (t) => ({
    figure: t.field({
      type: FigureType,
      description: "The trait as measured.",
      resolve: ({ figure }) => figure,
    }),
    goalpost: t.exposeFloat("goalpost", {
      description: "Value from which it counts in full: a convention of ours.",
    }),
    score: t.float({
      nullable: true,
      description: "Its part of the score, 0.01 to 1.",
      resolve: ({ score }) => score,
    }),
    atLimit: t.exposeBoolean("atLimit", {
      description:
        "At the floor or ceiling of its part: the score's interval then understates the uncertainty.",
    }),
  }),
});

const AsymmetryType = builder.objectRef<Asymmetry>("Asymmetry").implement({
  description:
    "What low and high scores of a touchpoint go with, other touchpoints held equal. An association, not a cause.",
  fields: (t) => ({
    class: t.field({
      type: AsymmetryClassEnum,
      description: "What that makes it.",
      resolve: (asymmetry) => asymmetry.class,
    }),
    penalty: t.field({
      type: FigureType,
      description: "Points that go with a low score.",
      resolve: ({ penalty }) => penalty,
    }),
    reward: t.field({
      type: FigureType,
      description: "Points that go with a high score.",
      resolve: ({ reward }) => reward,
    }),
    impactRange: t.field({
      type: FigureType,
      description: "Points between a low and a high score.",
      resolve: ({ impactRange }) => impactRange,
    }),
    index: t.field({
      type: FigureType,
      description: "From −1, all penalty, to 1, all reward.",
      resolve: ({ index }) => index,
    }),
    nLow: t.exposeInt("nLow", { description: "Visits with a low score." }),
    nHigh: t.exposeInt("nHigh", { description: "Visits with a high score." }),
    nMissing: t.exposeInt("nMissing", { description: "Visits that gave no score." }),
    qJoint: t.float({
      nullable: true,
      description:
        "p value of no effect at all, corrected for the number of touchpoints (Benjamini–Hochberg).",
      resolve: ({ qJoint }) => qJoint,
    }),
    qAsymmetry: t.float({
      nullable: true,
      description: "p value of penalty and reward being equal, corrected in the same way.",
      resolve: ({ qAsymmetry }) => qAsymmetry,
    }),
  }),
});

/** A nullable number taken over as it is. */
function number<Parent>(t: Fields<Parent>, description: string, read: (parent: Parent) => number | null) {
  return t.float({ nullable: true, description, resolve: read });
}
function whole<Parent>(t: Fields<Parent>, description: string, read: (parent: Parent) => number | null) {
  return t.int({ nullable: true, description, resolve: read });
}

export const ImportanceType = builder.objectRef<Importance>("Importance").implement({
  description:
    "A touchpoint's part of what all touchpoints explain of overall satisfaction. An association, not a cause.",
  fields: (t) => ({
    share: t.field({
      type: FigureType,
      description: "Its share of all that is explained.",
      resolve: ({ share }) => share,
    }),
    rank: whole(t, "Place by share, 1 is most important.", ({ rank }) => rank),
    rankLow: whole(
      t,
      "Best place that its true place may have, at 95 % for all touchpoints together.",
      ({ rankLow }) => rankLow,
    ),
    rankHigh: whole(t, "Worst place that its true place may have.", ({ rankHigh }) => rankHigh),
    correlation: number(
      t,
      "Correlation with overall satisfaction, within venues.",
      ({ correlation }) => correlation,
    ),
    coefficient: t.field({
      type: FigureType,
      description: "Points of overall satisfaction that go with one point of the rating, others held equal.",
      resolve: ({ coefficient }) => coefficient,
    }),
    vif: number(
      t,
      "Variance inflation: how far it can be told from the other touchpoints; above 10 it hardly can.",
      ({ vif }) => vif,
    ),
    qAnyLink: number(
      t,
      "p value of no link at all, corrected for the number of touchpoints.",
      ({ qAnyLink }) => qAnyLink,
    ),
    qUniqueEffect: number(
      t,
      "p value of no link beyond the other touchpoints, corrected.",
      ({ qUniqueEffect }) => qUniqueEffect,
    ),
    inverse: t.exposeBoolean("inverse", {
      description: "Whether a higher rating goes with lower satisfaction: look at it again.",
    }),
  }),
});

type MomentOf = About & { moment: Moment; analysis: MomentAnalysis };

const MomentType = builder.objectRef<MomentOf>("Moment").implement({
  description: "A touchpoint as a moment of truth, with all its evidence.",
  fields: (t) => {
    const figure = (description: string, read: (moment: Moment) => Figure) =>
      t.field({ type: FigureType, description, resolve: ({ moment }) => read(moment) });
    const trait = (name: "emotion" | "decision" | "longTerm", description: string) =>
      t.field({ type: TraitType, description, resolve: ({ moment }) => moment.traits[name] });
    return {
      touchpoint: t.field({
        type: TouchpointType,
        description: "The touchpoint.",
        resolve: ({ journey, moment }) => touchpointOf(journey, moment.code),
      }),
      status: t.field({
        type: AnalysisStatusEnum,
        description: "How far this can be trusted.",
        resolve: ({ moment }) => moment.status,
      }),
      isMoment: t.boolean({
        description:
          "It moves satisfaction and recommendation by more than chance, and is surely in the better half of the ranking.",
        resolve: ({ moment }) => moment.isMoment,
      }),
      label: t.field({
        type: MomentLabelEnum,
        nullable: true,
        description: "What kind it is.",
        resolve: ({ moment }) => moment.label,
      }),
      score: figure(
        "Moment-of-truth score, 0 to 100: the geometric mean of the three traits.",
        ({ score }) => score,
      ),
      rank: whole(t, "Place by score.", ({ moment }) => moment.rank),
      rankLow: whole(
        t,
        "Best place that its true place may have, at 95 % for all touchpoints together.",
        ({ moment }) => moment.rankLow,
      ),
      rankHigh: whole(t, "Worst place that its true place may have.", ({ moment }) => moment.rankHigh),
      rankLowest: whole(
        t,
        "Best place over seven weightings of the traits.",
        ({ moment }) => moment.rankLowest,
      ),
      rankHighest: whole(
        t,
        "Worst place over seven weightings of the traits.",
        ({ moment }) => moment.rankHighest,
      ),
      probabilityTop3: number(
        t,
        "How probable it is that it is among the first three.",
        ({ moment }) => moment.probabilityTop3,
      ),
      emotion: trait("emotion", "Emotional connection: how many guests feel strongly here."),
      decision: trait("decision", "Instant decision: how far satisfaction swings with it."),
      longTerm: trait("longTerm", "Long-term impact: how far recommendation swings with it."),
      valenceBalance: figure(
        "Share of strong good feelings minus share of strong bad ones.",
        ({ valenceBalance }) => valenceBalance,
      ),
      performance: figure("Mean rating, 0 to 100.", ({ performance }) => performance),
      asymmetry: t.field({
        type: AsymmetryType,
        description: "What low and high scores go with in overall satisfaction.",
        resolve: ({ moment }) => moment.asymmetry,
      }),
      asymmetryOnRecommendation: t.field({
        type: AsymmetryType,
        nullable: true,
        description: "The same in recommendation; null where that was not asked or too few answered.",
        resolve: ({ moment }) => moment.asymmetryOnRecommendation,
      }),
      importance: t.field({
        type: ImportanceType,
        description: "Its part in overall satisfaction.",
        resolve: ({ moment }) => moment.importance,
      }),
      quadrant: t.field({
        type: QuadrantEnum,
        nullable: true,
        description: "Place on the map of importance and performance.",
        resolve: ({ moment }) => moment.quadrant,
      }),
      borderline: t.boolean({
        nullable: true,
        description: "Whether its intervals reach into a neighbouring quadrant.",
        resolve: ({ moment }) => moment.borderline,
      }),
      sentence: localised(t, "What may be said of it.", ({ moment, analysis, journey }) => ({
        en: momentSentence(moment, analysis, journey, "en"),
        zh: momentSentence(moment, analysis, journey, "zh"),
      })),
    };
  },
});

export const LeftOutType = builder.objectRef<About & { leftOut: LeftOut }>("LeftOut").implement({
  description: "A touchpoint that could not take part, and why.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, leftOut }) => touchpointOf(journey, leftOut.code),
    }),
    n: t.int({
      description: "Visits that rated it and overall satisfaction.",
      resolve: ({ leftOut }) => leftOut.n,
    }),
    needed: t.int({ description: "Visits needed.", resolve: ({ leftOut }) => leftOut.needed }),
    reason: localised(t, "Why.", ({ leftOut }) => ({
      en: leftOutReason(leftOut, "en"),
      zh: leftOutReason(leftOut, "zh"),
    })),
  }),
});

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

type Weights = typeof TraitWeightsInput.$inferInput | null | undefined;

/** @throws InputError unless the weights are three numbers ≥ 0, not all 0 */
function readWeights(weights: Weights): Traits<number> | null {
  if (weights == null) return null;
  for (const name of ["emotion", "decision", "longTerm"] as const)
    if (!(weights[name] >= 0))
      throw new InputError(["weights", name], {
        en: `"${name}" is ${weights[name]}; expected 0 or more.`,
        zh: `“${name}”为 ${weights[name]}，应不小于 0。`,
      });
  if (weights.emotion + weights.decision + weights.longTerm <= 0)
    throw new InputError(["weights"], {
      en: "All weights are 0; at least one has to count.",
      zh: "各项权重均为 0，至少应有一项计入。",
    });
  return { emotion: weights.emotion, decision: weights.decision, longTerm: weights.longTerm };
}

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
