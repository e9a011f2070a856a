import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import { apiLocale, askChoices } from "../../../api/catalogue.ts";
import {
  ComparisonDocument,
  type ComparisonQueryVariables,
  TrendsDocument,
} from "../../../api/documents.generated.ts";
import { framed } from "../../../chart/framed.tsx";
import { ComparisonSection } from "../../../comparison/comparison-section.tsx";
import { TrendsSection } from "../../../comparison/trends-section.tsx";
import { WhatChanged } from "../../../comparison/what-changed.tsx";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import { Waiting } from "../../../navigation/waiting.tsx";
import { periodWords } from "../../../slice/period-words.ts";
import {
  chosenIndicator,
  chosenTouchpoint,
  journeyOfTouchpoint,
  periodText,
  prepareSliceBar,
} from "../../../slice/prepare-slice-bar.ts";
import { SliceBar } from "../../../slice/slice-bar.tsx";
import { readView, type SearchParams, sliceOf, writeView } from "../../../slice/view.ts";
import { pageLocale } from "../../../text/page-locale.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "compare" });
  return { title: t("title") };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const view = readView(await searchParams);
  const t = await getTranslations("compare");
  const words = await periodWords();
  return attempt(async () => {
    const choices = await askChoices(locale);
    const indicator = chosenIndicator(choices, view);
    if (indicator === undefined || choices.data.visits === 0) return <Sentence>{t("noVenues")}</Sentence>;
    const touchpoint = chosenTouchpoint(choices, view);
    const place =
      touchpoint === null ? {} : { touchpoint, journey: journeyOfTouchpoint(choices, touchpoint) };
    const question = { locale: apiLocale(locale), indicator: indicator.id, weighted: view.weighted };
    const search = writeView({ ...view, indicator: "", touchpoint: "", since: "", split: "" });
    const ever = { ...sliceOf({ ...view, period: "all" }, {}, null), ...place };
    return (
      <>
        <SliceBar content={prepareSliceBar(choices, view, locale, words, true)} />
        <PageHead title={t("kicker", { period: periodText(view, choices.data.lastDay, locale, words) })} />
        <Suspense key={writeView(view)} fallback={<Waiting />}>
          <Comparison
            {...question}
            slice={{ ...sliceOf(view, {}, choices.data.lastDay), ...place }}
            search={search}
          />
          <Suspense fallback={<Waiting />}>
            <WhatChanged choices={choices} view={view} question={{ ...question, slice: ever }} />
          </Suspense>
          <Suspense fallback={<Waiting />}>
            <Trends {...question} slice={ever} />
          </Suspense>
        </Suspense>
      </>
    );
  });
}

async function Comparison({ search, ...question }: ComparisonQueryVariables & { search: string }) {
  const t = await getTranslations("compare");
  return framed({ id: "league", title: t("title"), definition: t("rankNote") }, async () => {
    const { comparison } = await ask(ComparisonDocument, question);
    return <ComparisonSection comparison={comparison} search={search} />;
  });
}

async function Trends(question: ComparisonQueryVariables) {
  const t = await getTranslations("compare");
  return framed({ id: "trends", title: t("trends"), definition: t("trendsNote") }, async () => (
    <TrendsSection data={await ask(TrendsDocument, question)} />
  ));
}
