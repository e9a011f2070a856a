import type {
  DriversQuery,
  DriverTouchpointPartsFragment,
  FigurePartsFragment,
} from "../api/documents.generated.ts";
import { type Axis, axisOf, placeOn, roundAxis } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { numberText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Analysis = DriversQuery["drivers"]["analysis"];

/** One row of a list: a figure on the common axis, and what stands beside it. */
export interface DriverRow {
  key: string;
  name: string;
  value: string;
  mark: Mark | null;
  /** Where there is no value: why. */
  text: string | null;
  /** Mean rating, with its interval on request. */
  performance: string;
  performanceText: string;
  sentence: string;
  notes: string[];
}

export interface DriverList {
  axis: Axis | null;
  ticks: number[];
  /** Where a reference value stands, in percent of the axis. */
  reference: number | undefined;
  rows: DriverRow[];
  table: TwinTable;
}

export interface DriverWords {
  /** What a row is. */
  row: string;
  figure: string;
  performance: string;
  low: string;
  high: string;
  n: string;
  /** Beside the share by maximum likelihood: "pair by pair 12%". */
  pairwise: (share: string) => string;
  conversion: string;
  inverse: string;
  /** What opens a row's sentence. */
  inWords: string;
}

interface Member {
  key: string;
  name: string;
  figure: FigurePartsFragment;
  performance: FigurePartsFragment;
  sentence: string;
  notes: string[];
}

/** Service, hardware and marketing, or stages: shares with intervals, in the order given. */
export function prepareGroups(
  groups: readonly (Analysis["drivers"][number] | Analysis["stages"][number])[],
  locale: Locale,
  words: DriverWords,
): DriverList {
  const members = groups.map((group): Member => {
    const own =
      "driver" in group
        ? { key: group.driver, name: group.name }
        : { key: group.stage.code, name: group.stage.name };
    return {
      ...own,
      figure: group.share,
      performance: group.performance,
      sentence: group.sentence,
      notes: [],
    };
  });
  return listOf(members, locale, words, 0, undefined);
}

/** The to-do list: what closing each gap would be expected to go with, highest first. */
export function prepareToDo(
  touchpoints: readonly DriverTouchpointPartsFragment[],
  locale: Locale,
  words: DriverWords,
): DriverList {
  const members = touchpoints.map(
    (row): Member => ({
      key: row.touchpoint.code,
      name: row.touchpoint.name,
      figure: row.priority,
      performance: row.performance,
      sentence: row.prioritySentence,
      notes: notesOf(row, locale, words),
    }),
  );
  return listOf(members, locale, words, 0, 0);
}

/** Touchpoints by importance: share with interval, an equal share as reference. */
export function prepareShares(
  touchpoints: readonly DriverTouchpointPartsFragment[],
  locale: Locale,
  words: DriverWords,
  equalShare: number | null,
): DriverList {
  const ordered = touchpoints.toSorted(
    (a, b) => (b.importance.share.value ?? -1) - (a.importance.share.value ?? -1),
  );
  const members = ordered.map(
    (row): Member => ({
      key: row.touchpoint.code,
      name: row.touchpoint.name,
      figure: row.importance.share,
      performance: row.performance,
      sentence: row.sentence,
      notes: notesOf(row, locale, words),
    }),
  );
  return listOf(members, locale, words, 0, equalShare ?? undefined);
}

function notesOf(row: DriverTouchpointPartsFragment, locale: Locale, words: DriverWords): string[] {
  return [
    ...(row.methodsDiffer && row.pairwiseShare !== null
      ? [words.pairwise(numberText(row.pairwiseShare, "SHARE", locale))]
      : []),
    ...(row.priorityBasis === "CONVERSION" ? [words.conversion] : []),
    ...(row.importance.inverse ? [words.inverse] : []),
  ];
}

/** All rows on one axis that begins at `from` at the latest. */
function listOf(
  members: readonly Member[],
  locale: Locale,
  words: DriverWords,
  from: number,
  reference: number | undefined,
): DriverList {
  const figures = members.map(({ figure }) => figure);
  const held = axisOf(figures, locale);
  const unit = figures.find(({ value }) => value !== null)?.unit;
  const axis = held && unit ? roundAxis(Math.min(from, held.low), held.high, unit, locale) : null;
  return {
    axis,
    ticks: axis ? axis.ticks.map(({ value }) => placeOn(axis, value)) : [],
    reference: axis && reference !== undefined ? placeOn(axis, reference) : undefined,
    rows: members.map(({ key, name, figure, performance, sentence, notes }) => ({
      key,
      name,
      value: figure.value === null ? "" : valueText(figure.value, figure.unit, locale),
      mark: markOf(figure, axis),
      text: figure.value === null ? (figure.reason ?? figure.text) : null,
      performance: performance.value === null ? "" : valueText(performance.value, performance.unit, locale),
      performanceText: performance.text,
      sentence,
      notes,
    })),
    table: tableOf(members, locale, words),
  };
}

function tableOf(members: readonly Member[], locale: Locale, words: DriverWords): TwinTable {
  const cells = ({ value, interval, unit }: FigurePartsFragment): string[] =>
    [value, interval?.low, interval?.high].map((number) =>
      number == null ? "" : valueText(number, unit, locale),
    );
  const range = (name: string) =>
    [words.low, words.high].map((end) => ({ label: `${name}: ${end}`, numeric: true }));
  return {
    columns: [
      { label: words.row },
      { label: words.figure, numeric: true },
      ...range(words.figure),
      { label: words.performance, numeric: true },
      ...range(words.performance),
      { label: words.n, numeric: true },
    ],
    rows: members.map(({ name, figure, performance }) => [
      name,
      ...cells(figure),
      ...cells(performance),
      String(figure.n),
    ]),
  };
}
