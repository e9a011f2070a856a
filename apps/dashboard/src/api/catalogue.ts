import "server-only";
import { cache } from "react";
import type { Places } from "../navigation/place.ts";
import type { Locale } from "../text/locale.ts";
import { ask } from "./ask.ts";
import { ChoicesDocument, PlacesDocument, type PlacesQuery } from "./documents.generated.ts";

/** What can be chosen in the slice bar; asked once per page. */
export const askChoices = cache((locale: Locale) => ask(ChoicesDocument, { locale: apiLocale(locale) }));

/** All venues and venue groups, however many pages they take; asked once per page. */
export const askPlaces = cache(async (locale: Locale): Promise<Places> => {
  const pages: PlacesQuery[] = [];
  let after: string | null = null;
  do {
    const page: PlacesQuery = await ask(PlacesDocument, { locale: apiLocale(locale), after });
    pages.push(page);
    after = page.venues.pageInfo.hasNextPage ? page.venues.pageInfo.endCursor : null;
  } while (after !== null);
  return { venues: pages.flatMap(({ venues }) => venues.nodes), venueGroups: pages[0]?.venueGroups ?? [] };
});

/** The API's name of a language. */
export function apiLocale(locale: Locale): "EN" | "ZH" {
  return locale === "zh" ? "ZH" : "EN";
}
