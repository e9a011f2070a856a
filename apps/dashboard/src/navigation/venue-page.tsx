import "server-only";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { attempt } from "../api/attempt.tsx";
import { askChoices, askPlaces } from "../api/catalogue.ts";
import type { ChoicesQuery, SliceInput } from "../api/documents.generated.ts";
import { ReportLinks } from "../report/report-links.tsx";
import { narrowChoices } from "../slice/narrow-choices.ts";
import { periodWords } from "../slice/period-words.ts";
import { periodText, prepareSliceBar, wholePlace } from "../slice/prepare-slice-bar.ts";
import { SliceBar } from "../slice/slice-bar.tsx";
import { readView, type SearchParams, sliceOf, type View } from "../slice/view.ts";
import { pageLocale } from "../text/page-locale.ts";
import { NoVisits } from "./no-visits.tsx";
import { pageAddress, type VenuePage } from "./page-address.ts";
import { PageHead } from "./page-head.tsx";
import { allPlaces, findPlace, type Place } from "./place.ts";

export interface VenuePageProps {
  params: Promise<{ locale: string; venue: string }>;
  searchParams: Promise<SearchParams>;
}

interface Drawing {
  place: Place;
  view: View;
  /** What can be chosen at the place. */
  choices: ChoicesQuery;
  /** Which part of the data the page asks for. */
  slice: SliceInput;
  /** The same part at another place. */
  sliceAt: (place: Pick<SliceInput, "venues" | "group">) => SliceInput;
}

interface Options {
  /** Whether the page depends on who came and when. */
  sliced?: boolean;
  /** Whether the page has something to say only of a place with visits. */
  visited?: boolean;
  /** What the URL says besides, and is to go on saying when another part of the data is chosen. */
  kept?: readonly (readonly [name: string, value: string])[];
  /** What the page asks GraphQL with besides the slice, for its report. */
  variables?: (view: View) => Readonly<Record<string, unknown>>;
  /** Whether what it draws brings its own report along. */
  reported?: boolean;
}

/**
 * A page of one venue or group: the slice bar with the other places, the heading, then what `draw` makes of the slice.
 * A page that is not `sliced` is about the place itself, whoever came and whenever; the others say what is missing at a place
 * without visits.
 */
export async function venuePage(
  { params, searchParams }: VenuePageProps,
  page: VenuePage,
  draw: (drawing: Drawing) => ReactNode,
  { sliced = true, visited = sliced, kept = [], variables, reported = false }: Options = {},
): Promise<ReactNode> {
  const locale = await pageLocale(params);
  const code = decodeURIComponent((await params).venue);
  const view = readView(await searchParams);
  const t = await getTranslations();
  const words = await periodWords();
  return attempt(async () => {
    const [all, places] = await Promise.all([askChoices(locale), askPlaces(locale)]);
    const place = findPlace(places, code);
    if (place === null) notFound();
    const choices = narrowChoices(all, place.reach);
    const { lastDay } = choices.data;
    const asked = place.reach.lastDay !== null;
    const answered = !visited || asked;
    const sliceAt: Drawing["sliceAt"] = (where) => sliceOf(view, where, lastDay);
    const period = periodText(view, lastDay, locale, words);
    const venue = place.fictional ? `${place.name} (${t("site.fictional")})` : place.name;
    const subject = sliced ? { slice: sliceAt(place.slice) } : { venue: code };
    const options = allPlaces(places).map(({ code: other, name, fictional }) => ({
      value: pageAddress(locale, page, other, ""),
      label: fictional ? `${name} (${t("site.fictional")})` : name,
    }));
    return (
      <>
        <SliceBar
          kept={kept}
          content={sliced && asked ? prepareSliceBar(choices, view, locale, words, false) : wholePlace}
          places={{ options, chosen: pageAddress(locale, page, code, "") }}
        />
        <PageHead title={t(`${page}.kicker`, { venue, period })} />
        {answered && page !== "what-if" && !reported && (
          <ReportLinks page={page} variables={{ ...variables?.(view), ...subject }} />
        )}
        {answered ? (
          draw({ place, view, choices, slice: sliceAt(place.slice), sliceAt })
        ) : (
          <NoVisits locale={locale} place={place} />
        )}
      </>
    );
  });
}

/** The page's title names the venue; where the API cannot be reached, its code. */
export async function venueTitle({ params }: Pick<VenuePageProps, "params">, page: VenuePage) {
  const locale = await pageLocale(params);
  const code = decodeURIComponent((await params).venue);
  const t = await getTranslations({ locale, namespace: page });
  const places = await askPlaces(locale).catch(() => null);
  const venue = places === null ? code : (findPlace(places, code)?.name ?? code);
  return { title: t("title", { venue }) };
}
