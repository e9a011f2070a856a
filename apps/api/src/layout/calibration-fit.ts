import type { ComparedCount } from "@touchstone/core/layout/calibration/compared-counts";
import type { CountFit } from "@touchstone/core/layout/calibration/count-fit";
import {
  type ConstantCode,
  constantCodes,
  constantNames,
  type FittedConstantChange,
} from "@touchstone/core/layout/calibration/fitted-constants";
import type { DayFit } from "@touchstone/db/layout/calibration";
import { builder, enumOf, localised } from "../builder.ts";

const CountFitType = builder.objectRef<CountFit>("LayoutCountFit").implement({
  description: "How well predicted counts meet those observed.",
  fields: (t) => ({
    n: t.exposeInt("n", { description: "Counts compared." }),
    gehBelow5Share: t.exposeFloat("gehBelow5Share", {
      description: "Share of counts with GEH below 5; traffic models are taken as good from 0.85.",
    }),
    worstGeh: t.exposeFloat("worstGeh", { description: "The worst of them." }),
    r2: t.exposeFloat("r2", {
      nullable: true,
      description: "Share of the observed variance that is explained; null where all counts are the same.",
    }),
    level: t.exposeFloat("level", {
      nullable: true,
      description: "Predicted over observed persons in all; null where nobody was observed.",
    }),
  }),
});

export const DayFitType = builder.objectRef<DayFit>("LayoutFit").implement({
  description: "How well a model meets what was counted; each null where nothing of it was.",
  fields: (t) => ({
    edges: t.field({
      type: CountFitType,
      nullable: true,
      description: "Passers-by of paths, hour by hour.",
      resolve: ({ edges }) => edges,
    }),
    visits: t.field({
      type: CountFitType,
      nullable: true,
      description: "Visitors of units over the day.",
      resolve: ({ visits }) => visits,
    }),
    occupancy: t.field({
      type: CountFitType,
      nullable: true,
      description: "Persons in zones; never fitted to, only judged by.",
      resolve: ({ occupancy }) => occupancy,
    }),
  }),
});

const CountKindEnum = enumOf<ComparedCount["kind"]>("LayoutCountKind", "Where somebody counted.", {
  edge: "On a path: persons who passed in the hour, both ways.",
  unit: "At a unit: persons who came over the day.",
  zone: "In a zone: persons present.",
});

export const ComparedCountType = builder.objectRef<ComparedCount>("LayoutComparedCount").implement({
  description: "A count beside what the calibrated model has for it.",
  fields: (t) => ({
    kind: t.field({ type: CountKindEnum, description: "Where.", resolve: ({ kind }) => kind }),
    id: t.exposeString("id", { description: "Id of the path, unit or zone." }),
    minute: t.exposeInt("minute", {
      nullable: true,
      description: "When it begins, minutes since local midnight; null over the whole day.",
    }),
    observed: t.exposeFloat("observed", { description: "Counted." }),
    predicted: t.exposeFloat("predicted", { description: "Of the model." }),
    geh: t.exposeFloat("geh", { description: "√(2 (m − c)² / (m + c)); below 5 it is met." }),
  }),
});

const ConstantEnum = enumOf<ConstantCode>(
  "LayoutConstant",
  "What counts determine of a plan.",
  Object.fromEntries(constantCodes.map((code) => [code, `${constantNames[code].title.en}.`])) as Record<
    ConstantCode,
    string
  >,
);

export const FittedConstantType = builder.objectRef<FittedConstantChange>("LayoutFittedConstant").implement({
  description: "A constant of a plan before and after a calibration.",
  fields: (t) => ({
    code: t.field({ type: ConstantEnum, description: "Which one.", resolve: ({ code }) => code }),
    title: localised(t, "What it is called.", ({ code }) => constantNames[code].title),
    unit: localised(
      t,
      "What it is measured in; empty for shares and the like.",
      ({ code }) => constantNames[code].unit,
    ),
    id: t.exposeString("id", {
      nullable: true,
      description: "Gate or unit that it is of; null where it is of the whole plan.",
    }),
    before: t.exposeFloat("before", { nullable: true, description: "Before; null where the plan had none." }),
    after: t.exposeFloat("after", { description: "After." }),
    low: t.exposeFloat("low", {
      nullable: true,
      description: "From which value on it is plausible, 95 %; null where the counts do not say.",
    }),
    high: t.exposeFloat("high", {
      nullable: true,
      description: "Up to which value it is plausible, 95 %; null where the counts do not say.",
    }),
    hasInterval: t.exposeBoolean("hasInterval", {
      description: "Whether an interval is computed: for β and θ.",
    }),
  }),
});
