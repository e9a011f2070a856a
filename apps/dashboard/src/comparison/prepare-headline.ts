import { periodLabel } from "@touchstone/core/calendar/label";
import { type Unit as CoreUnit, formatDifference, formatInterval } from "@touchstone/core/unit";
import type {
  ComparedPartsFragment,
  FigurePartsFragment,
  HeadlinePartsFragment,
  HeadlineQuery,
} from "../api/documents.generated.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

/** A figure's distance from what it is compared with. */
export interface HeadlineCell {
  /** With sign and measure; the reason where there is no number. */
  text: string;
  range: string;
  verdict: "above" | "below" | "same" | null;
}

export interface HeadlineRow {
  key: string;
  title: string;
  value: string;
  cells: HeadlineCell[];
}

export interface Headline {
  /** What each column is compared with. */
  columns: string[];
  rows: HeadlineRow[];
  /** What may be concluded, comparison by comparison. */
  sentences: string[];
  warnings: string[];
  figures: FigurePartsFragment[];
  table: TwinTable;
}

export interface HeadlineWords {
  titles: Record<"satisfaction" | "satisfiedShare" | "netPromoterScore", string>;
  figure: string;
  value: string;
  against: (period: string) => string;
  peers: string;
  chance: Record<"above" | "below" | "same", string>;
}

const figures = ["satisfaction", "satisfiedShare", "netPromoterScore"] as const;

/** The headline figures beside the period before, a year ago (where that is another period) and the peers. */
export function prepareHeadline(data: HeadlineQuery, locale: Locale, words: HeadlineWords): Headline {
  // Where no figure has anything to stand beside (a group that has no peers), there is no column of them.
  const withPeers = figures.some((key) => data[key].compared?.difference.status !== "WITHHELD");
  const all = figures.map((key) => ({
    key,
    figure: data[key],
    compared: comparisonsOf(data, key).filter((one) => withPeers || one.referencePeriod !== null),
  }));
  const first = all[0]?.compared ?? [];
  const columns = first.map(({ referencePeriod }) =>
    referencePeriod === null ? words.peers : words.against(periodLabel(referencePeriod, locale)),
  );
  const rows = all.map(({ key, figure, compared }) => ({
    key,
    title: words.titles[key],
    value: figure.text,
    cells: compared.map((one) => cellOf(one, figure, locale)),
  }));
  return {
    columns,
    rows,
    sentences: all.flatMap(({ compared }) => compared.map(({ sentence }) => sentence)),
    warnings: [...new Set(all.flatMap(({ compared }) => compared.flatMap(({ warnings }) => warnings)))],
    figures: all.map(({ figure }) => figure),
    table: {
      columns: [{ label: words.figure }, { label: words.value }, ...columns.map((label) => ({ label }))],
      rows: rows.map(({ title, value, cells }) => [
        title,
        value,
        ...cells.map(({ text, range, verdict }) =>
          verdict === null ? text : `${text} (${range}) ${words.chance[verdict]}`,
        ),
      ]),
    },
  };
}

/** The comparisons of one figure; a year ago only where the period before is another one. */
function comparisonsOf(data: HeadlineQuery, key: (typeof figures)[number]): ComparedPartsFragment[] {
  const peers = data[key].compared;
  const before = data[`${key}Before`]?.compared ?? null;
  const yearAgo = data[`${key}YearAgo`]?.compared ?? null;
  const same = before?.referencePeriod?.from === yearAgo?.referencePeriod?.from;
  return [before, same ? null : yearAgo, peers].filter((one) => one !== null);
}

function cellOf(
  { difference, verdict }: ComparedPartsFragment,
  { unit }: HeadlinePartsFragment,
  locale: Locale,
): HeadlineCell {
  if (difference.value === null || difference.interval === null)
    return { text: difference.text, range: "", verdict: null };
  return {
    text: formatDifference(difference.value, unit.toLowerCase() as CoreUnit, locale),
    range: formatInterval(difference.interval, difference.unit.toLowerCase() as CoreUnit, locale),
    verdict: verdict === "ABOVE" ? "above" : verdict === "BELOW" ? "below" : "same",
  };
}
