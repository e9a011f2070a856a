import type { AlertSignal, ControlChartQuery } from "../api/documents.generated.ts";
import { type Axis, roundAxis } from "../chart/axis.ts";
import { dayText, numberText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

export type Chart = NonNullable<ControlChartQuery["controlChart"]>;

/** One point of the chart; `value` is null where it must not be shown, and on the breaks between stretches of days. */
export interface ChartPoint {
  /** Days since 1970-01-01. */
  at: number;
  value: number | null;
  expectation: number | null;
  /** Lower and upper limit. */
  band: [number, number] | null;
  average: number | null;
  averageBand: [number, number] | null;
  /** The value again where it signals, by side. */
  above: number | null;
  below: number | null;
}

export interface PreparedChart {
  points: ChartPoint[];
  axis: Axis;
  averageAxis: Axis;
  days: { from: number; to: number; ticks: { value: number; label: string }[] };
  /** The days that say what is usual, as far as they are drawn. */
  baseline: [number, number] | null;
  /** The alert that is spoken of, as far as it is drawn. */
  run: { from: number; to: number; good: boolean | null } | null;
  hasLimits: boolean;
  description: string;
  table: TwinTable;
}

export interface ChartWords {
  columns: Record<
    "day" | "week" | "n" | "value" | "usual" | "low" | "high" | "z" | "average" | "signals",
    string
  >;
  signal: (signal: AlertSignal) => string;
  above: string;
  below: string;
  few: string;
  description: (points: number, from: string, to: string) => string;
}

const DAY_MS = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The points of a chart, its axes and the stretches that matter; `null` where there is none to draw. */
export function prepareChart(
  chart: Chart,
  run: string,
  locale: Locale,
  words: ChartWords,
): PreparedChart | null {
  const { points: columns, unit } = chart;
  if (columns === null || columns.days.length === 0) return null;
  const points = pointsOf(chart, columns);
  const drawn = points
    .flatMap(({ value, band, expectation }) => [value, expectation, ...(band ?? [])])
    .filter(isNumber);
  const limits = unit === "SHARE" ? { least: 0, most: 1 } : {};
  const averages = points
    .flatMap(({ average, averageBand }) => [average, ...(averageBand ?? [])])
    .filter(isNumber);
  const from = points[0]?.at ?? 0;
  const to = points.at(-1)?.at ?? 0;
  const alert = chart.alerts.find(({ firstDay }) => firstDay === run) ?? null;
  return {
    points,
    axis: roundAxis(Math.min(...drawn), Math.max(...drawn), unit, locale, limits),
    averageAxis: roundAxis(Math.min(0, ...averages), Math.max(0, ...averages), "SCALE", locale, {
      wantedTicks: 3,
    }),
    days: { from, to, ticks: ticksOf(from, to, locale) },
    baseline: chart.status === "OK" ? clipped(chart.baselineFrom, chart.baselineTo, from, to) : null,
    run:
      alert && numberOf(alert.lastDay) >= from
        ? {
            from: Math.max(from, numberOf(alert.firstDay)),
            to: Math.min(to, numberOf(alert.lastDay)),
            good: alert.improvement,
          }
        : null,
    hasLimits: chart.status === "OK",
    description: [
      words.description(columns.days.length, dayText(dayOf(from), locale), dayText(dayOf(to), locale)),
      chart.sentence,
    ].join(" "),
    table: tableOf(chart, columns, locale, words),
  };
}

type Columns = NonNullable<Chart["points"]>;

function pointsOf({ grain }: Chart, columns: Columns): ChartPoint[] {
  const apart = grain === "WEEK" ? 14 : 7;
  const points: ChartPoint[] = [];
  for (const [i, day] of columns.days.entries()) {
    const at = numberOf(day);
    const before = points.at(-1)?.at;
    // A stretch without answers is a gap in the line, not a way through it.
    if (before !== undefined && at - before > apart) points.push({ ...nothing, at: before + 1 });
    const value = columns.values[i] ?? null;
    const average = columns.averages[i] ?? null;
    const limit = columns.averageLimits[i] ?? null;
    points.push({
      at,
      value,
      expectation: columns.expectations[i] ?? null,
      band: pair(columns.lows[i], columns.highs[i]),
      average,
      averageBand: limit === null ? null : [-limit, limit],
      above: (columns.above[i]?.length ?? 0) > 0 ? value : null,
      below: (columns.below[i]?.length ?? 0) > 0 ? value : null,
    });
  }
  return points;
}

const nothing = {
  value: null,
  expectation: null,
  band: null,
  average: null,
  averageBand: null,
  above: null,
  below: null,
};

function pair(low: number | null | undefined, high: number | null | undefined): [number, number] | null {
  return low == null || high == null ? null : [low, high];
}

function clipped(
  from: string | null,
  to: string | null,
  first: number,
  last: number,
): [number, number] | null {
  if (from === null || to === null) return null;
  const [start, end] = [Math.max(first, numberOf(from)), Math.min(last, numberOf(to) - 1)];
  return end > start ? [start, end] : null;
}

/** First days of months, at most about eight; of years where months would be too many. */
function ticksOf(from: number, to: number, locale: Locale): { value: number; label: string }[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const months: string[] = [];
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = nextMonth(month)) months.push(month);
  const step =
    [1, 2, 3, 6, 12].find((every) => months.length / every <= 8) ?? 12 * Math.ceil(months.length / 96);
  const ticks = months
    .filter((month) => (Number(month.slice(5)) - 1) % step === 0)
    .map((month) => ({ value: numberOf(`${month}-01`), label: monthText(month, locale) }))
    .filter(({ value }) => value >= from && value <= to);
  return ticks.length > 0 ? ticks : [{ value: from, label: dayText(first, locale) }];
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** January with its year, other months alone. */
function monthText(month: string, locale: Locale): string {
  const [year, number] = month.split("-").map(Number);
  if (locale === "zh") return number === 1 ? `${year}年1月` : `${number}月`;
  const name = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return number === 1 ? `${name} ${year}` : name;
}

function tableOf({ unit, grain }: Chart, columns: Columns, locale: Locale, words: ChartWords): TwinTable {
  const { columns: heads } = words;
  const text = (value: number | null | undefined): string =>
    value == null ? "" : valueText(value, unit, locale);
  const plain = (value: number | null | undefined): string =>
    value == null ? "" : numberText(value, "SCALE", locale, 2);
  return {
    columns: [
      { label: grain === "WEEK" ? heads.week : heads.day },
      ...([heads.n, heads.value, heads.usual, heads.low, heads.high, heads.z, heads.average] as const).map(
        (label) => ({
          label,
          numeric: true,
        }),
      ),
      { label: heads.signals },
    ],
    rows: columns.days.map((day, i) => [
      day,
      String(columns.n[i]),
      columns.values[i] == null ? words.few : text(columns.values[i]),
      text(columns.expectations[i]),
      text(columns.lows[i]),
      text(columns.highs[i]),
      plain(columns.deviations[i]),
      plain(columns.averages[i]),
      [
        ...(columns.above[i] ?? []).map((signal) => `${words.above}: ${words.signal(signal)}`),
        ...(columns.below[i] ?? []).map((signal) => `${words.below}: ${words.signal(signal)}`),
      ].join("; "),
    ]),
  };
}

const isNumber = (value: number | null): value is number => value !== null;
