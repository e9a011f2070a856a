import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { type ActionView, readActionView } from "../../../action/action-view.ts";
import styles from "../../../action/actions.module.css";
import { Portfolio } from "../../../action/portfolio.tsx";
import { PrioritiesSection } from "../../../action/priorities-section.tsx";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import { apiLocale, askPlaces } from "../../../api/catalogue.ts";
import { ActionsDocument, PrioritiesDocument } from "../../../api/documents.generated.ts";
import { framed } from "../../../chart/framed.tsx";
import { PageHead } from "../../../navigation/page-head.tsx";
import { allPlaces, findPlace, type Place, type Places } from "../../../navigation/place.ts";
import { Sentence } from "../../../navigation/sentence.tsx";
import { ReportLinks } from "../../../report/report-links.tsx";
import type { SearchParams } from "../../../slice/view.ts";
import type { Locale } from "../../../text/locale.ts";
import { pageLocale } from "../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "actions" });
  return { title: t("title") };
}

export default async function ActionsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const view = readActionView(await searchParams);
  const t = await getTranslations("actions");
  return attempt(async () => {
    const [places, { actions }] = await Promise.all([
      askPlaces(locale),
      ask(ActionsDocument, { locale: apiLocale(locale) }),
    ]);
    const place = findPlace(places, view.place) ?? firstAsked(places);
    return (
      <>
        <PageHead title={t("title")} />
        <Sentence>{actions.sentence}</Sentence>
        <ReportLinks
          page="actions"
          variables={{ slice: place?.slice ?? null, target: view.target, efforts: view.efforts }}
        />
        {actions.total > 0 && <Portfolio actions={actions.actions} />}
        {place && (
          <>
            <PlaceForm places={places} chosen={place.code} locale={locale} />
            <Suspense key={JSON.stringify([place.code, view])} fallback={<p role="status">{t("ranking")}</p>}>
              <Priorities view={{ ...view, place: place.code }} place={place} locale={locale} />
            </Suspense>
          </>
        )}
      </>
    );
  });
}

/** The first place whose guests were asked. */
function firstAsked(places: Places): Place | null {
  const first = allPlaces(places).find(({ code }) => findPlace(places, code)?.reach.lastDay != null);
  return first ? findPlace(places, first.code) : null;
}

async function PlaceForm({ places, chosen, locale }: { places: Places; chosen: string; locale: Locale }) {
  const t = await getTranslations("actions");
  return (
    <form key={chosen} className={styles.choose} action={`/${locale}/actions`} data-screen-only>
      <label>
        <span>{t("place")}</span>
        <select name="place" defaultValue={chosen}>
          {allPlaces(places).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t("show")}</button>
    </form>
  );
}

async function Priorities({ view, place, locale }: { view: ActionView; place: Place; locale: Locale }) {
  const t = await getTranslations("actions");
  const frame = { id: "priorities", title: t("priorities"), definition: t("prioritiesNote") };
  return framed(frame, async () => {
    const { priorities } = await ask(PrioritiesDocument, {
      locale: apiLocale(locale),
      slice: place.slice,
      target: view.target,
      efforts: view.efforts,
    });
    return <PrioritiesSection list={priorities} view={view} />;
  });
}
