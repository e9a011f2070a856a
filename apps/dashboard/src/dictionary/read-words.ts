import type { TouchpointWordsInput } from "../api/documents.generated.ts";

/** Name of the field that holds a touchpoint's words in one language. */
export const wordsField = (language: "zh" | "en", code: string): string => `${language}:${code}`;

/** Words as they stand in a field, separated as the language does it. */
export const wordsText = (language: "zh" | "en", words: readonly string[]): string =>
  words.join(language === "zh" ? "、" : ", ");

/** The words that a form holds: every touchpoint that has a field. The API tells the words of a field apart. */
export function readWords(form: Iterable<[string, FormDataEntryValue]>): TouchpointWordsInput[] {
  const found = new Map<string, TouchpointWordsInput>();
  for (const [name, value] of form) {
    const [, language, code] = /^(zh|en):(.+)$/.exec(name) ?? [];
    if (code === undefined || typeof value !== "string") continue;
    const words = found.get(code) ?? { touchpoint: code, zh: [], en: [] };
    if (value.trim() !== "") words[language === "zh" ? "zh" : "en"] = [value];
    found.set(code, words);
  }
  return [...found.values()];
}
