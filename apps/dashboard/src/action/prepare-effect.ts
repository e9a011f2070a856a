import type { ActionQuery, Unit } from "../api/documents.generated.ts";
import { type Axis, roundAxis } from "../chart/axis.ts";
import { numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Effect = NonNullable<NonNullable<ActionQuery["action"]>["effect"]>;

/** One month or week of the chart; `null` where there is nothing. */
export interface EffectMark {
  /** Days since 1970-01-01. */
  at: number;
  own: number | null;
  ownBand: [number, number] | null;
  expected: number | null;
  expectedBand: [number, number] | null;
}

export interface PreparedEffect {
  points: EffectMark[];
  axis: Axis;
  days: { from: number; to: number; ticks: { value: number; label: string }[] };
  /** The day of the start, where it is drawn. */
  start: number | null;
  table: TwinTable;
}

export interface EffectWords {
  period: string;
  own: string;
  expected: string;
  low: string;
  high: string;
  n: string;
  gap: string;
}

const DAY_MS = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
/** Most ticks below the chart. */
const TICKS = 8;

/** The venue and what was to be expected, period by period; `null` where there is nothing to draw. */
export function prepareEffect(
  { points }: Pick<Effect, "points">,
  start: string | null,
  unit: Unit,
  locale: Locale,
  words: EffectWords,
): PreparedEffect | null {
  const marks = points.map(({ day, own, expected }): EffectMark => {
    const band = (of: typeof own): [number, number] | null => (of === null ? null : [of.low, of.high]);
    return {
      at: numberOf(day),
      own: own?.value ?? null,
      ownBand: band(own),
      expected: expected?.value ?? null,
      expectedBand: band(expected),
    };
  });
  const drawn = marks.flatMap(({ ownBand, expectedBand }) => [...(ownBand ?? []), ...(expectedBand ?? [])]);
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || drawn.length === 0) return null;
  const limits = unit === "SHARE" || unit === "POMP" ? { least: 0, most: 100 } : {};
  const inRange = (value: number) =>
    Math.min(
      limits.most ?? Number.POSITIVE_INFINITY,
      Math.max(limits.least ?? Number.NEGATIVE_INFINITY, value),
    );
  const began = start === null ? null : numberOf(start);
  return {
    points: marks,
    axis: roundAxis(inRange(Math.min(...drawn)), inRange(Math.max(...drawn)), "POMP", locale, limits),
    days: { from: first.at, to: last.at, ticks: ticksOf(points, locale) },
    start: began !== null && began >= first.at && began <= last.at ? began : null,
    table: tableOf(points, locale, words),
  };
}

function ticksOf(points: Effect["points"], locale: Locale): { value: number; label: string }[] {
  const every = Math.max(1, Math.ceil(points.length / TICKS));
  const months = points.every(({ day }) => day.endsWith("-01"));
  return points
    .filter((_, place) => place % every === 0)
    .map(({ day }) => ({ value: numberOf(day), label: periodText(day, months, locale) }));
}

/** A month with its year, or the first day of a week. */
function periodText(day: string, months: boolean, locale: Locale): string {
  const [year, month, date] = day.split("-").map(Number);
  if (locale === "zh") return months ? `${year}年${month}月` : `${month}月${date}日`;
  const parts = months
    ? ({ month: "short", year: "numeric" } as const)
    : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

function tableOf(points: Effect["points"], locale: Locale, words: EffectWords): TwinTable {
  const text = (value: number | null | undefined): string =>
    value == null ? "" : numberText(value, "SCALE", locale, 1);
  return {
    columns: [
      { label: words.period },
      ...[words.n, words.own, words.low, words.high, words.expected, words.gap].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: points.map(({ day, n, own, expected }) => [
      day,
      String(n),
      text(own?.value),
      text(own?.low),
      text(own?.high),
      text(expected?.value),
      own && expected ? text(own.value - expected.value) : "",
    ]),
  };
}
