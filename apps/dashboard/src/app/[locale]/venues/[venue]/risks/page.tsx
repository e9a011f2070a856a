import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale } from "../../../../../api/catalogue.ts";
import { RisksDocument, type SliceInput } from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { AnalysisDone, AnalysisWatch } from "../../../../../moment/analysis-watch.tsx";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import styles from "../../../../../risk/risks.module.css";
import { RisksSection } from "../../../../../risk/risks-section.tsx";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "risks");

export default async function RisksPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  const { open } = await props.searchParams;
  const opened = new Set(Array.isArray(open) ? open : open === undefined ? [] : [open]);
  return venuePage(props, "risks", ({ slice }) => (
    <AnalysisWatch key={JSON.stringify(slice)} slice={JSON.stringify(slice)}>
      <Suspense fallback={<div className={styles.waiting} />}>
        <Risks locale={locale} slice={slice} opened={opened} />
        <AnalysisDone />
      </Suspense>
    </AnalysisWatch>
  ));
}

async function Risks({
  locale,
  slice,
  opened,
}: {
  locale: Locale;
  slice: SliceInput;
  opened: ReadonlySet<string>;
}) {
  const t = await getTranslations("risks");
  return framed(
    { id: "risks", title: t("inconsistency.title"), definition: t("inconsistency.definition") },
    async () => {
      const { risks } = await ask(RisksDocument, { locale: apiLocale(locale), slice });
      return <RisksSection risks={risks} opened={opened} />;
    },
  );
}
