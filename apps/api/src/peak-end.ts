import type { PeakEndAnalysis, PeakEndResult, PeakEndVerdict } from "@touchstone/core/journey/peak-end";
import { peakEndSentence } from "@touchstone/core/journey/peak-end";
import { builder, enumOf, localised } from "./builder.ts";
import { EmotionCurveType } from "./curve.ts";
import { FigureType } from "./figure.ts";
import { StageType, stageOf, TouchpointType, touchpointOf } from "./journey.ts";
import { type About, isShown } from "./subject.ts";

const PeakEndVerdictEnum = enumOf<PeakEndVerdict>(
  "PeakEndVerdict",
  "Whether the strongest and the last moment, or the plain average, tell more about overall satisfaction.",
  {
    "peak-end": "Peak and end tell more.",
    average: "The average tells more, and peak and end add nothing to it beyond chance.",
    both: "The average tells more, and peak and end still add to it.",
    "no-difference": "Neither can be told ahead.",
  },
);

const PeakEndStatusEnum = enumOf<PeakEndResult["status"]>("PeakEndStatus", "Whether it could be tested.", {
  ok: "It could.",
  "too-few": "Too few visits with an overall answer and at least three ratings.",
  "not-asked": "Overall satisfaction or the touchpoints were not asked.",
  "no-variance": "All answers are alike.",
});

const MemoryRivalEnum = enumOf<PeakEndResult["parts"][number]["of"]>(
  "MemoryRival",
  "What may be remembered of a visit.",
  {
    max: "Its best rating.",
    min: "Its worst rating.",
    end: "Its last rating.",
    mean: "The average of its ratings.",
  },
);

const MemoryPartType = builder.objectRef<PeakEndResult["parts"][number]>("MemoryPart").implement({
  description: "How much of what best, worst, last and average rating explain together is one's part.",
  fields: (t) => ({
    of: t.field({ type: MemoryRivalEnum, description: "Which.", resolve: ({ of }) => of }),
    share: t.field({ type: FigureType, description: "Its part.", resolve: ({ share }) => share }),
  }),
});

type ResultOf = About & { analysis: PeakEndAnalysis; result: PeakEndResult };

const PeakEndResultType = builder.objectRef<ResultOf>("PeakEndResult").implement({
  description: "The peak–end rule, tested on one part of the journey.",
  fields: (t) => ({
    stage: t.field({
      type: StageType,
      nullable: true,
      description: "The stage; null for the whole visit.",
      resolve: ({ journey, result }) => (result.stage === null ? null : stageOf(journey, result.stage)),
    }),
    status: t.field({
      type: PeakEndStatusEnum,
      description: "Whether it could be tested.",
      resolve: ({ result }) => result.status,
    }),
    verdict: t.field({
      type: PeakEndVerdictEnum,
      nullable: true,
      description: "What the visits say; null where it could not be tested.",
      resolve: ({ result }) => result.verdict,
    }),
    visits: t.int({
      description: "Visits with an overall answer and at least three ratings here.",
      resolve: ({ result }) => result.n,
    }),
    peakEnd: t.field({
      type: FigureType,
      description: "Explained by the strongest and the last rating.",
      resolve: ({ result }) => result.peakEnd,
    }),
    average: t.field({
      type: FigureType,
      description: "Explained by the plain average.",
      resolve: ({ result }) => result.average,
    }),
    advantage: t.field({
      type: FigureType,
      description: "Peak and end less average, in percentage points.",
      resolve: ({ result }) => result.advantage,
    }),
    addition: t.field({
      type: FigureType,
      description: "What peak and end explain beyond the average, in percentage points.",
      resolve: ({ result }) => result.addition,
    }),
    statistic: t.float({
      nullable: true,
      description: "F of that addition.",
      resolve: ({ result }) => result.test?.f ?? null,
    }),
    p: t.float({
      nullable: true,
      description: "p value of no addition.",
      resolve: ({ result }) => result.test?.p ?? null,
    }),
    q: t.float({
      nullable: true,
      description: "The same corrected over the visit and its stages (Benjamini–Hochberg).",
      resolve: ({ result }) => result.test?.q ?? null,
    }),
    peakSlope: t.float({
      nullable: true,
      description: "Points of overall satisfaction per point of the strongest rating, the last one equal.",
      resolve: ({ result }) => result.coefficients?.peak ?? null,
    }),
    endSlope: t.float({
      nullable: true,
      description: "Points of overall satisfaction per point of the last rating, the strongest one equal.",
      resolve: ({ result }) => result.coefficients?.end ?? null,
    }),
    parts: t.field({
      type: [MemoryPartType],
      description: "What best, worst, last and average rating explain, shared out.",
      extensions: { size: 4 },
      resolve: ({ result }) => result.parts,
    }),
    sentence: localised(t, "What may be said.", ({ result, analysis, journey }) => ({
      en: peakEndSentence(result, analysis, journey, "en"),
      zh: peakEndSentence(result, analysis, journey, "zh"),
    })),
  }),
});

type ExtremeOf = About & { extreme: PeakEndAnalysis["extremes"][number] };

const ExtremeType = builder.objectRef<ExtremeOf>("VisitExtreme").implement({
  description: "How often a touchpoint is the best or the worst of a visit; ties count in equal parts.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, extreme }) => touchpointOf(journey, extreme.code),
    }),
    best: t.field({
      type: FigureType,
      description: "Share of visits in which it is the best.",
      resolve: ({ extreme }) => extreme.best,
    }),
    worst: t.field({
      type: FigureType,
      description: "Share of visits in which it is the worst.",
      resolve: ({ extreme }) => extreme.worst,
    }),
  }),
});

const PeakEndType = builder.objectRef<About & { analysis: PeakEndAnalysis }>("PeakEnd").implement({
  description:
    "Do guests judge a visit by its strongest and its last moment, rather than by the average? Tested here, not assumed.",
  fields: (t) => ({
    results: t.field({
      type: [PeakEndResultType],
      description: "The whole visit first, then the stages with at least three asked touchpoints.",
      extensions: { size: 5 },
      resolve: ({ analysis, ...about }) => analysis.results.map((result) => ({ ...about, analysis, result })),
    }),
    tooShort: t.field({
      type: [StageType],
      description: "Stages with fewer touchpoints, where peak, end and average are nearly the same.",
      extensions: { size: 5 },
      resolve: ({ analysis, journey }) => analysis.tooShort.map((code) => stageOf(journey, code)),
    }),
    extremes: t.field({
      type: [ExtremeType],
      description: "In the order of the journey. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: ({ analysis, ...about }) =>
        analysis.extremes
          .filter(({ code }) => isShown(about, code))
          .map((extreme) => ({ ...about, extreme })),
    }),
    minimumRatings: t.int({
      description: "Ratings a visit needs to count.",
      resolve: ({ analysis }) => analysis.thresholds.ratings,
    }),
    minimumVisits: t.int({
      description: "Visits needed for a test: a convention of ours.",
      resolve: ({ analysis }) => analysis.thresholds.visits,
    }),
  }),
});

builder.objectField(EmotionCurveType, "peakEnd", (t) =>
  t.field({
    type: PeakEndType,
    description:
      "Whether guests' overall judgement follows the peak and the end of their ratings, or the average.",
    extensions: { cost: 200 },
    resolve: async ({ curve: _, ...about }, __, context) => {
      const { result } = await context.analyses.run("peakEnd", about.subject, {}, context.signal);
      return { ...about, analysis: result };
    },
  }),
);
