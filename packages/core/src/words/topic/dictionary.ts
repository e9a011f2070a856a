import { z } from "zod";
import { sectors } from "../../sector/sector.ts";
import { TermTable } from "../term-table.ts";
import { wordList } from "../word-list.ts";

const lines = z.array(z.string());

/** The words of one touchpoint. */
export const touchpointWords = z.strictObject({ zh: lines.default([]), en: lines.default([]) });
export type TouchpointWords = z.infer<typeof touchpointWords>;

/**
 * Which words speak of which touchpoint of a journey, in both languages: data that people edit. Lines hold words
 * separated by commas; `*` at the end of an English word stands for any ending. Every change is a new version.
 */
export const topicDictionary = z.strictObject({
  /** Code of the journey whose touchpoints it names. */
  journey: z.string().min(1),
  sector: z.enum(sectors),
  version: z.int().positive(),
  touchpoints: z.record(z.string(), touchpointWords),
});
export type TopicDictionary = z.infer<typeof topicDictionary>;

/** The words of both languages in one table: comments mix them (“check in 很慢”). */
export function topicTable({ touchpoints }: TopicDictionary): TermTable<string> {
  const words = new Map<string, string>();
  for (const [code, { zh, en }] of Object.entries(touchpoints))
    for (const word of [...wordList(zh), ...wordList(en)]) {
      const other = words.get(word);
      if (other !== undefined && other !== code)
        throw new RangeError(
          `topicTable requires each word at one touchpoint, found "${word}" at ${other}, ${code}`,
        );
      words.set(word, code);
    }
  return new TermTable(words);
}
