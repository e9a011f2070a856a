/** The two languages of the pages, as they stand in the URL. */
export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (text: string | undefined): text is Locale =>
  locales.some((locale) => locale === text);

/** The tag for `lang` attributes and number formats. */
export const languageTag: Record<Locale, string> = { en: "en-GB", zh: "zh-CN" };

/** The first of the browser's languages that the product speaks, else English. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? "en";
}
