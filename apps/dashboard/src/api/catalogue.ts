import "server-only";
import { cache } from "react";
import type { Locale } from "../text/locale.ts";
import { ask } from "./ask.ts";
import { ChoicesDocument, PlacesDocument } from "./documents.generated.ts";

/** What can be chosen in the slice bar; asked once per page. */
export const askChoices = cache((locale: Locale) => ask(ChoicesDocument, { locale: apiLocale(locale) }));

/** Venues and venue groups; asked once per page. */
export const askPlaces = cache((locale: Locale) => ask(PlacesDocument, { locale: apiLocale(locale) }));

/** The API's name of a language. */
export function apiLocale(locale: Locale): "EN" | "ZH" {
  return locale === "zh" ? "ZH" : "EN";
}
