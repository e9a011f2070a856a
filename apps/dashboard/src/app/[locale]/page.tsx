import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, Suspense } from "react";
import { ask } from "../../api/ask.ts";
import { attempt } from "../../api/attempt.tsx";
import { apiLocale, askChoices, askPlaces } from "../../api/catalogue.ts";
import {
  ExecutiveAlertsDocument,
  type ExecutiveAlertsQueryVariables,
  ExecutiveDocument,
  ExecutiveExplainedDocument,
  ExecutiveLoadDocument,
  ExecutiveMomentsDocument,
  type ExecutiveMomentsQueryVariables,
  type ExecutiveQueryVariables,
} from "../../api/documents.generated.ts";
import { framed } from "../../chart/framed.tsx";
import { dayText, instantText, roundCountText } from "../../chart/number-text.ts";
import { chosenScope, venueScopes } from "../../comparison/venue-scope.ts";
import { AlertsSection } from "../../executive/alerts-section.tsx";
import styles from "../../executive/executive.module.css";
import { GapSection } from "../../executive/gap-section.tsx";
import { LoadSection } from "../../executive/load-section.tsx";
import { MomentsSection } from "../../executive/moments-section.tsx";
import { prepareLoad } from "../../executive/prepare-executive.ts";
import { SinceSection } from "../../executive/since-section.tsx";
import { VenuesSection } from "../../executive/venues-section.tsx";
import { askLayouts } from "../../layout/ask-layouts.ts";
import { PageHead } from "../../navigation/page-head.tsx";
import { Sentence } from "../../navigation/sentence.tsx";
import { narrowChoices } from "../../slice/narrow-choices.ts";
import { periodWords } from "../../slice/period-words.ts";
import {
  chosenIndicator,
  chosenTouchpoint,
  journeyOfTouchpoint,
  periodText,
  prepareSliceBar,
} from "../../slice/prepare-slice-bar.ts";
import { SliceBar } from "../../slice/slice-bar.tsx";
import { readView, type SearchParams, sliceOf, writeView } from "../../slice/view.ts";
import type { Locale } from "../../text/locale.ts";
import { pageLocale } from "../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "executive" });
  return { title: t("title") };
}

/** What the first page is about until another indicator is chosen. */
const FIRST_INDICATOR = "satisfaction";

/** The first page: one sentence, then what it rests on. Each part comes when it is there. */
export default async function ExecutivePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const asked = readView(await searchParams);
  const view = { ...asked, indicator: asked.indicator || FIRST_INDICATOR };
  const t = await getTranslations();
  const words = await periodWords();
  return attempt(async () => {
    const [all, places] = await Promise.all([askChoices(locale), askPlaces(locale)]);
    const scopes = venueScopes(places, {
      all: t("compare.all"),
      sector: (sector) => t(`sectorVenues.${sector}`),
    });
    const scope = chosenScope(scopes, view.group);
    const choices = scope && narrowChoices(all, scope.reach);
    const indicator = choices && chosenIndicator(choices, view);
    if (!scope || !choices || !indicator || all.data.visits === 0)
      return (
        <>
          <PageHead title={t("executive.title")} />
          <Sentence>{t("compare.noVenues")}</Sentence>
        </>
      );
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
    const { group: _, ...carried } = view;
    const search = writeView({ ...carried, indicator: "", touchpoint: "" });
    const [journey, several] = choices.journeys.map(({ code }) => code);
    const { group } = scope.slice;
    const place = {
      ...scope.slice,
      ...(visits.from && visits.to ? { from: visits.from, to: visits.to } : {}),
    };
    return (
      <>
        <SliceBar
          content={{ ...prepareSliceBar(choices, view, locale, words, true), weighted: null }}
          groups={{ options: scopes.map(({ value, label }) => ({ value, label })), chosen: scope.value }}
        />
        <PageHead
          title={t("executive.kicker", {
            scope: scope.fictional ? `${scope.label} (${t("site.fictional")})` : scope.label,
            period: periodText(view, lastDay, locale, words),
          })}
        />
        <Suspense key={writeView(view)} fallback={<div className={styles.reserved} />}>
          <Told question={question} lastDay={lastDay} search={search} compare={writeView(view)} />
          <Suspense fallback={<div className={styles.reserved} />}>
            <Moments
              question={{
                locale: question.locale,
                slice: several && journey ? { ...visits, journey } : visits,
              }}
              address={group ? `/venues/${encodeURIComponent(group)}/moments${search}` : null}
            />
          </Suspense>
          <Suspense fallback={<div className={styles.reserved} />}>
            <Alerts question={{ locale: question.locale, slice: place }} />
          </Suspense>
          <Suspense fallback={<div className={styles.reserved} />}>
            <Load locale={locale} venues={scope.venueCodes} />
          </Suspense>
        </Suspense>
      </>
    );
  });
}

interface ToldProps {
  question: ExecutiveQueryVariables;
  lastDay: string | null;
  /** The URL's search for pages of venues, and for the comparison. */
  search: string;
  compare: string;
}

/** The sentence, its evidence, and what is there as soon as the comparison is. */
async function Told({ question, lastDay, search, compare }: ToldProps) {
  const t = await getTranslations("executive");
  const locale = (await getLocale()) as Locale;
  // Begun at once and awaited below, where its failure is told.
  void askExplained(question).catch(() => undefined);
  return framed({ id: "venues", title: t("title"), definition: t("gapNote") }, async () => {
    const data = await ask(ExecutiveDocument, question);
    const { executive } = data;
    const { total } = executive.comparison;
    const isSplit = executive.kind === "TRAILS" || executive.kind === "LEADS";
    return (
      <>
        <div className={styles.sentence}>
          <Suspense fallback={<Opening text={executive.opening} working={t("working")} />}>
            {isSplit ? <Whole question={question} /> : <Sentence>{executive.opening}</Sentence>}
          </Suspense>
        </div>
        <p className={styles.freshness}>
          <span>{t("answers", { n: roundCountText(total.n, locale) })}</span>
          {lastDay && <span>{t("dataTo", { day: dayText(lastDay, locale) })}</span>}
          {data.data.asOf && <span>{t("changedAt", { at: instantText(data.data.asOf, locale) })}</span>}
          <span>{t("computedAt", { at: instantText(new Date().toISOString(), locale) })}</span>
        </p>
        {isSplit && (
          <Suspense fallback={<div className={styles.reserved} />}>
            <Gap question={question} />
          </Suspense>
        )}
        <VenuesSection comparison={executive.comparison} search={search} compare={compare} />
        <SinceSection data={data} />
      </>
    );
  });
}

function Opening({ text, working }: { text: string; working: string }) {
  return (
    <>
      <Sentence>{text}</Sentence>
      <p className={styles.working} role="status">
        {working}
      </p>
    </>
  );
}

/** Asked once for the sentence and for its evidence. */
const askExplained = cache(async (question: ExecutiveQueryVariables) => {
  const { locale, indicator, slice } = question;
  return (await ask(ExecutiveExplainedDocument, { locale, indicator, slice: slice ?? null })).executive
    .explained;
});

async function Whole({ question }: { question: ExecutiveQueryVariables }) {
  const t = await getTranslations("executive");
  return framed({ id: "sentence", title: t("title"), definition: t("gapNote") }, async () => (
    <Sentence>{(await askExplained(question)).sentence}</Sentence>
  ));
}

async function Gap({ question }: { question: ExecutiveQueryVariables }) {
  const t = await getTranslations("executive");
  return framed({ id: "gap", title: t("gap"), definition: t("gapNote") }, async () => (
    <GapSection explained={await askExplained(question)} />
  ));
}

async function Moments({
  question,
  address,
}: {
  question: ExecutiveMomentsQueryVariables;
  address: string | null;
}) {
  const t = await getTranslations("executive");
  return framed({ id: "moments", title: t("moments"), definition: t("momentsNote") }, async () => (
    <MomentsSection analysis={(await ask(ExecutiveMomentsDocument, question)).moments} address={address} />
  ));
}

async function Alerts({ question }: { question: ExecutiveAlertsQueryVariables }) {
  const t = await getTranslations("executive");
  return framed({ id: "alerts", title: t("alerts"), definition: "" }, async () => (
    <AlertsSection board={(await ask(ExecutiveAlertsDocument, question)).alerts} />
  ));
}

/** More plans than this are not walked through for the first page. */
const PLANS_SHOWN = 6;

async function Load({ locale, venues }: { locale: Locale; venues: readonly string[] }) {
  const t = await getTranslations("executive");
  return framed({ id: "load", title: t("load"), definition: t("loadNote") }, async () => {
    const planned = (await askLayouts(locale))
      .filter(({ code }) => venues.includes(code))
      .slice(0, PLANS_SHOWN);
    const loads = await Promise.all(
      planned.map(async ({ code, name }) => {
        const { venue } = await ask(ExecutiveLoadDocument, { locale: apiLocale(locale), venue: code });
        const layout = venue?.layout;
        if (!layout) return [];
        const { name: plan, fictional, assessment } = layout;
        return [{ code, name, plan, fictional, carryingUse: assessment.flow.carryingUse }];
      }),
    );
    return <LoadSection rows={prepareLoad(loads.flat(), locale)} />;
  });
}
