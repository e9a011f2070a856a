import type { CalibrationStep } from "@touchstone/core/layout/calibration/calibration";
import { calibrationSteps } from "@touchstone/core/layout/calibration/calibration";
import type {
  Calibrated,
  CalibratedPlan,
  CalibrationRequest,
  HeldOut,
} from "../analysis/layout-calibration.ts";
import { type Arguments, builder, enumOf, localised, localisedList } from "../builder.ts";
import { ComputationProgressType } from "../computation-progress.ts";
import type { Context } from "../context.ts";
import { InputError } from "../error.ts";
import { ComparedCountType, DayFitType, FittedConstantType } from "./calibration-fit.ts";
import { CountsProblemType } from "./counts-problem.ts";
import { knownPlan, type PlanNode, PlanRef } from "./plan.ts";

const HeldOutEnum = enumOf<HeldOut>(
  "LayoutHeldOut",
  "What a calibration is judged by that it was not fitted to.",
  {
    file: "A file of another day.",
    lastDay: "The last day of the file.",
    counters: "Counters that were held back.",
  },
);

const StepEnum = enumOf<CalibrationStep["code"]>(
  "LayoutCalibrationStepCode",
  "A step of a calibration, in their order.",
  Object.fromEntries(calibrationSteps.map((code) => [code, stepMeaning(code)])) as Record<
    CalibrationStep["code"],
    string
  >,
);

const StatusEnum = enumOf<CalibrationStep["status"]>("LayoutCalibrationStatus", "What became of a step.", {
  fitted: "It was fitted.",
  "not converged": "The best found was taken, but it is not as near as it should be.",
  "no data": "Nothing was counted for it; the plan's own constants stay.",
});

function stepMeaning(code: CalibrationStep["code"]): string {
  return {
    arrivals: "Who comes when and by which gate, from counts of gates.",
    stay: "How long visitors stay, from their stays.",
    attraction: "What draws to each unit, from counts of units.",
    choice: "How distance and waiting deter, from passers-by of paths.",
    wander: "How much further than the shortest way people walk, from kilometres walked.",
    density: "How bunched and slow they walk, from densities.",
  }[code];
}

const StepType = builder.objectRef<CalibrationStep>("LayoutCalibrationStep").implement({
  description: "A step of a calibration.",
  fields: (t) => ({
    code: t.field({ type: StepEnum, description: "Which one.", resolve: ({ code }) => code }),
    status: t.field({ type: StatusEnum, description: "What became of it.", resolve: ({ status }) => status }),
    n: t.exposeInt("n", { description: "Observations used." }),
  }),
});

const FoundType = builder.objectRef<Calibrated>("LayoutCalibrationResult").implement({
  description: "Constants fitted to counts, and how good that is.",
  fields: (t) => ({
    sentence: localised(t, "What to read first.", ({ calibration }) => calibration.sentence),
    constants: t.field({
      type: [FittedConstantType],
      description: "Those that the counts determine; none where they determine nothing.",
      extensions: { size: 50 },
      resolve: ({ calibration }) => [...calibration.constants],
    }),
    steps: t.field({
      type: [StepType],
      description: "What was fitted, in order.",
      extensions: { size: 6 },
      resolve: ({ calibration }) => [...calibration.steps],
    }),
    before: t.field({
      type: DayFitType,
      description: "How well the plan's own constants meet the counts.",
      resolve: ({ calibration }) => calibration.before,
    }),
    after: t.field({
      type: DayFitType,
      description: "How well the fitted constants meet them.",
      resolve: ({ calibration }) => calibration.after,
    }),
    heldOut: t.field({
      type: DayFitType,
      nullable: true,
      description: "How well they meet counts that they were not fitted to; null where there are none.",
      resolve: ({ calibration }) => calibration.heldOut,
    }),
    heldOutBy: t.field({
      type: HeldOutEnum,
      nullable: true,
      description: "What was held out; null where nothing was.",
      resolve: ({ heldOutBy }) => heldOutBy,
    }),
    counts: t.field({
      type: [ComparedCountType],
      description: "The counts that were fitted to, beside the model's.",
      extensions: { size: 200 },
      resolve: ({ calibration }) => [...calibration.after.counts],
    }),
    heldOutCounts: t.field({
      type: [ComparedCountType],
      description: "Those that were not fitted to.",
      extensions: { size: 200 },
      resolve: ({ calibration }) => [...(calibration.heldOut?.counts ?? [])],
    }),
    dispersion: t.float({
      nullable: true,
      description:
        "How many times more widely passers-by scatter than chance has it; null where none were fitted. Intervals are widened by it.",
      resolve: ({ calibration }) => calibration.dispersion,
    }),
    thetaWeak: t.boolean({
      description: "Whether queues were too short to tell how waiting deters.",
      resolve: ({ calibration }) => calibration.thetaWeak,
    }),
    notes: localisedList(
      t,
      "What somebody should know before believing it.",
      ({ calibration }) => calibration.notes,
    ),
  }),
});

interface Asked extends CalibratedPlan {
  plan: PlanNode;
}

const CalibrationType = builder.objectRef<Asked>("LayoutCalibration").implement({
  description: "A plan calibrated by counts, or all that is wrong with them.",
  fields: (t) => ({
    plan: t.field({ type: PlanRef, description: "The layout.", resolve: ({ plan }) => plan }),
    problems: t.field({
      type: [CountsProblemType],
      description: "All that is wrong with the counts, in the order of the file.",
      extensions: { size: 50 },
      resolve: ({ problems }) => [...problems],
    }),
    rows: t.exposeInt("rows", { description: "Lines read." }),
    days: t.stringList({ description: "Days of the file in order.", resolve: ({ days }) => [...days] }),
    remarks: localisedList(
      t,
      "What is taken for granted of counts that are right.",
      ({ remarks }) => remarks,
    ),
    result: t.field({
      type: FoundType,
      nullable: true,
      description: "What was found; null where anything is wrong.",
      resolve: ({ made }) => made,
    }),
  }),
});

/** Arguments that say what to calibrate by; shared by the query, its progress and accepting it. */
export const calibrationArguments = (arg: Arguments) => ({
  plan: arg.id({ required: true, description: "Identifier of the imported plan." }),
  counts: arg.string({
    required: true,
    description:
      "CSV: `kind` (gate, edge, unit, zone, sales, density, stay, walk), `id`, `hour` or `time`, `count`, and `day` where there are several.",
  }),
  heldOut: arg.string({
    description:
      "The same of another day, to be judged by. When left out, the last day of several is held out, or the counters of `heldBack`.",
  }),
  heldBack: arg.stringList({
    description: "Ids of paths whose counters are judged by, not fitted to.",
  }),
});

interface CalibrationArguments {
  plan: string;
  counts: string;
  heldOut?: string | null | undefined;
  heldBack?: readonly string[] | null | undefined;
}

/** The plan and what to calibrate it by. @throws InputError for a scenario */
export async function askedToCalibrate(
  context: Context,
  { plan: id, counts, heldOut, heldBack }: CalibrationArguments,
): Promise<{ plan: PlanNode; request: CalibrationRequest }> {
  const plan = await knownPlan(context, id, ["plan"]);
  if (plan.scenario !== null)
    throw new InputError(["plan"], {
      en: "This is a scenario; expected an imported plan, which has been counted in.",
      zh: "这是情景，应为导入的方案：计数只能在实际场所中进行。",
    });
  if (heldOut != null && heldBack && heldBack.length > 0)
    throw new InputError(["heldBack"], {
      en: "Found another day as well; expected one or the other to judge by.",
      zh: "同时给出了另一天的计数；留作检验的只能二者取一。",
    });
  return {
    plan,
    request: { counts, heldOut: heldOut ?? null, heldBack: [...new Set(heldBack ?? [])].sort() },
  };
}

builder.queryFields((t) => ({
  layoutCalibration: t.field({
    type: CalibrationType,
    description:
      "Fits the constants of a plan's flow model to counts. Computed in seconds to minutes, once for the same plan and counts; `layoutCalibrationProgress` tells how far it is, and it is given up when nobody waits for it any more. Changes nothing: see `acceptLayoutCalibration`.",
    extensions: { cost: 500 },
    args: calibrationArguments(t.arg),
    resolve: async (_, given, context): Promise<Asked> => {
      const { plan, request } = await askedToCalibrate(context, given);
      return { plan, ...(await context.layouts.calibration(plan, request, context.signal)) };
    },
  }),
  layoutCalibrationProgress: t.field({
    type: ComputationProgressType,
    description: "How far a calibration is that was asked for with the same arguments.",
    args: calibrationArguments(t.arg),
    resolve: async (_, given, context) => {
      const { plan, request } = await askedToCalibrate(context, given);
      return { running: context.layouts.calibrationProgress(plan, request) };
    },
  }),
}));
