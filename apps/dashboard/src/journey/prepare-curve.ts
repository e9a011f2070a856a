import type { CurveQuery, Driver, FigurePartsFragment, Nature } from "../api/documents.generated.ts";
import { type Axis, axisOf } from "../chart/axis.ts";
import { countText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type EmotionCurve = CurveQuery["curve"];
export type Peak = "positive" | "negative";

export interface CurvePoint {
  /** Place on the journey, from 1. */
  place: number;
  code: string;
  name: string;
  /** `null` is a gap in the curve. */
  value: number | null;
  /** Interval from low to high. */
  band: [number, number] | null;
  /** What management believes, on the same scale; `null` where nothing is believed. */
  believed: number | null;
  score: string;
  n: string;
  /** The whole figure in words, or why there is none. */
  text: string;
  peak: Peak | null;
  faint: boolean;
  nature: Nature;
  secondaryNatures: Nature[];
  driver: Driver;
}

export interface CurveStage {
  code: string;
  name: string;
  /** First and last place of the stage on the journey. */
  from: number;
  to: number;
  score: string;
  text: string;
}

export interface Curve {
  axis: Axis | null;
  points: CurvePoint[];
  stages: CurveStage[];
  /** Touchpoints without a figure, each with its reason. */
  gaps: { name: string; reason: string }[];
  table: TwinTable;
}

export interface CurveWords {
  rankRange: (low: number, high: number) => string;
  peak: Record<Peak, string>;
  nature: (nature: Nature) => string;
  driver: (driver: Driver) => string;
  channel: (point: EmotionCurve["points"][number]["touchpoint"]["channel"]) => string;
  status: (figure: Pick<FigurePartsFragment, "status" | "indicative">) => string;
  columns: Record<
    | "touchpoint"
    | "stage"
    | "score"
    | "low"
    | "high"
    | "n"
    | "rank"
    | "peak"
    | "nature"
    | "driver"
    | "channel"
    | "status",
    string
  >;
}

/** The emotion curve in the order visitors meet the touchpoints, with its bands, peaks, gaps and stages. */
export function prepareCurve(
  { points, stages, designed }: EmotionCurve,
  locale: Locale,
  words: CurveWords,
): Curve {
  const ordered = points.toSorted((a, b) => a.touchpoint.position - b.touchpoint.position);
  const believed = new Map(designed.points.map((point) => [point.touchpoint.code, point.believed]));
  const prepared = ordered.map((point, index) =>
    pointOf(point, index + 1, believed.get(point.touchpoint.code) ?? null, locale),
  );
  return {
    axis: axisWith(ordered, prepared, locale),
    points: prepared,
    stages: stages.flatMap(({ stage, figure }) => {
      const places = ordered.flatMap(({ touchpoint }, index) =>
        touchpoint.stage.code === stage.code ? [index + 1] : [],
      );
      const [from, to] = [places[0], places.at(-1)];
      if (from === undefined || to === undefined) return [];
      return [
        { code: stage.code, name: stage.name, from, to, score: scoreOf(figure, locale), text: figure.text },
      ];
    }),
    gaps: ordered.flatMap(({ touchpoint, figure }) =>
      figure.value === null ? [{ name: touchpoint.name, reason: figure.text }] : [],
    ),
    table: tableOf(ordered, locale, words),
  };
}

/** One axis for what is felt and what is believed. */
function axisWith(
  ordered: EmotionCurve["points"],
  points: readonly CurvePoint[],
  locale: Locale,
): Axis | null {
  const figures = ordered.map(({ figure }) => figure);
  const measured = figures.find(({ value }) => value !== null);
  if (measured === undefined) return null;
  const beliefs = points.flatMap(({ believed }) =>
    believed === null
      ? []
      : [{ value: believed, interval: null, unit: measured.unit, scale: measured.scale }],
  );
  return axisOf([...figures, ...beliefs], locale, 5);
}

function pointOf(
  { touchpoint, figure, ...peaks }: EmotionCurve["points"][number],
  place: number,
  believed: number | null,
  locale: Locale,
): CurvePoint {
  return {
    place,
    code: touchpoint.code,
    name: touchpoint.name,
    value: figure.value,
    band: figure.interval === null ? null : [figure.interval.low, figure.interval.high],
    believed,
    score: scoreOf(figure, locale),
    n: countText(figure.n, locale),
    text: figure.text,
    peak: peakOf(peaks),
    faint: figure.indicative,
    nature: touchpoint.nature,
    secondaryNatures: touchpoint.secondaryNatures.filter((nature) => nature !== touchpoint.nature),
    driver: touchpoint.driver,
  };
}

/** A touchpoint that could be both (all alike) is neither. */
function peakOf({
  positivePeak,
  negativePeak,
}: {
  positivePeak: boolean;
  negativePeak: boolean;
}): Peak | null {
  if (positivePeak === negativePeak) return null;
  return positivePeak ? "positive" : "negative";
}

const scoreOf = (figure: FigurePartsFragment, locale: Locale) =>
  figure.value === null ? "–" : valueText(figure.value, figure.unit, locale);

function tableOf(points: EmotionCurve["points"], locale: Locale, words: CurveWords): TwinTable {
  const { columns } = words;
  const rows = points.map(({ touchpoint, figure, rankLow, rankHigh, ...peaks }) => {
    const peak = peakOf(peaks);
    const rank = rankLow === null || rankHigh === null ? "" : words.rankRange(rankLow, rankHigh);
    return [
      touchpoint.name,
      touchpoint.stage.name,
      ...[figure.value, figure.interval?.low, figure.interval?.high].map((value) =>
        value == null ? "" : valueText(value, figure.unit, locale),
      ),
      String(figure.n),
      rank,
      peak === null ? "" : words.peak[peak],
      words.nature(touchpoint.nature),
      words.driver(touchpoint.driver),
      words.channel(touchpoint.channel),
      words.status(figure),
    ];
  });
  const numeric = ["score", "low", "high", "n", "rank"] as const;
  return {
    columns: [
      { label: columns.touchpoint },
      { label: columns.stage },
      ...numeric.map((key) => ({ label: columns[key], numeric: true })),
      ...(["peak", "nature", "driver", "channel", "status"] as const).map((key) => ({ label: columns[key] })),
    ],
    rows,
  };
}
