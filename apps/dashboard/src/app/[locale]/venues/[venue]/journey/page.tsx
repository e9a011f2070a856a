import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale } from "../../../../../api/catalogue.ts";
import {
  CurveDocument,
  type CurveQueryVariables,
  ExpectationsDocument,
  HeadlineDocument,
  type HeadlineQueryVariables,
  type MentionVerdict,
  PeakEndDocument,
  type SliceInput,
  WordsDocument,
} from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { HeadlineSection } from "../../../../../comparison/headline-section.tsx";
import { CurveSection } from "../../../../../journey/curve-section.tsx";
import { DesignedSection } from "../../../../../journey/designed-section.tsx";
import { ExpectationSection } from "../../../../../journey/expectation-section.tsx";
import { PeakEndSection } from "../../../../../journey/peak-end-section.tsx";
import { pageAddress } from "../../../../../navigation/page-address.ts";
import type { Place } from "../../../../../navigation/place.ts";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import { Waiting } from "../../../../../navigation/waiting.tsx";
import { type View, writeView } from "../../../../../slice/view.ts";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";
import { WordsSection } from "../../../../../words/words-section.tsx";
import { readWriter } from "../../../../../writing/writer.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "journey");

export default async function JourneyPage(props: VenuePageProps) {
  const language = await pageLocale(props.params);
  const locale = apiLocale(language);
  const { about, verdict, after } = await props.searchParams;
  return venuePage(props, "journey", ({ place, view, slice }) => (
    <Suspense key={JSON.stringify(slice)} fallback={<Waiting />}>
      <Curve locale={locale} slice={slice} />
      <Suspense fallback={<Waiting />}>
        <Headline locale={locale} slice={slice} dated={slice.from !== undefined} />
      </Suspense>
      <Suspense fallback={null}>
        <PeakEnd locale={locale} slice={slice} />
      </Suspense>
      <Suspense fallback={null}>
        <Expectations locale={locale} slice={slice} />
      </Suspense>
      <Suspense fallback={null}>
        <Words
          language={language}
          place={place}
          view={view}
          slice={slice}
          about={String(about ?? "")}
          verdict={String(verdict ?? "")}
          after={String(after ?? "")}
        />
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

/** Expectation against experience, and Kano's categories; nothing at a place where neither was asked. */
async function Expectations(question: CurveQueryVariables) {
  const t = await getTranslations("expectation");
  return framed({ id: "expectations", title: t("title"), definition: t("definition") }, async () => {
    const { expectations } = await ask(ExpectationsDocument, question);
    return <ExpectationSection expectations={expectations} />;
  });
}

interface WordsQuestion {
  language: Locale;
  place: Place;
  view: View;
  slice: SliceInput;
  /** Code of the touchpoint that the comments are about. */
  about: string;
  verdict: string;
  after: string;
}

const verdicts: readonly string[] = ["GOOD", "NEUTRAL", "BAD"] satisfies MentionVerdict[];

/** What guests wrote; nothing at a place of which there are no comments. */
async function Words({ language, place, view, slice, about, verdict, after }: WordsQuestion) {
  const t = await getTranslations("words");
  return framed({ id: "words", title: t("title"), definition: t("definition") }, async () => {
    const locale = apiLocale(language);
    const asked = verdicts.includes(verdict) ? (verdict as MentionVerdict) : null;
    const words = await ask(WordsDocument, {
      locale,
      slice,
      touchpoint: about || null,
      verdict: asked,
      after: after || null,
    });
    if (words.mentions.comments === 0) return null;
    const { curve } = await ask(CurveDocument, { locale, slice });
    const address = (filters: { touchpoint?: string; verdict?: string; after?: string }): string => {
      const chosen = { touchpoint: about, verdict: asked ?? "", ...filters };
      const search = new URLSearchParams(writeView(view));
      if (chosen.touchpoint !== "") search.set("about", chosen.touchpoint);
      if (chosen.verdict !== "") search.set("verdict", chosen.verdict);
      if (chosen.after) search.set("after", chosen.after);
      const text = search.toString();
      return `${pageAddress(language, "journey", place.code, text === "" ? "" : `?${text}`)}#comments-title`;
    };
    const [sector, ...others] = place.reach.sectors;
    const dictionary =
      sector === undefined || others.length > 0 ? null : `/${language}/data/words?sector=${sector}`;
    return (
      <WordsSection
        words={words}
        view={{ address, touchpoint: about, verdict: asked ?? "", after, dictionary }}
        touchpoints={curve.points.map(({ touchpoint: { code, name } }) => ({ code, name }))}
        who={await readWriter()}
      />
    );
  });
}
