import { fold } from "./folding.ts";
import type { Span } from "./term-table.ts";

/** A word or number of a text, in its place. */
export interface Token extends Span {
  /** In the form of the dictionaries (see `fold`). */
  word: string;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const han = /\p{Script=Han}/u;

/**
 * The words of a text. Chinese is cut by the platform's segmenter (ICU's dictionary), which every Node and browser
 * brings along and keeps; other scripts by their letters, with apostrophes inside.
 *
 * Why not a jieba: on 7,765 labelled hotel reviews (seeded 70/30 split) a multinomial model is right in 85.9 % on
 * these words, 86.1 % on jieba-wasm 2.4's and 86.7 % on pairs of characters, with Wilson intervals of ±1.4 points:
 * no difference. jieba costs 16 MB on disk, half a second and 100 MB at the first word, and a start of its own in the
 * browser. What matters to the dictionaries are longest matches over characters; words decide only where a single
 * character (好, 差) is a word.
 */
export function tokens(text: string): Token[] {
  const folded = fold(text);
  if (!han.test(folded)) return latinTokens(folded);
  const found: Token[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(folded))
    if (isWordLike) found.push({ start: index, end: index + segment.length, word: segment });
  return found;
}

function latinTokens(folded: string): Token[] {
  return [...folded.matchAll(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
}
