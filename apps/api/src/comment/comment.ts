import type { Journey } from "@touchstone/core/journey";
import { COMMENTS_SHOWN_FROM } from "@touchstone/core/words/verdict";
import { type CommentMention, readComments, type StoredComment } from "@touchstone/db/words/comments";
import { builder } from "../builder.ts";
import type { Catalogue } from "../catalogue.ts";
import { type Connection, connectionOf, readPage, writeCursor } from "../connection.ts";
import { InputError } from "../error.ts";
import { FigureStatusEnum } from "../figure.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { journeyOf, readSlice, SliceInput } from "../slice.ts";
import { VenueType, venueNode } from "../venue.ts";
import { commentId } from "./comment-id.ts";
import { CorrectionEnum, EvidenceType, TextSpanType } from "./reading.ts";

/** A comment with the journey its touchpoints belong to. */
export interface CommentNode extends StoredComment {
  journey: Journey;
  catalogue: Catalogue;
}

const CorrectedType = builder.objectRef<{ author: string; at: string }>("MentionCorrected").implement({
  description: "Who said that a mention is to count otherwise than it was read.",
  fields: (t) => ({
    who: t.exposeString("author", { description: "Who, as they call themselves." }),
    when: t.field({ type: "DateTime", description: "When.", resolve: ({ at }) => at }),
  }),
});

const CommentMentionType = builder
  .objectRef<CommentMention & { journey: Journey }>("CommentMention")
  .implement({
    description: "A touchpoint that a comment names without having been asked: a signal, never a rating.",
    fields: (t) => ({
      touchpoint: t.field({
        type: TouchpointType,
        description: "Which.",
        resolve: ({ journey, touchpoint }) => touchpointOf(journey, touchpoint),
      }),
      verdict: t.field({
        type: CorrectionEnum,
        description: "What it counts as: as people corrected it, else as it was read.",
        resolve: ({ verdict }) => verdict,
      }),
      sentiment: t.float({
        nullable: true,
        description: "How good it was read to be, −1 to 1; null where nothing was read.",
        resolve: ({ read }) => read?.sentiment ?? null,
      }),
      intensity: t.float({
        nullable: true,
        description: "How much feeling was read, 0–1; null where nothing judges.",
        resolve: ({ read }) => read?.intensity ?? null,
      }),
      named: t.field({
        type: [TextSpanType],
        description: "The words that name the touchpoint.",
        extensions: { size: 3 },
        resolve: ({ read }) => read?.named ?? [],
      }),
      evidence: t.field({
        type: [EvidenceType],
        description: "The words that judge it.",
        extensions: { size: 5 },
        resolve: ({ read }) => read?.evidence ?? [],
      }),
      corrected: t.field({
        type: CorrectedType,
        nullable: true,
        description: "Who corrected it; null where nobody did.",
        resolve: ({ corrected }) => corrected,
      }),
    }),
  });

export const CommentType = builder.objectRef<CommentNode>("Comment").implement({
  description: "What a guest wrote. Masked while it was imported: there is no original.",
  fields: (t) => ({
    id: t.id({ description: "Opaque identifier.", resolve: commentId }),
    venue: t.field({
      type: VenueType,
      description: "Where the guest was.",
      resolve: ({ venue, catalogue }) => {
        const found = catalogue.venueByCode.get(venue);
        if (!found) throw new Error(`venue ${venue} is not known`);
        return venueNode(found);
      },
    }),
    day: t.field({ type: "Date", description: "Day of the visit.", resolve: ({ day }) => day }),
    text: t.exposeString("text", {
      description: "The text; what tells who somebody is stands as its kind in brackets, such as [phone].",
    }),
    language: t.string({
      nullable: true,
      description: "Code of the language, such as zh or en; `und` where nothing tells.",
      resolve: ({ language }) => language,
    }),
    sentiment: t.float({
      nullable: true,
      description: "How good it is as a whole, −1 to 1; null where no word judges, or in another language.",
      resolve: ({ sentiment }) => sentiment,
    }),
    intensity: t.float({
      nullable: true,
      description: "How much feeling, 0–1.",
      resolve: ({ intensity }) => intensity,
    }),
    evidence: t.field({
      type: [EvidenceType],
      description: "All words of it that judge.",
      extensions: { size: 10 },
      resolve: ({ evidence }) => evidence,
    }),
    mentions: t.field({
      type: [CommentMentionType],
      description: "The touchpoints it names.",
      extensions: { size: 5 },
      resolve: ({ mentions, journey }) =>
        mentions
          .filter(({ touchpoint }) => journey.touchpoints.some(({ code }) => code === touchpoint))
          .map((mention) => ({ ...mention, journey })),
    }),
  }),
});

const CommentConnection = connectionOf("Comment", CommentType);

interface CommentList {
  inSlice: number;
  page: Connection<CommentNode>;
}

const CommentListType = builder.objectRef<CommentList>("CommentList").implement({
  description: `Comments of a slice. Those of fewer than ${COMMENTS_SHOWN_FROM} guests are not shown, so that nobody can be made out.`,
  fields: (t) => ({
    status: t.field({
      type: FigureStatusEnum,
      description:
        "`MEASURED`: they are shown. `TOO_FEW`: there are, but too few. `NOT_ASKED`: there are none.",
      resolve: ({ inSlice }) =>
        inSlice === 0 ? "not-asked" : inSlice < COMMENTS_SHOWN_FROM ? "too-few" : "measured",
    }),
    needed: t.int({
      description: "From how many comments in the slice on they are shown.",
      resolve: () => COMMENTS_SHOWN_FROM,
    }),
    inSlice: t.exposeInt("inSlice", { description: "Comments of the slice, whatever they mention." }),
    page: t.field({
      type: CommentConnection,
      description: "The comments, the newest first; none unless they are shown.",
      resolve: ({ page }) => page,
    }),
  }),
});

builder.queryField("comments", (t) =>
  t.field({
    type: CommentListType,
    description: "What guests of a slice wrote, masked, with what it says of touchpoints and why.",
    extensions: { cost: 200, size: 20 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      touchpoint: t.arg.string({ description: "Code of a touchpoint: only comments that mention it." }),
      verdict: t.arg({ type: CorrectionEnum, description: "Only comments with such a mention." }),
      first: t.arg.int({ required: true, defaultValue: 20, description: "How many, 1 to 100." }),
      after: t.arg.string({ description: "Cursor of the comment behind which to begin." }),
    },
    resolve: async (_, { slice: given, touchpoint, verdict, ...args }, context) => {
      const catalogue = await context.known();
      const slice = readSlice(catalogue, given);
      const journey = journeyOf(catalogue, slice);
      if (touchpoint != null && !journey.touchpoints.some(({ code }) => code === touchpoint))
        throw new InputError(["touchpoint"], {
          en: `Journey "${journey.code}" has no touchpoint "${touchpoint}".`,
          zh: `旅程“${journey.code}”没有触点“${touchpoint}”。`,
        });
      const { first, after } = readPage("comments", args);
      const found = await context.read((tx) =>
        readComments(
          tx,
          { ...slice, journey: journey.code, journeyVersion: journey.version },
          {
            touchpoint: touchpoint ?? undefined,
            verdict: verdict ?? undefined,
            first: first + 1,
            after: after === null ? null : readKey(after),
          },
        ),
      );
      const shown = found.inSlice >= COMMENTS_SHOWN_FROM ? found.comments : [];
      return {
        inSlice: found.inSlice,
        page: {
          edges: shown.slice(0, first).map((comment) => ({
            cursor: writeCursor("comments", `${comment.day} ${comment.visitId}`),
            node: { ...comment, journey, catalogue },
          })),
          totalCount: found.inSlice >= COMMENTS_SHOWN_FROM ? found.total : 0,
          hasNextPage: shown.length > first,
          hasPreviousPage: after !== null,
        },
      };
    },
  }),
);

function readKey(key: string): { day: string; visitId: string } {
  const match = /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/.exec(key);
  if (!match?.[1] || !match[2])
    throw new InputError(["after"], {
      en: `"after" is not a cursor of this list.`,
      zh: "“after”不是该列表的游标。",
    });
  return { day: match[1], visitId: match[2] };
}
