import { benjaminiHochberg } from "../statistics/multiplicity.ts";
import { surprises } from "./chance.ts";
import type { ControlChart, LearningReason } from "./control-chart.ts";
import { countedSignals, type SignalRun, signalRuns } from "./runs.ts";
import { alertThresholds } from "./thresholds.ts";

/** What is kept of a chart so that it can be judged together with all others: a few numbers instead of its points. */
export interface Watched {
  status: ControlChart["status"];
  reason: LearningReason | null;
  grain: ControlChart["grain"];
  baseline: ControlChart["baseline"];
  /** Sums of the baseline's answers; `null` while learning. */
  usual: Sums | null;
  /** The newest point: its first day. `null` without answers. */
  newest: number | null;
  /** Days on which its points are judged, since 1970-01-01: a week on its Sunday. */
  judged: Int32Array;
  /** Days on which it is surprising enough that it may matter, with their p-values. */
  surprising: { day: number; p: number }[];
  runs: WatchedRun[];
}

/** Answers, the sum of their values and of their squared values. */
export interface Sums {
  n: number;
  sum: number;
  squares: number;
}

/** A run of signals with its sums. Days since 1970-01-01. */
export interface WatchedRun extends Sums {
  side: SignalRun["side"];
  /** First day; the Monday, of weeks. */
  firstDay: number;
  /** Last day it counts: the newest while it is open; the Sunday, of weeks. */
  lastDay: number;
  open: boolean;
  signals: number;
  /** Days on which it signalled, as {@link Watched.judged} names them. */
  signalDays: Int32Array;
  /** The sum of values that was to be expected of as many answers on these days. */
  expected: number;
  points: number;
  /** Whether the time of year is part of the expectation on all of its days. */
  seasonal: boolean;
}

/** Reads off a chart what judging it together with others needs. */
export function watch(chart: ControlChart): Watched {
  const { day } = chart.points;
  const judgedOn = (t: number): number => (day[t] as number) + (chart.grain === "week" ? 6 : 0);
  return {
    status: chart.status,
    reason: chart.reason,
    grain: chart.grain,
    baseline: chart.baseline,
    usual: chart.usual && { n: chart.usual.n, sum: chart.usual.sum, squares: chart.usual.squares },
    newest: day.at(-1) ?? null,
    judged: Int32Array.from({ length: day.length - chart.judgedFrom }, (_, i) =>
      judgedOn(chart.judgedFrom + i),
    ),
    surprising: surprises(chart, alertThresholds.falseDiscoveryRate).map(({ point, p }) => ({
      day: judgedOn(point),
      p,
    })),
    runs: signalRuns(chart).map((run) => watchedRun(chart, run, judgedOn)),
  };
}

function watchedRun(chart: ControlChart, run: SignalRun, judgedOn: (t: number) => number): WatchedRun {
  const { n, sum, squares, expectation, seasonal } = chart.points;
  const watched: WatchedRun = {
    side: run.side,
    firstDay: chart.points.day[run.first] as number,
    lastDay: judgedOn(run.until),
    open: run.open,
    signals: run.signals,
    signalDays: Int32Array.from(signalPoints(chart, run), judgedOn),
    n: 0,
    sum: 0,
    squares: 0,
    expected: 0,
    points: run.until - run.first + 1,
    seasonal: true,
  };
  for (let t = run.first; t <= run.until; t++) {
    watched.n += n[t] as number;
    watched.sum += sum[t] as number;
    watched.squares += squares[t] as number;
    watched.expected += (n[t] as number) * (expectation[t] as number);
    watched.seasonal &&= seasonal[t] === 1;
  }
  return watched;
}

function signalPoints(chart: ControlChart, run: SignalRun): number[] {
  const points: number[] = [];
  for (let t = run.first; t <= run.last; t++) if (countedSignals(chart, run.side, t) !== 0) points.push(t);
  return points;
}

/** A run that is kept after all charts of a day were judged together. */
export interface KeptRun {
  /** Place of its chart in the list. */
  chart: number;
  run: WatchedRun;
  /** The first day on which it was kept, and its q-value on that day. */
  detectedDay: number;
  q: number;
}

/**
 * Judges the charts of each day together: a run becomes an alert on the first day on which it signals and the chart's
 * q-value among all charts of that day is at most 0.10. Charts that are learning, or have no point on a day, do not count
 * on it. Charts are added one by one, so that hundreds need not be held up for one another.
 *
 * @see Benjamini & Hochberg 1995
 */
export class Judgement {
  readonly #runs: WatchedRun[][] = [];
  /** Charts with a point, per day. */
  readonly #counts = new Map<number, number>();
  readonly #surprising = new Map<number, { chart: number; p: number }[]>();

  add({ judged, surprising, runs }: Watched): void {
    const chart = this.#runs.push(runs) - 1;
    for (const day of judged) this.#counts.set(day, (this.#counts.get(day) ?? 0) + 1);
    for (const { day, p } of surprising) {
      const of = this.#surprising.get(day) ?? [];
      of.push({ chart, p });
      this.#surprising.set(day, of);
    }
  }

  /** The runs that are kept, by the order in which their charts were added. */
  kept(): KeptRun[] {
    const q = new Map([...this.#surprising].map(([day, found]) => [day, this.#qOf(day, found)]));
    return this.#runs.flatMap((runs, chart) =>
      runs.flatMap((run): KeptRun[] => {
        for (const detectedDay of run.signalDays) {
          const found = q.get(detectedDay)?.get(chart);
          if (found !== undefined && found <= alertThresholds.falseDiscoveryRate)
            return [{ chart, run, detectedDay, q: found }];
        }
        return [];
      }),
    );
  }

  /** q-values of the charts that are surprising on a day, among all that have a point then. */
  #qOf(day: number, found: readonly { chart: number; p: number }[]): Map<number, number> {
    const q = benjaminiHochberg(
      found.map(({ p }) => p),
      this.#counts.get(day),
    );
    return new Map(found.map(({ chart }, i) => [chart, q[i] as number]));
  }
}

/** The runs that are kept when all charts are judged together; see {@link Judgement}. */
export function keptRuns(charts: readonly Watched[]): KeptRun[] {
  const judgement = new Judgement();
  for (const chart of charts) judgement.add(chart);
  return judgement.kept();
}
