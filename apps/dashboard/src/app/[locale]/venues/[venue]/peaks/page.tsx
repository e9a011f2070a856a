import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import actions from "../../../../../action/actions.module.css";
import { ask } from "../../../../../api/ask.ts";
import { apiLocale, askPlaces } from "../../../../../api/catalogue.ts";
import {
  type ChoicesQuery,
  CurveDocument,
  PeakDesignDocument,
  PeakIdeasDocument,
  PersonalisationDocument,
  type SliceInput,
} from "../../../../../api/documents.generated.ts";
import { framed } from "../../../../../chart/framed.tsx";
import { CurveFrame } from "../../../../../journey/curve-section.tsx";
import { AnalysisDone, AnalysisWatch } from "../../../../../moment/analysis-watch.tsx";
import waiting from "../../../../../moment/moments-section.module.css";
import { pageAddress } from "../../../../../navigation/page-address.ts";
import type { Place } from "../../../../../navigation/place.ts";
import { Sentence } from "../../../../../navigation/sentence.tsx";
import { type VenuePageProps, venuePage, venueTitle } from "../../../../../navigation/venue-page.tsx";
import { Waiting } from "../../../../../navigation/waiting.tsx";
import { CandidatesSection } from "../../../../../peak/candidates-section.tsx";
import { IdeaForm } from "../../../../../peak/idea-form.tsx";
import { IdeaList } from "../../../../../peak/idea-list.tsx";
import { NeedsSection } from "../../../../../peak/needs-section.tsx";
import { PeakEndNote } from "../../../../../peak/peak-end-note.tsx";
import { type PeakView, raiseVariables, readPeakView, venuesOf } from "../../../../../peak/peak-view.ts";
import { type View, writeView } from "../../../../../slice/view.ts";
import type { Locale } from "../../../../../text/locale.ts";
import { pageLocale } from "../../../../../text/page-locale.ts";
import { readWriter } from "../../../../../writing/writer.ts";

export const generateMetadata = (props: VenuePageProps) => venueTitle(props, "peaks");

interface Question {
  locale: Locale;
  slice: SliceInput;
  place: Place;
  view: View;
  peaks: PeakView;
  choices: ChoicesQuery;
}

/** Which peaks of a journey to create, turn round and protect, what people thought of doing, and who needs something else. */
export default async function PeaksPage(props: VenuePageProps) {
  const locale = await pageLocale(props.params);
  const peaks = readPeakView(await props.searchParams);
  return venuePage(
    props,
    "peaks",
    ({ place, view, slice, choices }) => {
      const question = { locale, slice, place, view, peaks, choices };
      return (
        <>
          <AnalysisWatch
            key={JSON.stringify([slice, peaks.raise, peaks.amount])}
            slice={JSON.stringify(slice)}
          >
            <Suspense fallback={<div className={waiting.waiting} />}>
              <Design {...question} />
              <AnalysisDone />
            </Suspense>
          </AnalysisWatch>
          {/* Not streamed: without scripts, what is streamed stays hidden, and the forms are to work without them. */}
          <Ideas {...question} />
          <Suspense key={JSON.stringify([slice, view.across])} fallback={<Waiting />}>
            <Needs {...question} />
          </Suspense>
        </>
      );
    },
    { variables: ({ across }) => ({ ...raiseVariables(peaks), ...(across && { dimension: across }) }) },
  );
}

const pathOf = ({ locale, place }: Question): string => pageAddress(locale, "peaks", place.code, "");

async function Design(question: Question) {
  const { locale, slice, view, peaks } = question;
  const t = await getTranslations("peaks");
  return framed({ id: "candidates", title: t("candidates"), definition: t("candidatesNote") }, async () => {
    const asked = { locale: apiLocale(locale), slice };
    const [{ peakDesign }, { curve }] = await Promise.all([
      ask(PeakDesignDocument, { ...asked, ...raiseVariables(peaks) }),
      ask(CurveDocument, asked),
    ]);
    return (
      <>
        <Sentence>{peakDesign.sentence}</Sentence>
        <CurveFrame curve={curve} />
        <PeakEndNote peakEnd={peakDesign.curve.peakEnd} />
        <CandidatesSection
          candidates={peakDesign.candidates}
          source={peakDesign.curve.source}
          view={peaks}
          path={pathOf(question)}
          search={writeView(view)}
        />
      </>
    );
  });
}

async function Ideas(question: Question) {
  const { locale, place, view, peaks, choices } = question;
  const t = await getTranslations("peaks");
  return framed({ id: "ideas", title: t("ideas"), definition: t("ideasNote") }, async () => {
    const [{ peakIdeas }, places, touchpoints, who] = await Promise.all([
      ask(PeakIdeasDocument, { locale: apiLocale(locale), slice: place.slice }),
      askPlaces(locale),
      touchpointsOf(question),
      readWriter(),
    ]);
    const codes = venuesOf(place.slice, places.venueGroups);
    const back = { place: place.code, search: writeView(view) };
    const { idea } = peaks;
    const segment = choices.segments
      .find(({ code }) => code === idea.dimension)
      ?.values.find(({ code }) => code === idea.segment);
    return (
      <section className={actions.section} aria-labelledby="ideas-title">
        <h2 id="ideas-title">{t("ideas")}</h2>
        <p className={actions.note}>{t("ideasNote")}</p>
        {peakIdeas.length === 0 ? (
          <p>{t("noIdeas")}</p>
        ) : (
          <IdeaList ideas={peakIdeas} who={who} back={back} />
        )}
        <section id="new-idea" className={actions.section} aria-labelledby="new-idea-title" data-screen-only>
          <h3 id="new-idea-title">{segment ? t("createFor", { segment: segment.name }) : t("create")}</h3>
          <IdeaForm
            what="create"
            key={JSON.stringify(idea)}
            hidden={{
              ...back,
              dimension: segment ? idea.dimension : "",
              segment: segment ? idea.segment : "",
              clientKey: randomUUID(),
            }}
            fields={{
              kind: idea.kind,
              titleEn: idea.titleEn,
              titleZh: idea.titleZh,
              textEn: "",
              textZh: "",
              owner: "",
              target: "",
              due: "",
              reason: "",
              who,
            }}
            venues={places.venues.filter(({ code }) => codes.includes(code))}
            touchpoints={touchpoints}
            at={idea.touchpoint}
          />
        </section>
      </section>
    );
  });
}

/** The touchpoints of the place's journey: known at once where its kind has one journey, else those of its curve. */
async function touchpointsOf({
  locale,
  slice,
  choices,
}: Question): Promise<{ code: string; name: string }[]> {
  const [only, ...others] = choices.journeys;
  if (only && others.length === 0) return only.touchpoints.map(({ code, name }) => ({ code, name }));
  const { curve } = await ask(CurveDocument, { locale: apiLocale(locale), slice });
  return curve.points.map(({ touchpoint: { code, name } }) => ({ code, name }));
}

async function Needs(question: Question) {
  const { locale, slice, view, choices } = question;
  const t = await getTranslations("peaks");
  const chosen = choices.segments.find(({ code }) => code === view.across) ?? choices.segments[0];
  if (!chosen) return null;
  return framed({ id: "needs", title: t("needsTitle"), definition: t("needsAbout") }, async () => {
    const { peakDesign } = await ask(PersonalisationDocument, {
      locale: apiLocale(locale),
      slice,
      dimension: chosen.code,
    });
    if (peakDesign.personalisation === null) return null;
    return (
      <NeedsSection
        found={peakDesign.personalisation}
        dimensions={choices.segments.map(({ code, name }) => ({
          code,
          name,
          address: `${pathOf(question)}${writeView({ ...view, across: code })}#needs-title`,
          chosen: code === chosen.code,
        }))}
        path={pathOf(question)}
        search={writeView(view)}
      />
    );
  });
}
