import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertFilter } from "../../../alert/alert-filter.tsx";
import { AlertList } from "../../../alert/alert-list.tsx";
import { type AlertView, readAlertView } from "../../../alert/alert-view.ts";
import { ChartSection } from "../../../alert/chart-section.tsx";
import { chosenChart } from "../../../alert/prepare-alerts.ts";
import { indicatorOf } from "../../../alert/watched-indicator.ts";
import { ask } from "../../../api/ask.ts";
import { attempt } from "../../../api/attempt.tsx";
import { apiLocale, askChoices, askPlaces } from "../../../api/catalogue.ts";
import {
  AlertsDocument,
  ChartMarksDocument,
  ControlChartDocument,
} from "../../../api/documents.generated.ts";
import { framed } from "../../../chart/framed.tsx";
import { PageHead } from "../../../navigation/page-head.tsx";
import { Sentence } from "../../../navigation/sentence.tsx";
import { ReportLinks } from "../../../report/report-links.tsx";
import type { SearchParams } from "../../../slice/view.ts";
import type { Locale } from "../../../text/locale.ts";
import { pageLocale } from "../../../text/page-locale.ts";
import { readWriter } from "../../../writing/writer.ts";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "alerts" });
  return { title: t("title") };
}

export default async function AlertsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const view = readAlertView(await searchParams);
  const t = await getTranslations("alerts");
  return attempt(async () => {
    const [{ venues }, choices] = await Promise.all([askPlaces(locale), askChoices(locale)]);
    const indicator = indicatorOf(choices.indicators, view.watch);
    const asked = {
      slice: view.venue === "" ? {} : { venues: [view.venue] },
      indicators: indicator === null ? null : [indicator],
      series: view.watch?.source === "DAILY_COUNTS" ? view.watch.series : null,
      state: view.state,
    };
    const { alerts: board } = await ask(AlertsDocument, { locale: apiLocale(locale), ...asked });
    const chosen = chosenChart(board, view);
    const shown = { ...view, ...chosen };
    return (
      <>
        <AlertFilter view={view} venues={venues} subjects={board.subjects} />
        <PageHead title={t("kicker")} />
        <ReportLinks page="alerts" variables={asked} />
        <Sentence>{board.sentence}</Sentence>
        <AlertList board={board} view={view} chosen={chosen} />
        {/* Not streamed: what is streamed is put into its place by a script, and the form has to work without. */}
        {shown.chart !== null && <Chart view={shown} locale={locale} />}
      </>
    );
  });
}

async function Chart({ view, locale }: { view: AlertView; locale: Locale }) {
  const t = await getTranslations("alerts");
  const frame = { id: "chart", title: t("chart"), definition: t("chartNote") };
  const who = await readWriter();
  return framed(frame, async () => {
    const { chart: named } = view;
    const { indicators } = await askChoices(locale);
    const { controlChart } = await ask(ControlChartDocument, {
      locale: apiLocale(locale),
      venue: named?.venue ?? "",
      indicator: indicatorOf(indicators, named),
      series: named?.source === "DAILY_COUNTS" ? named.series : null,
      last: view.span,
    });
    if (controlChart === null) return <p>{t("noChart")}</p>;
    const days = controlChart.points?.days ?? [];
    const [from, to] = [days[0], days.at(-1)];
    const marks =
      from === undefined || to === undefined || from === to
        ? null
        : await ask(ChartMarksDocument, { locale: apiLocale(locale), venue: named?.venue ?? "", from, to });
    return <ChartSection chart={controlChart} marks={marks} view={view} who={who} clientKey={randomUUID()} />;
  });
}
