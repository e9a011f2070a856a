import type { FigurePartsFragment, TrendsQuery } from "../api/documents.generated.ts";
import { type Axis, axisOf } from "../chart/axis.ts";
import { beganMarks, type ChartMark } from "../chart/chart-marks.ts";
import { valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Point = TrendsQuery["series"][number];

export interface TrendPoint {
  year: number;
  /** `null` is a gap. */
  value: number | null;
  /** How far the interval reaches below and above the value. */
  whisker: [number, number] | null;
  faint: boolean;
  text: string;
}

export interface TrendPanel {
  code: string;
  name: string;
  points: TrendPoint[];
  /** When actions began, in years as the axis has them; holidays come round every year, so a year's point holds them all. */
  marks: ChartMark[];
  /** The newest measured value, written at its point. */
  latest: string;
  /** Years without a figure and why, in words; empty when there is none. */
  gaps: string;
  /** All of it in words, for the panel's description. */
  description: string;
}

export interface Trends {
  axis: Axis | null;
  years: number[];
  panels: TrendPanel[];
  table: TwinTable;
}

export interface TrendWords {
  all: string;
  gap: (years: string, reason: string) => string;
  status: (figure: Pick<FigurePartsFragment, "status" | "indicative">) => string;
  columns: Record<"venue" | "year" | "value" | "low" | "high" | "n" | "status", string>;
}

/** Small multiples: all venues together first, then each venue, on one axis and the same years. */
export function prepareTrends(data: TrendsQuery, locale: Locale, words: TrendWords): Trends {
  const series = [
    { code: "", name: words.all, points: data.series, actions: data.actions.actions },
    ...data.venueSeries.map(({ venue, points }) => ({
      ...venue,
      points,
      actions: data.actions.actions.filter((action) => action.venue.code === venue.code),
    })),
  ];
  const years = [...new Set(series.flatMap(({ points }) => points.map(yearOf)))].sort((a, b) => a - b);
  return {
    axis: axisOf(
      series.flatMap(({ points }) => points.map(({ figure }) => figure)),
      locale,
      4,
    ),
    years,
    panels: series.map((each) => panelOf(each, years, locale, words)),
    table: {
      columns: [
        { label: words.columns.venue },
        { label: words.columns.year, numeric: true },
        ...(["value", "low", "high", "n"] as const).map((key) => ({
          label: words.columns[key],
          numeric: true,
        })),
        { label: words.columns.status },
      ],
      rows: series.flatMap(({ name, points }) => points.map((point) => rowOf(name, point, locale, words))),
    },
  };
}

/** Where a day stands on an axis on which a year's figure stands in the middle of its year. */
function yearAt(day: number): number {
  const year = new Date(day * DAY_MS).getUTCFullYear();
  const first = Date.UTC(year, 0, 1) / DAY_MS;
  return year - 0.5 + (day - first) / (Date.UTC(year + 1, 0, 1) / DAY_MS - first);
}

const DAY_MS = 86_400_000;

const yearOf = ({ from }: Pick<Point, "from">) => Number(from.slice(0, 4));
const text = (value: number, figure: FigurePartsFragment, locale: Locale) =>
  valueText(value, figure.unit, locale);

interface Series {
  code: string;
  name: string;
  points: readonly Point[];
  actions: TrendsQuery["actions"]["actions"];
}

function panelOf(
  { code, name, points, actions }: Series,
  years: number[],
  locale: Locale,
  words: TrendWords,
): TrendPanel {
  const byYear = new Map(points.map((point) => [yearOf(point), point.figure]));
  const measured = points.filter(({ figure }) => figure.value !== null);
  const last = measured.at(-1)?.figure;
  const gaps = gapsOf(years, byYear, words);
  const marks = beganMarks(actions)
    .map(({ at, label }) => ({ at: yearAt(at), label }))
    .filter(({ at }) => years.includes(Math.round(at)));
  return {
    code,
    name,
    points: years.map((year) => pointOf(year, byYear.get(year))),
    marks,
    latest: last?.value == null ? "" : text(last.value, last, locale),
    gaps,
    description: [
      name,
      ...points.map((point) => `${yearOf(point)}: ${point.figure.text}`),
      ...marks.map(({ at, label }) => `${Math.round(at)}: ${label}`),
    ].join("; "),
  };
}

function pointOf(year: number, figure: FigurePartsFragment | undefined): TrendPoint {
  const { value = null, interval = null } = figure ?? {};
  return {
    year,
    value,
    whisker: value === null || interval === null ? null : [value - interval.low, interval.high - value],
    faint: figure?.indicative ?? false,
    text: figure?.text ?? "",
  };
}

/** Years without a figure, joined where the reason is the same: "2014–2016: not asked". */
function gapsOf(years: number[], byYear: Map<number, FigurePartsFragment>, words: TrendWords): string {
  const runs: { from: number; to: number; reason: string }[] = [];
  for (const year of years) {
    const figure = byYear.get(year);
    if (figure === undefined || figure.status === "MEASURED") continue;
    const reason = words.status(figure);
    const open = runs.at(-1);
    if (open && open.to === year - 1 && open.reason === reason) open.to = year;
    else runs.push({ from: year, to: year, reason });
  }
  return runs
    .map(({ from, to, reason }) => words.gap(from === to ? `${from}` : `${from}–${to}`, reason))
    .join("; ");
}

function rowOf(name: string, point: Point, locale: Locale, words: TrendWords): string[] {
  const { figure } = point;
  const numbers = [figure.value, figure.interval?.low, figure.interval?.high];
  return [
    name,
    String(yearOf(point)),
    ...numbers.map((value) => (value == null ? "" : text(value, figure, locale))),
    String(figure.n),
    words.status(figure),
  ];
}
