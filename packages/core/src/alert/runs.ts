import { RANKED_FROM } from "../indicator/figure.ts";
import { type ControlChart, signalBits } from "./control-chart.ts";
import { alertThresholds } from "./thresholds.ts";

/** Signals on one side that belong together: what may become one alert. */
export interface SignalRun {
  side: "above" | "below";
  /** Places of its first and last signal among the chart's points. */
  first: number;
  last: number;
  /** Still going on: fewer than seven points without a signal have followed. */
  open: boolean;
  /** Place of the last point it counts: the newest one while it is open. */
  until: number;
  /** Which signals it has, as {@link signalBits}. */
  signals: number;
}

/** The runs of signals after the baseline, in the order in which they began. */
export function signalRuns(chart: ControlChart): SignalRun[] {
  const runs = [...runsOn(chart, "above"), ...runsOn(chart, "below")];
  return runs.sort((a, b) => a.first - b.first || (a.side === "above" ? -1 : 1));
}

function runsOn(chart: ControlChart, side: SignalRun["side"]): SignalRun[] {
  const newest = chart.points.day.length - 1;
  const runs: SignalRun[] = [];
  for (let t = chart.judgedFrom; t <= newest; t++) {
    const signals = countedSignals(chart, side, t);
    if (signals === 0) continue;
    const current = runs.at(-1);
    if (current && t - current.last <= alertThresholds.quietPoints) {
      current.last = t;
      current.signals |= signals;
    } else runs.push({ side, first: t, last: t, open: false, until: t, signals });
  }
  for (const run of runs) {
    run.open = newest - run.last < alertThresholds.quietPoints;
    run.until = run.open ? newest : run.last;
  }
  return runs;
}

/** Signals of a point that count: a point of fewer than 30 answers raises no alert by itself. */
export function countedSignals({ points }: ControlChart, side: SignalRun["side"], t: number): number {
  const signals = points[side][t] as number;
  return (points.n[t] as number) < RANKED_FROM ? signals & ~signalBits.point : signals;
}
