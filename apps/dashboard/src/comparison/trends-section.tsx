import { useLocale, useTranslations } from "next-intl";
import type { TrendsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { frameState } from "../chart/frame-state.ts";
import { statusKey } from "../indicator/status-word.ts";
import type { Locale } from "../text/locale.ts";
import { prepareTrends } from "./prepare-trends.ts";
import { TrendPanels } from "./trend-panels.tsx";

export function TrendsSection({ data }: { data: TrendsQuery }) {
  const t = useTranslations("compare");
  const status = useTranslations("figureStatus");
  const locale = useLocale() as Locale;
  const trends = prepareTrends(data, locale, {
    all: t("all"),
    gap: (years, reason) => t("gap", { years, reason }),
    status: (figure) => status(statusKey(figure)),
    columns: {
      venue: t("venue"),
      year: t("year"),
      value: t("value"),
      low: t("low"),
      high: t("high"),
      n: t("n"),
      status: t("status"),
    },
  });
  const figures = data.series.map(({ figure }) => figure);
  return (
    <ChartFrame
      id="trends"
      title={t("trends")}
      definition={t("trendsNote")}
      state={frameState([
        ...figures,
        ...data.venueSeries.flatMap(({ points }) => points.map(({ figure }) => figure)),
      ])}
      basis={figures.findLast(({ status }) => status === "MEASURED")}
      n={figures.reduce((sum, { n }) => sum + n, 0)}
      table={trends.table}
    >
      <TrendPanels trends={trends} />
    </ChartFrame>
  );
}
