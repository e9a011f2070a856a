import type { LayoutIndicator, LayoutIndicatorDefinition } from "@touchstone/core/layout/indicator";
import { layoutIndicatorDefinitions } from "@touchstone/core/layout/indicator/layout-indicators";
import { layoutValueText } from "@touchstone/core/layout/indicator/value-text";
import { builder, enumOf, localised, localisedOrNull } from "../builder.ts";
import { AssessmentType } from "./assessment.ts";

export const DirectionEnum = enumOf<"higher" | "lower">(
  "LayoutDirection",
  "Which way a figure of a layout is better.",
  {
    higher: "Higher is better.",
    lower: "Lower is better.",
  },
);

const FormulaType = builder.objectRef<LayoutIndicatorDefinition["formula"]>("LayoutFormula").implement({
  description: "The formula that made a figure of a layout.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Its name." }),
    version: t.exposeInt("version", { description: "Version; another one may give another value." }),
    text: t.exposeString("text", { description: "The formula itself." }),
  }),
});

const DefinitionType = builder.objectRef<LayoutIndicatorDefinition>("LayoutIndicatorDefinition").implement({
  description: "What a figure of layouts means, whatever the plan.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Its id." }),
    title: localised(t, "Short name.", ({ title }) => title),
    meaning: localised(t, "What it says, in one sentence.", ({ meaning }) => meaning),
    unit: t.exposeString("unit", { description: "What it counts in." }),
    low: t.float({
      nullable: true,
      description: "Smallest possible value; null where there is no bound.",
      resolve: ({ range }) => range[0],
    }),
    high: t.float({
      nullable: true,
      description: "Largest possible value; null where there is no bound.",
      resolve: ({ range }) => range[1],
    }),
    direction: t.field({
      type: DirectionEnum,
      nullable: true,
      description: "Which way is better; null where neither is as such.",
      resolve: ({ direction }) => direction,
    }),
    formula: t.field({
      type: FormulaType,
      description: "How it is computed.",
      resolve: ({ formula }) => formula,
    }),
    reference: t.exposeString("reference", { description: "Where the formula comes from." }),
    caveat: localisedOrNull(
      t,
      "What of it is a convention of ours or not proven; null where nothing is.",
      ({ caveat }) => caveat,
    ),
  }),
});

const InputType = builder
  .objectRef<{ name: string; value: number | null }>("LayoutIndicatorInput")
  .implement({
    description: "A number that went into a figure.",
    fields: (t) => ({
      name: t.exposeString("name", { description: "What it is called in the formula." }),
      value: t.exposeFloat("value", { nullable: true, description: "Its value; null where there is none." }),
    }),
  });

type Measured = LayoutIndicator & { definition: LayoutIndicatorDefinition };

const IndicatorOfLayoutType = builder.objectRef<Measured>("LayoutIndicator").implement({
  description: "One figure of one plan, with what it was computed on and from.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Id of the figure." }),
    definition: t.field({
      type: DefinitionType,
      description: "What it means.",
      resolve: ({ definition }) => definition,
    }),
    title: localised(t, "Short name.", ({ definition }) => definition.title),
    unit: t.string({ description: "What it counts in.", resolve: ({ definition }) => definition.unit }),
    value: t.exposeFloat("value", {
      nullable: true,
      description: "The value; null where it is not defined, never 0 for nothing.",
    }),
    text: localisedOrNull(t, "The value as people write it.", ({ value, definition: { unit } }) =>
      value === null
        ? null
        : { en: layoutValueText(value, unit, "en"), zh: layoutValueText(value, unit, "zh") },
    ),
    n: t.exposeFloat("n", { description: "How many units, nodes, paths or minutes it was computed on." }),
    assumedShare: t.exposeFloat("assumedShare", {
      description: "0 to 1: how much of its inputs are defaults, not observations.",
    }),
    inputs: t.field({
      type: [InputType],
      description: "The numbers that went into it.",
      extensions: { size: 6 },
      resolve: ({ inputs }) => Object.entries(inputs).map(([name, value]) => ({ name, value })),
    }),
  }),
});

const definitions = new Map(layoutIndicatorDefinitions.map((each) => [each.id, each]));

/** What the figure of an id means. */
export function definitionOf(id: string): LayoutIndicatorDefinition {
  const definition = definitions.get(id);
  if (!definition) throw new Error(`the layout indicator ${id} is not defined`);
  return definition;
}

/** A figure with what it means. */
const withDefinition = (indicator: LayoutIndicator): Measured => ({
  ...indicator,
  definition: definitionOf(indicator.id),
});

builder.objectField(AssessmentType, "indicators", (t) =>
  t.field({
    type: [IndicatorOfLayoutType],
    description: "All headline figures, in reading order.",
    extensions: { size: 60 },
    resolve: ({ indicators }) => indicators.map(withDefinition),
  }),
);

builder.queryField("layoutIndicatorDefinitions", (t) =>
  t.field({
    type: [DefinitionType],
    description: "What each figure of layouts means, in reading order.",
    extensions: { size: 60 },
    resolve: () => layoutIndicatorDefinitions,
  }),
);
