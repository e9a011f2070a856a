import type { FigurePartsFragment } from "../api/documents.generated.ts";
import { type Axis, axisOf, placeOn, roundAxis } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { countText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

/** A figure of the evidence, under its name. */
export interface Entry {
  key: string;
  name: string;
  figure: FigurePartsFragment;
  /** What is said besides, such as a verdict. */
  note?: string;
}

export interface Row {
  key: string;
  name: string;
  value: string;
  /** The whole figure in words; the reason where there is no number. */
  text: string;
  note: string;
  mark: Mark | null;
}

/** Figures of one unit under each other, on one axis. */
export interface Rows {
  axis: Axis | null;
  /** Ticks, and where zero lies, in percent of the axis. */
  ticks: number[];
  zero: number | null;
  /** A stretch that counts as none, such as ± 5 points, in percent of the axis. */
  band: { from: number; to: number } | null;
  rows: Row[];
  table: TwinTable;
}

export interface RowWords {
  name: string;
  value: string;
  low: string;
  high: string;
  n: string;
  note: string;
}

/**
 * Prepares rows of one unit in the order given.
 * @param signed differences: written with their sign, on an axis that shows zero
 * @param margin half the width of the band that counts as no difference
 */
export function prepareRows(
  entries: readonly Entry[],
  locale: Locale,
  words: RowWords,
  { margin = null, signed = false }: { margin?: number | null; signed?: boolean } = {},
): Rows {
  const axis = axisFor(
    entries.map(({ figure }) => figure),
    signed,
    margin ?? 0,
    locale,
  );
  const inside = (value: number): boolean => axis !== null && value >= axis.low && value <= axis.high;
  return {
    axis,
    ticks: axis ? axis.ticks.map(({ value }) => placeOn(axis, value)) : [],
    zero: axis && inside(0) && axis.low < 0 ? placeOn(axis, 0) : null,
    band: axis && margin !== null ? { from: placeOn(axis, -margin), to: placeOn(axis, margin) } : null,
    rows: entries.map(({ key, name, figure, note }) => ({
      key,
      name,
      value: textOf(figure, locale, signed),
      text: figure.text,
      note: note ?? "",
      mark: markOf(figure, axis),
    })),
    table: tableOf(entries, locale, words),
  };
}

function axisFor(
  figures: readonly FigurePartsFragment[],
  signed: boolean,
  reach: number,
  locale: Locale,
): Axis | null {
  const axis = axisOf(figures, locale, 4);
  const unit = figures.find(({ value }) => value !== null)?.unit;
  if (axis === null || unit === undefined || !signed) return axis;
  return roundAxis(Math.min(axis.low, -reach, 0), Math.max(axis.high, reach, 0), unit, locale, {
    wantedTicks: 4,
  });
}

function textOf({ value, unit }: FigurePartsFragment, locale: Locale, signed: boolean): string {
  if (value === null) return "–";
  const text = valueText(value, unit, locale);
  return signed && value > 0 ? `+${text}` : text;
}

function tableOf(entries: readonly Entry[], locale: Locale, words: RowWords): TwinTable {
  const noted = entries.some(({ note }) => note);
  return {
    columns: [
      { label: words.name },
      ...[words.value, words.low, words.high, words.n].map((label) => ({ label, numeric: true })),
      ...(noted ? [{ label: words.note }] : []),
    ],
    rows: entries.map(({ name, figure, note }) => [
      name,
      figure.value === null ? figure.text : valueText(figure.value, figure.unit, locale),
      figure.interval ? valueText(figure.interval.low, figure.unit, locale) : "",
      figure.interval ? valueText(figure.interval.high, figure.unit, locale) : "",
      countText(figure.n, locale),
      ...(noted ? [note ?? ""] : []),
    ]),
  };
}

/** Highest value first; those without a number last. For venues and touchpoints, never for people. */
export function byValue(entries: readonly Entry[], direction: 1 | -1 = -1): Entry[] {
  return entries.toSorted((a, b) => {
    if (a.figure.value === null || b.figure.value === null)
      return Number(a.figure.value === null) - Number(b.figure.value === null);
    return direction * (a.figure.value - b.figure.value);
  });
}
