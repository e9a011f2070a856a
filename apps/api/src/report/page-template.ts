import { readFileSync } from "node:fs";
import type { LocalisedText } from "@touchstone/core/text";

/** A column of a table: what stands at a path of each row. */
export type ColumnTemplate =
  | {
      kind: "text";
      title: LocalisedText;
      path: string;
      /** Words for the values of an enumeration. */
      words?: Readonly<Record<string, LocalisedText>>;
    }
  | { kind: "number"; title: LocalisedText; path: string; decimals: number }
  | { kind: "figure"; title: LocalisedText; path: string };

/** A table with a row for everything in the lists on the way to `rows`. */
export interface ListTemplate {
  title?: LocalisedText;
  rows: string;
  columns: readonly ColumnTemplate[];
}

/** A table of single figures, one a row. */
export interface FiguresTemplate {
  title?: LocalisedText;
  figures: readonly { title: LocalisedText; path: string }[];
}

export interface SectionTemplate {
  title: LocalisedText;
  /** Paths to sentences; what is null or an empty list says nothing. */
  paragraphs: readonly string[];
  tables: readonly (ListTemplate | FiguresTemplate)[];
  /** Paths to warnings and methods. */
  notes: readonly string[];
}

/** How a page becomes a report: what it asks of GraphQL, and where in the answer its sentences and tables stand. */
export interface PageTemplate {
  /** As in the address of the report. */
  page: string;
  title: LocalisedText;
  /** The operation, with `$locale: Locale!` and whatever variables the page takes. */
  operation: string;
  sections: readonly SectionTemplate[];
}

const figureParts = `
fragment FigureParts on Figure {
  status value n effectiveN unit weighted indicative asOf text(locale: $locale)
  interval { low high level }
  formula { id version text(locale: $locale) }
}
`;

/** The operation beside a page's template, with what its figures are asked. */
export function operationOf(page: string): string {
  const operation = readFileSync(new URL(`./pages/${page}.graphql`, import.meta.url), "utf8");
  return operation.includes("...FigureParts") ? operation + figureParts : operation;
}

export const text = (
  title: LocalisedText,
  path: string,
  words?: Readonly<Record<string, LocalisedText>>,
): ColumnTemplate => ({ kind: "text", title, path, ...(words ? { words } : {}) });
export const number = (title: LocalisedText, path: string, decimals = 0): ColumnTemplate => ({
  kind: "number",
  title,
  path,
  decimals,
});
export const figure = (title: LocalisedText, path: string): ColumnTemplate => ({
  kind: "figure",
  title,
  path,
});
