import { type Unit as CoreUnit, formatDifference } from "@touchstone/core/unit";
import type {
  ChangePartsFragment,
  ChangesQuery,
  FigurePartsFragment,
  Unit,
} from "../api/documents.generated.ts";
import { type Axis, placeOn, roundAxis } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Changes = ChangesQuery["changes"];

/** A bar from zero, in percent of the axis. */
export interface Stretch {
  from: number;
  to: number;
  text: string;
}

export interface ChangeRow {
  key: string;
  name: string;
  fictional: boolean;
  before: string;
  after: string;
  /** The change with its sign, or nothing. */
  change: string;
  /** Which way it changed by more than chance, all tests of the page allowed for. */
  direction: "up" | "down" | null;
  mark: Mark | null;
  performance: Stretch | null;
  mix: Stretch | null;
  /** All that may be said of it; the reason where there is no number. */
  text: string;
  measured: boolean;
}

export interface ChangeList {
  axis: Axis | null;
  /** Where zero stands, in percent of the axis. */
  zero: number;
  rows: ChangeRow[];
  /** Names of the rows that were not asked in both periods: told, not drawn. */
  notAsked: string[];
  /** All together, where the rows are venues. */
  together: ChangeRow | null;
  /** Whether any change could be split. */
  split: boolean;
  /** What to keep in mind, each with the names of the rows it is about. */
  warnings: { text: string; rows: string[] }[];
  table: TwinTable;
}

export interface ChangeWords {
  all: string;
  yes: string;
  no: string;
  status: (figure: Pick<FigurePartsFragment, "status" | "indicative">) => string;
  columns: Record<
    | "name"
    | "before"
    | "after"
    | "nBefore"
    | "nAfter"
    | "change"
    | "low"
    | "high"
    | "p"
    | "q"
    | "significant"
    | "performance"
    | "mix"
    | "order"
    | "status",
    string
  >;
}

/** What changed, the largest rise first and the largest fall last; what could not be compared after that. */
export function prepareChanges(changes: Changes, locale: Locale, words: ChangeWords): ChangeList {
  const axis = axisOfChanges([...changes.rows, ...(changes.together ? [changes.together] : [])], locale);
  const of = changes.indicator.unit;
  const sorted = changes.rows.toSorted(bySize);
  const row = (change: ChangePartsFragment) => rowOf(change, axis, of, locale, words);
  const asked = sorted.filter(({ difference }) => difference.status !== "NOT_ASKED");
  const rows = asked.map(row);
  const together = changes.together === null ? null : row(changes.together);
  return {
    axis,
    zero: axis === null ? 0 : placeOn(axis, 0),
    rows,
    notAsked: sorted.filter((change) => !asked.includes(change)).map((change) => nameOf(change, words)),
    together,
    split: [...rows, ...(together ? [together] : [])].some(({ performance }) => performance !== null),
    warnings: warningsOf([...sorted, ...(changes.together ? [changes.together] : [])], words),
    table: tableOf([...sorted, ...(changes.together ? [changes.together] : [])], of, locale, words),
  };
}

function warningsOf(rows: readonly ChangePartsFragment[], words: ChangeWords): ChangeList["warnings"] {
  const byText = new Map<string, string[]>();
  for (const change of rows)
    for (const text of [...change.warnings, ...(change.split?.warnings ?? [])])
      byText.set(text, [...(byText.get(text) ?? []), nameOf(change, words)]);
  return [...byText].map(([text, names]) => ({ text, rows: names }));
}

function bySize(a: ChangePartsFragment, b: ChangePartsFragment): number {
  const [one, other] = [a.difference.value, b.difference.value];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return other - one;
}

function axisOfChanges(rows: readonly ChangePartsFragment[], locale: Locale): Axis | null {
  const figures = rows.flatMap(({ difference, split }) =>
    split === null ? [difference] : [difference, split.performance, split.mix],
  );
  const values = figures.flatMap(({ value, interval }) =>
    value === null ? [] : [value, ...(interval ? [interval.low, interval.high] : [])],
  );
  const unit = figures.find(({ value }) => value !== null)?.unit;
  if (unit === undefined) return null;
  return roundAxis(Math.min(0, ...values), Math.max(0, ...values), unit, locale, { wantedTicks: 5 });
}

function rowOf(
  change: ChangePartsFragment,
  axis: Axis | null,
  of: Unit,
  locale: Locale,
  words: ChangeWords,
): ChangeRow {
  const { difference, split, venue, touchpoint, significant } = change;
  const measured = difference.status === "MEASURED";
  return {
    key: `${venue?.code ?? ""}|${touchpoint?.code ?? ""}`,
    name: nameOf(change, words),
    fictional: venue?.fictional ?? false,
    before: cell(change.before, locale),
    after: cell(change.after, locale),
    change: signed(difference, of, locale),
    direction:
      significant !== true || difference.value === null ? null : difference.value > 0 ? "up" : "down",
    mark: markOf(difference, axis),
    performance: split === null ? null : stretchOf(split.performance, axis, of, locale),
    mix: split === null ? null : stretchOf(split.mix, axis, of, locale),
    text: measured ? change.sentence : difference.text,
    measured,
  };
}

function nameOf({ venue, touchpoint }: ChangePartsFragment, words: ChangeWords): string {
  const name = [venue?.name, touchpoint?.name].filter((part) => part !== undefined).join(" · ");
  return venue === null && touchpoint === null ? words.all : name;
}

function stretchOf(figure: FigurePartsFragment, axis: Axis | null, of: Unit, locale: Locale): Stretch | null {
  if (axis === null || figure.value === null) return null;
  const [zero, end] = [placeOn(axis, 0), placeOn(axis, figure.value)];
  return { from: Math.min(zero, end), to: Math.max(zero, end), text: signed(figure, of, locale) };
}

const signed = ({ value }: FigurePartsFragment, of: Unit, locale: Locale) =>
  value === null ? "" : bare(formatDifference(value, of.toLowerCase() as CoreUnit, locale));

/** The number with its sign, without the measure that the column's head names. */
const bare = (text: string) => text.replace(/( points| percentage points|个百分点|分)$/, "");

const cell = (figure: FigurePartsFragment, locale: Locale) =>
  figure.value === null ? "–" : valueText(figure.value, figure.unit, locale);

const small = (p: number | null) => (p === null ? "" : p < 0.001 ? "< 0.001" : p.toFixed(3));

function tableOf(
  rows: readonly ChangePartsFragment[],
  of: Unit,
  locale: Locale,
  words: ChangeWords,
): TwinTable {
  const { columns } = words;
  const numeric = [
    "before",
    "after",
    "nBefore",
    "nAfter",
    "change",
    "low",
    "high",
    "p",
    "q",
    "performance",
    "mix",
    "order",
  ] as const;
  return {
    columns: [
      { label: columns.name },
      ...numeric.map((key) => ({ label: columns[key], numeric: true })),
      { label: columns.significant },
      { label: columns.status },
    ],
    rows: rows.map((change) => {
      const { difference, split } = change;
      const bound = (value: number | undefined) =>
        value === undefined ? "" : valueText(value, difference.unit, locale);
      return [
        nameOf(change, words),
        cell(change.before, locale),
        cell(change.after, locale),
        String(change.before.n),
        String(change.after.n),
        signed(difference, of, locale),
        bound(difference.interval?.low),
        bound(difference.interval?.high),
        small(change.p),
        small(change.q),
        split === null ? "" : signed(split.performance, of, locale),
        split === null ? "" : signed(split.mix, of, locale),
        small(change.orderP),
        change.significant === null ? "" : change.significant ? words.yes : words.no,
        words.status(difference),
      ];
    }),
  };
}
