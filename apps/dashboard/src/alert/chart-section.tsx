import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ChartMarksQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import { chartMarks } from "../chart/chart-marks.ts";
import { dayText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { type AlertView, spans, writeAlertView } from "./alert-view.ts";
import styles from "./alerts.module.css";
import { ControlChart } from "./control-chart.tsx";
import { Entries } from "./entries.tsx";
import { EntryForm } from "./entry-form.tsx";
import { type Chart, prepareChart } from "./prepare-chart.ts";

interface Props {
  chart: Chart;
  /** Actions and holidays, as they were asked for the days that are drawn. */
  marks: ChartMarksQuery | null;
  view: AlertView;
  /** The name that was written under last. */
  who: string;
  clientKey: string;
}

/** The chart of one figure at one venue, with the alert that is spoken of and what people wrote about it. */
export function ChartSection({ chart, marks, view, who, clientKey }: Props) {
  const t = useTranslations("alerts");
  const site = useTranslations("site");
  const signal = useTranslations("alertSignal");
  const locale = useLocale() as Locale;
  const alert =
    chart.alerts.find(({ firstDay }) => firstDay === view.run) ??
    chart.alerts.find(({ ongoing }) => ongoing) ??
    null;
  const prepared = prepareChart(chart, alert?.firstDay ?? "", locale, {
    columns: {
      day: t("day"),
      week: t("week"),
      n: t("n"),
      value: t("value"),
      usual: t("usual"),
      low: t("low"),
      high: t("high"),
      z: t("z"),
      average: t("average"),
      signals: t("signals"),
    },
    signal: (one) => signal(one),
    above: t("above"),
    below: t("below"),
    few: t("few"),
    description: (points, from, to) => t("description", { points, from, to }),
  });
  const name = chart.venue.fictional ? `${chart.venue.name} (${site("fictional")})` : chart.venue.name;
  const path = `/${locale}/alerts`;
  const back = `${path}${writeAlertView({ ...view, run: alert?.firstDay ?? "" })}#chart-title`;
  return (
    <ChartFrame
      id="chart"
      title={t(chart.grain === "WEEK" ? "weekly" : "daily", { venue: name, title: chart.title })}
      definition={chart.status === "OK" ? t("chartNote") : t("learningNote")}
      state={prepared === null ? { kind: "tooFew", detail: chart.sentence } : { kind: "ready" }}
      basis={chart.usual ?? undefined}
      n={chart.usual?.n}
      table={prepared?.table}
      controls={<Spans view={view} path={path} />}
    >
      <p className={styles.statement}>{alert?.sentence ?? chart.sentence}</p>
      {prepared && (
        <ControlChart
          chart={prepared}
          marks={marks === null ? [] : chartMarks(marks, prepared.days)}
          words={{
            baseline: t("baseline"),
            value: t(chart.grain === "WEEK" ? "weekValue" : "dayValue"),
            usual: t("usualKey"),
            limits: t("limits"),
            signal: t("signal"),
            average: t("averageNote"),
          }}
        />
      )}
      <div className={styles.notes}>
        {chart.baselineFrom !== null && chart.baselineTo !== null && chart.status === "OK" && (
          <p>
            {t("learnt", {
              from: dayText(chart.baselineFrom, locale),
              to: dayText(chart.baselineTo, locale),
              dispersion: numberText(chart.dispersion ?? 1, "SCALE", locale, 2),
            })}
          </p>
        )}
        {chart.warnings.map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
        <details>
          <summary>{t("method")}</summary>
          <p>{chart.method}</p>
        </details>
      </div>
      {alert && (
        <section className={styles.history} aria-labelledby="history-title">
          <h3 id="history-title">{t("history")}</h3>
          {alert.entries.length === 0 ? <p>{t("nobody")}</p> : <Entries entries={alert.entries} />}
          <EntryForm
            key={clientKey}
            alert={alert.id}
            acknowledged={alert.acknowledgement !== null}
            who={who}
            clientKey={clientKey}
            back={back}
          />
        </section>
      )}
    </ChartFrame>
  );
}

/** How much of the chart is drawn. */
function Spans({ view, path }: { view: AlertView; path: string }) {
  const t = useTranslations("alerts");
  return (
    <p className={styles.spans} data-screen-only>
      {spans.map((span) => (
        <Link
          key={span}
          href={`${path}${writeAlertView({ ...view, span })}#chart-title`}
          scroll={false}
          prefetch={false}
          aria-current={span === view.span ? "true" : undefined}
        >
          {t("span", { points: span })}
        </Link>
      ))}
    </p>
  );
}
