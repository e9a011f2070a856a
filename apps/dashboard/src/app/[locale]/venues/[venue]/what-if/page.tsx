import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale } from "../../../../../api/catalogue.ts";
import { LiftDocument, type SliceInput, WhatIfDocument } from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { AnalysisDone, AnalysisWatch } from "../../../../../moment/analysis-watch.tsx";
import styles from "../../../../../moment/moments-section.module.css";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";
import { type Improvements, improvementInputs, ranges } from "../../../../../what-if/improvements.ts";
import { firstChoice } from "../../../../../what-if/prepare-what-if.ts";
import { Scenario } from "../../../../../what-if/scenario.tsx";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "what-if");

export default async function WhatIfPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  return venuePage(props, "what-if", ({ view, slice }) => (
    <AnalysisWatch key={JSON.stringify([slice, view.improvements.by])} slice={JSON.stringify(slice)}>
      <Suspense fallback={<div className={styles.waiting} />}>
        <WhatIf locale={locale} slice={slice} improvements={view.improvements} />
        <AnalysisDone />
      </Suspense>
    </AnalysisWatch>
  ));
}

interface Question {
  locale: Locale;
  slice: SliceInput;
  improvements: Improvements;
}

async function WhatIf({ locale, slice, improvements }: Question) {
  const t = await getTranslations("whatIf");
  return framed({ id: "lift", title: t("lift"), definition: t("liftDefinition") }, async () => {
    const { by, amounts } = improvements;
    const usual = ranges[by].usual;
    const { whatIf } = await ask(WhatIfDocument, {
      locale: apiLocale(locale),
      slice,
      improvements: improvementInputs(improvements),
      points: by === "points" ? usual : null,
      share: by === "share" ? usual / 100 : null,
    });
    const first = amounts === null ? firstChoice(whatIf.each) : null;
    if (first === null) return <Scenario slice={slice} found={whatIf} improvements={improvements} />;
    // Nothing was chosen yet: what lifts most is improved, so that the page has something to say.
    const chosen: Improvements = { by, amounts: new Map([[first, usual]]) };
    const lift = await ask(LiftDocument, {
      locale: apiLocale(locale),
      slice,
      improvements: improvementInputs(chosen),
    });
    return (
      <Scenario slice={slice} found={{ ...whatIf, outcomes: lift.whatIf.outcomes }} improvements={chosen} />
    );
  });
}
