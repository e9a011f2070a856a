import { builder } from "./builder.ts";
import { ChannelConsistencyType, readChannelConsistency } from "./risk/channel-consistency.ts";
import { FeedbackType } from "./risk/feedback.ts";
import { InconsistencyType } from "./risk/inconsistency.ts";
import { OverPromiseType } from "./risk/over-promise.ts";
import { type RiskQuestion, technologyOf, visitRisksOf } from "./risk/question.ts";
import { TechnologyDependenceType } from "./risk/technology.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";
import { subjectOf } from "./subject.ts";

const RisksType = builder.objectRef<RiskQuestion>("Risks").implement({
  description:
    "Four risks of a journey, each with estimate, interval and evidence. There is no total score: they do not add up.",
  fields: (t) => ({
    visits: t.int({
      description: "Visits in the slice. Without any, nothing counts as asked.",
      extensions: { cost: 500 },
      resolve: async (question, _, context) => (await visitRisksOf(context, question)).visits,
    }),
    inconsistency: t.field({
      type: InconsistencyType,
      description: "Service inconsistency: does the experience depend on who serves?",
      extensions: { cost: 500 },
      resolve: async (question, _, context) => ({
        ...question,
        found: (await visitRisksOf(context, question)).inconsistency,
      }),
    }),
    channels: t.field({
      type: ChannelConsistencyType,
      description: "Channel consistency: do all channels offer the same? Part of service inconsistency.",
      extensions: { cost: 100 },
      resolve: async (question, _, context) => ({
        ...question,
        found: await readChannelConsistency(context, question),
      }),
    }),
    overPromise: t.field({
      type: OverPromiseType,
      description: "Over-promise: do guests get what they expect?",
      extensions: { cost: 500 },
      resolve: async (question, _, context) => ({
        ...question,
        found: (await visitRisksOf(context, question)).overPromise,
      }),
    }),
    technology: t.field({
      type: TechnologyDependenceType,
      description:
        "Technology dependence: does the experience rely on technology that creates little feeling?",
      extensions: { cost: 500 },
      resolve: async (question, _, context) => ({
        ...question,
        found: await technologyOf(context, question),
      }),
    }),
    feedback: t.field({
      type: FeedbackType,
      description: "Missing feedback: who and what is not heard?",
      resolve: (question, _, context) => ({
        ...question,
        closedLoop: async () => (await visitRisksOf(context, question)).closedLoop,
      }),
    }),
  }),
});

builder.queryField("risks", (t) =>
  t.field({
    type: RisksType,
    description: "The four risks on the journey that the slice names, or the only one it has.",
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
    },
    resolve: async (_, { slice }, context) => {
      const catalogue = await context.known();
      const own = readSlice(catalogue, slice);
      return { ...subjectOf(context, catalogue, own, journeyOf(catalogue, own)), catalogue };
    },
  }),
);
