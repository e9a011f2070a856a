import type { Figure } from "@touchstone/core/indicator/figure";
import type { RiskReport, Threshold } from "@touchstone/core/risk";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, type Fields, localised, localisedList } from "../builder.ts";
import { FigureType, UnitEnum } from "../figure.ts";
import { AnalysisStatusEnum } from "../moment/analysis-status.ts";

const RiskThresholdType = builder.objectRef<Threshold>("RiskThreshold").implement({
  description: "A limit that an analysis used.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its name." }),
    value: t.exposeFloat("value", { description: "The limit." }),
    unit: t.field({ type: UnitEnum, description: "What it is measured in.", resolve: ({ unit }) => unit }),
    meaning: localised(
      t,
      "What it decides, and whether it is a convention of ours.",
      ({ meaning }) => meaning,
    ),
  }),
});

/** What every risk says of itself besides its figures. */
export function reportFields<Parent>(
  t: Fields<Parent>,
  read: (parent: Parent) => RiskReport,
  sentence: (parent: Parent) => LocalisedText,
) {
  return {
    status: t.field({
      type: AnalysisStatusEnum,
      description: "How far it can be trusted, or why there is none.",
      resolve: (parent) => read(parent).status,
    }),
    n: t.int({ description: "Answers it rests on.", resolve: (parent) => read(parent).n }),
    method: localised(t, "How it was computed.", (parent) => read(parent).method),
    warnings: localisedList(t, "What to keep in mind.", (parent) => read(parent).warnings),
    thresholds: t.field({
      type: [RiskThresholdType],
      description: "Limits that were used.",
      extensions: { size: 3 },
      resolve: (parent) => read(parent).thresholds,
    }),
    sentence: localised(t, "What may be concluded, or what would have to be asked.", sentence),
  };
}

/** A figure, taken over as it is. */
export function figureField<Parent>(
  t: Fields<Parent>,
  description: string,
  read: (parent: Parent) => Figure,
) {
  return t.field({ type: FigureType, description, resolve: (parent) => read(parent) });
}
