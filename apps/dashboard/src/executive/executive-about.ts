import { getTranslations } from "next-intl/server";
import { apiLocale, askChoices, askPlaces } from "../api/catalogue.ts";
import type {
  ExecutiveAlertsQueryVariables,
  ExecutiveMomentsQueryVariables,
  ExecutiveQueryVariables,
} from "../api/documents.generated.ts";
import { chosenScope, venueScopes } from "../comparison/venue-scope.ts";
import { narrowChoices } from "../slice/narrow-choices.ts";
import { chosenIndicator, chosenTouchpoint, journeyOfTouchpoint } from "../slice/prepare-slice-bar.ts";
import { readView, type SearchParams, sliceOf } from "../slice/view.ts";
import type { Locale } from "../text/locale.ts";

/** What the first page is about until another indicator is chosen. */
const FIRST_INDICATOR = "satisfaction";

/** What an executive is told about, as the address says; `null` where there are no visits to tell of. */
export async function executiveAbout(search: SearchParams, locale: Locale) {
  const asked = readView(search);
  const view = { ...asked, indicator: asked.indicator || FIRST_INDICATOR };
  const t = await getTranslations();
  const [all, places] = await Promise.all([askChoices(locale), askPlaces(locale)]);
  const scopes = venueScopes(places, {
    all: t("compare.all"),
    sector: (sector) => t(`sectorVenues.${sector}`),
  });
  const scope = chosenScope(scopes, view.group);
  const choices = scope && narrowChoices(all, scope.reach);
  const indicator = choices && chosenIndicator(choices, view);
  if (!scope || !choices || !indicator || all.data.visits === 0) return null;
  const touchpoint = chosenTouchpoint(choices, view);
  const { lastDay } = choices.data;
  const visits = sliceOf(view, scope.slice, lastDay);
  const slice =
    touchpoint === null
      ? visits
      : { ...visits, touchpoint, journey: journeyOfTouchpoint(choices, touchpoint) };
  const question: ExecutiveQueryVariables = {
    locale: apiLocale(locale),
    indicator: indicator.id,
    slice,
    dated: slice.from !== undefined && slice.to !== undefined,
  };
  const [journey, several] = choices.journeys.map(({ code }) => code);
  const moments: ExecutiveMomentsQueryVariables = {
    locale: question.locale,
    slice: several && journey ? { ...visits, journey } : visits,
  };
  const alerts: ExecutiveAlertsQueryVariables = {
    locale: question.locale,
    slice: { ...scope.slice, ...(visits.from && visits.to ? { from: visits.from, to: visits.to } : {}) },
  };
  return { view, choices, scope, scopes, question, moments, alerts, lastDay };
}
