import { mondayOf, sameWeekBefore, weekdayOf } from "../calendar/week.ts";
import type { DailySeries } from "./daily-series.ts";
import { alertThresholds } from "./thresholds.ts";

/** What is usual, from the points of the baseline: frozen, whatever comes later. */
export interface Usual {
  /** Answers of the baseline, the sums of their values and squared values, and their mean. */
  n: number;
  sum: number;
  squares: number;
  mean: number;
  /** Per weekday from Monday; all alike for weeks. */
  weekdays: Float64Array;
  /** Answers behind each of them. */
  weekdayAnswers: Float64Array;
  /** Whether some weekday has too few answers, or all alike, and takes the mean of all days. */
  weekdayUnknown: boolean;
  /** Variance of single answers around their weekday's mean; of a share it follows from the expectation instead. */
  variance: number;
}

/**
 * What the first `count` points say is usual.
 * @returns `null` where all their answers are the same: nothing can be expected to vary
 */
export function usualOf(series: DailySeries, count: number, byWeekday: boolean): Usual | null {
  const n = new Float64Array(7);
  const sum = new Float64Array(7);
  const squares = new Float64Array(7);
  for (let t = 0; t < count; t++) {
    const weekday = byWeekday ? weekdayOf(series.day[t] as number) : 0;
    n[weekday] = (n[weekday] as number) + (series.n[t] as number);
    sum[weekday] = (sum[weekday] as number) + (series.sum[t] as number);
    squares[weekday] = (squares[weekday] as number) + (series.squares[t] as number);
  }
  const answers = total(n);
  const mean = total(sum) / answers;
  const spread = total(squares) / answers - mean * mean;
  if (!(spread > 1e-12 * Math.max(1, mean * mean))) return null;
  const known = (weekday: number): boolean => {
    const of = (sum[weekday] as number) / (n[weekday] as number);
    const varies = series.kind === "mean" || (of > 0 && of < 1);
    return byWeekday && (n[weekday] as number) >= alertThresholds.weekdayAnswers && varies;
  };
  const weekdays = Float64Array.from(n, (_, weekday) =>
    known(weekday) ? (sum[weekday] as number) / (n[weekday] as number) : mean,
  );
  let around = 0;
  for (let weekday = 0; weekday < 7; weekday++) {
    const expected = weekdays[weekday] as number;
    around +=
      (squares[weekday] as number) -
      2 * expected * (sum[weekday] as number) +
      expected * expected * (n[weekday] as number);
  }
  const freedom = answers - (byWeekday ? n.filter((size) => size > 0).length : 1);
  const weekdayUnknown = byWeekday && n.some((size, weekday) => size > 0 && !known(weekday));
  return {
    n: answers,
    sum: total(sum),
    squares: total(squares),
    mean,
    weekdays,
    weekdayAnswers: n.map((size, weekday) => (known(weekday) ? size : answers)),
    weekdayUnknown,
    variance: around / freedom,
  };
}

/** What is expected at each point. */
export interface Expectation {
  value: Float64Array;
  /** Answers of earlier years that the time of year was read from; 0 where it is not taken into account. */
  seasonAnswers: Float64Array;
}

/**
 * What is expected at each point: the weekday's mean of the baseline and, where two full years lie before it, how far the
 * same week of those years (with one week on either side) was from it.
 */
export function expectationOf(series: DailySeries, usual: Usual, byWeekday: boolean): Expectation {
  const { seasonYears, seasonReach } = alertThresholds;
  const ofDay = (day: number): number =>
    byWeekday ? (usual.weekdays[weekdayOf(day)] as number) : usual.mean;
  const value = Float64Array.from(series.day, ofDay);
  const seasonAnswers = new Float64Array(series.day.length);
  const first = series.day[0];
  const last = series.day.at(-1);
  // Most series are shorter than two years: then there is nothing to look up.
  if (first === undefined || last === undefined || last - first < 364 * seasonYears)
    return { value, seasonAnswers };
  const weeks = weekSums(series, value);
  // All days of a week have the same season: it is looked up once.
  let monday = Number.NaN;
  let season: WeekSum | null = null;
  for (let t = 0; t < value.length; t++) {
    const day = series.day[t] as number;
    if (mondayOf(day) !== monday) {
      monday = mondayOf(day);
      const isKnown = sameWeekBefore(day, seasonYears) - 7 * seasonReach >= mondayOf(first);
      season = isKnown ? seasonAt(day, weeks) : null;
    }
    if (season === null) continue;
    const [low, high] = series.range;
    const margin = (high - low) / (2 * season.n);
    value[t] = Math.min(high - margin, Math.max(low + margin, (value[t] as number) + season.deviation));
    seasonAnswers[t] = season.n;
  }
  return { value, seasonAnswers };
}

interface WeekSum {
  n: number;
  /** Σ (value − what the weekday lets expect). */
  deviation: number;
}

/** Sums by week, by the week's Monday. */
function weekSums({ day, n, sum }: DailySeries, expected: Float64Array): Map<number, WeekSum> {
  const weeks = new Map<number, WeekSum>();
  for (let t = 0; t < day.length; t++) {
    const monday = mondayOf(day[t] as number);
    const week = weeks.get(monday) ?? { n: 0, deviation: 0 };
    week.n += n[t] as number;
    week.deviation += (sum[t] as number) - (n[t] as number) * (expected[t] as number);
    weeks.set(monday, week);
  }
  return weeks;
}

/** The mean deviation at the same time of the two years before; `null` where either has no answers then. */
function seasonAt(day: number, weeks: ReadonlyMap<number, WeekSum>): WeekSum | null {
  const { seasonYears, seasonReach } = alertThresholds;
  const all: WeekSum = { n: 0, deviation: 0 };
  for (let years = 1; years <= seasonYears; years++) {
    const monday = sameWeekBefore(day, years);
    const before = all.n;
    for (let week = -seasonReach; week <= seasonReach; week++) {
      const sums = weeks.get(monday + 7 * week);
      all.n += sums?.n ?? 0;
      all.deviation += sums?.deviation ?? 0;
    }
    if (all.n === before) return null;
  }
  return { n: all.n, deviation: all.deviation / all.n };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
