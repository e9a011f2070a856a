import { hasColumns } from "../header.ts";
import { findHeader, joinHeader, PREAMBLE } from "./header-rows.ts";
import { delimiters, type Quote, quotes, splitSample } from "./split-sample.ts";

/** How the rows of a text are divided into values. */
export interface Dialect {
  delimiter: string;
  quote: Quote;
  /** Line of the header, from 1; `null` where the first row holds values already. */
  header: number | null;
  /** How many rows it takes. */
  headerRows: number;
  /** How sure that is, 0–1. */
  confidence: number;
}

/** Rows from which a division is judged. */
const JUDGED = 200;

/**
 * How a text is divided, judged by its first lines: the delimiter that divides rows alike, the quotation mark that
 * protects it, and where the header stands.
 * @param columns names that the header is known to have; a division that finds all of them is certain
 * @param headerRows in how many rows those names stand
 */
export function detectDialect(sample: string, columns: readonly string[] = [], headerRows = 1): Dialect {
  let best: (Dialect & { score: number }) | undefined;
  for (const delimiter of delimiters)
    for (const quote of quotes) {
      const division = judge(sample, delimiter, quote, columns, headerRows);
      if (best === undefined || division.score > best.score) best = division;
      if (division.confidence === 1) return withoutScore(division);
    }
  return withoutScore(best as Dialect & { score: number });
}

const withoutScore = ({ delimiter, quote, header, headerRows, confidence }: Dialect): Dialect => ({
  delimiter,
  quote,
  header,
  headerRows,
  confidence,
});

function judge(
  sample: string,
  delimiter: string,
  quote: Quote,
  columns: readonly string[],
  headerRows: number,
) {
  const rows = splitSample(sample, delimiter, quote, JUDGED + PREAMBLE);
  const named =
    columns.length === 0
      ? undefined
      : rows.slice(0, PREAMBLE).find((_, at) => {
          const own = rows.slice(at, at + headerRows).map(({ cells }) => cells);
          return hasColumns(joinHeader(own), columns);
        });
  const base = { delimiter, quote, headerRows };
  if (named) return { ...base, header: named.line, confidence: 1, score: 2 };
  const width = usualWidth(rows.map(({ cells }) => cells.length));
  if (width < 2) return { ...base, ...headerOf(rows, 1), confidence: 0.5, score: 0.01 };
  const alike = rows.filter(({ cells }) => cells.length === width).length / Math.max(rows.length, 1);
  // A mark that belongs around values stands at their edges; within them it is an apostrophe or a measure.
  const strayed = rows.some(({ strayed: stray }) => stray) ? 0.05 : 0;
  const unused = quote === '"' || rows.some(({ quoted }) => quoted) ? 0 : 0.1;
  const score = alike * (1 - 1 / (2 * width)) - strayed - unused;
  const few = rows.length < 3 ? 0.85 : 1;
  return { ...base, ...headerOf(rows, width), confidence: Math.min(0.99, alike * few), score };
}

/** The number of values that most rows have; of equals the larger. */
function usualWidth(widths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
}

/** The header among the rows that are as wide as most. */
function headerOf(
  rows: readonly { cells: readonly string[]; line: number }[],
  width: number,
): Pick<Dialect, "header" | "headerRows"> {
  const table = rows.filter(({ cells }) => cells.length === width);
  const place = findHeader(table.map(({ cells }) => cells));
  return { header: (place && table[place.at]?.line) ?? null, headerRows: place?.rows ?? 1 };
}
