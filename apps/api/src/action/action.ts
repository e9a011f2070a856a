import {
  type ActionBaseline,
  type ActionStatus,
  DEFAULT_EFFORT,
  type PortfolioPlace,
} from "@touchstone/core/strategy/action";
import { changeTexts } from "@touchstone/core/strategy/action-sentence";
import { formatEstimate } from "@touchstone/core/unit";
import type { ActionRevision } from "@touchstone/db/action/action";
import { builder, enumOf, LocaleEnum, localised } from "../builder.ts";
import { FormulaType, UnitEnum } from "../figure.ts";
import { IndicatorType } from "../indicator.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { VenueType } from "../venue.ts";
import { type ActionNode, actionId } from "./action-node.ts";
import { ActionEffectType } from "./effect.ts";

export const ActionStatusEnum = enumOf<ActionStatus>(
  "ActionStatus",
  "Where an action stands, as its owner says.",
  {
    planned: "It has not begun.",
    running: "It has begun.",
    done: "It is carried out.",
    abandoned: "It was given up.",
  },
);

export const PortfolioPlaceEnum = enumOf<PortfolioPlace>(
  "PortfolioPlace",
  "Where an action stands, as its figures say.",
  {
    planned: "It has not begun.",
    running: "It runs, and it is too early to tell.",
    worked: "The figure moved the right way, by more than chance explains.",
    "did-not": "It moved the wrong way, or hardly.",
    "cannot-tell": "Whether it worked cannot be told.",
    abandoned: "It was given up.",
  },
);

const BaselineType = builder.objectRef<ActionBaseline>("ActionBaseline").implement({
  description: "The figure as it was when the action was made. It never changes.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "The value, in `unit`." }),
    low: t.exposeFloat("low", { description: "Lower end of the 95 % interval." }),
    high: t.exposeFloat("high", { description: "Upper end of the 95 % interval." }),
    n: t.exposeInt("n", { description: "Answers." }),
    unit: t.field({ type: UnitEnum, description: "What it is measured in.", resolve: ({ unit }) => unit }),
    from: t.field({ type: "Date", description: "First day it was read from.", resolve: ({ from }) => from }),
    to: t.field({ type: "Date", description: "The day after the last.", resolve: ({ to }) => to }),
    asOf: t.field({
      type: "DateTime",
      nullable: true,
      description: "When the data last changed.",
      resolve: ({ asOf }) => asOf,
    }),
    formula: t.field({
      type: FormulaType,
      description: "The formula that made it.",
      resolve: ({ formula }) => formula,
    }),
    text: localised(t, "The value with its interval.", (baseline) => ({
      en: formatEstimate(baseline.value, baseline, baseline.unit, "en"),
      zh: formatEstimate(baseline.value, baseline, baseline.unit, "zh"),
    })),
  }),
});

type RevisionOf = { node: ActionNode; revision: ActionRevision; before: ActionRevision | null };

const ActionChangeType = builder.objectRef<RevisionOf>("ActionChange").implement({
  description: "Who changed what of an action, and when. Changes are added and never taken away.",
  fields: (t) => ({
    revision: t.int({ description: "1 for the first one.", resolve: ({ revision }) => revision.revision }),
    who: t.string({
      description: "Who made it, as they call themselves.",
      resolve: ({ revision }) => revision.author,
    }),
    when: t.field({ type: "DateTime", description: "When.", resolve: ({ revision }) => revision.recordedAt }),
    note: t.string({
      nullable: true,
      description: "What they wrote.",
      resolve: ({ revision }) => revision.note,
    }),
    changes: t.stringList({
      description: "What changed, one text each; none where only a note was written.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the texts.",
        }),
      },
      resolve: ({ node, revision, before }, { locale }) =>
        changeTexts(before, revision, node.indicator.unit, locale),
    }),
  }),
});

export const ActionType = builder.objectRef<ActionNode>("Action").implement({
  description:
    "What a venue does about a figure: who, by when, from which baseline to which target, and whether it worked.",
  fields: (t) => ({
    id: t.id({ description: "Opaque identifier.", resolve: ({ action }) => actionId(action) }),
    venue: t.field({ type: VenueType, description: "Where.", resolve: ({ venue }) => venue }),
    indicator: t.field({
      type: IndicatorType,
      description: "What it is measured by.",
      resolve: ({ indicator }) => indicator,
    }),
    touchpoint: t.field({
      type: TouchpointType,
      nullable: true,
      description:
        "The touchpoint it is about; null of the whole visit, or where its journey is not stored any more.",
      resolve: ({ action, journey }) =>
        journey &&
        action.touchpoint !== null &&
        journey.touchpoints.some(({ code }) => code === action.touchpoint)
          ? touchpointOf(journey, action.touchpoint)
          : null,
    }),
    unit: t.string({
      nullable: true,
      description: "Code of the unit of the plan it is about.",
      resolve: ({ action }) => action.unit,
    }),
    title: t.string({ description: "What is done.", resolve: ({ plan }) => plan.title }),
    owner: t.string({ description: "Who is responsible.", resolve: ({ plan }) => plan.owner }),
    status: t.field({
      type: ActionStatusEnum,
      description: "Where it stands, as its owner says.",
      resolve: ({ plan }) => plan.status,
    }),
    place: t.field({
      type: PortfolioPlaceEnum,
      description: "Where it stands, as its figures say.",
      resolve: ({ place }) => place,
    }),
    target: t.float({
      nullable: true,
      description: "What the figure is to reach, in the unit of the baseline.",
      resolve: ({ plan }) => plan.target,
    }),
    start: t.field({
      type: "Date",
      nullable: true,
      description: "Day on which it began or is to begin.",
      resolve: ({ plan }) => plan.startDay,
    }),
    due: t.field({
      type: "Date",
      nullable: true,
      description: "Day by which it is to be done.",
      resolve: ({ plan }) => plan.dueDay,
    }),
    effort: t.float({
      description: `What it takes, on a scale of the organisation's own; ${DEFAULT_EFFORT} unless said otherwise.`,
      resolve: ({ plan }) => plan.effort,
    }),
    baseline: t.field({
      type: BaselineType,
      description: "The figure when it was made.",
      resolve: ({ action }) => action.baseline,
    }),
    revision: t.int({
      description: "Number of the newest change: what the next one is based on.",
      resolve: ({ plan }) => plan.revision,
    }),
    createdAt: t.field({
      type: "DateTime",
      description: "When it was made.",
      resolve: ({ action }) => action.createdAt,
    }),
    history: t.field({
      type: [ActionChangeType],
      description: "Who changed what and when, the newest first.",
      extensions: { size: 10 },
      resolve: (node) =>
        node.action.revisions
          .map((revision, place) => ({ node, revision, before: node.action.revisions[place - 1] ?? null }))
          .reverse(),
    }),
    effect: t.field({
      type: ActionEffectType,
      nullable: true,
      description: "Whether it worked; null before it begins.",
      resolve: (node) => (node.effect ? { node, effect: node.effect } : null),
    }),
  }),
});
