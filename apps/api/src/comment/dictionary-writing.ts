import type { TouchpointWords } from "@touchstone/core/words/dictionary";
import { dictionaryProblems, tidyWords } from "@touchstone/core/words/edited-dictionary";
import { writeDictionary } from "@touchstone/db/words/write-dictionary";
import { GraphQLError } from "graphql";
import { builder } from "../builder.ts";
import { type ErrorCode, InputError } from "../error.ts";
import { SectorEnum } from "../sector.ts";
import { clientKeyArgument, readWriter, whoArgument } from "../writer.ts";
import { readWrittenText } from "../written-text.ts";
import { CommentReadingType, commentReading, DictionaryType, sectorTouchpoints } from "./dictionary.ts";
import { reread } from "./rereading.ts";

/** How long the answer waits for the end of a reading; what takes longer goes on, and says how far it is. */
const PATIENCE_MS = 3_000;
const LONGEST_KEY = 100;

const TouchpointWordsInput = builder.inputType("TouchpointWordsInput", {
  description: "The words of one touchpoint. One entry may hold several words, separated by commas.",
  fields: (t) => ({
    touchpoint: t.string({ required: true, description: "Code of the touchpoint." }),
    zh: t.stringList({ required: true, description: "Chinese words." }),
    en: t.stringList({
      required: true,
      description: "English words; `*` at the end of one stands for any ending.",
    }),
  }),
});

builder.mutationFields((t) => ({
  setTopicDictionary: t.field({
    type: DictionaryType,
    description:
      "Sets the words by which comments about venues of a kind are read: all touchpoints at once, or nothing; one that is left out is found by its name. Words are kept in small letters and simplified characters. Everything that is wrong stands in `extensions.problems`.",
    extensions: { cost: 100 },
    args: {
      sector: t.arg({ type: SectorEnum, required: true, description: "The kind of venue." }),
      touchpoints: t.arg({
        type: [TouchpointWordsInput],
        required: true,
        description: "Touchpoints with their words, each once.",
      }),
      who: t.arg.string(whoArgument("Who says so")),
      basedOn: t.arg.int({
        required: true,
        description:
          "The revision that the writer had seen; 0 for the dictionary that ships. Another one since is a conflict.",
      }),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { sector, touchpoints: given, who, basedOn, clientKey }, context) => {
      const touchpoints = sectorTouchpoints(await context.known(), sector);
      const words: Record<string, TouchpointWords> = {};
      for (const [place, { touchpoint, zh, en }] of given.entries()) {
        if (Object.hasOwn(words, touchpoint))
          throw new InputError(["touchpoints", place, "touchpoint"], {
            en: `Touchpoint "${touchpoint}" is given twice; expected each once.`,
            zh: `触点“${touchpoint}”给出了两次，每个触点只能给出一次。`,
          });
        words[touchpoint] = { zh: tidyWords(zh), en: tidyWords(en) };
      }
      const problems = dictionaryProblems(words, touchpoints);
      if (problems.length > 0) throw wrongWords(problems);
      const written = { sector, touchpoints: words, basedOn, ...readWriter({ who, clientKey }) };
      const stored = await context.write((tx) => writeDictionary(tx, written));
      return { sector, touchpoints, stored };
    },
  }),
  readCommentsAgain: t.field({
    type: CommentReadingType,
    description:
      "Reads the stored, masked comments again that other words than today's have read. What people corrected stays in force. The answer comes at the end, or after three seconds with `progress` saying how far it is.",
    extensions: { cost: 500 },
    args: { clientKey: t.arg.string(clientKeyArgument) },
    resolve: async (_, { clientKey }, context) => {
      readWrittenText("clientKey", clientKey, LONGEST_KEY);
      await reread(context.database, { patienceMs: PATIENCE_MS, log: context.log });
      return commentReading(context);
    },
  }),
}));

function wrongWords(problems: ReturnType<typeof dictionaryProblems>): GraphQLError {
  const { length } = problems;
  const text = {
    en: `${length} ${length === 1 ? "word" : "words"} cannot be kept. Nothing was changed.`,
    zh: `有 ${length} 处词语无法保存，未作任何更改。`,
  };
  return new GraphQLError(text.en, {
    extensions: {
      code: "BAD_USER_INPUT" satisfies ErrorCode,
      argument: ["touchpoints"],
      text,
      problems,
    },
  });
}
