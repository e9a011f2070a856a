import { z } from "zod";

/** The two languages of the product. Everything a person reads exists in both. */
export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

/** One text in English and in Simplified Chinese. */
export const localisedText = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
export type LocalisedText = z.infer<typeof localisedText>;

/** A text that somebody wrote in one language at least; the other one may be missing, and is then named as missing. */
export type PartlyLocalisedText = Partial<LocalisedText>;

/** The text in a language, else in the one that it was written in; `null` where it is empty. `missing`: it is not in this language. */
export function writtenIn(
  text: PartlyLocalisedText,
  locale: Locale,
): { text: string; missing: boolean } | null {
  const own = text[locale];
  if (own !== undefined) return { text: own, missing: false };
  const other = text[locale === "en" ? "zh" : "en"];
  return other === undefined ? null : { text: other, missing: true };
}
