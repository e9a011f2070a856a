import {
  type ItemDifference,
  indicatorDifferences,
  type ScoreDifference,
  scoreDifference,
  type ValueDifference,
} from "@touchstone/core/layout/difference";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import type { LayoutScore, SubScoreCode } from "@touchstone/core/layout/score/score";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, type Fields, localised, localisedList } from "../builder.ts";
import { type Assessed, assess } from "./assessed.ts";
import { AssessmentType } from "./assessment.ts";
import { DrawingType } from "./drawing.ts";
import { allowedEdits, editsOf } from "./given-edits.ts";
import { definitionOf } from "./indicator.ts";
import { knownPlan, type PlanNode, PlanRef } from "./plan.ts";
import { PlanProblemType } from "./problem.ts";
import { SubScoreEnum } from "./score.ts";
import { furtherEdited } from "./subject.ts";

/** A value before and after. */
const valueFields = <Parent extends ValueDifference>(t: Fields<Parent>) => ({
  before: t.float({
    nullable: true,
    description: "Before; null where there is none.",
    resolve: ({ before }) => before,
  }),
  after: t.float({
    nullable: true,
    description: "After; null where there is none.",
    resolve: ({ after }) => after,
  }),
  change: t.float({
    nullable: true,
    description: "After less before; null where either is.",
    resolve: ({ change }) => change,
  }),
});

const ValueType = builder.objectRef<ValueDifference>("ValueDifference").implement({
  description: "A value before and after a change of a plan.",
  fields: valueFields,
});

const SubDifferenceType = builder
  .objectRef<{ code: SubScoreCode; title: LocalisedText } & ValueDifference>("SubScoreDifference")
  .implement({
    description: "A sub-score before and after a change of a plan.",
    fields: (t) => ({
      code: t.field({ type: SubScoreEnum, description: "Which one.", resolve: ({ code }) => code }),
      title: localised(t, "Short name.", ({ title }) => title),
      ...valueFields(t),
    }),
  });

const ItemDifferenceType = builder.objectRef<ItemDifference>("ScoreItemDifference").implement({
  description: "An item of a score before and after a change of a plan.",
  fields: (t) => ({
    code: t.string({ description: "Its code in the configuration.", resolve: ({ item }) => item.code }),
    sub: t.field({ type: SubScoreEnum, description: "Its sub-score.", resolve: ({ sub }) => sub }),
    title: localised(t, "Short name.", ({ item }) => item.title),
    unit: t.string({ description: "What its values count in.", resolve: ({ item }) => item.unit }),
    ...valueFields(t),
    points: t.field({
      type: ValueType,
      description: "Points that it adds to the total before caps; 0 where it has no data.",
      resolve: ({ points }) => points,
    }),
  }),
});

/** What becomes of a score, beside the score that it becomes. */
type ScoresBeside = ScoreDifference & { after: LayoutScore };

/** Every score has all sub-scores. */
function titleOf({ subs }: LayoutScore, code: SubScoreCode): LocalisedText {
  const sub = subs.find((each) => each.code === code);
  if (!sub) throw new Error(`the score has no sub-score ${code}`);
  return sub.title;
}

const ScoreDifferenceType = builder.objectRef<ScoresBeside>("LayoutScoreDifference").implement({
  description: "What becomes of a score, and by which items.",
  fields: (t) => ({
    total: t.field({ type: ValueType, description: "The total.", resolve: ({ total }) => total }),
    uncapped: t.field({
      type: ValueType,
      description: "The total before caps; its change is the sum of the points of the items.",
      resolve: ({ uncapped }) => uncapped,
    }),
    subs: t.field({
      type: [SubDifferenceType],
      description: "The sub-scores.",
      extensions: { size: 6 },
      resolve: ({ subs, after }) =>
        subs.map((difference) => ({ ...difference, title: titleOf(after, difference.code) })),
    }),
    items: t.field({
      type: [ItemDifferenceType],
      description: "The items, in the order of the score.",
      extensions: { size: 22 },
      resolve: ({ items }) => items,
    }),
    capsNew: t.stringList({
      description: "Codes of caps that hold the total down after the change only.",
      resolve: ({ capsNew }) => [...capsNew],
    }),
    capsGone: t.stringList({
      description: "Codes of caps that hold the total down before the change only.",
      resolve: ({ capsGone }) => [...capsGone],
    }),
  }),
});

const IndicatorDifferenceType = builder
  .objectRef<{ id: string; title: LocalisedText; unit: string } & ValueDifference>(
    "LayoutIndicatorDifference",
  )
  .implement({
    description: "A figure before and after a change of a plan.",
    fields: (t) => ({
      id: t.exposeString("id", {
        description: "Id of the figure, as `layoutIndicatorDefinitions` lists it.",
      }),
      title: localised(t, "Short name.", ({ title }) => title),
      unit: t.exposeString("unit", { description: "What it counts in." }),
      ...valueFields(t),
    }),
  });

interface Preview {
  plan: PlanNode;
  before: Assessed;
  after: Assessed;
  problems: readonly PlanProblem[];
  sentences: readonly LocalisedText[];
}

const PreviewType = builder.objectRef<Preview>("LayoutPreview").implement({
  description: "What edits would do to a layout. Nothing is stored as a scenario.",
  fields: (t) => ({
    plan: t.field({ type: PlanRef, description: "The layout as it is.", resolve: ({ plan }) => plan }),
    before: t.field({
      type: AssessmentType,
      description: "What can be said of it as it is.",
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: AssessmentType,
      description: "What could be said of it after the edits.",
      resolve: ({ after }) => after,
    }),
    drawing: t.field({
      type: DrawingType,
      description: "The layout after the edits, to draw.",
      resolve: ({ after }) => after.plan,
    }),
    differences: t.field({
      type: ScoreDifferenceType,
      description: "What becomes of the score, and by which items.",
      resolve: ({ before, after }) => ({
        ...scoreDifference(before.score, after.score),
        after: after.score,
      }),
    }),
    indicatorDifferences: t.field({
      type: [IndicatorDifferenceType],
      description: "What becomes of each figure, in reading order.",
      extensions: { size: 60 },
      resolve: ({ before, after }) =>
        indicatorDifferences(before.indicators, after.indicators).map((difference) => ({
          ...difference,
          title: definitionOf(difference.id).title,
          unit: definitionOf(difference.id).unit,
        })),
    }),
    warnings: t.field({
      type: [PlanProblemType],
      description: "What is odd about the edits and does not stop them.",
      resolve: ({ problems }) => problems,
    }),
    sentences: localisedList(t, "Each edit in a sentence.", ({ sentences }) => sentences),
  }),
});

builder.queryField("layoutPreview", (t) =>
  t.field({
    type: PreviewType,
    description:
      "What edits would do to a layout. Edits that cannot be applied are refused, with all that stands against them in `extensions.problems`.",
    extensions: { cost: 500 },
    args: {
      plan: t.arg.id({ required: true, description: "Identifier of the layout." }),
      edits: t.arg.string({
        required: true,
        description:
          'Edits in order, as JSON: `[{"op": "widen", "edge": "E085", "widthM": 6}]`. Of a scenario, after those that it has.',
      }),
    },
    resolve: async (_, { plan: id, edits }, context): Promise<Preview> => {
      const given = editsOf(edits);
      const plan = await knownPlan(context, id, ["plan"]);
      const judged = await allowedEdits(context, plan, given);
      const changed = furtherEdited(plan, given);
      const [before, after] = await Promise.all([assess(context, plan), assess(context, changed)]);
      return { plan, before, after, ...judged };
    },
  }),
);
