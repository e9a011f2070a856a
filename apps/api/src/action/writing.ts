import { type ActionPlan, DEFAULT_EFFORT } from "@touchstone/core/strategy/action";
import type { Action } from "@touchstone/db/action/action";
import { readAction, readActions } from "@touchstone/db/action/read-actions";
import { changeAction, writeAction } from "@touchstone/db/action/write-action";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { NotFoundError } from "../error.ts";
import { IndicatorIdEnum } from "../indicator.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../writer.ts";
import { readWrittenText } from "../written-text.ts";
import { ActionStatusEnum, ActionType } from "./action.ts";
import { type ActionNode, nodeOf, readActionId } from "./action-node.ts";
import { checkedPlan, LENGTHS, noteOf, readNewAction } from "./new-action.ts";

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
      const made = await readNewAction(context, given, readWriter({ who, clientKey }));
      const stored = await context.write((transaction) => writeAction(transaction, made));
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
        { ...checkedPlan({ ...planOf(before), ...given }), note: noteOf(note) },
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
