import { DEFAULT_TARGET, driverSentence, methodNotice } from "@touchstone/core/driver";
import type { ImportanceMethod, MethodSwitch, MomentOutcome } from "@touchstone/core/importance";
import type { Driver } from "@touchstone/core/journey";
import { warningText } from "@touchstone/core/moment";
import { builder, enumOf, LocaleEnum, localised } from "./builder.ts";
import type { Context } from "./context.ts";
import { CrosshairType, LikelihoodType, ThresholdsType } from "./driver-basis.ts";
import { DriverShareType, type DriversOf, DriverTouchpointType, StageShareType } from "./driver-part.ts";
import { DriverPreviewType } from "./driver-preview.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { AnalysisStatusEnum } from "./moment/analysis-status.ts";
import { LeftOutType } from "./moment/left-out.ts";
import { SlopeOutcomeEnum } from "./segment-difference.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";
import { type About, isShown, subjectOf } from "./subject.ts";
import { SlopeMethodEnum } from "./what-if/lift.ts";

const MethodSwitchEnum = enumOf<MethodSwitch>(
  "MethodSwitch",
  "Why importance was not estimated by the method that was asked for.",
  {
    "contradictory-pairs":
      "Correlations of pairs contradict each other too much: maximum likelihood was used instead.",
    "not-converged": "Maximum likelihood found no stable result: pairs were used instead.",
  },
);

const driverNames: Record<Driver, { en: string; zh: string }> = {
  service: { en: "Service", zh: "服务" },
  hardware: { en: "Hardware", zh: "硬件" },
  marketing: { en: "Marketing", zh: "营销" },
};

const DriverAnalysisType = builder.objectRef<DriversOf>("DriverAnalysis").implement({
  description: "What drives an outcome. Associations, not causes; differences between venues are taken out.",
  fields: (t) => ({
    status: t.field({
      type: AnalysisStatusEnum,
      description: "How far it can be trusted, or why there is none.",
      resolve: ({ analysis }) => analysis.status,
    }),
    outcome: t.field({
      type: SlopeOutcomeEnum,
      description: "What is driven.",
      resolve: ({ analysis }) => analysis.outcome,
    }),
    method: t.field({
      type: SlopeMethodEnum,
      description: "How importance was estimated.",
      resolve: ({ analysis }) => analysis.method,
    }),
    switched: t.field({
      type: MethodSwitchEnum,
      nullable: true,
      description: "Why that is not the method asked for; null where it is.",
      resolve: ({ analysis }) => analysis.switched,
    }),
    methodNotice: localised(
      t,
      "How it was estimated, and whether another way tells another story.",
      ({ analysis }) => ({ en: methodNotice(analysis, "en"), zh: methodNotice(analysis, "zh") }),
    ),
    target: t.float({
      description: "Mean that every touchpoint is to reach.",
      resolve: ({ analysis }) => analysis.target,
    }),
    visits: t.int({ description: "Visits in the slice.", resolve: ({ analysis }) => analysis.visits }),
    visitsWithOutcome: t.int({
      description: "Visits that gave the outcome.",
      resolve: ({ analysis }) => analysis.visitsWithOutcome,
    }),
    explained: t.field({
      type: FigureType,
      description: "Share of the differences in the outcome that the touchpoints explain, R².",
      resolve: ({ analysis }) => analysis.explained,
    }),
    drivers: t.field({
      type: [DriverShareType],
      description: "Service, hardware and marketing.",
      extensions: { size: 3 },
      resolve: (about) =>
        about.analysis.drivers.map((group) => ({ ...about, group, name: driverNames[group.code] })),
    }),
    stages: t.field({
      type: [StageShareType],
      description: "Stages, in the order of the journey.",
      extensions: { size: 7 },
      resolve: (about) =>
        about.analysis.stages.map((group) => ({
          ...about,
          group,
          name: about.journey.stages.find(({ code }) => code === group.code)?.name ?? {
            en: group.code,
            zh: group.code,
          },
        })),
    }),
    touchpoints: t.field({
      type: [DriverTouchpointType],
      description:
        "The to-do list: highest worth of closing the gap first. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: (about) =>
        about.analysis.touchpoints
          .filter(({ code }) => isShown(about, code))
          .map((row) => ({ ...about, row })),
    }),
    leftOut: t.field({
      type: [LeftOutType],
      description: "Touchpoints that could not take part, and why.",
      resolve: ({ analysis, ...about }) =>
        analysis.leftOut.filter(({ code }) => isShown(about, code)).map((leftOut) => ({ ...about, leftOut })),
    }),
    crosshair: t.field({
      type: CrosshairType,
      nullable: true,
      description: "Where the fields of the map meet; null without a map.",
      resolve: ({ analysis }) => analysis.crosshair,
    }),
    conditionNumber: t.float({
      nullable: true,
      description: "How alike touchpoints are rated: √(largest / smallest eigenvalue); above 30 is much.",
      resolve: ({ analysis }) => analysis.conditionNumber,
    }),
    smallestEigenvalue: t.float({
      nullable: true,
      description: "Smallest eigenvalue of the correlations, the outcome included.",
      resolve: ({ analysis }) => analysis.smallestEigenvalue,
    }),
    shrinkage: t.float({
      nullable: true,
      description: "How far contradicting correlations were moved, 0 to 1.",
      resolve: ({ analysis }) => analysis.shrinkage,
    }),
    largestDifference: t.float({
      nullable: true,
      description: "Largest difference of a share between maximum likelihood and pairs, 0 to 1.",
      resolve: ({ analysis }) => analysis.largestDifference,
    }),
    listwiseVisits: t.int({
      nullable: true,
      description: "Visits that answered everything; null where there are too few for a diagnostic.",
      resolve: ({ analysis }) => analysis.listwiseVisits,
    }),
    likelihood: t.field({
      type: LikelihoodType,
      nullable: true,
      description: "What maximum likelihood worked on; null where it was not used.",
      resolve: ({ analysis }) => analysis.likelihood,
    }),
    thresholds: t.field({
      type: ThresholdsType,
      description: "What decides whether something is shown or flagged.",
      resolve: ({ analysis }) => analysis.thresholds,
    }),
    warnings: t.stringList({
      description: "What to keep in mind.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the texts.",
        }),
      },
      resolve: ({ analysis, journey }, { locale }) =>
        analysis.warnings.map((warning) => warningText(warning, journey, locale)),
    }),
    sentence: localised(t, "What may be concluded.", ({ analysis, journey }) => ({
      en: driverSentence(analysis, journey, "en"),
      zh: driverSentence(analysis, journey, "zh"),
    })),
    computedInMilliseconds: t.float({
      description: "How long the calculation took when it was made.",
      resolve: ({ milliseconds }) => milliseconds,
    }),
    fromCache: t.exposeBoolean("fromCache", { description: "Whether it was there before it was asked for." }),
  }),
});

interface Asked extends About {
  outcome: MomentOutcome;
  method: ImportanceMethod;
  target: number;
}

const DriversType = builder.objectRef<Asked>("Drivers").implement({
  description: "What drives an outcome: a first look at once, and the analysis when it is done.",
  fields: (t) => ({
    preview: t.field({
      type: DriverPreviewType,
      description: "A first look, in a moment. Ask for it alone to have it before the analysis.",
      extensions: { cost: 200 },
      resolve: async (about, _, context: Context) => {
        const options = { outcome: about.outcome };
        const { result } = await context.analyses.run(
          "driverPreview",
          about.subject,
          options,
          context.signal,
        );
        return { ...about, preview: result };
      },
    }),
    analysis: t.field({
      type: DriverAnalysisType,
      description: "The analysis.",
      extensions: { cost: 1_000 },
      resolve: async (about, _, context: Context) => {
        const { outcome, method, target } = about;
        const { result, ...timing } = await context.analyses.run(
          "drivers",
          about.subject,
          { outcome, method, target },
          context.signal,
        );
        return { ...about, analysis: result, ...timing };
      },
    }),
  }),
});

/** @throws InputError unless the target lies on 0–100 */
function readTarget(target: number): number {
  if (target >= 0 && target <= 100) return target;
  throw new InputError(["target"], {
    en: `"target" is ${target}; expected 0 to 100.`,
    zh: `“target”为 ${target}，应在 0 到 100 之间。`,
  });
}

builder.queryField("drivers", (t) =>
  t.field({
    type: DriversType,
    description: "What drives an outcome, on the journey that the slice names or the only one it has.",
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      outcome: t.arg({
        type: SlopeOutcomeEnum,
        required: true,
        defaultValue: "overall",
        description: "What is driven.",
      }),
      method: t.arg({
        type: SlopeMethodEnum,
        required: true,
        defaultValue: "em",
        description: "How importance is estimated from visits that answered only some of the questions.",
      }),
      target: t.arg.float({
        required: true,
        defaultValue: DEFAULT_TARGET,
        description: "Mean that every touchpoint is to reach, 0 to 100. The default is a convention of ours.",
      }),
    },
    resolve: async (_, { slice, outcome, method, target }, context) => {
      const catalogue = await context.known();
      const own = readSlice(catalogue, slice);
      const about = subjectOf(context, catalogue, own, journeyOf(catalogue, own));
      return { ...about, outcome, method, target: readTarget(target) };
    },
  }),
);
