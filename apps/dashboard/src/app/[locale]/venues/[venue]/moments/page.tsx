import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale } from "../../../../../api/catalogue.ts";
import { MomentsDocument, type SliceInput } from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { AnalysisDone, AnalysisWatch } from "../../../../../moment/analysis-watch.tsx";
import styles from "../../../../../moment/moments-section.module.css";
import { MomentsSection } from "../../../../../moment/moments-section.tsx";
import { TooSmall } from "../../../../../moment/too-small.tsx";
import { pageAddress } from "../../../../../navigation/page-address.ts";
import type { Place } from "../../../../../navigation/place.ts";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import { type View, writeView } from "../../../../../slice/view.ts";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "moments");

interface Question {
  locale: Locale;
  view: View;
  slice: SliceInput;
}

export default async function MomentsPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  return venuePage(
    props,
    "moments",
    ({ place, view, slice, sliceAt }) => (
      <Analysis locale={locale} view={view} slice={slice}>
        <Moments
          locale={locale}
          view={view}
          slice={slice}
          place={place}
          groupSlice={place.group && sliceAt({ group: place.group.code })}
        />
      </Analysis>
    ),
    { variables: ({ weights }) => ({ weights }) },
  );
}

/** Shows how far the analysis is until it is there. */
function Analysis({ view, slice, children }: Question & { children: ReactNode }) {
  return (
    <AnalysisWatch key={JSON.stringify([slice, view.weights])} slice={JSON.stringify(slice)}>
      <Suspense fallback={<div className={styles.waiting} />}>
        {children}
        <AnalysisDone />
      </Suspense>
    </AnalysisWatch>
  );
}

/** The place's own analysis; where it has too few visits, what it takes, and the answer of its group below. */
async function Moments(question: Question & { place: Place; groupSlice: SliceInput | null }) {
  const { locale, view, slice, place, groupSlice } = question;
  const t = await getTranslations("moments");
  const address = {
    path: pageAddress(locale, "moments", place.code, ""),
    search: writeView({ ...view, weights: null }),
  };
  return framed({ id: "ranking", title: t("ranking"), definition: t("definition") }, async () => {
    const { moments: analysis } = await ask(MomentsDocument, {
      locale: apiLocale(locale),
      slice,
      weights: view.weights,
    });
    if (analysis.status !== "TOO_FEW" || place.group === null || groupSlice === null)
      return <MomentsSection analysis={analysis} {...address} />;
    return (
      <>
        <TooSmall analysis={analysis} venue={place.name} />
        <section className={styles.instead} aria-labelledby="instead">
          <h2 id="instead">{t("insteadTitle", { group: place.group.name })}</h2>
          <p className={styles.note}>{t("instead")}</p>
          <Analysis locale={locale} view={view} slice={groupSlice}>
            <GroupMoments locale={locale} view={view} slice={groupSlice} address={address} />
          </Analysis>
        </section>
      </>
    );
  });
}

async function GroupMoments({
  locale,
  view,
  slice,
  address,
}: Question & { address: { path: string; search: string } }) {
  const t = await getTranslations("moments");
  return framed({ id: "group-ranking", title: t("ranking"), definition: t("definition") }, async () => {
    const { moments } = await ask(MomentsDocument, {
      locale: apiLocale(locale),
      slice,
      weights: view.weights,
    });
    return <MomentsSection analysis={moments} id="group-" {...address} />;
  });
}
