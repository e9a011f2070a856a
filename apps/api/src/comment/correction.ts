import { readOneComment } from "@touchstone/db/words/comments";
import { writeCorrection } from "@touchstone/db/words/write-correction";
import { builder } from "../builder.ts";
import { InputError, NotFoundError } from "../error.ts";
import { readWrittenText } from "../written-text.ts";
import { CommentType } from "./comment.ts";
import { readCommentId } from "./comment-id.ts";
import { CorrectionEnum } from "./reading.ts";

/** Longest texts people may send. */
const LENGTHS = { who: 100, clientKey: 100 };

builder.mutationField("correctMention", (t) =>
  t.field({
    type: CommentType,
    description:
      "Says what a comment's mention of a touchpoint counts as, also of one that was not found. It is kept with who said it, and counts from now on, however often the comment is read anew.",
    extensions: { cost: 100 },
    args: {
      comment: t.arg.id({
        required: true,
        description: "Identifier of the comment, as `comments` gives it.",
      }),
      touchpoint: t.arg.string({ required: true, description: "Code of the touchpoint." }),
      verdict: t.arg({ type: CorrectionEnum, required: true, description: "What it counts as." }),
      who: t.arg.string({ required: true, description: "Who says so: a name, as they call themselves." }),
      clientKey: t.arg.string({
        required: true,
        description: "A new key of the caller's choosing, such as a UUID; sent again it changes nothing.",
      }),
    },
    resolve: async (_, { comment, touchpoint, verdict, who, clientKey }, context) => {
      const { venue, visitId } = readCommentId(comment);
      const catalogue = await context.known();
      const correction = {
        venue,
        visitId,
        touchpoint,
        verdict,
        author: readWrittenText("who", who, LENGTHS.who),
        clientKey: readWrittenText("clientKey", clientKey, LENGTHS.clientKey),
      };
      const gone = new NotFoundError({
        en: "This comment is not there any more: the data has changed since it was shown.",
        zh: "该评论已不存在：数据在展示之后发生了变化。",
      });
      if (!catalogue.venueByCode.has(venue)) throw gone;
      const found = await context.read((tx) => readOneComment(tx, venue, visitId));
      const survey = catalogue.surveys.find(({ id }) => id === found?.surveyId);
      const journey = catalogue.journeys.find(({ id }) => id === survey?.journey.id)?.journey;
      if (!found || !journey) throw gone;
      if (!journey.touchpoints.some(({ code }) => code === touchpoint))
        throw new InputError(["touchpoint"], {
          en: `Journey "${journey.code}" has no touchpoint "${touchpoint}".`,
          zh: `旅程“${journey.code}”没有触点“${touchpoint}”。`,
        });
      const stored = await context.write(async (tx) => {
        await writeCorrection(tx, correction);
        return readOneComment(tx, venue, visitId);
      });
      if (!stored) throw gone;
      return { ...stored, journey, catalogue };
    },
  }),
);
