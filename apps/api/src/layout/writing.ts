import { writeScenario } from "@touchstone/db/layout/write-scenario";
import { GraphQLError } from "graphql";
import { builder } from "../builder.ts";
import { type ErrorCode, InputError } from "../error.ts";
import { importPlan, PlanRejected, VenueUnknown } from "../import/import-plan.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../writer.ts";
import { readWrittenText } from "../written-text.ts";
import { allowedEdits, editsOf } from "./given-edits.ts";
import { baseNode, knownPlan, PlanRef, scenarioNode } from "./plan.ts";

/** Longest texts people may send. */
const LENGTHS = { file: 200, name: 200 };

builder.mutationField("importLayout", (t) =>
  t.field({
    type: PlanRef,
    description:
      "Imports a plan (GeoJSON, `touchstone.plan/1`) as the newest version of a venue's: whole, or not at all. A plan with errors is refused with `IMPORT_REJECTED`, and all its problems stand in `extensions.problems`, in both languages. For plans longer than a request may be, and for several files, there is POST /layouts.",
    extensions: { cost: 500 },
    args: {
      venue: t.arg.string({ required: true, description: "Code of the venue." }),
      document: t.arg.string({ required: true, description: "The plan." }),
      file: t.arg.string({ required: true, description: "Name of the file, for people." }),
      who: t.arg.string(whoArgument("Who does it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { venue, document, file, who, clientKey }, context) => {
      const arrival = {
        venue,
        fileName: readWrittenText("file", file, LENGTHS.file),
        ...readWriter({ who, clientKey }),
      };
      const files = [{ name: arrival.fileName, text: document }];
      const read = await context.layouts.read(files, "plan", venue, context.signal);
      try {
        return baseNode((await importPlan(context.database, read, arrival)).stored);
      } catch (error) {
        if (error instanceof VenueUnknown) throw new InputError(["venue"], error.text);
        if (error instanceof PlanRejected) throw rejection(error);
        throw error;
      }
    },
  }),
);

builder.mutationField("saveLayoutScenario", (t) =>
  t.field({
    type: PlanRef,
    description:
      "Saves edits of a plan as a scenario: a new one, or a new revision of one. What was saved before stays. Edits that cannot be applied are refused, with all that stands against them in `extensions.problems`.",
    extensions: { cost: 200 },
    args: {
      base: t.arg.id({ required: true, description: "Identifier of the imported plan that is edited." }),
      scenario: t.arg.int({ description: "Number of the scenario; a new one when left out." }),
      basedOn: t.arg.int({
        required: true,
        description:
          "The revision that the writer had seen; 0 for a new scenario. Another one since is a conflict.",
      }),
      name: t.arg.string({ required: true, description: "What it is called." }),
      edits: t.arg.string({ required: true, description: "All edits of the plan in order, as JSON." }),
      who: t.arg.string(whoArgument("Who does it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { base: id, scenario, basedOn, name, edits, who, clientKey }, context) => {
      const given = editsOf(edits);
      const plan = await knownPlan(context, id, ["base"]);
      if (plan.scenario !== null)
        throw new InputError(["base"], {
          en: "This is a scenario; expected an imported plan.",
          zh: "这是情景，应为导入的方案。",
        });
      await allowedEdits(context, plan, given);
      const saved = await context.write((transaction) =>
        writeScenario(transaction, {
          venue: plan.base.venue,
          scenario: scenario ?? null,
          basedOn,
          baseVersion: plan.base.version,
          name: readWrittenText("name", name, LENGTHS.name),
          edits: given,
          ...readWriter({ who, clientKey }),
        }),
      );
      return scenarioNode(plan.base, saved);
    },
  }),
);

function rejection({ message, text, problems }: PlanRejected): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: "IMPORT_REJECTED" satisfies ErrorCode, text, problems },
  });
}
