import { type IdeaKind, type IdeaState, ideaText, ideaTitle } from "@touchstone/core/strategy/peak/idea";
import { readActions } from "@touchstone/db/action/read-actions";
import type { IdeaRevision } from "@touchstone/db/peak-idea/peak-idea";
import { ActionType } from "../action/action.ts";
import { nodeOf } from "../action/action-node.ts";
import { builder, enumOf, localised, localisedOrNull } from "../builder.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { SegmentDimensionType, SegmentValueType } from "../segment.ts";
import { readSlice, SliceInput, venuesOf } from "../slice.ts";
import { VenueType } from "../venue.ts";
import { type IdeaNode, ideaId, readIdeaNodes } from "./idea-node.ts";

export const IdeaKindEnum = enumOf<IdeaKind>("PeakIdeaKind", "What an idea is to do with its touchpoint.", {
  create: "Create a positive peak.",
  "turn-round": "Turn a negative peak round.",
  repair: "Bring it up to what it was designed to be.",
  protect: "Keep a positive peak as it is.",
});

export const IdeaStateEnum = enumOf<IdeaState>("PeakIdeaState", "Where an idea stands.", {
  idea: "It is written down.",
  chosen: "It has become an action.",
  dropped: "It was dropped, with a reason.",
});

const titleOf = (revision: IdeaRevision) => ({
  en: ideaTitle(revision, "en"),
  zh: ideaTitle(revision, "zh"),
});

const RevisionType = builder.objectRef<IdeaRevision>("PeakIdeaRevision").implement({
  description: "An idea as somebody left it. Revisions are added and never changed.",
  fields: (t) => ({
    revision: t.exposeInt("revision", { description: "1 for the first one." }),
    who: t.string({ description: "Who, as they call themselves.", resolve: ({ author }) => author }),
    when: t.field({ type: "DateTime", description: "When.", resolve: ({ recordedAt }) => recordedAt }),
    state: t.field({ type: IdeaStateEnum, description: "Where it stood.", resolve: ({ state }) => state }),
    kind: t.field({ type: IdeaKindEnum, description: "What it was to do.", resolve: ({ kind }) => kind }),
    title: localised(t, "Its title.", titleOf),
    reason: t.string({
      nullable: true,
      description: "Why it was dropped.",
      resolve: ({ reason }) => reason,
    }),
  }),
});

const WrittenType = builder.objectRef<IdeaRevision>("PeakIdeaTexts").implement({
  description: "What was written of an idea in each language; null where nothing was.",
  fields: (t) => ({
    titleEn: t.string({ nullable: true, description: "English title.", resolve: ({ titleEn }) => titleEn }),
    titleZh: t.string({ nullable: true, description: "Chinese title.", resolve: ({ titleZh }) => titleZh }),
    textEn: t.string({ nullable: true, description: "English text.", resolve: ({ textEn }) => textEn }),
    textZh: t.string({ nullable: true, description: "Chinese text.", resolve: ({ textZh }) => textZh }),
  }),
});

const IdeaSegmentType = builder.objectRef<NonNullable<IdeaNode["segment"]>>("PeakIdeaSegment").implement({
  description: "The guests an idea is for.",
  fields: (t) => ({
    dimension: t.field({
      type: SegmentDimensionType,
      description: "How guests are told apart.",
      resolve: ({ dimension }) => dimension,
    }),
    value: t.field({
      type: SegmentValueType,
      description: "Which of them.",
      resolve: ({ value }) => value,
    }),
  }),
});

export const PeakIdeaType = builder.objectRef<IdeaNode>("PeakIdea").implement({
  description: "An idea for a touchpoint: who said so and when, and what became of it.",
  fields: (t) => ({
    id: t.id({ description: "Opaque identifier.", resolve: ({ idea }) => ideaId(idea) }),
    venue: t.field({ type: VenueType, description: "Where.", resolve: ({ venue }) => venue }),
    journey: t.string({ description: "Code of its journey.", resolve: ({ idea }) => idea.journeyCode }),
    touchpoint: t.field({
      type: TouchpointType,
      nullable: true,
      description: "At which touchpoint; null where its journey is not stored any more.",
      resolve: ({ idea, journey }) =>
        journey?.touchpoints.some(({ code }) => code === idea.touchpoint)
          ? touchpointOf(journey, idea.touchpoint)
          : null,
    }),
    segment: t.field({
      type: IdeaSegmentType,
      nullable: true,
      description: "For which guests; null for all.",
      resolve: ({ segment }) => segment,
    }),
    kind: t.field({
      type: IdeaKindEnum,
      description: "What it is to do.",
      resolve: ({ newest }) => newest.kind,
    }),
    state: t.field({
      type: IdeaStateEnum,
      description: "Where it stands.",
      resolve: ({ newest }) => newest.state,
    }),
    title: localised(t, "Its title; in the other language where it has none in this.", ({ newest }) =>
      titleOf(newest),
    ),
    text: localisedOrNull(t, "What is to be done, and why.", ({ newest }) => {
      const [en, zh] = [ideaText(newest, "en"), ideaText(newest, "zh")];
      return en === null || zh === null ? null : { en, zh };
    }),
    written: t.field({
      type: WrittenType,
      description: "Its texts as they were written.",
      resolve: ({ newest }) => newest,
    }),
    reason: t.string({
      nullable: true,
      description: "Why it was dropped.",
      resolve: ({ newest }) => newest.reason,
    }),
    revision: t.int({
      description: "Number of the newest change: what the next one is based on.",
      resolve: ({ newest }) => newest.revision,
    }),
    who: t.string({ description: "Who said so first.", resolve: ({ idea }) => idea.author }),
    createdAt: t.field({
      type: "DateTime",
      description: "When it was written down.",
      resolve: ({ idea }) => idea.createdAt,
    }),
    history: t.field({
      type: [RevisionType],
      description: "Who changed what and when, the newest first.",
      extensions: { size: 10 },
      resolve: ({ idea }) => idea.revisions.toReversed(),
    }),
    action: t.field({
      type: ActionType,
      nullable: true,
      description: "The action it has become, with its status and measured effect; null of any other.",
      extensions: { cost: 100 },
      resolve: async ({ newest: { actionId } }, _, context) => {
        if (actionId === null) return null;
        const all = await context.read(readActions);
        const found = all.find(({ id }) => id === actionId);
        return found ? nodeOf(context, await context.known(), found, all) : null;
      },
    }),
  }),
});

builder.queryField("peakIdeas", (t) =>
  t.field({
    type: [PeakIdeaType],
    description: "Ideas for peaks of journeys, the newest first.",
    extensions: { cost: 20, size: 20 },
    args: {
      slice: t.arg({
        type: SliceInput,
        description: "Whose ideas: its venues or group, and its journey; all when left out.",
      }),
      state: t.arg({ type: IdeaStateEnum, description: "Only those that stand there." }),
    },
    resolve: async (_, { slice, state }, context) => {
      const catalogue = await context.known();
      const own = readSlice(catalogue, slice);
      const venues = new Set(venuesOf(catalogue, own));
      const nodes = await readIdeaNodes(
        context,
        ({ venue, journeyCode }) =>
          venues.has(venue) && (own.journey === undefined || own.journey === journeyCode),
      );
      return state == null ? nodes : nodes.filter(({ newest }) => newest.state === state);
    },
  }),
);
