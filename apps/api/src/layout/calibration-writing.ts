import { type DayFit, type StoredCalibration, writeCalibration } from "@touchstone/db/layout/calibration";
import { readPlan as readStoredPlan } from "@touchstone/db/layout/read-plans";
import { GraphQLError } from "graphql";
import type { CalibratedPlan } from "../analysis/layout-calibration.ts";
import { builder } from "../builder.ts";
import { type ErrorCode, InputError } from "../error.ts";
import { planHashOf } from "../import/import-plan.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../writer.ts";
import { askedToCalibrate, calibrationArguments } from "./calibration.ts";
import { calibrationBehind, changesOf, isSales } from "./calibration-chain.ts";
import { DayFitType, FittedConstantType } from "./calibration-fit.ts";
import { baseNode, PlanRef } from "./plan.ts";

interface CalibratedBy extends StoredCalibration {
  venue: string;
}

const CalibratedType = builder.objectRef<CalibratedBy>("LayoutCalibrated").implement({
  description: "That the constants of a plan were fitted to counts, and who accepted them.",
  fields: (t) => ({
    by: t.string({
      description: "Who accepted them, as they call themselves.",
      resolve: ({ author }) => author,
    }),
    at: t.field({ type: "DateTime", description: "When.", resolve: ({ recordedAt }) => recordedAt }),
    from: t.field({
      type: PlanRef,
      description: "The version that they were fitted on.",
      resolve: async ({ venue, fromVersion }, _, context) => {
        const stored = await context.read((transaction) => readStoredPlan(transaction, venue, fromVersion));
        if (!stored) throw new Error(`plan ${fromVersion} of ${venue} is not stored`);
        return baseNode(stored);
      },
    }),
    constants: t.field({
      type: [FittedConstantType],
      description: "What they were and are.",
      extensions: { size: 50 },
      resolve: ({ constants }) => [...constants.changes],
    }),
    fit: t.field({
      type: DayFitType,
      description: "How well they met the counts that they were fitted to.",
      resolve: ({ fit }) => fit.fit,
    }),
    heldOut: t.field({
      type: DayFitType,
      nullable: true,
      description: "How well they met counts that they were not fitted to; null where nothing was held out.",
      resolve: ({ fit }) => fit.heldOut,
    }),
  }),
});

const SalesType = builder.objectRef<StoredCalibration>("LayoutSales").implement({
  description: "What units took, as it was taken in from a file, and who accepted it.",
  fields: (t) => ({
    by: t.string({
      description: "Who accepted it, as they call themselves.",
      resolve: ({ author }) => author,
    }),
    at: t.field({ type: "DateTime", description: "When.", resolve: ({ recordedAt }) => recordedAt }),
    version: t.exposeInt("version", { description: "The version of the plan that took it in." }),
    units: t.int({
      description: "Units whose revenue it changed.",
      resolve: (stored) => changesOf(stored).filter(isSales).length,
    }),
    perDay: t.float({
      description: "What these units take a day, in the currency of the file.",
      resolve: (stored) =>
        changesOf(stored)
          .filter(isSales)
          .reduce((sum, { after }) => sum + after, 0),
    }),
  }),
});

builder.objectFields(PlanRef, (t) => ({
  calibrated: t.field({
    type: CalibratedType,
    nullable: true,
    description:
      "Which calibration its figures stand on; null where its constants are those of the file: until then, absolute numbers are unproven. Sales alone calibrate nothing.",
    extensions: { cost: 5 },
    resolve: async ({ base }, _, context) => {
      const stored = await context.read((transaction) =>
        calibrationBehind(transaction, base.venue, base.version, (change) => !isSales(change)),
      );
      return stored && { ...stored, venue: base.venue };
    },
  }),
  sales: t.field({
    type: SalesType,
    nullable: true,
    description:
      "Where the revenue of its units comes from; null where it is that of the imported plan, if it has any.",
    extensions: { cost: 5 },
    resolve: ({ base }, _, context) =>
      context.read((transaction) => calibrationBehind(transaction, base.venue, base.version, isSales)),
  }),
}));

builder.mutationField("acceptLayoutCalibration", (t) =>
  t.field({
    type: PlanRef,
    description:
      "Accepts the constants that `layoutCalibration` finds with the same arguments: adds the plan with them as the newest version of the venue's, so that its figures stand on them from then on. The version that they were fitted on stays. Counts with problems are refused with `IMPORT_REJECTED`, and all of them stand in `extensions.problems`, in both languages.",
    extensions: { cost: 1000 },
    args: {
      ...calibrationArguments(t.arg),
      who: t.arg.string(whoArgument("Who accepts them")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { who, clientKey, ...given }, context) => {
      const writer = readWriter({ who, clientKey });
      const { plan: node, request } = await askedToCalibrate(context, given);
      const found = await context.layouts.calibration(node, request, context.signal);
      if (found.made === null) throw new CountsRejected(found.problems);
      const { calibration, plan } = found.made;
      if (calibration.constants.length === 0)
        throw new InputError(["counts"], {
          en: "The counts determine no constant; expected some that do.",
          zh: "这些计数不足以确定任何参数，请补充计数。",
        });
      const { document, heading, problems } = plan;
      if (document === null || heading === null)
        throw new InputError(["counts"], {
          en: `With these constants the plan has errors: ${problems.map(({ message }) => message.en).join(" ")}`,
          zh: `采用这些参数后方案有误：${problems.map(({ message }) => message.zh).join("")}`,
        });
      const { edges, visits, occupancy } = calibration.after;
      const accepted = {
        constants: { changes: calibration.constants },
        fit: { fit: { edges, visits, occupancy }, heldOut: fitOnly(calibration.heldOut) },
      };
      const stored = await context.write((transaction) =>
        writeCalibration(
          transaction,
          {
            venue: node.base.venue,
            document,
            planHash: planHashOf(document),
            heading,
            remarks: { ...node.base.remarks, warnings: problems },
            fileName: node.base.fileName,
            ...writer,
          },
          { fromVersion: node.base.version, ...accepted },
        ),
      );
      return baseNode(stored);
    },
  }),
);

const fitOnly = (day: DayFit | null): DayFit | null =>
  day && { edges: day.edges, visits: day.visits, occupancy: day.occupancy };

/** Counts with problems: nothing of them was used. */
class CountsRejected extends GraphQLError {
  constructor(problems: CalibratedPlan["problems"]) {
    const text = problems[0]?.message ?? { en: "The counts have problems.", zh: "计数有误。" };
    super(text.en, { extensions: { code: "IMPORT_REJECTED" satisfies ErrorCode, text, problems } });
  }
}
