import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { AlertsQuery } from "../api/documents.generated.ts";
import { ChartFrame } from "../chart/chart-frame.tsx";
import type { AlertView } from "./alert-view.ts";
import styles from "./alerts.module.css";
import { Entries } from "./entries.tsx";
import { prepareAlerts } from "./prepare-alerts.ts";

interface Props {
  board: AlertsQuery["alerts"];
  view: AlertView;
  chosen: Pick<AlertView, "chart" | "run">;
}

/** The alerts in words, each with a way to its chart; then every chart there is, and how all of it was judged. */
export function AlertList({ board, view, chosen }: Props) {
  const t = useTranslations("alerts");
  const site = useTranslations("site");
  const signal = useTranslations("alertSignal");
  const state = useTranslations("alertState");
  const path = `/${useLocale()}/alerts`;
  const { rows, charts, table } = prepareAlerts(board, view, chosen, {
    fictional: site("fictional"),
    signals: (signals) => signals.map((one) => signal(one)).join(t("and")),
    q: (q) => t("q", { q }),
    acknowledged: (who) => t("acknowledgedBy", { who }),
    over: t("over"),
    inCase: (reference) => t("inCase", { reference }),
    watched: t("quiet"),
    openAlerts: (count) => t("openAlerts", { count }),
    side: (side) => t(side === "ABOVE" ? "above" : "below"),
    state: (one) => state(one),
    columns: {
      venue: t("venue"),
      watched: t("watched"),
      first: t("first"),
      last: t("last"),
      side: t("side"),
      signals: t("signals"),
      q: "q",
      state: t("state"),
    },
  });
  return (
    <ChartFrame
      id="alerts"
      title={t("list")}
      definition={t("listNote")}
      state={{ kind: "ready" }}
      table={table}
    >
      {rows.length === 0 && <p>{board.watched === 0 ? t("nonePossible") : t("none")}</p>}
      <ol className={styles.alerts}>
        {rows.map((row) => (
          <li key={row.id} data-improvement={row.improvement ?? undefined}>
            <span className={styles.mark} aria-hidden="true">
              {row.mark}
            </span>
            <div>
              <Link
                href={`${path}${row.search}#chart-title`}
                prefetch={false}
                aria-current={row.chosen ? "true" : undefined}
              >
                {row.sentence}
              </Link>
              <p className={styles.facts}>{row.facts.join(" · ")}</p>
            </div>
          </li>
        ))}
      </ol>
      {board.total > rows.length && (
        <p className={styles.facts}>{t("more", { count: board.total - rows.length })}</p>
      )}
      <details className={styles.charts}>
        <summary>{t("charts", { watched: board.watched, learning: board.learning })}</summary>
        <ul>
          {charts.map((chart) => (
            <li key={chart.key}>
              <Link href={`${path}${chart.search}#chart-title`} prefetch={false}>
                {chart.name}
              </Link>
              <span className={styles.facts}> {chart.note}</span>
            </li>
          ))}
        </ul>
      </details>
      {board.unmatched.length > 0 && (
        <details>
          <summary>{t("unmatched", { count: board.unmatched.length })}</summary>
          <Entries entries={board.unmatched} withSentence />
        </details>
      )}
      <details>
        <summary>{t("method")}</summary>
        <p>{board.method}</p>
      </details>
    </ChartFrame>
  );
}
