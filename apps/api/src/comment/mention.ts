import { SHOWN_FROM } from "@touchstone/core/indicator/figure";
import type { Journey } from "@touchstone/core/journey";
import { type GoodShare, goodShare } from "@touchstone/core/words/verdict";
import { type CommentSums, type MentionSums, readMentionSums } from "@touchstone/db/words/mention-sums";
import { builder } from "../builder.ts";
import { FigureStatusEnum, IntervalType } from "../figure.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { journeyOf, readSlice, SliceInput } from "../slice.ts";

const GoodShareType = builder.objectRef<GoodShare>("GoodShare").implement({
  description: "Share of good among the mentions that judge: good ÷ (good + bad); or why there is none.",
  fields: (t) => ({
    status: t.field({
      type: FigureStatusEnum,
      description: "Whether there is a number.",
      resolve: ({ status }) => status,
    }),
    n: t.exposeInt("n", { description: "Mentions that judge." }),
    value: t.float({
      nullable: true,
      description: "The share, 0–1; null unless measured.",
      resolve: (share) => (share.status === "measured" ? share.value : null),
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: "Where the true share plausibly lies; null unless measured.",
      resolve: (share) => (share.status === "measured" ? share.interval : null),
    }),
    needed: t.int({
      nullable: true,
      description: "Mentions needed before a share is shown; set when there are too few.",
      resolve: (share) => (share.status === "too-few" ? share.needed : null),
    }),
  }),
});

const total = ({ good, neutral, bad }: MentionSums): number => good + neutral + bad;
const shown = (sums: MentionSums, part: "good" | "bad" | "neutral"): number | null =>
  sums.good + sums.bad >= SHOWN_FROM ? sums[part] : null;

const TouchpointMentionsType = builder
  .objectRef<MentionSums & { journey: Journey }>("TouchpointMentions")
  .implement({
    description:
      "How often guests mention a touchpoint of their own accord, and how. Kept apart from ratings.",
    fields: (t) => ({
      touchpoint: t.field({
        type: TouchpointType,
        description: "Which.",
        resolve: ({ journey, touchpoint }) => touchpointOf(journey, touchpoint),
      }),
      mentions: t.int({ description: "Comments that mention it.", resolve: total }),
      share: t.field({
        type: GoodShareType,
        description: "Share of good mentions.",
        resolve: ({ good, bad }) => goodShare(good, bad),
      }),
      good: t.int({
        nullable: true,
        description: "Good ones; null where too few judge.",
        resolve: (sums) => shown(sums, "good"),
      }),
      neutral: t.int({
        nullable: true,
        description: "Those that do not judge; null where too few do.",
        resolve: (sums) => shown(sums, "neutral"),
      }),
      bad: t.int({
        nullable: true,
        description: "Bad ones; null where too few judge.",
        resolve: (sums) => shown(sums, "bad"),
      }),
      intensity: t.float({
        nullable: true,
        description: "Mean feeling in them, 0–1; null where too few judge.",
        resolve: (sums) => (sums.good + sums.bad >= SHOWN_FROM ? sums.intensity : null),
      }),
      corrected: t.exposeInt("corrected", { description: "How many count as people corrected them." }),
    }),
  });

const JourneyMentionsType = builder
  .objectRef<CommentSums & { journey: Journey }>("JourneyMentions")
  .implement({
    description: "What guests mention of a journey in their comments, without having been asked.",
    fields: (t) => ({
      comments: t.exposeInt("comments", { description: "Comments in the slice." }),
      scored: t.exposeInt("scored", {
        description: "Of these, in a language that is read: Chinese or English.",
      }),
      touchpoints: t.field({
        type: [TouchpointMentionsType],
        description: "Touchpoints in the order of the journey; those that nobody mentions are left out.",
        extensions: { size: 30 },
        resolve: ({ journey, mentions }) =>
          journey.touchpoints.flatMap(({ code }) => {
            const found = mentions.find(({ touchpoint }) => touchpoint === code);
            return found ? [{ ...found, journey }] : [];
          }),
      }),
    }),
  });

builder.queryField("mentions", (t) =>
  t.field({
    type: JourneyMentionsType,
    description: "How guests speak of the touchpoints of a journey in their comments: unprompted signals.",
    extensions: { cost: 200 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
    },
    resolve: async (_, { slice: given }, context) => {
      const catalogue = await context.known();
      const slice = readSlice(catalogue, given);
      const journey = journeyOf(catalogue, slice);
      const own = { ...slice, journey: journey.code, journeyVersion: journey.version };
      return { ...(await context.read((tx) => readMentionSums(tx, own))), journey };
    },
  }),
);
