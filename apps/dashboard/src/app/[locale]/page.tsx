import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { cache, Suspense } from "react";
import { ask } from "../../api/ask.ts";
import { attempt } from "../../api/attempt.tsx";
import {
  ExecutiveAlertsDocument,
  type ExecutiveAlertsQueryVariables,
  ExecutiveDocument,
  ExecutiveExplainedDocument,
  ExecutiveMeasuredLoadsDocument,
  ExecutiveMomentsDocument,
  type ExecutiveMomentsQueryVariables,
  ExecutiveOperationsDocument,
  type ExecutiveQueryVariables,
} from "../../api/documents.generated.ts";
import { framed } from "../../chart/framed.tsx";
import { dayText, instantText, roundCountText } from "../../chart/number-text.ts";
import { AlertsSection } from "../../executive/alerts-section.tsx";
import { askLoads } from "../../executive/ask-loads.ts";
import styles from "../../executive/executive.module.css";
import { executiveAbout } from "../../executive/executive-about.ts";
import { GapSection } from "../../executive/gap-section.tsx";
import { LoadSection } from "../../executive/load-section.tsx";
import { MeasuredLoadSection } from "../../executive/measured-load-section.tsx";
import { MomentsSection } from "../../executive/moments-section.tsx";
import { OperationsSection } from "../../executive/operations-section.tsx";
import { SinceSection } from "../../executive/since-section.tsx";
import { VenuesSection } from "../../executive/venues-section.tsx";
import { PageHead } from "../../navigation/page-head.tsx";
import { Sentence } from "../../navigation/sentence.tsx";
import { ReportLinks } from "../../report/report-links.tsx";
import { periodWords } from "../../slice/period-words.ts";
import { periodText, prepareSliceBar } from "../../slice/prepare-slice-bar.ts";
import { SliceBar } from "../../slice/slice-bar.tsx";
import { type SearchParams, writeView } from "../../slice/view.ts";
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

/** The first page: one sentence, then what it rests on. Each part comes when it is there. */
export default async function ExecutivePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const search = await searchParams;
  const t = await getTranslations();
  const words = await periodWords();
  return attempt(async () => {
    const about = await executiveAbout(search, locale);
    if (!about)
      return (
        <>
          <PageHead title={t("executive.title")} />
          <Sentence>{t("compare.noVenues")}</Sentence>
        </>
      );
    const { view, choices, scope, scopes, question, moments, alerts, lastDay } = about;
    const { group: _, ...carried } = view;
    const carriedOn = writeView({ ...carried, indicator: "", touchpoint: "" });
    const { group } = scope.slice;
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
        <p className={styles.more} data-screen-only>
          <Link href={`/${locale}/wall${writeView(view)}`} prefetch={false}>
            {t("wall.open")}
          </Link>
        </p>
        <ReportLinks
          page="executive"
          variables={{
            indicator: question.indicator,
            slice: question.slice ?? null,
            moments: moments.slice ?? null,
            alerts: alerts.slice ?? null,
          }}
        />
        <Suspense key={writeView(view)} fallback={<div className={styles.reserved} />}>
          <Told question={question} lastDay={lastDay} search={carriedOn} compare={writeView(view)} />
          <Suspense fallback={<div className={styles.reserved} />}>
            <Operations question={alerts} />
          </Suspense>
          <Suspense fallback={<div className={styles.reserved} />}>
            <Moments
              question={moments}
              address={group ? `/venues/${encodeURIComponent(group)}/moments${carriedOn}` : null}
            />
          </Suspense>
          <Suspense fallback={<div className={styles.reserved} />}>
            <Alerts question={alerts} />
          </Suspense>
          <Suspense fallback={<div className={styles.reserved} />}>
            <MeasuredLoad question={alerts} />
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

async function Operations({ question }: { question: ExecutiveAlertsQueryVariables }) {
  const t = await getTranslations("executive");
  return framed({ id: "operations", title: t("operations"), definition: t("operationsNote") }, async () => (
    <OperationsSection data={await ask(ExecutiveOperationsDocument, question)} />
  ));
}

async function Alerts({ question }: { question: ExecutiveAlertsQueryVariables }) {
  const t = await getTranslations("executive");
  return framed({ id: "alerts", title: t("alerts"), definition: "" }, async () => (
    <AlertsSection board={(await ask(ExecutiveAlertsDocument, question)).alerts} />
  ));
}

async function MeasuredLoad({ question }: { question: ExecutiveAlertsQueryVariables }) {
  const t = await getTranslations("executive");
  const about = { id: "measured-load", title: t("measuredLoad"), definition: t("measuredLoadNote") };
  return framed(about, async () => (
    <MeasuredLoadSection data={await ask(ExecutiveMeasuredLoadsDocument, question)} />
  ));
}

async function Load({ locale, venues }: { locale: Locale; venues: readonly string[] }) {
  const t = await getTranslations("executive");
  return framed({ id: "load", title: t("load"), definition: t("loadNote") }, async () => {
    return <LoadSection rows={await askLoads(locale, venues)} />;
  });
}
