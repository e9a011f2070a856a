import { type Alert, alertOf } from "@touchstone/core/alert/alert";
import { controlChart } from "@touchstone/core/alert/control-chart";
import { Judgement, type Watched, watch } from "@touchstone/core/alert/watch";
import type { Watch } from "@touchstone/core/importance";
import type { NoteCode } from "@touchstone/core/indicator/note";
import { type PackedSeries, seriesOf } from "../alert-series.ts";
import { inPieces, type Pieces } from "./pieces.ts";

/** Charts that are to be judged together, as they travel to the thread. */
export interface AlertQuestion {
  series: PackedSeries;
  asOf: string | null;
  /** First day that may say what is usual, since 1970-01-01. */
  baselineFrom: number | undefined;
}

/** A chart with limits, or one that is learning, without its points. */
export type ChartState = Omit<Watched, "judged" | "surprising" | "runs">;

/** How one chart stands; the code of a note where its figure does not exist for these answers. */
export type JudgedChart = ChartState | NoteCode;

export interface JudgedAlert {
  /** Place of its series. */
  series: number;
  alert: Alert;
}

export interface JudgedAlerts {
  /** In the order of the series. */
  charts: Pieces<JudgedChart>;
  /** Those going on first, then by how lately they were; the surest first among equals. */
  alerts: Pieces<JudgedAlert>;
}

const CHARTS_A_PIECE = 400;
const ALERTS_A_PIECE = 100;

/** Charts every series and judges them all together. */
export function judgeAlerts({ series, asOf, baselineFrom }: AlertQuestion, watcher: Watch): JudgedAlerts {
  const all = seriesOf(series);
  const judgement = new Judgement();
  const charts: JudgedChart[] = [];
  /** Places of the series that have a chart. */
  const places: number[] = [];
  for (const [place, { daily }] of all.entries()) {
    watcher.step(place, all.length);
    const days = daily();
    if (typeof days === "string") {
      charts.push(days);
      continue;
    }
    const watched = watch(controlChart(days, { baselineFrom }));
    const { judged: _, surprising: __, runs: ___, ...state } = watched;
    judgement.add(watched);
    charts.push(state);
    places.push(place);
  }
  const alerts = judgement.kept().flatMap((kept): JudgedAlert[] => {
    const place = places[kept.chart] as number;
    const alert = alertOf(
      kept,
      charts[place] as ChartState,
      (all[place] as (typeof all)[number]).subject,
      asOf,
    );
    return alert ? [{ series: place, alert }] : [];
  });
  alerts.sort((a, b) => newestFirst(a.alert, b.alert));
  return { charts: inPieces(charts, CHARTS_A_PIECE), alerts: inPieces(alerts, ALERTS_A_PIECE) };
}

function newestFirst(a: Alert, b: Alert): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  const [one, other] = a.open ? [a.firstDay, b.firstDay] : [a.lastDay, b.lastDay];
  return one === other ? a.q - b.q : one < other ? 1 : -1;
}
