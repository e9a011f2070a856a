import type { AlertPartsFragment, AlertsQuery } from "../api/documents.generated.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import { type AlertView, writeAlertView } from "./alert-view.ts";

type Board = AlertsQuery["alerts"];

export interface AlertRow {
  id: string;
  sentence: string;
  /** Where its chart is shown. */
  search: string;
  chosen: boolean;
  /** ▲ or ▼, and whether that is good; `null` where no direction is. */
  mark: "▲" | "▼";
  improvement: boolean | null;
  /** Signals, false alarms to be expected, who takes care of it. */
  facts: string[];
}

export interface ChartChoice {
  key: string;
  name: string;
  search: string;
  note: string;
}

export interface AlertWords {
  fictional: string;
  signals: (signals: AlertPartsFragment["signals"]) => string;
  q: (q: string) => string;
  acknowledged: (who: string) => string;
  over: string;
  inCase: (reference: string) => string;
  watched: string;
  openAlerts: (count: number) => string;
  columns: Record<"venue" | "watched" | "first" | "last" | "side" | "signals" | "q" | "state", string>;
  side: (side: AlertPartsFragment["side"]) => string;
  state: (state: AlertPartsFragment["state"]) => string;
}

/** The chart that is drawn: the one the address names, else that of the first alert, else the first that has limits. */
export function chosenChart(board: Board, view: AlertView): Pick<AlertView, "chart" | "run"> {
  if (view.chart !== null) return { chart: view.chart, run: view.run };
  const [alert] = board.alerts;
  if (alert) return { chart: nameOf(alert), run: alert.firstDay };
  const chart = board.charts.find(({ status }) => status === "OK") ?? board.charts[0];
  return { chart: chart ? nameOf(chart) : null, run: "" };
}

export function prepareAlerts(
  board: Board,
  view: AlertView,
  chosen: Pick<AlertView, "chart" | "run">,
  words: AlertWords,
): { rows: AlertRow[]; charts: ChartChoice[]; table: TwinTable } {
  const filters = { venue: view.venue, watch: view.watch, state: view.state };
  return {
    rows: board.alerts.map((alert) => ({
      id: alert.id,
      sentence: alert.venue.fictional ? `${alert.sentence} (${words.fictional})` : alert.sentence,
      search: writeAlertView({ ...filters, chart: nameOf(alert), run: alert.firstDay }),
      chosen:
        chosen.chart !== null && sameChart(nameOf(alert), chosen.chart) && alert.firstDay === chosen.run,
      mark: alert.side === "ABOVE" ? "▲" : "▼",
      improvement: alert.improvement,
      facts: factsOf(alert, words),
    })),
    charts: board.charts.map((chart) => ({
      key: `${chart.venue.code} ${chart.source} ${chart.series}`,
      name: `${chart.venue.name} · ${chart.title}`,
      search: writeAlertView({ ...filters, chart: nameOf(chart) }),
      note: chart.sentence ?? (chart.openAlerts > 0 ? words.openAlerts(chart.openAlerts) : words.watched),
    })),
    table: {
      columns: [
        { label: words.columns.venue },
        { label: words.columns.watched },
        { label: words.columns.first },
        { label: words.columns.last },
        { label: words.columns.side },
        { label: words.columns.signals },
        { label: words.columns.q, numeric: true },
        { label: words.columns.state },
      ],
      rows: board.alerts.map((alert) => [
        alert.venue.name,
        alert.title,
        alert.firstDay,
        alert.lastDay,
        words.side(alert.side),
        words.signals(alert.signals),
        qText(alert.q),
        words.state(alert.state),
      ]),
    },
  };
}

function factsOf(alert: AlertPartsFragment, words: AlertWords): string[] {
  const { acknowledgement, state, signals, q } = alert;
  return [
    words.signals(signals),
    words.q(qText(q)),
    ...(acknowledgement ? [words.acknowledged(acknowledgement.who)] : []),
    ...(state === "OVER" ? [words.over] : []),
    ...(alert.case === null ? [] : [words.inCase(alert.case)]),
  ];
}

/** A q-value in two digits that count: "0.013", "< 0.001". */
export function qText(q: number): string {
  if (q < 0.001) return "< 0.001";
  return q.toFixed(3).replace(/(\.\d\d)0$/, "$1");
}

function nameOf({
  venue,
  source,
  series,
}: {
  venue: { code: string };
  source: "ANSWERS" | "DAILY_COUNTS";
  series: string;
}) {
  return { venue: venue.code, source, series };
}

function sameChart(a: NonNullable<AlertView["chart"]>, b: NonNullable<AlertView["chart"]>): boolean {
  return a.venue === b.venue && a.source === b.source && a.series === b.series;
}
