import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale } from "../../../../../api/catalogue.ts";
import {
  CurveDocument,
  type CurveQueryVariables,
  HeadlineDocument,
  type HeadlineQueryVariables,
  PeakEndDocument,
} from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { HeadlineSection } from "../../../../../comparison/headline-section.tsx";
import { CurveSection } from "../../../../../journey/curve-section.tsx";
import { DesignedSection } from "../../../../../journey/designed-section.tsx";
import { PeakEndSection } from "../../../../../journey/peak-end-section.tsx";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import { Waiting } from "../../../../../navigation/waiting.tsx";
import { pageLocale } from "../../../../../text/page-locale.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "journey");

export default async function JourneyPage(props: VenuePageProps) {
  const locale = apiLocale(await pageLocale(props.params));
  return venuePage(props, "journey", ({ slice }) => (
    <Suspense key={JSON.stringify(slice)} fallback={<Waiting />}>
      <Curve locale={locale} slice={slice} />
      <Suspense fallback={<Waiting />}>
        <Headline locale={locale} slice={slice} dated={slice.from !== undefined} />
      </Suspense>
      <Suspense fallback={null}>
        <PeakEnd locale={locale} slice={slice} />
      </Suspense>
    </Suspense>
  ));
}

async function Curve(question: CurveQueryVariables) {
  const t = await getTranslations("journey");
  return framed({ id: "curve", title: t("curve"), definition: t("definition") }, async () => {
    const { curve } = await ask(CurveDocument, question);
    return (
      <>
        <CurveSection curve={curve} />
        <DesignedSection designed={curve.designed} />
      </>
    );
  });
}

async function Headline(question: HeadlineQueryVariables) {
  const t = await getTranslations("headline");
  return framed({ id: "headline", title: t("title"), definition: t("definition") }, async () => (
    <HeadlineSection data={await ask(HeadlineDocument, question)} />
  ));
}

async function PeakEnd(question: CurveQueryVariables) {
  const t = await getTranslations("peakEnd");
  return framed({ id: "peak-end", title: t("title"), definition: t("about") }, async () => {
    const { curve } = await ask(PeakEndDocument, question);
    return <PeakEndSection peakEnd={curve.peakEnd} />;
  });
}
