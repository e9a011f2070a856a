import { z } from "zod";

/** The two languages of the product. Everything a person reads exists in both. */
export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

/** One text in English and in Simplified Chinese. */
export const localisedText = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
export type LocalisedText = z.infer<typeof localisedText>;
