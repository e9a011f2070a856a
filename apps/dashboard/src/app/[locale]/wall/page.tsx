import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import {
  ExecutiveAlertsDocument,
  ExecutiveDocument,
  ExecutiveExplainedDocument,
  ExecutiveMomentsDocument,
} from "../../../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../../../api/failure.ts";
import { roundCountText } from "../../../chart/number-text.ts";
import { askLoads } from "../../../executive/ask-loads.ts";
import { executiveAbout } from "../../../executive/executive-about.ts";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import { periodWords } from "../../../slice/period-words.ts";
import { periodText } from "../../../slice/prepare-slice-bar.ts";
import { type SearchParams, writeView } from "../../../slice/view.ts";
import { pageLocale } from "../../../text/page-locale.ts";
import {
  AlertsPanel,
  FreshnessPanel,
  LoadPanel,
  MomentsPanel,
  SentencePanel,
  VenuesPanel,
} from "../../../wall/panels.tsx";
import { Wall } from "../../../wall/wall.tsx";
import { readWallView, type WallPanel } from "../../../wall/wall-view.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "wall" });
  return { title: t("title") };
}

/** The first page for a screen on a wall: the same slice, the same figures, one panel at a time. */
export default async function WallPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const search = await searchParams;
  const { panels, seconds } = readWallView(search);
  const t = await getTranslations();
  const words = await periodWords();
  return attempt(async () => {
    const about = await executiveAbout(search, locale);
    if (!about)
      return (
        <>
          <PageHead title={t("wall.title")} />
          <Sentence>{t("compare.noVenues")}</Sentence>
        </>
      );
    const { view, scope, question, moments, alerts, lastDay } = about;
    const data = await ask(ExecutiveDocument, question);
    const renderedAt = new Date().toISOString();
    const { kind, opening, comparison } = data.executive;
    const contents: Record<WallPanel, { title: string; draw: () => Promise<ReactNode> }> = {
      sentence: {
        title: t("wall.sentence"),
        draw: async () => {
          const { locale: asked, indicator, slice } = question;
          const split = kind === "TRAILS" || kind === "LEADS";
          const told = split
            ? (await ask(ExecutiveExplainedDocument, { locale: asked, indicator, slice: slice ?? null }))
                .executive.explained.sentence
            : opening;
          return <SentencePanel told={told} n={roundCountText(comparison.total.n, locale)} />;
        },
      },
      venues: {
        title: t("wall.venues", { indicator: comparison.indicator.title }),
        draw: async () => <VenuesPanel data={data} locale={locale} />,
      },
      moments: {
        title: t("executive.moments"),
        draw: async () => <MomentsPanel analysis={(await ask(ExecutiveMomentsDocument, moments)).moments} />,
      },
      alerts: {
        title: t("executive.alerts"),
        draw: async () => <AlertsPanel board={(await ask(ExecutiveAlertsDocument, alerts)).alerts} />,
      },
      load: {
        title: t("executive.load"),
        draw: async () => <LoadPanel rows={await askLoads(locale, scope.venueCodes)} />,
      },
      freshness: {
        title: t("wall.freshness"),
        draw: async () => (
          <FreshnessPanel data={data} lastDay={lastDay} renderedAt={renderedAt} locale={locale} />
        ),
      },
    };
    return (
      <Wall
        title={t("executive.kicker", {
          scope: scope.fictional ? `${scope.label} (${t("site.fictional")})` : scope.label,
          period: periodText(view, lastDay, locale, words),
        })}
        panels={panels.map((id) => ({
          id,
          title: contents[id].title,
          content: (
            <Suspense fallback={<p>{t("wall.waiting")}</p>}>
              <Panel
                draw={contents[id].draw}
                failed={(reason) => t("wall.failed", { reason })}
                unreachable={t("failure.unreachableTitle")}
                locale={locale}
              />
            </Suspense>
          ),
        }))}
        seconds={seconds}
        renderedAt={renderedAt}
        asOf={data.data.asOf}
        lastDay={lastDay}
        home={`/${locale}${writeView(view)}`}
      />
    );
  });
}

interface PanelProps {
  draw: () => Promise<ReactNode>;
  failed: (reason: string) => string;
  unreachable: string;
  locale: "en" | "zh";
}

/** One panel; when the API fails on it, it says so and the others stand. */
async function Panel({ draw, failed, unreachable, locale }: PanelProps): Promise<ReactNode> {
  try {
    return await draw();
  } catch (error) {
    if (!(error instanceof ApiUnreachable || error instanceof ApiRefused)) throw error;
    console.error(error.message, error.cause);
    return <p role="alert">{failed(error instanceof ApiRefused ? error.reason(locale) : unreachable)}</p>;
  }
}
