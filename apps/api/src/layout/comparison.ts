import type { ScorePair } from "@touchstone/core/layout/score/score-ranks";
import { builder } from "../builder.ts";
import { InputError } from "../error.ts";
import { assess } from "./assessed.ts";
import { configHash } from "./config-hash.ts";
import { knownPlan, type PlanNode, PlanRef, planId } from "./plan.ts";

/** Most layouts that are compared at once. */
const MOST_PLANS = 10;

interface Row {
  plan: PlanNode;
  total: number;
  rank: number;
  rankShares: readonly number[];
}

const RowType = builder.objectRef<Row>("LayoutComparisonRow").implement({
  description: "One layout among others.",
  fields: (t) => ({
    plan: t.field({
      type: PlanRef,
      description: "The layout; its `assessment` says where its points come from.",
      resolve: ({ plan }) => plan,
    }),
    total: t.exposeFloat("total", { description: "Its total." }),
    rank: t.exposeInt("rank", { description: "Its place; layouts of the same total share the better one." }),
    rankShares: t.floatList({
      description: "How often it has place 1, 2, … when the weights are drawn at random, the same for all.",
      resolve: ({ rankShares }) => [...rankShares],
    }),
  }),
});

const PairType = builder.objectRef<{ pair: ScorePair; plans: readonly PlanNode[] }>("LayoutPair").implement({
  description: "Two layouts under the same draws of the weights.",
  fields: (t) => ({
    a: t.field({
      type: PlanRef,
      description: "The one.",
      resolve: ({ pair, plans }) => byId(plans, pair.a),
    }),
    b: t.field({
      type: PlanRef,
      description: "The other.",
      resolve: ({ pair, plans }) => byId(plans, pair.b),
    }),
    difference: t.float({
      description: "Total of the one less that of the other.",
      resolve: ({ pair }) => pair.difference,
    }),
    low: t.float({ description: "Its 5th percentile over the draws.", resolve: ({ pair }) => pair.low }),
    high: t.float({ description: "Its 95th percentile over the draws.", resolve: ({ pair }) => pair.high }),
    aheadShare: t.float({
      description: "Share of draws in which the one leads.",
      resolve: ({ pair }) => pair.aheadShare,
    }),
    behindShare: t.float({
      description: "Share of draws in which the other leads; the rest are level, as under one cap.",
      resolve: ({ pair }) => pair.behindShare,
    }),
    toldApart: t.boolean({
      description: "Whether one leads under nearly every choice of weights.",
      resolve: ({ pair }) => pair.toldApart,
    }),
  }),
});

function byId(plans: readonly PlanNode[], id: string): PlanNode {
  const found = plans.find((plan) => planId(plan) === id);
  if (!found) throw new Error(`the layout ${id} was compared and is not known`);
  return found;
}

interface Comparison {
  rows: Row[];
  pairs: readonly ScorePair[];
}

const ComparisonType = builder.objectRef<Comparison>("LayoutComparison").implement({
  description:
    "Layouts of one venue or of several, judged by the same formats, standards and value functions.",
  fields: (t) => ({
    configHash: t.string({
      description: "SHA-256 of what all of them were judged by.",
      resolve: () => configHash,
    }),
    rows: t.field({
      type: [RowType],
      description: "The layouts, the best first.",
      extensions: { size: MOST_PLANS },
      resolve: ({ rows }) => rows,
    }),
    pairs: t.field({
      type: [PairType],
      description: "Each two of them, and whether they can be told apart.",
      extensions: { size: 10 },
      resolve: ({ pairs, rows }) => pairs.map((pair) => ({ pair, plans: rows.map(({ plan }) => plan) })),
    }),
  }),
});

builder.queryField("layoutComparison", (t) =>
  t.field({
    type: ComparisonType,
    description:
      "Compares layouts: scenarios of a venue, or plans of several. All are judged by the configuration in use, so that only like is compared with like.",
    extensions: { cost: 1_000 },
    args: {
      plans: t.arg.idList({
        required: true,
        description: `Identifiers of the layouts, 2 to ${MOST_PLANS}, each once.`,
      }),
    },
    resolve: async (_, { plans: ids }, context): Promise<Comparison> => {
      if (ids.length < 2 || ids.length > MOST_PLANS)
        throw new InputError(["plans"], {
          en: `Found ${ids.length} layouts, expected 2 to ${MOST_PLANS}.`,
          zh: `给出了 ${ids.length} 个方案，应为 2～${MOST_PLANS} 个。`,
        });
      const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
      if (twice >= 0)
        throw new InputError(["plans", twice], {
          en: `The layout "${ids[twice]}" is named twice.`,
          zh: `方案“${ids[twice]}”重复出现。`,
        });
      const plans = await Promise.all(ids.map((id, i) => knownPlan(context, id, ["plans", i])));
      const scores = await Promise.all(
        plans.map(async (plan) => ({ id: planId(plan), score: (await assess(context, plan)).score })),
      );
      const ranks = await context.layouts.ranks(scores, context.signal);
      const rows = ranks.plans.map(({ id, ...row }) => ({ ...row, plan: byId(plans, id) }));
      return { rows: rows.toSorted((a, b) => a.rank - b.rank), pairs: ranks.pairs };
    },
  }),
);
