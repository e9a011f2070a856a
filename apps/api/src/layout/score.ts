import { layoutValueText } from "@touchstone/core/layout/indicator/value-text";
import type { LayoutScore, ScoreItem, SubScore, SubScoreCode } from "@touchstone/core/layout/score/score";
import { type ScoreHint, scoreHints } from "@touchstone/core/layout/score/score-hints";
import { builder, enumOf, localised, localisedOrNull } from "../builder.ts";

export const SubScoreEnum = enumOf<SubScoreCode>("SubScoreCode", "The six sub-scores of a layout.", {
  diversity: "Functional diversity.",
  service: "Service coverage and supply.",
  flow: "Paths, crowding and waits.",
  capacity: "Carrying capacity and egress.",
  culture: "Culture integration.",
  segments: "Fit with the segments of visitors.",
});

const ItemType = builder.objectRef<ScoreItem>("ScoreItem").implement({
  description: "One item of a sub-score: an indicator through its value function.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its code in the configuration." }),
    title: localised(t, "Short name.", ({ title }) => title),
    unit: t.exposeString("unit", { description: "What `x` counts in." }),
    indicator: t.exposeString("indicator", {
      description: "Id of the indicator that it is, or is a share of.",
    }),
    x: t.exposeFloat("x", {
      nullable: true,
      description: "Its value; null where the plan has none, and then it has no weight.",
    }),
    text: localisedOrNull(t, "Its value as people write it.", ({ x, unit }) =>
      x === null ? null : { en: layoutValueText(x, unit, "en"), zh: layoutValueText(x, unit, "zh") },
    ),
    value: t.exposeFloat("value", {
      nullable: true,
      description: "Points of 0 to 100 that the value function gives.",
    }),
    weight: t.exposeFloat("weight", { description: "Its weight within the sub-score." }),
    contribution: t.exposeFloat("contribution", {
      nullable: true,
      description: "Points it adds to its sub-score.",
    }),
    points: t.field({
      type: t.listRef(t.listRef("Float")),
      description: "The value function: pairs of x and points, straight in between, level beyond the ends.",
      resolve: ({ points }) => points.map((pair) => [...pair]),
    }),
  }),
});

const SubType = builder.objectRef<SubScore>("SubScore").implement({
  description: "A sub-score and what it is made of.",
  fields: (t) => ({
    code: t.field({ type: SubScoreEnum, description: "Which one.", resolve: ({ code }) => code }),
    title: localised(t, "Short name.", ({ title }) => title),
    weight: t.exposeFloat("weight", { description: "Its weight in the total." }),
    score: t.exposeFloat("score", {
      nullable: true,
      description: "0 to 100; null where no item has data.",
    }),
    contribution: t.exposeFloat("contribution", {
      nullable: true,
      description: "Points it adds to the total before caps.",
    }),
    items: t.field({
      type: [ItemType],
      description: "Its items.",
      extensions: { size: 6 },
      resolve: ({ items }) => items,
    }),
  }),
});

const CapType = builder.objectRef<LayoutScore["caps"][number]>("ScoreCap").implement({
  description: "Something that holds a total down, whatever else is good.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its code in the configuration." }),
    cap: t.exposeFloat("cap", { description: "The total is no more than this." }),
    reason: localised(t, "Why.", ({ reason }) => reason),
  }),
});

const SensitivityType = builder.objectRef<LayoutScore["sensitivity"]>("ScoreSensitivity").implement({
  description: "How far the total moves if weights are chosen a little differently.",
  fields: (t) => ({
    low: t.exposeFloat("low", { description: "5th percentile of the total over the draws." }),
    high: t.exposeFloat("high", { description: "95th percentile of the total over the draws." }),
    draws: t.exposeInt("draws", { description: "Draws of the weights, seeded." }),
  }),
});

const HintType = builder.objectRef<ScoreHint>("ScoreHint").implement({
  description: "What would raise one item to its next value point, everything else as it is.",
  fields: (t) => ({
    sub: t.field({ type: SubScoreEnum, description: "Its sub-score.", resolve: ({ sub }) => sub }),
    item: t.exposeString("item", { description: "Code of the item." }),
    x: t.exposeFloat("x", { description: "Where it is." }),
    nextX: t.exposeFloat("nextX", { description: "Where its next better point lies." }),
    itemPoints: t.exposeFloat("itemPoints", { description: "Points of 0 to 100 that the item would gain." }),
    points: t.exposeFloat("points", { description: "Points that the total would gain, before caps." }),
    text: localised(t, "The same in a sentence, with what a planner can do.", ({ text }) => text),
  }),
});

/** A total, and every point of it. */
export const ScoreType = builder.objectRef<LayoutScore>("LayoutScore").implement({
  description:
    "A total of 0 to 100 and where each point comes from. Value points and weights are conventions of ours, editable per client: compare under the same `configHash` only.",
  fields: (t) => ({
    total: t.exposeFloat("total", { description: "The total, held down by the caps." }),
    uncapped: t.exposeFloat("uncapped", { description: "The total without caps: the sum of contributions." }),
    caps: t.field({
      type: [CapType],
      description: "What holds the total down.",
      extensions: { size: 3 },
      resolve: ({ caps }) => caps,
    }),
    subs: t.field({
      type: [SubType],
      description: "The six sub-scores.",
      extensions: { size: 6 },
      resolve: ({ subs }) => subs,
    }),
    assumedShare: t.exposeFloat("assumedShare", {
      description: "0 to 1: how much of what it rests on is defaults, not observations.",
    }),
    sensitivity: t.field({
      type: SensitivityType,
      description: "How far it moves if weights are chosen a little differently.",
      resolve: ({ sensitivity }) => sensitivity,
    }),
    hints: t.field({
      type: [HintType],
      description: "What would raise it, most points first.",
      extensions: { size: 22 },
      resolve: (score) => scoreHints(score),
    }),
  }),
});
