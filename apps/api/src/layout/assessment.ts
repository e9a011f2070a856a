import { cultureRubric } from "@touchstone/core/layout/culture-rubric";
import { layoutSentence } from "@touchstone/core/layout/layout-sentence";
import { builder, localised } from "../builder.ts";
import { type Assessed, assess } from "./assessed.ts";
import { configHash } from "./config-hash.ts";
import { CultureAgreementType } from "./culture-agreement.ts";
import { CultureRuleType } from "./culture-rubric.ts";
import { FlowType } from "./flow.ts";
import { CoLocationType, ElementType, MixType, mixFields, SegmentFitType, SupplyType } from "./mix.ts";
import { PlanRef } from "./plan.ts";
import { CentralityType, CoverageType, LocalDiversityType, localDiversityOf } from "./reach.ts";
import { ScoreType } from "./score.ts";

export const AssessmentType = builder.objectRef<Assessed>("LayoutAssessment").implement({
  description:
    "What can be said of a plan, before and after people walk in it. Computed once for the same plan, configuration and program.",
  fields: (t) => ({
    planHash: t.string({
      description: "SHA-256 of the plan with its edits.",
      resolve: ({ subject }) => subject.planHash,
    }),
    configHash: t.string({
      description: "SHA-256 of formats, standards and value functions: compare under the same one only.",
      resolve: () => configHash,
    }),
    sentence: localised(t, "What a planner should read first.", (all) => layoutSentence(all)),
    score: t.field({
      type: ScoreType,
      description: "How good it is, point by point.",
      resolve: ({ score }) => score,
    }),
    flow: t.field({
      type: FlowType,
      description: "A day of visitors.",
      resolve: ({ plan, flow }) => ({ plan, flow }),
    }),
    localDiversity: t.field({
      type: LocalDiversityType,
      description: "Effective number of functions within reach of each node.",
      args: {
        radiusM: t.arg.float({
          required: true,
          defaultValue: 200,
          description: "Metres to walk: 100, 200 or 400.",
        }),
      },
      resolve: (all, { radiusM }) => localDiversityOf(all, radiusM),
    }),
    coverage: t.field({
      type: [CoverageType],
      description: "How near facilities are.",
      extensions: { size: 4 },
      resolve: (all) => all.statics.coverage.map((coverage) => ({ ...all, coverage })),
    }),
    centrality: t.field({
      type: CentralityType,
      description: "How central nodes and paths are, beside how many walk there.",
      resolve: (all) => all,
    }),
    mix: t.field({
      type: [MixType],
      description: "How much of the plan serves each function, beside the planner's benchmark.",
      extensions: { size: 8 },
      resolve: mixFields.mix,
    }),
    elements: t.field({
      type: [ElementType],
      description: "The six elements of tourism.",
      extensions: { size: 6 },
      resolve: mixFields.elements,
    }),
    supply: t.field({
      type: [SupplyType],
      description: "What there is against what the design peak needs.",
      extensions: { size: 5 },
      resolve: mixFields.supply,
    }),
    segments: t.field({
      type: [SegmentFitType],
      description: "How well it fits each segment of visitors.",
      extensions: { size: 6 },
      resolve: mixFields.segments,
    }),
    coLocation: t.field({
      type: [CoLocationType],
      description: "Which functions lie together.",
      extensions: { size: 60 },
      resolve: ({ statics }) => statics.coLocation,
    }),
    cultureOfUnits: t.field({
      type: t.listRef("Float", { nullable: true }),
      description: "Culture score of each unit in the plan's order, 0 to 1; null where nobody rated it.",
      resolve: ({ statics }) => [...statics.culture.unitScores],
    }),
    cultureGapOfUnits: t.field({
      type: t.listRef("Float", { nullable: true }),
      description:
        "How far the scores of several raters lie apart, 0 to 1, in the order of the drawing's units; null where fewer than two rated one.",
      resolve: ({ statics }) => [...statics.culture.unitGaps],
    }),
    cultureAgreement: t.field({
      type: CultureAgreementType,
      nullable: true,
      description: "How far raters of culture agree; null where no unit has two.",
      resolve: ({ statics }) => statics.culture.agreement,
    }),
    cultureRubric: t.field({
      type: [CultureRuleType],
      description: "By what the culture of units is rated.",
      extensions: { size: 5 },
      resolve: () => cultureRubric,
    }),
    unreachable: t.stringList({
      description: "Ids of units that no gate leads to.",
      resolve: ({ statics }) => [...statics.unreachable],
    }),
  }),
});

builder.objectField(PlanRef, "configHash", (t) =>
  t.string({
    description: "SHA-256 of the formats, standards and value functions that it is judged by.",
    resolve: () => configHash,
  }),
);

builder.objectField(PlanRef, "assessment", (t) =>
  t.field({
    type: AssessmentType,
    description: "What can be said of it.",
    extensions: { cost: 200 },
    resolve: (node, _, context) => assess(context, node),
  }),
);
