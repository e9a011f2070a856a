import { type Unit as CoreUnit, formatDifference } from "@touchstone/core/unit";
import type { ComparisonQuery, FigurePartsFragment, Unit } from "../api/documents.generated.ts";
import { type Axis, axisOf, placeOn } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { countText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { View } from "../slice/view.ts";
import type { Locale } from "../text/locale.ts";
import { letter } from "./letter.ts";

type Comparison = ComparisonQuery["comparison"];
type Row = Comparison["rows"][number];

export interface LeagueWords {
  unranked: string;
  rankRange: (low: number, high: number) => string;
  status: (figure: Pick<FigurePartsFragment, "status" | "indicative">) => string;
  columns: Record<
    | "rank"
    | "expected"
    | "venue"
    | "value"
    | "low"
    | "high"
    | "n"
    | "weightedN"
    | "together"
    | "status"
    | "own"
    | "shrunken"
    | "adjusted"
    | "reliability",
    string
  >;
  all: string;
}

export interface LeagueRow {
  code: string;
  name: string;
  fictional: boolean;
  rank: string;
  /** Expected rank, one decimal; empty where the venue is not ranked. */
  expected: string;
  value: string;
  /** The whole figure in words, for the bar's description; the reason where there is no number. */
  text: string;
  measured: boolean;
  n: string;
  mark: Mark | null;
  /** ±1.39 standard errors on the axis, for comparing by eye. */
  band: { from: number; to: number } | null;
  /** Where its own value stands, where another is shown. */
  own: number | null;
  /** How far it was moved from its own value, and why. */
  moved: { amount: string; reason: string } | null;
  /** Too unsure for rewards. */
  unsure: boolean;
  /** For each group, whether this venue belongs to it. */
  groups: boolean[];
}

export interface League {
  axis: Axis | null;
  rows: LeagueRow[];
  /** Letters of the groups, best first. */
  letters: string[];
  /** Groups that are too many to be drawn. */
  furtherGroups: number;
  distinguishablePairs: number;
  pairs: number;
  total: { mark: Mark | null; value: string; n: string; text: string };
  table: TwinTable;
}

/** More groups than this are not drawn beside the venues. */
const GROUPS_DRAWN = 12;

/** Below this reliability a figure must not decide rewards. */
const REWARDS_FROM = 0.7;

/** Everything the league of venues shows, in the API's order: by expected rank, those that are not ranked last. */
export function prepareLeague(
  comparison: Comparison,
  as: View["as"],
  locale: Locale,
  words: LeagueWords,
): League {
  const axis = axisOf(
    [
      ...comparison.rows.flatMap(({ figure, shrunken, adjusted }) => [
        figure,
        shrunken,
        ...(adjusted ? [adjusted.figure] : []),
      ]),
      comparison.total,
    ],
    locale,
    5,
  );
  const told = as === "adjusted" && comparison.adjustment ? comparison.adjustment : comparison;
  const groups = told.groups.filter((group) => group.length > 1);
  const members = groups.slice(0, GROUPS_DRAWN).map((group) => new Set(group.map(({ code }) => code)));
  const letters = members.map((_, index) => letter(index));
  const rows = comparison.rows.map((row) => rowOf(row, as, axis, members, locale, words));
  const { total } = comparison;
  return {
    axis,
    rows,
    letters,
    furtherGroups: groups.length - letters.length,
    distinguishablePairs: told.distinguishablePairs,
    pairs: told.pairs,
    total: {
      mark: markOf(total, axis),
      value: cellValue(total, locale),
      n: countText(total.n, locale),
      text: total.text,
    },
    table: tableOf(comparison, as, rows, letters, locale, words),
  };
}

/** The figure that is shown of a venue. */
export function shownFigure({ figure, shrunken, adjusted }: Row, as: View["as"]): FigurePartsFragment {
  if (as === "shrunken") return shrunken;
  return as === "adjusted" && adjusted ? adjusted.figure : figure;
}

function rowOf(
  row: Row,
  as: View["as"],
  axis: Axis | null,
  members: readonly Set<string>[],
  locale: Locale,
  words: LeagueWords,
): LeagueRow {
  const { venue, figure } = row;
  const shown = shownFigure(row, as);
  const bar = as === "" ? row.bar : as === "adjusted" ? row.adjusted?.bar : null;
  const reliability = (as === "adjusted" ? row.adjusted?.reliability : row.reliability) ?? 1;
  return {
    code: venue.code,
    name: venue.name,
    fictional: venue.fictional,
    rank: rankOf(as === "adjusted" && row.adjusted ? row.adjusted : row, words),
    expected: expectedText(row),
    value: cellValue(shown, locale),
    text: shown.text,
    measured: shown.status === "MEASURED",
    n: countText(shown.n, locale),
    mark: markOf(shown, axis),
    band: axis && bar ? { from: placeOn(axis, bar.low), to: placeOn(axis, bar.high) } : null,
    own: axis && as !== "" && figure.value !== null ? placeOn(axis, figure.value) : null,
    moved: movedOf(row, as, shown, locale),
    unsure: shown.status === "MEASURED" && reliability < REWARDS_FROM,
    groups: members.map((group) => group.has(venue.code)),
  };
}

function movedOf(row: Row, as: View["as"], shown: FigurePartsFragment, locale: Locale): LeagueRow["moved"] {
  if (shown.status !== "MEASURED") return null;
  const [by, reason] =
    as === "shrunken"
      ? [row.pull, row.pullSentence]
      : as === "adjusted"
        ? [row.adjusted?.shift ?? null, row.adjusted?.shiftSentence ?? null]
        : [null, null];
  return by === null || reason === null ? null : { amount: differenceText(by, shown.unit, locale), reason };
}

/** A difference with its sign; shares in percentage points. */
function differenceText(difference: number, unit: Unit, locale: Locale): string {
  const points = unit === "SHARE" ? 100 * difference : difference;
  return formatDifference(points, unit.toLowerCase() as CoreUnit, locale);
}

/** Like for like where venues were adjusted: that is what the rows are sorted by. */
function expectedText(row: Row): string {
  const rank = row.adjusted ? row.adjusted.expectedRank : row.expectedRank;
  return rank === null ? "" : rank.toFixed(1);
}

function rankOf(
  { rankLow, rankHigh }: { rankLow: number | null; rankHigh: number | null },
  words: LeagueWords,
): string {
  if (rankLow === null || rankHigh === null) return words.unranked;
  return rankLow === rankHigh ? String(rankLow) : words.rankRange(rankLow, rankHigh);
}

const cellValue = (figure: FigurePartsFragment, locale: Locale) =>
  figure.value === null ? "–" : valueText(figure.value, figure.unit, locale);

function tableOf(
  { rows, total }: Comparison,
  as: View["as"],
  prepared: LeagueRow[],
  letters: string[],
  locale: Locale,
  words: LeagueWords,
): TwinTable {
  const { columns } = words;
  const adjusted = rows.some((row) => row.adjusted !== null);
  const cells = (figure: FigurePartsFragment) => [
    cellValue(figure, locale),
    figure.interval ? valueText(figure.interval.low, figure.unit, locale) : "",
    figure.interval ? valueText(figure.interval.high, figure.unit, locale) : "",
    String(figure.n),
    figure.effectiveN === null ? "" : String(Math.round(figure.effectiveN)),
    words.status(figure),
  ];
  const numeric = (key: keyof typeof columns) => ({ label: columns[key], numeric: true });
  return {
    columns: [
      { label: columns.venue },
      numeric("rank"),
      numeric("expected"),
      ...(["value", "low", "high", "n", "weightedN"] as const).map(numeric),
      { label: columns.status },
      { label: columns.together },
      numeric("own"),
      numeric("shrunken"),
      ...(adjusted ? [numeric("adjusted")] : []),
      numeric("reliability"),
    ],
    rows: [
      ...rows.map((row, index) => [
        row.venue.name,
        prepared[index]?.rank ?? "",
        prepared[index]?.expected ?? "",
        ...cells(shownFigure(row, as)),
        letters.filter((_, group) => prepared[index]?.groups[group]).join(" "),
        cellValue(row.figure, locale),
        cellValue(row.shrunken, locale),
        ...(adjusted ? [row.adjusted ? cellValue(row.adjusted.figure, locale) : "–"] : []),
        percentText((as === "adjusted" ? row.adjusted?.reliability : row.reliability) ?? null),
      ]),
      [words.all, "", "", ...cells(total), "", cellValue(total, locale), "", ...(adjusted ? [""] : []), ""],
    ],
  };
}

const percentText = (share: number | null) => (share === null ? "" : `${(100 * share).toFixed(0)}%`);
