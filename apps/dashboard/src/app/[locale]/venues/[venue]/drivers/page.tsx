import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale } from "../../../../../api/catalogue.ts";
import { DriversDocument, type SliceInput } from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { DriversForm } from "../../../../../driver/drivers-form.tsx";
import { DriversSection } from "../../../../../driver/drivers-section.tsx";
import { Preview } from "../../../../../driver/preview.tsx";
import { type DriverQuestion, readQuestion } from "../../../../../driver/question.ts";
import { SegmentDifferences } from "../../../../../driver/segment-differences.tsx";
import { AnalysisDone, AnalysisWatch } from "../../../../../moment/analysis-watch.tsx";
import styles from "../../../../../moment/moments-section.module.css";
import { pageAddress } from "../../../../../navigation/page-address.ts";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import { writeView } from "../../../../../slice/view.ts";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "drivers");

export default async function DriversPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  const question = readQuestion(await props.searchParams);
  const report = { variables: () => ({ ...question }) };
  return venuePage(
    props,
    "drivers",
    ({ place, view, choices, slice }) => (
      <>
        <DriversForm
          question={question}
          path={pageAddress(locale, "drivers", place.code, "")}
          kept={[...new URLSearchParams(writeView(view))]}
        />
        <AnalysisWatch key={JSON.stringify([slice, question])} slice={JSON.stringify(slice)}>
          <Suspense
            fallback={
              <div className={styles.waiting}>
                <Suspense>
                  <Preview locale={locale} slice={slice} outcome={question.outcome} />
                </Suspense>
              </div>
            }
          >
            <Drivers locale={locale} slice={slice} question={question} />
            <AnalysisDone />
          </Suspense>
        </AnalysisWatch>
        <Suspense>
          <SegmentDifferences
            locale={locale}
            slice={slice}
            view={view}
            dimensions={choices.segments}
            path={pageAddress(locale, "drivers", place.code, "")}
          />
        </Suspense>
      </>
    ),
    report,
  );
}

interface Props {
  locale: Locale;
  slice: SliceInput;
  question: DriverQuestion;
}

async function Drivers({ locale, slice, question }: Props) {
  const t = await getTranslations("drivers");
  return framed({ id: "to-do", title: t("toDo"), definition: t("toDoDefinition") }, async () => {
    const { drivers } = await ask(DriversDocument, { locale: apiLocale(locale), slice, ...question });
    return <DriversSection analysis={drivers.analysis} />;
  });
}
