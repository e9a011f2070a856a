import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import { apiLocale, askChoices, askPlaces } from "../../../api/catalogue.ts";
import {
  ComparisonDocument,
  type ComparisonQueryVariables,
  GuestCellsDocument,
  TrendsDocument,
  type TrendsQueryVariables,
} from "../../../api/documents.generated.ts";
import { framed } from "../../../chart/framed.tsx";
import { type AdjustFor, adjustFor } from "../../../comparison/adjust-for.ts";
import { ComparisonSection } from "../../../comparison/comparison-section.tsx";
import { FairControls } from "../../../comparison/fair-controls.tsx";
import { GuestCellsSection } from "../../../comparison/guest-cells-section.tsx";
import { TrendsSection } from "../../../comparison/trends-section.tsx";
import { chosenScope, venueScopes } from "../../../comparison/venue-scope.ts";
import { WhatChanged } from "../../../comparison/what-changed.tsx";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import { Waiting } from "../../../navigation/waiting.tsx";
import { ReportLinks } from "../../../report/report-links.tsx";
import { narrowChoices } from "../../../slice/narrow-choices.ts";
import { periodWords } from "../../../slice/period-words.ts";
import {
  chosenIndicator,
  chosenTouchpoint,
  journeyOfTouchpoint,
  periodText,
  prepareSliceBar,
} from "../../../slice/prepare-slice-bar.ts";
import { SliceBar } from "../../../slice/slice-bar.tsx";
import { readView, type SearchParams, sliceOf, type View, writeView } from "../../../slice/view.ts";
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
  const site = await getTranslations("site");
  const sectors = await getTranslations("sectorVenues");
  const words = await periodWords();
  return attempt(async () => {
    const [all, places] = await Promise.all([askChoices(locale), askPlaces(locale)]);
    const scopes = venueScopes(places, {
      all: t("all"),
      sector: (sector) => sectors(sector),
    });
    const scope = chosenScope(scopes, view.group);
    const nothing = (
      <>
        <PageHead title={t("title")} />
        <Sentence>{t("noVenues")}</Sentence>
      </>
    );
    if (scope === null || all.data.visits === 0) return nothing;
    const choices = narrowChoices(all, scope.reach);
    const indicator = chosenIndicator(choices, view);
    if (indicator === undefined) return nothing;
    const touchpoint = chosenTouchpoint(choices, view);
    const place = {
      ...scope.slice,
      ...(touchpoint === null ? {} : { touchpoint, journey: journeyOfTouchpoint(choices, touchpoint) }),
    };
    const question = { locale: apiLocale(locale), indicator: indicator.id, weighted: view.weighted };
    const { group: _, as: __, adjust: ___, ...carried } = view;
    const search = writeView({ ...carried, indicator: "", touchpoint: "", since: "", split: "" });
    const ever = sliceOf({ ...view, period: "all" }, place, null);
    const adjust = adjustFor(choices, view);
    const slice = sliceOf(view, place, choices.data.lastDay);
    const adjusted = { ...question, slice, adjustFor: adjust.codes.length > 0 ? adjust.codes : null };
    const { locale: _language, ...adjustedReport } = adjusted;
    const { as, since, split } = view;
    return (
      <>
        <SliceBar
          content={prepareSliceBar(choices, view, locale, words, true)}
          groups={{
            options: scopes.map(({ value, label }) => ({ value, label })),
            chosen: scope.value,
          }}
          kept={[...new URLSearchParams(writeView({ as, adjust: view.adjust, since, split }))]}
        />
        <PageHead
          title={t("kicker", {
            scope: scope.fictional ? `${scope.label} (${site("fictional")})` : scope.label,
            period: periodText(view, choices.data.lastDay, locale, words),
          })}
        />
        <ReportLinks page="compare" variables={adjustedReport} />
        <Suspense key={writeView(view)} fallback={<Waiting />}>
          <Comparison question={adjusted} view={view} adjust={adjust} search={search} />
          <Suspense fallback={<Waiting />}>
            {adjusted.adjustFor && <GuestCells question={adjusted} />}
          </Suspense>
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

interface ComparisonProps {
  question: ComparisonQueryVariables;
  view: View;
  adjust: AdjustFor;
  search: string;
}

async function Comparison({ question, view, adjust, search }: ComparisonProps) {
  const t = await getTranslations("compare");
  return framed({ id: "league", title: t("title"), definition: t("rankNote") }, async () => {
    const { comparison } = await ask(ComparisonDocument, question);
    return (
      <ComparisonSection
        comparison={comparison}
        as={comparison.adjustment === null && view.as === "adjusted" ? "" : view.as}
        search={search}
        controls={<FairControls view={view} adjust={adjust} />}
      />
    );
  });
}

async function GuestCells({ question }: { question: ComparisonQueryVariables }) {
  const t = await getTranslations("fair");
  return framed({ id: "kinds", title: t("kinds"), definition: t("kindsNote") }, async () => (
    <GuestCellsSection comparison={(await ask(GuestCellsDocument, question)).comparison} />
  ));
}

async function Trends(question: TrendsQueryVariables) {
  const t = await getTranslations("compare");
  return framed({ id: "trends", title: t("trends"), definition: t("trendsNote") }, async () => (
    <TrendsSection data={await ask(TrendsDocument, question)} />
  ));
}
