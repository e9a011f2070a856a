import { formatInterval } from "@touchstone/core/unit";
import type {
  DemandGrowthRowPartsFragment,
  DemandGrowthVerdict,
  FigurePartsFragment,
} from "../api/documents.generated.ts";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";

/** Words that a growth table needs. */
export interface GrowthWords {
  all: string;
  verdict: (verdict: DemandGrowthVerdict) => string;
  ahead: string;
  none: string;
}

/** One line of the growth table. */
export interface GrowthLine {
  key: string;
  segment: string;
  format: string;
  now: string;
  change: string;
  supply: string;
  index: string;
  counts: string;
  verdict: string;
  state: DemandGrowthVerdict | "HIDDEN";
  ahead: boolean;
}

/**
 * The lines of the growth table: what grows ahead of supply first, then what grows, what shrinks, what cannot be told and what is
 * not shown; within each in the order of segments and of the catalogue.
 */
export function prepareGrowth(
  rows: readonly DemandGrowthRowPartsFragment[],
  locale: Locale,
  words: GrowthWords,
): GrowthLine[] {
  const ratio = (range: { value: number; low: number; high: number } | null) => {
    if (range === null) return words.none;
    const [value, low, high] = [range.value, range.low, range.high].map((each) =>
      numberText(each, "SCALE", locale, 2),
    );
    return locale === "zh" ? `${value}（${low}–${high}）` : `${value} (${low}–${high})`;
  };
  const lines = rows.flatMap((row) =>
    row.cells.map((cell): GrowthLine => {
      const segment = row.segment?.name ?? words.all;
      return {
        key: `${segment}/${cell.format.code}`,
        segment,
        format: cell.format.name,
        now: cell.now.text,
        change: changeText(cell.change, locale),
        supply: cell.supply === null ? words.none : numberText(cell.supply, "SHARE", locale),
        index: ratio(cell.index),
        counts: ratio(cell.counts),
        verdict: cell.verdict === null ? words.none : cell.ahead ? words.ahead : words.verdict(cell.verdict),
        state: cell.verdict ?? "HIDDEN",
        ahead: cell.ahead,
      };
    }),
  );
  return lines
    .map((line, place) => ({ line, place }))
    .sort((a, b) => rankOf(a.line) - rankOf(b.line) || a.place - b.place)
    .map(({ line }) => line);
}

/** Percentage points, as the column says: the number alone. */
function changeText({ value, interval, text }: FigurePartsFragment, locale: Locale): string {
  if (value === null || interval === null) return text;
  const number = numberText(value, "POINTS", locale);
  const range = formatInterval(interval, "points", locale);
  const signed = value > 0 ? `+${number}` : number;
  return locale === "zh" ? `${signed}（${range}）` : `${signed} (${range})`;
}

const order: readonly GrowthLine["state"][] = ["GROWING", "SHRINKING", "CANNOT_TELL", "HIDDEN"];
const rankOf = ({ ahead, state }: GrowthLine): number => (ahead ? -1 : order.indexOf(state));
