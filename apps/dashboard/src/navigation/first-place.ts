import "server-only";
import { redirect } from "next/navigation";
import { askPlaces } from "../api/catalogue.ts";
import { askLayouts } from "../layout/ask-layouts.ts";
import type { Locale } from "../text/locale.ts";
import { type LayoutPage, layoutPages, pageAddress, type VenuePage } from "./page-address.ts";
import { allPlaces } from "./place.ts";

/**
 * Opens a venue page at the first place there is, that of layouts at the first that has one; where there is none, the
 * comparison says so.
 */
export async function openFirstPlace(
  locale: Locale,
  page: VenuePage | LayoutPage,
  search: string,
): Promise<never> {
  const [planned] = layoutPages.some((one) => one === page) ? await askLayouts(locale) : [];
  const first = planned ?? allPlaces(await askPlaces(locale))[0];
  redirect(
    first === undefined
      ? pageAddress(locale, "compare", null, "")
      : pageAddress(locale, page, first.code, search),
  );
}
