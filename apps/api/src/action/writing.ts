import type { Slice } from "@touchstone/core/slice";
import {
  type ActionPlan,
  type ActionStatus,
  DEFAULT_EFFORT,
  MOST_EFFORT,
} from "@touchstone/core/strategy/action";
import type { Action, NewActionRevision } from "@touchstone/db/action/action";
import { readAction, readActions } from "@touchstone/db/action/read-actions";
import { changeAction, writeAction } from "@touchstone/db/action/write-action";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { InputError, NotFoundError } from "../error.ts";
import { IndicatorIdEnum, plainIndicator } from "../indicator.ts";
import { journeyOf } from "../slice.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../writer.ts";
import { readWrittenText } from "../written-text.ts";
import { ActionStatusEnum, ActionType } from "./action.ts";
import { type ActionNode, nodeOf, readActionId } from "./action-node.ts";
import { readBaseline } from "./baseline.ts";

/** Longest texts people may send. */
const LENGTHS = { title: 200, owner: 100, note: 4_000, unit: 100 };

const ActionInput = builder.inputType("ActionInput", {
  description: "A new action.",
  fields: (t) => ({
    venue: t.string({ required: true, description: "Code of the venue." }),
    indicator: t.field({
      type: IndicatorIdEnum,
      required: true,
      description: "What it is measured by: one made from answers to one question.",
    }),
    journey: t.string({
      description: "Code of the journey of the touchpoint; may be left out where the venue has one.",
    }),
    touchpoint: t.string({ description: "Code of the touchpoint, for indicators about one." }),
    unit: t.string({
      description: "Code of the unit of the venue's plan it is about; this or a touchpoint.",
    }),
    title: t.string({ required: true, description: "What is done." }),
    owner: t.string({ required: true, description: "Who is responsible." }),
    status: t.field({ type: ActionStatusEnum, description: "Where it stands; planned when left out." }),
    target: t.float({ description: "What the figure is to reach, in its own unit (a share as 0–1)." }),
    start: t.field({ type: "Date", description: "Day on which it began or is to begin." }),
    due: t.field({ type: "Date", description: "Day by which it is to be done." }),
    effort: t.float({ description: `What it takes, above 0; ${DEFAULT_EFFORT} when left out.` }),
    baselineFrom: t.field({
      type: "Date",
      description: "First day of the baseline; a year before its end when left out.",
    }),
    baselineTo: t.field({
      type: "Date",
      description: "The day after its last; the start or the newest answer when left out.",
    }),
    note: t.string({ description: "What is written about it." }),
  }),
});

const ActionChangeInput = builder.inputType("ActionChangeInput", {
  description: "What changes of an action; what is left out stays as it is, null empties it.",
  fields: (t) => ({
    title: t.string({ description: "What is done." }),
    owner: t.string({ description: "Who is responsible." }),
    status: t.field({ type: ActionStatusEnum, description: "Where it stands." }),
    target: t.float({ description: "What the figure is to reach." }),
    start: t.field({ type: "Date", description: "Day on which it began or is to begin." }),
    due: t.field({ type: "Date", description: "Day by which it is to be done." }),
    effort: t.float({ description: "What it takes, above 0." }),
  }),
});

builder.mutationFields((t) => ({
  createAction: t.field({
    type: ActionType,
    description: "Makes an action. Its baseline is read now and never changes.",
    extensions: { cost: 200 },
    args: {
      action: t.arg({ type: ActionInput, required: true, description: "The action." }),
      who: t.arg.string(whoArgument("Who makes it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { action: given, who, clientKey }, context) => {
      const catalogue = await context.known();
      const writer = readWriter({ who, clientKey });
      if (!catalogue.venueByCode.has(given.venue))
        throw new InputError(["action", "venue"], {
          en: `There is no venue "${given.venue}".`,
          zh: `没有代码为“${given.venue}”的场所。`,
        });
      const indicator = plainIndicator(given.indicator);
      if (given.touchpoint != null && given.unit != null)
        throw new InputError(["action", "unit"], {
          en: "An action is about a touchpoint or a unit, not both.",
          zh: "一项行动只能针对触点或业态单元之一。",
        });
      const slice: Slice & { venues: [string] } = {
        venues: [given.venue],
        ...(given.baselineFrom != null && { from: given.baselineFrom }),
        ...(given.baselineTo != null && { to: given.baselineTo }),
        ...(given.journey != null && { journey: given.journey }),
        ...(given.touchpoint != null && { touchpoint: given.touchpoint }),
      };
      const journey = given.touchpoint == null ? null : journeyOf(catalogue, slice, ["action"]);
      const plan = checked({
        title: readWrittenText("title", given.title, LENGTHS.title),
        owner: readWrittenText("owner", given.owner, LENGTHS.owner),
        status: given.status ?? "planned",
        target: given.target ?? null,
        startDay: given.start ?? null,
        dueDay: given.due ?? null,
        effort: given.effort ?? DEFAULT_EFFORT,
      });
      const baseline = await readBaseline(context, catalogue, indicator, slice, plan.startDay);
      const first: NewActionRevision = { ...plan, note: noteOf(given.note), ...writer };
      const stored = await context.write((transaction) =>
        writeAction(transaction, {
          venue: given.venue,
          journeyCode: journey?.code ?? null,
          journeyVersion: journey?.version ?? null,
          touchpoint: given.touchpoint ?? null,
          unit: given.unit == null ? null : readWrittenText("unit", given.unit, LENGTHS.unit),
          indicator: indicator.id,
          baseline,
          first,
        }),
      );
      return shown(context, stored);
    },
  }),
  changeAction: t.field({
    type: ActionType,
    description: "Changes an action; what it was before stays in its history.",
    extensions: { cost: 200 },
    args: {
      id: t.arg.id({ required: true, description: "Identifier of the action." }),
      change: t.arg({ type: ActionChangeInput, required: true, description: "What changes." }),
      note: t.arg.string({ description: "Why, or anything else." }),
      basedOn: t.arg.int({
        required: true,
        description: "The revision that the writer had seen. Another one since is a conflict.",
      }),
      who: t.arg.string(whoArgument("Who changes it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { id, change, note, basedOn, who, clientKey }, context) => {
      const before = await known(context, id);
      const { title, owner, status, target, start, due, effort } = change;
      const given: Partial<ActionPlan> = {
        ...(title != null && { title: readWrittenText("title", title, LENGTHS.title) }),
        ...(owner != null && { owner: readWrittenText("owner", owner, LENGTHS.owner) }),
        ...(status != null && { status }),
        ...(target !== undefined && { target }),
        ...(start !== undefined && { startDay: start }),
        ...(due !== undefined && { dueDay: due }),
        ...(effort != null && { effort }),
      };
      return revise(
        context,
        before,
        basedOn,
        { ...checked({ ...planOf(before), ...given }), note: noteOf(note) },
        { who, clientKey },
      );
    },
  }),
  noteAction: t.field({
    type: ActionType,
    description: "Writes something about an action and changes nothing else.",
    extensions: { cost: 200 },
    args: {
      id: t.arg.id({ required: true, description: "Identifier of the action." }),
      text: t.arg.string({ required: true, description: "What is written." }),
      basedOn: t.arg.int({ required: true, description: "The revision that the writer had seen." }),
      who: t.arg.string(whoArgument("Who writes it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { id, text, basedOn, who, clientKey }, context) => {
      const before = await known(context, id);
      const note = readWrittenText("text", text, LENGTHS.note);
      return revise(context, before, basedOn, { ...planOf(before), note }, { who, clientKey });
    },
  }),
}));

/** @throws NotFoundError when there is no action under this identifier */
async function known(context: Context, id: string): Promise<Action> {
  const number = readActionId(id);
  const found = await context.read((transaction) => readAction(transaction, number));
  if (found) return found;
  throw new NotFoundError({ en: "There is no such action.", zh: "没有这项行动。" });
}

/** What held of an action at a revision; its newest one. */
function planOf({ revisions }: Action): ActionPlan {
  const { title, owner, status, target, startDay, dueDay, effort } = revisions.at(-1) as ActionPlan;
  return { title, owner, status, target, startDay, dueDay, effort };
}

async function revise(
  context: Context,
  { id }: Action,
  basedOn: number,
  plan: ActionPlan & { note: string | null },
  writer: { who: string; clientKey: string },
): Promise<ActionNode> {
  const change = { ...plan, ...readWriter(writer) };
  const stored = await context.write((transaction) => changeAction(transaction, id, basedOn, change));
  return shown(context, stored);
}

async function shown(context: Context, action: Action): Promise<ActionNode> {
  return nodeOf(context, await context.known(), action, await context.read(readActions));
}

function noteOf(note: string | null | undefined): string | null {
  return note == null || note.trim() === "" ? null : readWrittenText("note", note, LENGTHS.note);
}

/** @throws InputError for a plan that contradicts itself */
function checked(plan: ActionPlan): ActionPlan {
  const { effort, target, startDay, dueDay, status } = plan;
  if (!(effort > 0 && effort <= MOST_EFFORT))
    throw new InputError(["effort"], {
      en: `The effort is ${effort}; expected more than 0 and at most ${MOST_EFFORT}.`,
      zh: `投入为 ${effort}，应大于 0 且不超过 ${MOST_EFFORT}。`,
    });
  if (target !== null && !Number.isFinite(target))
    throw new InputError(["target"], { en: "The target is no number.", zh: "目标值不是数字。" });
  if (startDay !== null && dueDay !== null && dueDay < startDay)
    throw new InputError(["due"], {
      en: `It is due on ${dueDay}, which is before its start on ${startDay}.`,
      zh: `截止日期 ${dueDay} 早于开始日期 ${startDay}。`,
    });
  const begun: readonly ActionStatus[] = ["running", "done"];
  if (startDay === null && begun.includes(status))
    throw new InputError(["start"], {
      en: "An action that runs or is done needs the day on which it began.",
      zh: "进行中或已完成的行动须填写开始日期。",
    });
  return plan;
}
