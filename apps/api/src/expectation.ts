import {
  type ExpectationAnalysis,
  expectationSentence,
  type KanoCategory,
  type KanoResult,
  kanoCategories,
  kanoSentence,
  type TouchpointGap,
} from "@touchstone/core/expectation";
import { kanoNames } from "@touchstone/core/expectation/names";
import { builder, enumOf, localised } from "./builder.ts";
import { FigureType } from "./figure.ts";
import { TouchpointType, touchpointOf } from "./journey.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";
import { type About, isShown, subjectOf } from "./subject.ts";

const KanoCategoryEnum = enumOf<KanoCategory>("KanoCategory", "What a touchpoint is to guests.", {
  attractive: "Delights when it is there and is not missed when it is not.",
  "one-dimensional": "The more the better, the less the worse.",
  "must-be": "Taken for granted when it is there; its absence upsets.",
  indifferent: "Neither matters.",
  reverse: "Guests would rather not have it.",
  questionable: "The two answers contradict each other.",
});

const VerdictEnum = enumOf<"below" | "above">("ExpectationVerdict", "On which side of what was expected.", {
  below: "Guests surely got less than they had expected.",
  above: "Guests surely got more than they had expected.",
});

const TouchpointGapType = builder.objectRef<About & { gap: TouchpointGap }>("TouchpointGap").implement({
  description: "Whether one touchpoint gave what guests had expected of it.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, gap }) => touchpointOf(journey, gap.code),
    }),
    expected: t.field({
      type: FigureType,
      description: "What they had expected, of the guests who told both.",
      resolve: ({ gap }) => gap.expected,
    }),
    perceived: t.field({
      type: FigureType,
      description: "How the same guests rated it.",
      resolve: ({ gap }) => gap.perceived,
    }),
    gap: t.field({
      type: FigureType,
      description: "Rating minus expectation, points.",
      resolve: ({ gap }) => gap.gap,
    }),
    verdict: t.field({
      type: VerdictEnum,
      nullable: true,
      description: "Beyond chance at 5 % for all touchpoints together (Holm); null where it cannot be told.",
      resolve: ({ gap }) => gap.verdict,
    }),
  }),
});

const KanoCountType = builder.objectRef<{ category: KanoCategory; count: number }>("KanoCount").implement({
  description: "How many guests see a category in a touchpoint.",
  fields: (t) => ({
    category: t.field({
      type: KanoCategoryEnum,
      description: "The category.",
      resolve: ({ category }) => category,
    }),
    name: localised(t, "Its name.", ({ category }) => kanoNames[category]),
    count: t.int({ description: "Guests.", resolve: ({ count }) => count }),
  }),
});

const KanoType = builder.objectRef<About & { result: KanoResult }>("KanoResult").implement({
  description: "What one touchpoint is to guests, by Kano's two questions and the usual evaluation table.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, result }) => touchpointOf(journey, result.code),
    }),
    answers: t.int({ description: "Guests who answered both questions.", resolve: ({ result }) => result.n }),
    halfAnswered: t.int({
      description: "Guests who answered one of the two only; they are not counted.",
      resolve: ({ result }) => result.half,
    }),
    counts: t.field({
      type: [KanoCountType],
      description: "Guests per category; all six, in the usual order.",
      extensions: { size: 6 },
      resolve: ({ result }) =>
        kanoCategories.map((category) => ({ category, count: result.counts[category] })),
    }),
    category: t.field({
      type: KanoCategoryEnum,
      nullable: true,
      description: "The category that most guests see in it; null with too few answers.",
      resolve: ({ result }) => result.category,
    }),
    clear: t.boolean({
      description: "Whether it is ahead of the next category by more than chance (Fong's test, 90 %).",
      resolve: ({ result }) => result.clear,
    }),
    better: t.field({
      type: FigureType,
      description: "Share of guests whom its presence would satisfy: (A + O) / (A + O + M + I).",
      resolve: ({ result }) => result.better,
    }),
    worse: t.field({
      type: FigureType,
      description: "Share whom its absence would dissatisfy, with a minus: −(O + M) / (A + O + M + I).",
      resolve: ({ result }) => result.worse,
    }),
  }),
});

const ExpectationsType = builder
  .objectRef<About & { analysis: ExpectationAnalysis }>("Expectations")
  .implement({
    description:
      "What guests expected of touchpoints against what they got, and what each touchpoint is to them.",
    fields: (t) => ({
      visits: t.int({ description: "Visits in the slice.", resolve: ({ analysis }) => analysis.visits }),
      gaps: t.field({
        type: [TouchpointGapType],
        description:
          "Touchpoints that were rated and whose expectation was asked, in the order of the journey. Of the slice's stage and channel only.",
        extensions: { size: 30 },
        resolve: ({ analysis, ...about }) =>
          analysis.gaps.filter(({ code }) => isShown(about, code)).map((gap) => ({ ...about, gap })),
      }),
      kano: t.field({
        type: [KanoType],
        description:
          "Touchpoints that were asked Kano's questions, in the order of the journey. Of the slice's stage and channel only.",
        extensions: { size: 30 },
        resolve: ({ analysis, ...about }) =>
          analysis.kano.filter(({ code }) => isShown(about, code)).map((result) => ({ ...about, result })),
      }),
      sentence: localised(t, "What may be concluded of the gaps.", ({ analysis, journey }) => ({
        en: expectationSentence(analysis, journey, "en"),
        zh: expectationSentence(analysis, journey, "zh"),
      })),
      kanoSentence: localised(t, "What may be concluded of Kano's answers.", ({ analysis, journey }) => ({
        en: kanoSentence(analysis, journey, "en"),
        zh: kanoSentence(analysis, journey, "zh"),
      })),
    }),
  });

builder.queryField("expectations", (t) =>
  t.field({
    type: ExpectationsType,
    description:
      "Expectation against experience, and Kano's categories, along the journey that the slice names, or the only one it has.",
    extensions: { cost: 500 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
    },
    resolve: async (_, { slice }, context) => {
      const catalogue = await context.known();
      const own = readSlice(catalogue, slice);
      const about = subjectOf(context, catalogue, own, journeyOf(catalogue, own));
      const { result } = await context.analyses.run("expectations", about.subject, {}, context.signal);
      return { ...about, analysis: result };
    },
  }),
);
