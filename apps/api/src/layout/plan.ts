import type { StoredPlan } from "@touchstone/db/layout/read-plans";
import { readPlannedVenues, readPlans } from "@touchstone/db/layout/read-plans";
import { readScenario, readScenarios, type StoredScenario } from "@touchstone/db/layout/read-scenarios";
import { builder, LocaleEnum, localised, localisedOrNull } from "../builder.ts";
import type { Context } from "../context.ts";
import { InputError } from "../error.ts";
import { Node, nodeId, nodeKey, registerNode } from "../node.ts";
import { VenueType, venueNode } from "../venue.ts";
import { DrawingType } from "./drawing.ts";
import { attributionOf } from "./license.ts";
import { PlanProblemType } from "./problem.ts";
import { editedPlan, type LayoutSubject } from "./subject.ts";

/** A plan of a venue: as it was imported, or a scenario that changes it. */
export interface PlanNode extends LayoutSubject {
  __typename: "LayoutPlan";
  scenario: StoredScenario | null;
}

export const baseNode = (base: StoredPlan): PlanNode => ({
  __typename: "LayoutPlan",
  scenario: null,
  ...editedPlan(base, []),
});
export const scenarioNode = (base: StoredPlan, scenario: StoredScenario): PlanNode => ({
  __typename: "LayoutPlan",
  scenario,
  ...editedPlan(base, scenario.edits, true),
});

/** Identifier of a plan. */
export const planId = (node: PlanNode): string => nodeId("LayoutPlan", keyOf(node));

const keyOf = ({ base, scenario }: PlanNode): string =>
  scenario === null
    ? `${base.venue}/v${base.version}`
    : `${base.venue}/s${scenario.scenario}.${scenario.revision}`;

export const PlanRef = builder.objectRef<PlanNode>("LayoutPlan");

PlanRef.implement({
  description:
    "A layout of a venue: a plan as it was imported, or a scenario, which is a plan and a list of edits. Both are versions that never change.",
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: "Opaque identifier.", resolve: planId }),
    venue: t.field({
      type: VenueType,
      description: "The venue.",
      resolve: async ({ base }, _, context) => {
        const venue = (await context.known()).venueByCode.get(base.venue);
        if (!venue) throw new Error(`the venue ${base.venue} of a plan is not known`);
        return venueNode(venue);
      },
    }),
    name: localised(t, "Name of the plan or of the scenario.", ({ base, scenario }) =>
      scenario === null ? base.heading.name : { en: scenario.name, zh: scenario.name },
    ),
    kind: t.string({
      description: "What the plan calls its kind of place.",
      resolve: ({ base }) => base.heading.kind,
    }),
    fictional: t.boolean({
      description: "Whether it is made up: to be said wherever it is shown.",
      resolve: ({ base }) => base.heading.fictional,
    }),
    provenance: t.string({
      description: "Where it comes from, as the plan says it.",
      resolve: ({ base }) => base.heading.provenance,
    }),
    license: t.string({
      nullable: true,
      description: "Its terms; null where the plan names none.",
      resolve: ({ base }) => base.heading.license,
    }),
    attribution: localisedOrNull(
      t,
      "What has to be shown wherever the plan is shown; null where nothing has to.",
      ({ base }) => attributionOf(base.heading),
    ),
    version: t.int({
      description: "Version of the imported plan, 1 for the venue's first; of a scenario, that of its base.",
      resolve: ({ base }) => base.version,
    }),
    scenario: t.int({
      nullable: true,
      description: "Number of the scenario within the venue; null of an imported plan.",
      resolve: ({ scenario }) => scenario?.scenario ?? null,
    }),
    revision: t.int({
      description: "Revision of the scenario, 1 for the first saving; 0 of an imported plan.",
      resolve: ({ scenario }) => scenario?.revision ?? 0,
    }),
    savedBy: t.string({
      description: "Who imported or saved it, as they call themselves.",
      resolve: ({ base, scenario }) => (scenario ?? base).author,
    }),
    savedAt: t.field({
      type: "DateTime",
      description: "When it was imported or saved.",
      resolve: ({ base, scenario }) => (scenario ?? base).recordedAt,
    }),
    file: t.string({
      description: "Name of the file that was imported.",
      resolve: ({ base }) => base.fileName,
    }),
    base: t.field({
      type: PlanRef,
      nullable: true,
      description: "The imported plan that a scenario changes; null of an imported plan.",
      resolve: ({ base, scenario }) => (scenario === null ? null : baseNode(base)),
    }),
    edits: t.string({
      description: "The edits of a scenario in order, as JSON; `[]` of an imported plan.",
      resolve: ({ edits }) => JSON.stringify(edits),
    }),
    editSentences: t.stringList({
      description: "Each edit in a sentence.",
      extensions: { cost: 20 },
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the sentences.",
        }),
      },
      resolve: async ({ base, edits }, { locale }, context) => {
        if (edits.length === 0) return [];
        const judged = await context.layouts.edits(editedPlan(base, []), edits, context.signal);
        return judged.sentences.map((sentence) => sentence[locale]);
      },
    }),
    revisions: t.field({
      type: [PlanRef],
      description: "Every saving of a scenario, the newest first; none of an imported plan.",
      extensions: { size: 10, cost: 5 },
      resolve: async ({ base, scenario }, _, context) => {
        if (scenario === null) return [];
        const found = await context.read(async (transaction) => ({
          plans: await readPlans(transaction, base.venue),
          revisions: await readScenario(transaction, base.venue, scenario.scenario),
        }));
        return nodesOf(found.plans, found.revisions);
      },
    }),
    document: t.string({
      description: "The imported plan as GeoJSON (`touchstone.plan/1`); of a scenario, that of its base.",
      extensions: { cost: 20 },
      resolve: ({ base }, _, context) => context.layouts.document(base, context.signal),
    }),
    planHash: t.exposeString("planHash", {
      description: "SHA-256 that is the same for the same plan with the same edits.",
    }),
    unitCount: t.int({
      description: "Units of the imported plan.",
      resolve: ({ base }) => base.heading.units,
    }),
    edgeCount: t.int({
      description: "Paths of the imported plan.",
      resolve: ({ base }) => base.heading.edges,
    }),
    problems: t.field({
      type: [PlanProblemType],
      description: "Warnings of the import: what is odd and did not stop it.",
      resolve: ({ base }) => base.remarks.warnings,
    }),
    assumptions: t.stringList({
      description: "What the importer had to assume because the source does not say it.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the texts.",
        }),
      },
      resolve: ({ base }, { locale }) => base.remarks.assumptions.map((text) => text[locale]),
    }),
    drawing: t.field({
      type: DrawingType,
      description: "The plan to draw, edits included.",
      extensions: { cost: 20 },
      resolve: (node, _, context) => context.layouts.plan(node, context.signal),
    }),
  }),
});

builder.queryField("plannedVenues", (t) =>
  t.field({
    type: [VenueType],
    description: "The venues that have a layout.",
    resolve: async (_, __, context) => {
      const [codes, { venueByCode }] = await Promise.all([context.read(readPlannedVenues), context.known()]);
      return codes.flatMap((code) => {
        const venue = venueByCode.get(code);
        return venue === undefined ? [] : [venueNode(venue)];
      });
    },
  }),
);

builder.objectFields(VenueType, (t) => ({
  layouts: t.field({
    type: [PlanRef],
    description:
      "Imported plans, the newest first, then the newest revision of each scenario, the highest number first.",
    extensions: { cost: 5 },
    resolve: ({ code }, _, context) => layoutsOf(context, code),
  }),
  layout: t.field({
    type: PlanRef,
    nullable: true,
    description: "One plan or scenario of the venue; null where there is none.",
    extensions: { cost: 5 },
    args: { id: t.arg.id({ description: "Its identifier; the newest imported plan when left out." }) },
    resolve: async ({ code }, { id }, context) => {
      if (id == null) return newestPlan(context, code);
      const key = nodeKey("LayoutPlan", id);
      const found = key === null ? null : await findPlan(key, context);
      return found?.base.venue === code ? found : null;
    },
  }),
}));

registerNode("LayoutPlan", findPlan);

/** The plan of an identifier. @throws InputError when there is none */
export async function knownPlan(
  context: Context,
  id: string,
  argument: readonly (string | number)[],
): Promise<PlanNode> {
  const key = nodeKey("LayoutPlan", id);
  const found = key === null ? null : await findPlan(key, context);
  if (!found)
    throw new InputError(argument, { en: `There is no layout "${id}".`, zh: `没有编号为“${id}”的方案。` });
  return found;
}

/** The newest imported plan of a venue; `null` where there is none. */
export async function newestPlan(context: Context, venue: string): Promise<PlanNode | null> {
  return (await layoutsOf(context, venue)).find(({ scenario }) => scenario === null) ?? null;
}

/** Imported plans of a venue, the newest first, then the newest revision of each scenario. */
async function layoutsOf(context: Context, venue: string): Promise<PlanNode[]> {
  const { plans, scenarios } = await context.read(async (transaction) => ({
    plans: await readPlans(transaction, venue),
    scenarios: await readScenarios(transaction, venue),
  }));
  const newest = scenarios.filter((each, i) => scenarios[i - 1]?.scenario !== each.scenario);
  return [...plans.map(baseNode), ...nodesOf(plans, newest)];
}

function nodesOf(plans: readonly StoredPlan[], scenarios: readonly StoredScenario[]): PlanNode[] {
  return scenarios.map((scenario) => {
    const base = plans.find(({ version }) => version === scenario.baseVersion);
    if (!base) throw new Error(`the base plan of scenario ${scenario.scenario} is not stored`);
    return scenarioNode(base, scenario);
  });
}

/** `venue/v3` is an imported plan, `venue/s2.5` the fifth revision of the second scenario. */
async function findPlan(key: string, context: Context): Promise<PlanNode | null> {
  const parts = /^(.+)\/(?:v(\d{1,9})|s(\d{1,9})\.(\d{1,9}))$/.exec(key);
  if (!parts) return null;
  const [, venue = "", version, number, revision] = parts;
  return context.read(async (transaction) => {
    const plans = await readPlans(transaction, venue);
    if (version !== undefined) {
      const base = plans.find((plan) => plan.version === Number(version));
      return base ? baseNode(base) : null;
    }
    const scenarios = await readScenario(transaction, venue, Number(number));
    return nodesOf(plans, scenarios).find(({ scenario }) => scenario?.revision === Number(revision)) ?? null;
  });
}
