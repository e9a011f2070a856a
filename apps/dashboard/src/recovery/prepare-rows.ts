import type { FigurePartsFragment, GroupDifferencePartsFragment } from "../api/documents.generated.ts";
import { type Axis, axisOf, placeOn, roundAxis } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { countText, numberText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

/** A figure with what names it. */
export interface NamedFigure {
  key: string;
  name: string;
  /** Said below the name. */
  note: string;
  figure: FigurePartsFragment;
}

/** One row: name, value, interval on the common axis, number of answers. */
export interface FigureRow {
  key: string;
  name: string;
  note: string;
  value: string;
  /** The figure in words: with its interval, or why there is none. */
  text: string;
  measured: boolean;
  mark: Mark | null;
  n: string;
}

export interface FigureRows {
  axis: Axis | null;
  /** Where zero stands, for differences. */
  zero: number | undefined;
  rows: FigureRow[];
  table: TwinTable;
}

export type RowColumns = Record<"name" | "value" | "low" | "high" | "n", string>;

const isDifference = ({ unit }: Pick<FigurePartsFragment, "unit">) => unit === "POINTS" || unit === "PP";

/** Figures of one unit as rows on one axis. Differences always have zero on theirs, and their sign. */
export function prepareRows(
  figures: readonly NamedFigure[],
  locale: Locale,
  columns: RowColumns,
): FigureRows {
  const difference = figures.some(({ figure }) => isDifference(figure));
  const axis = difference
    ? differenceAxis(figures, locale)
    : axisOf(
        figures.map(({ figure }) => figure),
        locale,
        4,
      );
  return {
    axis,
    zero: difference && axis !== null ? placeOn(axis, 0) : undefined,
    rows: figures.map(({ key, name, note, figure }) => ({
      key,
      name,
      note,
      value: shownValue(figure, locale),
      text: figure.text,
      measured: figure.status === "MEASURED",
      mark: markOf(figure, axis),
      n: countText(figure.n, locale),
    })),
    table: {
      columns: (["name", "value", "low", "high", "n"] as const).map((key, i) => ({
        label: columns[key],
        numeric: i > 0,
      })),
      rows: figures.map(({ name, note, figure }) => [
        note === "" ? name : `${name} (${note})`,
        figure.value === null ? figure.text : shownValue(figure, locale),
        figure.interval === null ? "" : valueText(figure.interval.low, figure.unit, locale),
        figure.interval === null ? "" : valueText(figure.interval.high, figure.unit, locale),
        String(figure.n),
      ]),
    },
  };
}

function shownValue({ value, unit }: FigurePartsFragment, locale: Locale): string {
  if (value === null) return "–";
  if (unit === "SHARE") return numberText(value, "SHARE", locale, value < 0.1 ? 1 : 0);
  const text = valueText(value, unit, locale);
  return isDifference({ unit }) && value > 0 ? `+${text}` : text;
}

function differenceAxis(figures: readonly NamedFigure[], locale: Locale): Axis | null {
  const ends = figures.flatMap(({ figure: { interval } }) =>
    interval === null ? [] : [interval.low, interval.high],
  );
  if (ends.length === 0) return null;
  return roundAxis(Math.min(0, ...ends), Math.max(0, ...ends), "POINTS", locale, { wantedTicks: 4 });
}

/** Each outcome of a comparison of groups: as the guests are, and adjusted. */
export function differenceRows(
  differences: readonly GroupDifferencePartsFragment[],
  words: {
    outcome: (outcome: GroupDifferencePartsFragment["outcome"]) => string;
    crude: string;
    adjusted: string;
  },
): NamedFigure[] {
  return differences.flatMap(({ outcome, crude, adjusted }) => [
    {
      key: `${outcome}-adjusted`,
      name: words.outcome(outcome),
      note: words.adjusted,
      figure: adjusted.figure,
    },
    { key: `${outcome}-crude`, name: words.outcome(outcome), note: words.crude, figure: crude.figure },
  ]);
}
