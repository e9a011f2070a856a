import type { EmotionCurve } from "@touchstone/core/journey/curve";
import {
  compareWithDesigned,
  type DesignedComparison,
  type DesignedPoint,
} from "@touchstone/core/journey/designed-curve";
import { designedMethod, designedSentence } from "@touchstone/core/journey/designed-sentence";
import { builder, enumOf, localised } from "../builder.ts";
import { EmotionCurveType } from "../curve.ts";
import { FigureType } from "../figure.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { type About, isShown } from "../subject.ts";
import { type Designed, DesignedCurveType, designedOf } from "./designed.ts";

const GapVerdictEnum = enumOf<NonNullable<DesignedPoint["verdict"]>>(
  "DesignedVerdict",
  "What guests feel against what is believed.",
  {
    better: "Better than believed, by more than chance explains.",
    worse: "Worse than believed, by more than chance explains.",
    "cannot-tell": "Which of the two cannot be told.",
  },
);

type ComparedPoint = About & { point: DesignedPoint };

const DesignedPointType = builder.objectRef<ComparedPoint>("DesignedPoint").implement({
  description: "One touchpoint: believed against measured.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, point }) => touchpointOf(journey, point.touchpoint),
    }),
    valence: t.int({
      nullable: true,
      description: "The belief, −100 to 100.",
      resolve: ({ point }) => point.valence,
    }),
    believed: t.float({
      nullable: true,
      description: "The belief on the measured curve’s 0–100.",
      resolve: ({ point }) => point.believed,
    }),
    gap: t.field({
      type: FigureType,
      nullable: true,
      description: "Measured minus believed, with the interval of the measurement; null without a belief.",
      resolve: ({ point }) => point.gap,
    }),
    q: t.float({
      nullable: true,
      description: "p value of no gap, corrected over the touchpoints (Benjamini–Hochberg).",
      resolve: ({ point }) => point.q,
    }),
    verdict: t.field({
      type: GapVerdictEnum,
      nullable: true,
      description: "What guests feel against the belief; null where it cannot be judged.",
      resolve: ({ point }) => point.verdict,
    }),
  }),
});

type Compared = About & { curve: EmotionCurve; designed: Designed; compared: DesignedComparison };

const DesignedComparisonType = builder.objectRef<Compared>("DesignedComparison").implement({
  description: "The designed curve beside the measured one.",
  fields: (t) => ({
    designed: t.field({
      type: DesignedCurveType,
      description: "The designed curve.",
      resolve: ({ designed }) => designed,
    }),
    points: t.field({
      type: [DesignedPointType],
      description: "Touchpoints in the order of the journey. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: ({ compared, ...about }) =>
        compared.points
          .filter(({ touchpoint }) => isShown(about, touchpoint))
          .map((point) => ({ ...about, point })),
    }),
    expectedPeaks: t.field({
      type: [TouchpointType],
      description: "Where the high point is expected; several where beliefs tie.",
      extensions: { size: 3 },
      resolve: ({ compared, journey }) => compared.expectedPeaks.map((code) => touchpointOf(journey, code)),
    }),
    expectedLows: t.field({
      type: [TouchpointType],
      description: "Where the low point is expected; several where beliefs tie.",
      extensions: { size: 3 },
      resolve: ({ compared, journey }) => compared.expectedLows.map((code) => touchpointOf(journey, code)),
    }),
    sentence: localised(t, "What may be concluded.", ({ compared, curve, journey, designed }) => ({
      en: designedSentence(compared, curve, journey, designed.source, "en"),
      zh: designedSentence(compared, curve, journey, designed.source, "zh"),
    })),
    method: localised(t, "How the two scales are matched and gaps are tested.", ({ curve }) => ({
      en: designedMethod(curve.source, "en"),
      zh: designedMethod(curve.source, "zh"),
    })),
  }),
});

builder.objectField(EmotionCurveType, "designed", (t) =>
  t.field({
    type: DesignedComparisonType,
    description: "What management believes guests feel, beside what they feel.",
    extensions: { cost: 10 },
    resolve: async (about, _, context): Promise<Compared> => {
      const designed = await designedOf(context, about.journey);
      return { ...about, designed, compared: compareWithDesigned(about.curve, designed.beliefs) };
    },
  }),
);
