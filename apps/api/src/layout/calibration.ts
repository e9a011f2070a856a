import { createHash } from "node:crypto";
import { calibratedConstants, withConstants } from "@touchstone/core/layout/calibration/constants";
import { writePlan as planText } from "@touchstone/core/layout/write-plan";
import { writeCalibration } from "@touchstone/db/layout/calibration";
import { z } from "zod";
import { builder } from "../builder.ts";
import { InputError } from "../error.ts";
import { headingOf } from "../import/import-plan.ts";
import { readWrittenText } from "../written-text.ts";
import { baseNode, knownPlan, PlanRef } from "./plan.ts";
import { editedPlan } from "./subject.ts";

const LENGTHS = { who: 100, clientKey: 100 };

const countFit = z.strictObject({
  n: z.number().int().min(0),
  gehBelow5Share: z.number().min(0).max(1),
  worstGeh: z.number().min(0),
  r2: z.number().nullable(),
  level: z.number().nullable(),
});
const observedFit = z.strictObject({ edges: countFit.nullable(), visits: countFit.nullable() });
/** How well the model met the counts, as the caller found it. */
const reportedFit = z.strictObject({ fit: observedFit, heldOut: observedFit.nullable() });

builder.mutationField("acceptLayoutCalibration", (t) =>
  t.field({
    type: PlanRef,
    description:
      "Accepts constants that were fitted to counts: adds the plan with these constants as the newest version of the venue's. The version that they were fitted on stays.",
    extensions: { cost: 500 },
    args: {
      plan: t.arg.id({
        required: true,
        description: "Identifier of the imported plan that the constants were fitted on.",
      }),
      constants: t.arg.string({
        required: true,
        description:
          "JSON: `model` {betaPerM, thetaPerMin, wander, linger, platoon}, `stay` {meanMin, shape}, `arrivals` {total, hourly}, `entryShares` by gate, `attraction` by unit.",
      }),
      fit: t.arg.string({
        required: true,
        description:
          "JSON: `fit` and `heldOut` (or null), each {edges, visits} of {n, gehBelow5Share, worstGeh, r2, level} or null.",
      }),
      who: t.arg.string({
        required: true,
        description: "Who accepts them: a name, as they call themselves.",
      }),
      clientKey: t.arg.string({
        required: true,
        description: "A new key of the caller's choosing, such as a UUID; sent again it changes nothing.",
      }),
    },
    resolve: async (_, { plan: id, constants, fit, who, clientKey }, context) => {
      const node = await knownPlan(context, id, ["plan"]);
      if (node.scenario !== null)
        throw new InputError(["plan"], "This is a scenario; expected an imported plan.");
      const accepted = parsed("constants", calibratedConstants, constants);
      const reported = parsed("fit", reportedFit, fit);
      const plan = await context.layouts.plan(editedPlan(node.base, []), context.signal);
      const document = planText(within(() => withConstants(plan, accepted)));
      const { plan: read, problems } = await context.layouts.read(document, context.signal);
      if (read === null)
        throw new InputError(
          ["constants"],
          `The plan with them has errors: ${problems[0]?.message.en ?? ""}`,
        );
      const stored = await context.write((transaction) =>
        writeCalibration(
          transaction,
          {
            venue: node.base.venue,
            document,
            planHash: createHash("sha256").update(document).digest("hex"),
            heading: headingOf(read),
            remarks: { warnings: problems, assumptions: node.base.remarks.assumptions },
            fileName: node.base.fileName,
            author: readWrittenText("who", who, LENGTHS.who),
            clientKey: readWrittenText("clientKey", clientKey, LENGTHS.clientKey),
          },
          { fromVersion: node.base.version, constants: accepted, fit: reported },
        ),
      );
      return baseNode(stored);
    },
  }),
);

/** @throws InputError with the first thing that is wrong */
function parsed<Value>(argument: string, schema: z.ZodType<Value>, text: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError([argument], `"${argument}" is not JSON: ${(error as Error).message}.`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new InputError(
    [argument],
    `${[argument, ...(issue?.path ?? [])].join(".")}: ${issue?.message ?? ""}.`,
  );
}

function within<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(["constants"], error.message);
    throw error;
  }
}
