import type { Sector } from "../../sector/sector.ts";
import type { LocalisedText } from "../../text/text.ts";
import { fold } from "../folding.ts";
import { wordList } from "../word-list.ts";
import { shippedDictionaries } from "./dictionaries.ts";
import type { TouchpointWords } from "./dictionary.ts";

/** A sector's dictionary as an organisation edited it: it stands in the place of the shipped one as a whole. */
export interface EditedDictionary {
  /** 1 for the first one; the highest holds. */
  revision: number;
  touchpoints: Readonly<Record<string, TouchpointWords>>;
}

/** Longest word, and most words of one touchpoint in one language. */
export const LONGEST_WORD = 40;
export const MOST_WORDS = 300;

/** A touchpoint that words can be given to. */
export interface NamedTouchpoint {
  code: string;
  name: LocalisedText;
}

/** What is wrong with an edited dictionary: the touchpoint and the language whose words are to be looked at. */
export interface DictionaryProblem {
  touchpoint: string;
  language: "zh" | "en" | null;
  /** The word, or the touchpoint that is not known. */
  found: string;
  message: LocalisedText;
}

/**
 * Words as dictionaries keep them: in the form in which texts are searched (`fold`: small letters, half width, simplified
 * characters), one by one, each once, in the order in which they were written.
 */
export function tidyWords(lines: readonly string[]): string[] {
  const words = wordList(lines.map((line) => line.normalize("NFC").replaceAll(/\s*[\n;；]\s*/g, ",")));
  return [...new Set(words.map((word) => fold(word).replaceAll(/\s+/g, " ").trim()))];
}

/**
 * Everything that is wrong with an edited dictionary, all at once; its words are tidy (`tidyWords`).
 *
 * @param known the touchpoints that words can be given to
 */
export function dictionaryProblems(
  touchpoints: Readonly<Record<string, TouchpointWords>>,
  known: readonly NamedTouchpoint[],
): DictionaryProblem[] {
  const problems: DictionaryProblem[] = [];
  const owners = new Map<string, string>();
  const names = new Map(known.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): LocalisedText => names.get(code) ?? { en: code, zh: code };
  for (const [touchpoint, words] of Object.entries(touchpoints)) {
    const name = nameOf(touchpoint);
    if (!names.has(touchpoint))
      problems.push({
        touchpoint,
        language: null,
        found: touchpoint,
        message: {
          en: `There is no touchpoint "${touchpoint}"; expected one of ${[...names.keys()].join(", ")}.`,
          zh: `没有触点“${touchpoint}”，应为以下之一：${[...names.keys()].join("、")}。`,
        },
      });
    for (const language of ["zh", "en"] as const) {
      const list = wordList(words[language]);
      const tell = (found: string, message: LocalisedText): void => {
        problems.push({ touchpoint, language, found, message });
      };
      if (list.length > MOST_WORDS)
        tell(String(list.length), {
          en: `"${name.en}" has ${list.length} words in one language; at most ${MOST_WORDS} are kept.`,
          zh: `“${name.zh}”的一种语言有 ${list.length} 个词，最多可保存 ${MOST_WORDS} 个。`,
        });
      for (const word of list) {
        const owner = owners.get(word) ?? touchpoint;
        const taken = owner === touchpoint ? null : takenProblem(word, name, nameOf(owner));
        const message = wordProblem(word) ?? taken;
        if (message) tell(word, message);
        owners.set(word, owner);
      }
    }
  }
  return problems;
}

/** What is wrong with a word by itself; `null` where nothing is. */
function wordProblem(word: string): LocalisedText | null {
  if (word.length > LONGEST_WORD)
    return {
      en: `"${word.slice(0, LONGEST_WORD)}…" has ${word.length} characters; at most ${LONGEST_WORD} are kept.`,
      zh: `“${word.slice(0, LONGEST_WORD)}……”共 ${word.length} 个字符，最多 ${LONGEST_WORD} 个。`,
    };
  if (/^[\p{L}\p{N}][^*\p{Cc}]*\*?$/u.test(word) && !/^.\*$/u.test(word)) return null;
  return {
    en: `"${word}" is not a word to look for: it must begin with a letter or a digit, and "*" (any ending) may only follow at least two of them, at its end.`,
    zh: `“${word}”不能作为检索词：须以文字或数字开头；“*”（任意词尾）只能放在末尾，且前面至少有两个字符。`,
  };
}

const takenProblem = (word: string, name: LocalisedText, owner: LocalisedText): LocalisedText => ({
  en: `"${word}" is given to "${name.en}" and to "${owner.en}"; a word stands for one touchpoint.`,
  zh: `“${word}”同时归入“${name.zh}”和“${owner.zh}”；一个词只能对应一个触点。`,
});

/** The shipped dictionary of a sector word by word, as an organisation begins to edit it. */
export function shippedWords(sector: Sector): Record<string, TouchpointWords> {
  return Object.fromEntries(
    Object.entries(shippedDictionaries[sector].touchpoints).map(([code, { zh, en }]) => [
      code,
      { zh: tidyWords(zh), en: tidyWords(en) },
    ]),
  );
}

/**
 * The words of every touchpoint as they hold in a sector: of the edited dictionary, else of the shipped one; a touchpoint
 * of neither has its name, where that is no word of another one.
 */
export function wordsInForce(
  sector: Sector,
  touchpoints: readonly NamedTouchpoint[],
  edited: EditedDictionary | null,
): Record<string, TouchpointWords> {
  const written = edited?.touchpoints ?? shippedWords(sector);
  const taken = new Set(Object.values(written).flatMap(({ zh, en }) => [...wordList(zh), ...wordList(en)]));
  const fresh = (name: string): string[] =>
    tidyWords([name]).filter((word) => {
      const usable = !taken.has(word) && wordProblem(word) === null;
      taken.add(word);
      return usable;
    });
  return Object.fromEntries(
    touchpoints.map(({ code, name }) => [code, written[code] ?? { zh: fresh(name.zh), en: fresh(name.en) }]),
  );
}
