import type { RecoveryQuery } from "../api/documents.generated.ts";
import { countText, numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Closing = RecoveryQuery["recovery"]["closing"];

/** One point of the drawn curve; it holds until the next. */
export interface ClosingPoint {
  hours: number;
  closed: number;
  band: [low: number, high: number] | null;
  text: string;
}

export interface ClosingCurve {
  points: ClosingPoint[];
  /** Complaints still open, on the curve at the time to which they were watched. */
  open: { hours: number; closed: number; count: number; text: string }[];
  /** Labelled hours, and the last one. */
  ticks: { hours: number; label: string }[];
  end: number;
  /** Open complaints that were watched beyond the last hour drawn. */
  beyond: number;
  median: { hours: number; label: string } | null;
  table: TwinTable;
}

export interface ClosingWords {
  closedWithin: (share: string, hours: string) => string;
  openFor: (count: string, hours: string) => string;
  median: (hours: string) => string;
  ticks: (hours: string) => string;
  columns: Record<"hours" | "closed" | "low" | "high" | "n", string>;
}

/** The curve from the API's points, with its bounds carried over where none can be computed. */
export function prepareClosing(closing: Closing, locale: Locale, words: ClosingWords): ClosingCurve {
  const points = closing.curve.map(
    ({ hours, closed, low, high }): ClosingPoint => ({
      hours,
      closed,
      band: low === null || high === null ? null : [low, high],
      text: words.closedWithin(percent(closed, locale), hoursText(hours, locale)),
    }),
  );
  const last = Math.min(
    Math.max(points.at(-1)?.hours ?? 0, closing.open.at(-1)?.hours ?? 0),
    longestDrawn(closing),
  );
  const step = tickStep(last);
  const end = Math.max(step, Math.ceil(last / step - 1e-9) * step);
  const drawn = points.filter(({ hours }) => hours <= end);
  const tail = drawn.at(-1);
  const { median } = closing;
  return {
    points: tail && tail.hours < last ? [...drawn, { ...tail, hours: last }] : drawn,
    open: closing.open
      .filter(({ hours }) => hours <= end)
      .map(({ hours, count }) => ({
        hours,
        count,
        closed: closedBy(points, hours),
        text: words.openFor(countText(count, locale), hoursText(hours, locale)),
      })),
    ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, i) => ({
      hours: i * step,
      label: words.ticks(hoursText(i * step, locale)),
    })),
    end,
    beyond: closing.open.reduce((sum, { hours, count }) => (hours > end ? sum + count : sum), 0),
    median:
      median.hours === null
        ? null
        : { hours: median.hours, label: words.median(hoursText(median.hours, locale)) },
    table: tableOf(closing, locale, words),
  };
}

/** The first week, or longer where closing takes longer: the few that stay open for months would squeeze the rest. */
function longestDrawn({ median }: Closing): number {
  return median.hours === null ? Number.POSITIVE_INFINITY : Math.max(WEEK, 6 * median.hours);
}

const WEEK = 168;

const percent = (share: number, locale: Locale) => numberText(share, "SHARE", locale, 0);

/** Hours with one decimal where they need it. */
export function hoursText(hours: number, locale: Locale): string {
  return numberText(hours, "COUNT", locale, Number.isInteger(Number(hours.toFixed(1))) ? 0 : 1);
}

/** Hours between ticks: few enough to read, whole days where the curve runs that long. */
function tickStep(last: number): number {
  return [1, 2, 4, 6, 12, 24, 48, 72, 168, 336, 720].find((step) => last / step <= 7) ?? Math.ceil(last / 7);
}

function closedBy(points: readonly ClosingPoint[], hours: number): number {
  return points.findLast((point) => point.hours <= hours)?.closed ?? 0;
}

function tableOf({ closedAt }: Closing, locale: Locale, { columns }: ClosingWords): TwinTable {
  const share = (value: number | null | undefined) =>
    value == null ? "" : numberText(value, "SHARE", locale, 1);
  return {
    columns: (["hours", "closed", "low", "high", "n"] as const).map((key, i) => ({
      label: columns[key],
      numeric: i > 0,
    })),
    rows: closedAt.map(({ hours, share: figure }) => [
      hoursText(hours, locale),
      figure.value === null ? figure.text : share(figure.value),
      share(figure.interval?.low),
      share(figure.interval?.high),
      countText(figure.n, locale),
    ]),
  };
}
