import type { ComparisonQuery, FigurePartsFragment } from "../api/documents.generated.ts";
import { type Axis, axisOf } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { countText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";
import { letter } from "./letter.ts";

type Comparison = ComparisonQuery["comparison"];

export interface LeagueWords {
  unranked: string;
  rankRange: (low: number, high: number) => string;
  status: (figure: Pick<FigurePartsFragment, "status" | "indicative">) => string;
  columns: Record<
    "rank" | "venue" | "value" | "low" | "high" | "n" | "weightedN" | "together" | "status",
    string
  >;
  all: string;
}

export interface LeagueRow {
  code: string;
  name: string;
  fictional: boolean;
  rank: string;
  value: string;
  /** The whole figure in words, for the bar's description; the reason where there is no number. */
  text: string;
  measured: boolean;
  n: string;
  mark: Mark | null;
  /** For each group, whether this venue belongs to it. */
  groups: boolean[];
}

export interface League {
  axis: Axis | null;
  rows: LeagueRow[];
  /** Letters of the groups, best first. */
  letters: string[];
  total: { mark: Mark | null; value: string; n: string; text: string };
  table: TwinTable;
}

/** Everything the league of venues shows, in the API's order: best first, not ranked last. */
export function prepareLeague(comparison: Comparison, locale: Locale, words: LeagueWords): League {
  const axis = axisOf([...comparison.rows.map(({ figure }) => figure), comparison.total], locale, 5);
  const members = comparison.groups
    .filter((group) => group.length > 1)
    .map((group) => new Set(group.map(({ code }) => code)));
  const letters = members.map((_, index) => letter(index));
  const rows = comparison.rows.map((row): LeagueRow => {
    const { figure, venue } = row;
    return {
      code: venue.code,
      name: venue.name,
      fictional: venue.fictional,
      rank: rankOf(row, words),
      value: cellValue(figure, locale),
      text: figure.text,
      measured: figure.status === "MEASURED",
      n: countText(figure.n, locale),
      mark: markOf(figure, axis),
      groups: members.map((group) => group.has(venue.code)),
    };
  });
  const { total } = comparison;
  return {
    axis,
    rows,
    letters,
    total: {
      mark: markOf(total, axis),
      value: cellValue(total, locale),
      n: countText(total.n, locale),
      text: total.text,
    },
    table: tableOf(comparison, rows, letters, locale, words),
  };
}

function rankOf({ rankLow, rankHigh }: Comparison["rows"][number], words: LeagueWords): string {
  if (rankLow === null || rankHigh === null) return words.unranked;
  return rankLow === rankHigh ? String(rankLow) : words.rankRange(rankLow, rankHigh);
}

const cellValue = (figure: FigurePartsFragment, locale: Locale) =>
  figure.value === null ? "–" : valueText(figure.value, figure.unit, locale);

function tableOf(
  { rows, total }: Comparison,
  prepared: LeagueRow[],
  letters: string[],
  locale: Locale,
  words: LeagueWords,
): TwinTable {
  const { columns } = words;
  const cells = (figure: FigurePartsFragment) => [
    cellValue(figure, locale),
    figure.interval ? valueText(figure.interval.low, figure.unit, locale) : "",
    figure.interval ? valueText(figure.interval.high, figure.unit, locale) : "",
    String(figure.n),
    figure.effectiveN === null ? "" : String(Math.round(figure.effectiveN)),
    words.status(figure),
  ];
  return {
    columns: [
      { label: columns.venue },
      { label: columns.rank, numeric: true },
      ...(["value", "low", "high", "n", "weightedN"] as const).map((key) => ({
        label: columns[key],
        numeric: true,
      })),
      { label: columns.status },
      { label: columns.together },
    ],
    rows: [
      ...rows.map(({ venue, figure }, index) => [
        venue.name,
        prepared[index]?.rank ?? "",
        ...cells(figure),
        letters.filter((_, group) => prepared[index]?.groups[group]).join(" "),
      ]),
      [words.all, "", ...cells(total), ""],
    ],
  };
}
