import { type Advice, anyAdvice } from "@touchstone/core/layout/advice/advice";
import type { AdvicePrices } from "@touchstone/core/layout/advice/conventions";
import { priceNames } from "@touchstone/core/layout/advice/names";
import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { builder, localised } from "../builder.ts";
import { ComputationProgressType } from "../computation-progress.ts";
import type { Context } from "../context.ts";
import { AdviceInput, readAdviceRequest } from "./advice-request.ts";
import { AdviceFiguresType, AdvisedMoveType, AlternativeType } from "./advised-move.ts";
import { allowedEdits, editsOf } from "./given-edits.ts";
import { knownPlan, type PlanNode, PlanRef } from "./plan.ts";
import { furtherEdited, type LayoutSubject } from "./subject.ts";

interface Advised {
  plan: PlanNode;
  given: readonly LayoutEdit[];
  advice: Advice;
}

const AdviceType = builder.objectRef<Advised>("LayoutAdvice").implement({
  description:
    "Up to three moves that relieve the paths of a layout without losing what makes it good. Advice about a model of visitors: the same question always gets the same answer, and no search proves that there is no better one.",
  fields: (t) => ({
    plan: t.field({ type: PlanRef, description: "The layout.", resolve: ({ plan }) => plan }),
    edits: t.string({
      description: "All edits in order, as JSON: those that were asked with, then those of the moves.",
      resolve: ({ given, advice }) => JSON.stringify([...given, ...advice.moves.map(({ edit }) => edit)]),
    }),
    base: t.field({
      type: AdviceFiguresType,
      description: "The layout before all moves.",
      resolve: ({ advice }) => advice.base,
    }),
    moves: t.field({
      type: [AdvisedMoveType],
      description: "What to do, in order; none where nothing helps that keeps the constraints.",
      extensions: { size: 3 },
      resolve: ({ advice }) => [...advice.moves],
    }),
    alternatives: t.field({
      type: [AlternativeType],
      description: "By pressure, cost, wait and local diversity together, the least pressed first.",
      extensions: { size: 12 },
      resolve: ({ advice }) => [...advice.pareto],
    }),
    proposals: t.int({
      description: "How many proposals were looked at.",
      resolve: ({ advice }) => advice.effort.proposals,
    }),
    days: t.int({
      description: "How many whole days were simulated.",
      resolve: ({ advice }) => advice.effort.days,
    }),
  }),
});

interface Price {
  name: keyof AdvicePrices;
  price: number;
}

const PriceType = builder.objectRef<Price>("LayoutAdvicePrice").implement({
  description: "What something costs unless a planner says otherwise.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Its name in `LayoutAdvicePrices`." }),
    title: localised(t, "What it is called.", ({ name }) => priceNames[name]),
    price: t.exposeFloat("price", { description: "In the currency of the plan, or times." }),
  }),
});

const adviceArguments = {
  plan: { required: true, description: "Identifier of the layout." },
  edits: {
    required: true,
    defaultValue: "[]",
    description: "Edits to begin with, in order, as JSON. Of a scenario, after those that it has.",
  },
} as const;

builder.queryFields((t) => ({
  layoutAdvice: t.field({
    type: AdviceType,
    description:
      "What to do to a layout. Computed in seconds to minutes, once for the same layout and question; `layoutAdviceProgress` tells how far it is, and it is given up when nobody waits for it any more.",
    extensions: { cost: 500 },
    args: {
      plan: t.arg.id(adviceArguments.plan),
      edits: t.arg.string(adviceArguments.edits),
      request: t.arg({ type: AdviceInput, description: "What is asked for." }),
    },
    resolve: async (_, { plan: id, edits, request }, context): Promise<Advised> => {
      const asked = readAdviceRequest(request);
      const { plan, given, subject } = await askedAbout(context, id, edits);
      await allowedEdits(context, plan, given);
      return { plan, given, advice: await context.layouts.advice(subject, asked, context.signal) };
    },
  }),
  layoutAdviceProgress: t.field({
    type: ComputationProgressType,
    description: "How far advice is that was asked for with the same arguments.",
    args: {
      plan: t.arg.id(adviceArguments.plan),
      edits: t.arg.string(adviceArguments.edits),
      request: t.arg({ type: AdviceInput, description: "What was asked for." }),
    },
    resolve: async (_, { plan: id, edits, request }, context) => {
      const asked = readAdviceRequest(request);
      const { subject } = await askedAbout(context, id, edits);
      return { running: context.layouts.adviceProgress(subject, asked) };
    },
  }),
  layoutAdvicePrices: t.field({
    type: [PriceType],
    description: "Prices that advice reckons with unless others are given: conventions of ours.",
    extensions: { size: 9 },
    resolve: () =>
      Object.entries(anyAdvice.conventions.prices).map(([name, price]) => ({ name, price }) as Price),
  }),
}));

async function askedAbout(
  context: Context,
  id: string,
  edits: string,
): Promise<{ plan: PlanNode; given: LayoutEdit[]; subject: LayoutSubject }> {
  const given = editsOf(edits);
  const plan = await knownPlan(context, id, ["plan"]);
  return { plan, given, subject: furtherEdited(plan, given) };
}
