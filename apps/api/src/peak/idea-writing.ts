import type { IdeaText } from "@touchstone/core/strategy/peak/idea";
import { ideaTitle } from "@touchstone/core/strategy/peak/idea";
import { writeAction } from "@touchstone/db/action/write-action";
import type { IdeaPlan, PeakIdea } from "@touchstone/db/peak-idea/peak-idea";
import { readPeakIdea } from "@touchstone/db/peak-idea/read-peak-ideas";
import { changePeakIdea, writePeakIdea } from "@touchstone/db/peak-idea/write-peak-idea";
import { ActionStatusEnum } from "../action/action.ts";
import { readNewAction } from "../action/new-action.ts";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { InputError, NotFoundError } from "../error.ts";
import { IndicatorIdEnum } from "../indicator.ts";
import { dimensionOf } from "../segment-difference.ts";
import { journeyOf } from "../slice.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../writer.ts";
import { readWrittenText } from "../written-text.ts";
import { IdeaKindEnum, PeakIdeaType } from "./idea.ts";
import { ideaNode, readIdeaId } from "./idea-node.ts";

/** Longest texts people may send. */
const LENGTHS = { title: 200, text: 4_000, reason: 1_000 };

const textFields = {
  titleEn: `English title, at most ${LENGTHS.title} characters.`,
  titleZh: "Chinese title. One of the two is needed.",
  textEn: `What is to be done and why, in English; at most ${LENGTHS.text} characters.`,
  textZh: "The same in Chinese.",
} as const;

const PeakIdeaInput = builder.inputType("PeakIdeaInput", {
  description: "A new idea.",
  fields: (t) => ({
    venue: t.string({ required: true, description: "Code of the venue." }),
    journey: t.string({ description: "Code of the journey; may be left out where the venue has one." }),
    touchpoint: t.string({ required: true, description: "Code of the touchpoint." }),
    kind: t.field({ type: IdeaKindEnum, required: true, description: "What it is to do." }),
    titleEn: t.string({ description: textFields.titleEn }),
    titleZh: t.string({ description: textFields.titleZh }),
    textEn: t.string({ description: textFields.textEn }),
    textZh: t.string({ description: textFields.textZh }),
    segmentDimension: t.string({ description: "For some guests only: how they are told apart." }),
    segmentValue: t.string({ description: "Which of them." }),
  }),
});

const PeakIdeaChangeInput = builder.inputType("PeakIdeaChangeInput", {
  description: "What changes of an idea; what is left out stays as it is, null empties it.",
  fields: (t) => ({
    kind: t.field({ type: IdeaKindEnum, description: "What it is to do." }),
    titleEn: t.string({ description: textFields.titleEn }),
    titleZh: t.string({ description: textFields.titleZh }),
    textEn: t.string({ description: textFields.textEn }),
    textZh: t.string({ description: textFields.textZh }),
  }),
});

const IdeaActionInput = builder.inputType("PeakIdeaActionInput", {
  description: "The action that an idea becomes, at its venue and touchpoint.",
  fields: (t) => ({
    title: t.string({ description: "What is done; the idea's title when left out." }),
    owner: t.string({ required: true, description: "Who is responsible." }),
    indicator: t.field({
      type: IndicatorIdEnum,
      required: true,
      defaultValue: "touchpoint-score",
      description: "What it is measured by: one made from answers about a touchpoint.",
    }),
    status: t.field({ type: ActionStatusEnum, description: "Where it stands; planned when left out." }),
    target: t.float({ description: "What the figure is to reach, in its own unit." }),
    start: t.field({ type: "Date", description: "Day on which it began or is to begin." }),
    due: t.field({ type: "Date", description: "Day by which it is to be done." }),
    effort: t.float({ description: "What it takes, above 0." }),
  }),
});

const basedOn = {
  required: true,
  description: "The revision that the writer had seen. Another one since is a conflict.",
} as const;

builder.mutationFields((t) => ({
  createPeakIdea: t.field({
    type: PeakIdeaType,
    description: "Writes an idea down at a touchpoint.",
    extensions: { cost: 50 },
    args: {
      idea: t.arg({ type: PeakIdeaInput, required: true, description: "The idea." }),
      who: t.arg.string(whoArgument("Who says so")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { idea: given, who, clientKey }, context) => {
      const catalogue = await context.known();
      const writer = readWriter({ who, clientKey });
      if (!catalogue.venueByCode.has(given.venue))
        throw new InputError(["idea", "venue"], {
          en: `There is no venue "${given.venue}".`,
          zh: `没有代码为“${given.venue}”的场所。`,
        });
      const { venue, touchpoint } = given;
      const slice = { venues: [venue], touchpoint, ...(given.journey != null && { journey: given.journey }) };
      const journey = journeyOf(catalogue, slice, ["idea"]);
      const [dimension, value] = [given.segmentDimension ?? null, given.segmentValue ?? null];
      if ((dimension === null) !== (value === null))
        throw new InputError(["idea", dimension === null ? "segmentDimension" : "segmentValue"], {
          en: "Some guests are named by a dimension and a value; only one of the two was found.",
          zh: "指定客群须同时给出维度与取值，目前只有其一。",
        });
      if (dimension !== null && value !== null) {
        const { values } = dimensionOf(catalogue, dimension, ["idea", "segmentDimension"]);
        if (!values.some(({ code }) => code === value))
          throw new InputError(["idea", "segmentValue"], {
            en: `There is no "${value}" in "${dimension}"; expected one of ${values.map(({ code }) => code).join(", ")}.`,
            zh: `维度“${dimension}”中没有“${value}”，应为以下之一：${values.map(({ code }) => code).join("、")}。`,
          });
      }
      const first = {
        ...checkedText(["idea"], { kind: given.kind, ...readTexts(given) }),
        state: "idea" as const,
        actionId: null,
        reason: null,
        ...writer,
      };
      const stored = await context.write((transaction) =>
        writePeakIdea(transaction, {
          venue,
          journeyCode: journey.code,
          journeyVersion: journey.version,
          touchpoint,
          segmentDimension: dimension,
          segmentValue: value,
          first,
        }),
      );
      return ideaNode(catalogue, stored);
    },
  }),
  changePeakIdea: t.field({
    type: PeakIdeaType,
    description: "Changes what an idea says; what it said before stays in its history.",
    extensions: { cost: 50 },
    args: {
      id: t.arg.id({ required: true, description: "Identifier of the idea." }),
      change: t.arg({ type: PeakIdeaChangeInput, required: true, description: "What changes." }),
      basedOn: t.arg.int(basedOn),
      who: t.arg.string(whoArgument("Who changes it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { id, change, who, clientKey, ...given }, context) => {
      const before = await known(context, id);
      const plan = planOf(before);
      const text = checkedText(["change"], {
        ...plan,
        ...(change.kind != null && { kind: change.kind }),
        ...readTexts(change),
      });
      const revision = { ...plan, ...text, ...readWriter({ who, clientKey }) };
      const stored = await context.write((transaction) =>
        changePeakIdea(transaction, before.id, given.basedOn, revision),
      );
      return ideaNode(await context.known(), stored);
    },
  }),
  choosePeakIdea: t.field({
    type: PeakIdeaType,
    description: "Makes an idea into an action, whose baseline is read now. Both are written, or neither.",
    extensions: { cost: 250 },
    args: {
      id: t.arg.id({ required: true, description: "Identifier of the idea." }),
      action: t.arg({ type: IdeaActionInput, required: true, description: "The action." }),
      basedOn: t.arg.int(basedOn),
      who: t.arg.string(whoArgument("Who chooses it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { id, action, who, clientKey, ...given }, context) => {
      const before = await known(context, id);
      const writer = readWriter({ who, clientKey });
      refuseChosen(before, writer.clientKey);
      const plan = planOf(before);
      const made = await readNewAction(
        context,
        {
          ...action,
          title: action.title ?? ideaTitle(plan, "en"),
          venue: before.venue,
          journey: before.journeyCode,
          journeyVersion: before.journeyVersion,
          touchpoint: before.touchpoint,
        },
        writer,
      );
      const stored = await context.write(async (transaction) => {
        const { id: actionId } = await writeAction(transaction, made);
        const chosen = { ...plan, state: "chosen" as const, actionId, reason: null, ...writer };
        return changePeakIdea(transaction, before.id, given.basedOn, chosen);
      });
      return ideaNode(await context.known(), stored);
    },
  }),
  dropPeakIdea: t.field({
    type: PeakIdeaType,
    description:
      "Drops an idea with a reason. One that has become an action is not dropped: its action is abandoned.",
    extensions: { cost: 50 },
    args: {
      id: t.arg.id({ required: true, description: "Identifier of the idea." }),
      reason: t.arg.string({ required: true, description: "Why." }),
      basedOn: t.arg.int(basedOn),
      who: t.arg.string(whoArgument("Who drops it")),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { id, reason, who, clientKey, ...given }, context) => {
      const before = await known(context, id);
      const writer = readWriter({ who, clientKey });
      refuseChosen(before, writer.clientKey);
      const dropped = {
        ...planOf(before),
        state: "dropped" as const,
        actionId: null,
        reason: readWrittenText("reason", reason, LENGTHS.reason),
        ...writer,
      };
      const stored = await context.write((transaction) =>
        changePeakIdea(transaction, before.id, given.basedOn, dropped),
      );
      return ideaNode(await context.known(), stored);
    },
  }),
}));

/** @throws NotFoundError when there is no idea under this identifier */
async function known(context: Context, id: string): Promise<PeakIdea> {
  const number = readIdeaId(id);
  const found = await context.read((transaction) => readPeakIdea(transaction, number));
  if (found) return found;
  throw new NotFoundError({ en: "There is no such idea.", zh: "没有这个点子。" });
}

/** What holds of an idea. */
function planOf({ revisions }: PeakIdea): IdeaPlan {
  const { kind, titleEn, titleZh, textEn, textZh, state, actionId, reason } = revisions.at(-1) as IdeaPlan;
  return { kind, titleEn, titleZh, textEn, textZh, state, actionId, reason };
}

/** @throws InputError where an idea has become an action already, unless by this very request */
function refuseChosen({ revisions }: PeakIdea, key: string): void {
  if (revisions.at(-1)?.state !== "chosen" || revisions.some(({ clientKey }) => clientKey === key)) return;
  throw new InputError(["id"], {
    en: "The idea has become an action already: change or abandon the action.",
    zh: "该点子已转为行动：请在行动中修改或放弃。",
  });
}

type GivenTexts = { [member in keyof typeof textFields]?: string | null | undefined };

/** The texts that were sent; an empty one is none. @throws InputError for one that is too long or no text */
function readTexts(given: GivenTexts): Partial<Omit<IdeaText, "kind">> {
  const members = Object.keys(textFields) as (keyof typeof textFields)[];
  return Object.fromEntries(
    members.flatMap((member) => {
      const value = given[member];
      if (value === undefined) return [];
      const most = member.startsWith("title") ? LENGTHS.title : LENGTHS.text;
      const text = value === null || value.trim() === "" ? null : readWrittenText(member, value, most);
      return [[member, text]];
    }),
  );
}

/** @throws InputError for an idea without a title */
function checkedText(
  path: readonly string[],
  {
    kind,
    titleEn = null,
    titleZh = null,
    textEn = null,
    textZh = null,
  }: Partial<IdeaText> & Pick<IdeaText, "kind">,
): IdeaText {
  if (titleEn === null && titleZh === null)
    throw new InputError([...path, "titleEn"], {
      en: "The idea has no title; expected one in English or in Chinese.",
      zh: "点子没有标题，中英文至少填写一个。",
    });
  return { kind, titleEn, titleZh, textEn, textZh };
}
