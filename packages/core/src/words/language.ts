import { fold, traditionalCharacters } from "./folding.ts";
import functionWords from "./function-words.json" with { type: "json" };

/** Languages that can be told apart. Only `zh` and `en` are scored; a comment in another is kept and shown as it is. */
export const languages = [
  ...["zh", "en", "ja", "ko", "th", "ar", "he", "el", "ru", "hi"],
  ...["fr", "de", "es", "it", "pt", "nl", "sv", "da", "pl", "tr", "vi", "id"],
] as const;
export type Language = (typeof languages)[number];

/** What a text is written in, and what that rests on. */
export interface DetectedLanguage {
  /** `und` when nothing tells: no letters, or too few. */
  language: Language | "und";
  /** How Chinese is written; `null` for other languages. */
  script: "simplified" | "traditional" | null;
  /** Share 0–1 of what was counted (letters by script, or known small words) that speaks for the language. */
  certainty: number;
}

const scripts: readonly [RegExp, Language | "kana" | "han" | "latin"][] = [
  [/[\u3040-\u30ff]/, "kana"],
  [/\p{Script=Han}/u, "han"],
  [/[\u1100-\u11ff\uac00-\ud7a3]/, "ko"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Devanagari}/u, "hi"],
  [/\p{Script=Latin}/u, "latin"],
];

function scriptOf(character: string): string | undefined {
  const code = character.charCodeAt(0);
  // The two commonest by number: most of what is read.
  if (code < 0x80)
    return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? "latin" : undefined;
  if (code >= 0x4e00 && code <= 0x9fff) return "han";
  return scripts.find(([pattern]) => pattern.test(character))?.[1];
}

/** A Chinese character says about as much as three Latin letters: a brand name must not decide a Chinese sentence. */
const WEIGHT = new Map([
  ["latin", 1],
  ["han", 3],
  ["kana", 3],
  ["ko", 3],
]);

const smallWords = new Map<string, Language[]>();
for (const [language, words] of Object.entries(functionWords) as [Language, string[]][])
  for (const word of words.join(" ").split(" "))
    smallWords.set(word, [...(smallWords.get(word) ?? []), language]);

/**
 * Tells the language by script; for Latin letters by the small words that hold sentences together (the, and, der, les,
 * que …), each counted once for every language that has it, shared equally. English is also told by words of its own
 * in `known`: a comment of two words has no small ones. Letter statistics (franc-min 6.2) were tried instead: they call
 * "Great hotel", "good food" and "Bad wifi" Hmong and Fulah, because comments are shorter than what they need.
 *
 * @param known whether a folded word stands in the English dictionaries
 */
export function detectLanguage(
  text: string,
  known: (word: string) => boolean = () => false,
): DetectedLanguage {
  const counts = new Map<string, number>();
  let total = 0;
  for (const character of text) {
    const script = scriptOf(character);
    if (script === undefined) continue;
    const weight = WEIGHT.get(script) ?? 2;
    counts.set(script, (counts.get(script) ?? 0) + weight);
    total += weight;
  }
  if (total === 0) return { language: "und", script: null, certainty: 0 };
  const kana = counts.get("kana") ?? 0;
  const han = counts.get("han") ?? 0;
  // Japanese mixes Chinese characters with kana; a Chinese text has none, save for a の on a shop's sign.
  if (kana > 0 && kana * 4 >= han) return { language: "ja", script: null, certainty: (kana + han) / total };
  const [script, weight] = [...counts].sort(([, a], [, b]) => b - a)[0] as [string, number];
  if (script === "han")
    return {
      language: "zh",
      script: traditionalCharacters(text) * 20 > han / 3 ? "traditional" : "simplified",
      certainty: weight / total,
    };
  if (script !== "latin") return { language: script as Language, script: null, certainty: weight / total };
  return latinLanguage(text, known);
}

function latinLanguage(text: string, known: (word: string) => boolean): DetectedLanguage {
  const words = fold(text).match(/\p{L}+(?:'\p{L}+)*/gu) ?? [];
  const votes = new Map<Language, number>();
  for (const word of words) {
    const owners = smallWords.get(word) ?? [];
    for (const owner of owners) votes.set(owner, (votes.get(owner) ?? 0) + 1 / owners.length);
    if (owners.length === 0 && known(word)) votes.set("en", (votes.get("en") ?? 0) + 0.5);
  }
  const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  const [best, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (!best || best[1] === second?.[1]) return { language: "und", script: null, certainty: 0 };
  return { language: best[0], script: null, certainty: best[1] / all };
}
