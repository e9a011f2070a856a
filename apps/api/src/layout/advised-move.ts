import type {
  AdviceAlternative,
  AdviceFigures,
  AdvisedMove,
  Change,
  ConstraintCheck,
} from "@touchstone/core/layout/advice/advice";
import { constraintNames } from "@touchstone/core/layout/advice/names";
import type { LayoutIndicatorDefinition, LayoutUnit } from "@touchstone/core/layout/indicator";
import { layoutIndicatorDefinitions } from "@touchstone/core/layout/indicator/layout-indicators";
import { layoutValueText } from "@touchstone/core/layout/indicator/value-text";
import type { LocalisedText } from "@touchstone/core/text";
import { formatCount } from "@touchstone/core/unit";
import { builder, enumOf, localised, localisedList, localisedOrNull } from "../builder.ts";
import { MoveKindEnum } from "./advice-request.ts";
import { DirectionEnum } from "./indicator.ts";

export const AdviceFiguresType = builder.objectRef<AdviceFigures>("LayoutAdviceFigures").implement({
  description: "The figures that a search for advice compares plans by.",
  fields: (t) => ({
    pressure: t.exposeFloat("pressure", {
      nullable: true,
      description: "Mean of (v/c)² over walking person-minutes; null where nobody walks.",
    }),
    severity: t.exposeFloat("severity", { description: "Person-minutes at grades D to F, weighted." }),
    losDEFShare: t.exposeFloat("losDEFShare", {
      nullable: true,
      description: "Share of walking person-minutes at grades D to F.",
    }),
    worstVc: t.exposeFloat("worstVc", {
      nullable: true,
      description: "Worst flow over capacity of any path.",
    }),
    meanWaitMin: t.exposeFloat("meanWaitMin", { nullable: true, description: "Mean wait, minutes." }),
    visits: t.exposeFloat("visits", { description: "Visits to units in a day." }),
    diversityByCount: t.exposeFloat("diversityByCount", {
      nullable: true,
      description: "Effective number of functions, by number of units.",
    }),
    diversityByArea: t.exposeFloat("diversityByArea", {
      nullable: true,
      description: "Effective number of functions, by area.",
    }),
    localDiversity: t.exposeFloat("localDiversity", {
      nullable: true,
      description: "Effective number of functions within 200 m, mean over nodes.",
    }),
    toiletCoverage: t.exposeFloat("toiletCoverage", {
      nullable: true,
      description: "Share of path length within 200 m of a toilet.",
    }),
    egressPerMin: t.exposeFloat("egressPerMin", {
      nullable: true,
      description: "Persons a minute that all paths together bring from units to gates.",
    }),
  }),
});

type Named = Change & { title: LocalisedText; unit: LayoutUnit | "money" };

/** The values of something before and after, as numbers and as people write them. */
function textOf(value: number | null, unit: Named["unit"]): LocalisedText | null {
  if (value === null) return null;
  const text = (locale: "en" | "zh") =>
    unit === "money" ? formatCount(value, locale) : layoutValueText(value, unit, locale);
  return { en: text("en"), zh: text("zh") };
}

const definitions = new Map<string, LayoutIndicatorDefinition>(
  layoutIndicatorDefinitions.map((definition) => [definition.id, definition]),
);

function definitionOf(id: string): LayoutIndicatorDefinition {
  const definition = definitions.get(id);
  if (!definition) throw new Error(`no layout indicator is called "${id}"`);
  return definition;
}

const ChangeType = builder.objectRef<Change & { id: string }>("LayoutIndicatorChange").implement({
  description: "An indicator of a layout before and after a move.",
  fields: (t) => ({
    id: t.exposeString("id", { description: "Id of the indicator." }),
    title: localised(t, "What it is called.", ({ id }) => definitionOf(id).title),
    meaning: localised(t, "What it means.", ({ id }) => definitionOf(id).meaning),
    direction: t.field({
      type: DirectionEnum,
      nullable: true,
      description: "Which way is better; null where neither is as such.",
      resolve: ({ id }) => definitionOf(id).direction,
    }),
    before: t.exposeFloat("before", { nullable: true, description: "Before; null where it is not defined." }),
    after: t.exposeFloat("after", { nullable: true, description: "After; null where it is not defined." }),
    beforeText: localisedOrNull(t, "Before, as people write it.", ({ id, before }) =>
      textOf(before, definitionOf(id).unit),
    ),
    afterText: localisedOrNull(t, "After, as people write it.", ({ id, after }) =>
      textOf(after, definitionOf(id).unit),
    ),
  }),
});

const ConstraintEnum = enumOf(
  "LayoutConstraint",
  "What a proposal may not spoil.",
  Object.fromEntries(
    Object.entries(constraintNames).map(([code, { title }]) => [code, `${title.en}.`]),
  ) as Record<ConstraintCheck["code"], string>,
);

const CheckType = builder.objectRef<ConstraintCheck>("LayoutConstraintCheck").implement({
  description: "One condition that a proposal was held to, against the plan as it is.",
  fields: (t) => ({
    code: t.field({ type: ConstraintEnum, description: "Which one.", resolve: ({ code }) => code }),
    title: localised(t, "What it is called.", ({ code }) => constraintNames[code].title),
    before: t.exposeFloat("before", { nullable: true, description: "Of the plan as it is." }),
    after: t.exposeFloat("after", { nullable: true, description: "After the moves so far." }),
    limit: t.exposeFloat("limit", {
      nullable: true,
      description: "What `after` may not pass; null where there is nothing to compare with.",
    }),
    beforeText: localisedOrNull(t, "Of the plan as it is, as people write it.", ({ code, before }) =>
      textOf(before, constraintNames[code].unit),
    ),
    afterText: localisedOrNull(t, "After the moves so far, as people write it.", ({ code, after }) =>
      textOf(after, constraintNames[code].unit),
    ),
    limitText: localisedOrNull(t, "The limit, as people write it.", ({ code, limit }) =>
      textOf(limit, constraintNames[code].unit),
    ),
    holds: t.exposeBoolean("holds", { description: "Whether it is kept." }),
  }),
});

const ScoreChangeType = builder.objectRef<Change>("LayoutTotalChange").implement({
  description: "The total of a layout score before and after a move.",
  fields: (t) => ({
    before: t.exposeFloat("before", { nullable: true, description: "Before." }),
    after: t.exposeFloat("after", { nullable: true, description: "After." }),
  }),
});

export const AdvisedMoveType = builder.objectRef<AdvisedMove>("LayoutAdvisedMove").implement({
  description: "One thing to do to a layout, after those before it in the list.",
  fields: (t) => ({
    kind: t.field({ type: MoveKindEnum, description: "What kind of thing.", resolve: ({ kind }) => kind }),
    edit: t.string({ description: "The edit, as JSON.", resolve: ({ edit }) => JSON.stringify(edit) }),
    title: localised(t, "What is done.", ({ title }) => title),
    reason: localised(t, "Why it helps, from the simulated crowd.", ({ reason }) => reason),
    cost: t.exposeFloat("cost", { description: "What it costs, by the prices asked with." }),
    costSoFar: t.exposeFloat("costSoFar", { description: "What it costs with those before it." }),
    before: t.field({
      type: AdviceFiguresType,
      description: "Before this move.",
      resolve: ({ before }) => before,
    }),
    after: t.field({ type: AdviceFiguresType, description: "After it.", resolve: ({ after }) => after }),
    score: t.field({
      type: ScoreChangeType,
      description: "The total of the layout score before it and after.",
      resolve: ({ score }) => score,
    }),
    indicators: t.field({
      type: [ChangeType],
      description: "Every headline indicator before it and after.",
      extensions: { size: 60 },
      resolve: ({ indicators }) => [...indicators],
    }),
    constraints: t.field({
      type: [CheckType],
      description: "What was kept, by this move and those before it, against the plan as it is.",
      extensions: { size: 9 },
      resolve: ({ constraints }) => [...constraints],
    }),
  }),
});

export const AlternativeType = builder.objectRef<AdviceAlternative>("LayoutAdviceAlternative").implement({
  description: "Another way to act: none that was found is better in one respect and no worse in the rest.",
  fields: (t) => ({
    edits: t.string({
      description: "Its edits in order, as JSON.",
      resolve: ({ moves }) => JSON.stringify(moves.map(({ edit }) => edit)),
    }),
    titles: localisedList(t, "Each move in a sentence.", ({ moves }) => moves.map(({ title }) => title)),
    cost: t.exposeFloat("cost", { description: "What all of it costs." }),
    figures: t.field({
      type: AdviceFiguresType,
      description: "What it comes to.",
      resolve: ({ figures }) => figures,
    }),
  }),
});
