import { SHOWN_FROM } from "../indicator/figure.ts";
import { ewma } from "../statistics/ewma.ts";
import { movingRangeSigma } from "../statistics/moving-range.ts";
import { sideRuns } from "../statistics/side-runs.ts";
import { baselinePeriod } from "./baseline.ts";
import { type DailySeries, weekly } from "./daily-series.ts";
import { expectationOf, type Usual, usualOf } from "./expectation.ts";
import { alertThresholds } from "./thresholds.ts";

/** What a point may signal, as bits: several may come together. */
export const signalBits = { point: 1, ewma: 2, "side-run": 4 } as const;
export type Signal = keyof typeof signalBits;

/** Why a chart has no limits: it is still learning what is usual, or cannot. */
export type LearningReason =
  /** Nobody answered at all. */
  | "no-answers"
  /** Eight weeks in a row with answers are not there yet. */
  | "eight-weeks"
  /** All answers of those weeks are the same. */
  | "no-variance"
  /** So few answers a point that none could be shown. */
  | "too-few";

/** The points of a chart as columns; NaN where a chart without limits has nothing to say. */
export interface ChartPoints {
  /** The day, or the Monday of the week, since 1970-01-01. Those without answers are left out. */
  day: Int32Array;
  n: Float64Array;
  /** Sums of the values and of their squares; `value` is their mean. */
  sum: Float64Array;
  squares: Float64Array;
  value: Float64Array;
  expectation: Float64Array;
  /** expectation ± 3·σ_z standard errors, within what is possible. */
  low: Float64Array;
  high: Float64Array;
  /** Standard errors from the expectation, over-dispersion taken into account: z′. */
  z: Float64Array;
  ewma: Float64Array;
  ewmaLimit: Float64Array;
  /** Signals above and below the expectation, as {@link signalBits}. */
  above: Uint8Array;
  below: Uint8Array;
  /** 1 where the time of year is part of the expectation. */
  seasonal: Uint8Array;
}

export interface ControlChart {
  kind: DailySeries["kind"];
  grain: "day" | "week";
  status: "ok" | "learning";
  reason: LearningReason | null;
  /** Weeks in a row with answers so far, up to eight, and the first day of the baseline; `to` is the day after it. */
  baseline: { weeks: number; from: number | null; to: number | null };
  usual: Usual | null;
  /** Over-dispersion as found, and as used (at least 1). NaN while learning. */
  sigmaRaw: number;
  sigma: number;
  /** Place of the first point after the baseline; none is judged before it. */
  judgedFrom: number;
  points: ChartPoints;
}

export interface ChartOptions {
  /** First day that may belong to the baseline, since 1970-01-01: lets a new usual level be learnt. */
  baselineFrom?: number | undefined;
}

/**
 * Control chart of a daily series: what is usual is learnt from eight weeks, then frozen; each later point is measured
 * from what its weekday lets expect, in standard errors that allow for days swinging more than counting alone explains.
 *
 * @see Laney 2002 (over-dispersion); Lucas & Saccucci 1990 (moving average); Nelson 1984 (runs)
 */
export function controlChart(answers: DailySeries, { baselineFrom }: ChartOptions = {}): ControlChart {
  const daily = baselineFrom === undefined ? answers : fromDay(answers, baselineFrom);
  const grain = grainOf(daily);
  const { from, weeks, complete } = baselinePeriod(daily.day, grain === "week");
  const to = from === null ? null : from + 7 * alertThresholds.baselineWeeks;
  const all = grain === "week" ? weekly(daily) : daily;
  const learning = (reason: LearningReason): ControlChart => ({
    kind: daily.kind,
    grain,
    status: "learning",
    reason,
    baseline: { weeks, from, to },
    usual: null,
    sigmaRaw: Number.NaN,
    sigma: Number.NaN,
    judgedFrom: all.day.length,
    points: pointsWithoutLimits(all),
  });
  if (from === null || to === null) return learning("no-answers");
  if (!complete) return learning("eight-weeks");
  // What lies before a pause that made the baseline start anew is none of its business.
  const series = fromDay(all, from);
  const end = series.day.findIndex((day) => day >= to);
  const judgedFrom = end < 0 ? series.day.length : end;
  const usual = usualOf(series, judgedFrom, grain === "day");
  if (usual === null) return learning("no-variance");
  if (usual.n / judgedFrom < SHOWN_FROM) return learning("too-few");
  const measured = measure(series, usual, grain === "day", judgedFrom);
  return {
    kind: daily.kind,
    grain,
    status: "ok",
    reason: null,
    baseline: { weeks, from, to },
    usual,
    judgedFrom,
    ...measured,
  };
}

/** Days, or weeks where a usual day of the baseline (of all days while there is none) has fewer than 20 answers. */
function grainOf({ day, n }: DailySeries): ControlChart["grain"] {
  const { from, complete } = baselinePeriod(day, false);
  const [start, end] =
    complete && from !== null
      ? [from, from + 7 * alertThresholds.baselineWeeks]
      : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let days = 0;
  let answers = 0;
  for (let t = 0; t < day.length; t++) {
    if ((day[t] as number) < start || (day[t] as number) >= end) continue;
    days++;
    answers += n[t] as number;
  }
  return answers < alertThresholds.dailyFrom * days ? "week" : "day";
}

function measure(
  series: DailySeries,
  usual: Usual,
  byWeekday: boolean,
  baseline: number,
): Pick<ControlChart, "sigmaRaw" | "sigma" | "points"> {
  const { value: expectation, seasonAnswers } = expectationOf(series, usual, byWeekday);
  const value = series.sum.map((sum, t) => sum / (series.n[t] as number));
  const error = value.map((_, t) => standardError(series, usual, expectation[t] as number, t, seasonAnswers));
  const z = value.map((v, t) => (v - (expectation[t] as number)) / (error[t] as number));
  const sigmaRaw = movingRangeSigma(z, baseline);
  const sigma = Math.max(1, sigmaRaw);
  const scaled = z.map((point) => point / sigma);
  const smoothed = ewma(scaled, alertThresholds.ewmaWeight, alertThresholds.ewmaWidth);
  const { above, below } = signalsOf(scaled, smoothed.values, smoothed.limits);
  const reach = error.map((e) => alertThresholds.pointLimit * sigma * e);
  const [least, most] = series.range;
  return {
    sigmaRaw,
    sigma,
    points: {
      day: series.day,
      n: series.n,
      sum: series.sum,
      squares: series.squares,
      value,
      expectation,
      low: expectation.map((e, t) => Math.max(least, e - (reach[t] as number))),
      high: expectation.map((e, t) => Math.min(most, e + (reach[t] as number))),
      z: scaled,
      ewma: smoothed.values,
      ewmaLimit: smoothed.limits,
      above,
      below,
      seasonal: Uint8Array.from(seasonAnswers, (answers) => (answers > 0 ? 1 : 0)),
    },
  };
}

/** Standard error of a point around its expectation, whose own error counts where it was read from earlier years. */
function standardError(
  series: DailySeries,
  usual: Usual,
  expected: number,
  t: number,
  seasonAnswers: Float64Array,
): number {
  const variance = series.kind === "share" ? expected * (1 - expected) : usual.variance;
  const season = seasonAnswers[t] as number;
  return Math.sqrt(variance * (1 / (series.n[t] as number) + (season > 0 ? 1 / season : 0)));
}

function signalsOf(
  z: Float64Array,
  smoothed: Float64Array,
  limits: Float64Array,
): Pick<ChartPoints, "above" | "below"> {
  const runs = sideRuns(z);
  const fired = (side: 1 | -1): Uint8Array =>
    Uint8Array.from(z, (point, t) => {
      const isPoint = side * point > alertThresholds.pointLimit;
      const isEwma = side * (smoothed[t] as number) > (limits[t] as number);
      const isRun = side * (runs[t] as number) >= alertThresholds.sideRun;
      return (
        (isPoint ? signalBits.point : 0) |
        (isEwma ? signalBits.ewma : 0) |
        (isRun ? signalBits["side-run"] : 0)
      );
    });
  return { above: fired(1), below: fired(-1) };
}

/** The part of a series from a day on. */
function fromDay(series: DailySeries, from: number): DailySeries {
  const at = series.day.findIndex((day) => day >= from);
  if (at === 0) return series;
  const start = at < 0 ? series.day.length : at;
  const { day, n, sum, squares } = series;
  return {
    ...series,
    day: day.slice(start),
    n: n.slice(start),
    sum: sum.slice(start),
    squares: squares.slice(start),
  };
}

function pointsWithoutLimits({ day, n, sum, squares }: DailySeries): ChartPoints {
  const unknown = new Float64Array(day.length).fill(Number.NaN);
  return {
    day,
    n,
    sum,
    squares,
    value: sum.map((total, t) => total / (n[t] as number)),
    expectation: unknown,
    low: unknown,
    high: unknown,
    z: unknown,
    ewma: unknown,
    ewmaLimit: unknown,
    above: new Uint8Array(day.length),
    below: new Uint8Array(day.length),
    seasonal: new Uint8Array(day.length),
  };
}

/** The signals that a set of bits stands for. */
export function signalsIn(bits: number): Signal[] {
  return (Object.keys(signalBits) as Signal[]).filter((signal) => (bits & signalBits[signal]) !== 0);
}
