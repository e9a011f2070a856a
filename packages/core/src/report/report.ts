import type { Locale } from "../text/text.ts";
import type { Unit } from "../unit/unit.ts";

/** A figure as a report prints it, in the report's language. Numbers are as the API gave them: nothing is rounded. */
export interface ReportFigure {
  status: "measured" | "too-few" | "not-asked" | "withheld";
  /** The figure in words: its value with the interval, or why there is none. */
  text: string;
  /** In `unit`; `null` unless measured. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** Confidence level of the interval, such as 0.95. */
  level: number | null;
  /** Answers it rests on. */
  n: number;
  effectiveN: number | null;
  unit: Unit;
  weighted: boolean;
  /** On so few answers that it is never ranked. */
  indicative: boolean;
  formula: { id: string; version: number; text: string };
  /** When the data behind it last changed (ISO instant); `null` where there are none. */
  asOf: string | null;
}

/** One cell. `null` stands for "does not apply here", never for zero. */
export type ReportCell =
  | { kind: "text"; text: string | null }
  | { kind: "number"; value: number | null; decimals: number }
  | { kind: "figure"; figure: ReportFigure | null };

export interface ReportColumn {
  title: string;
  kind: ReportCell["kind"];
}

export interface ReportTable {
  title: string | null;
  columns: ReportColumn[];
  /** As many cells a row as there are columns, of the columns' kinds. */
  rows: ReportCell[][];
}

export interface ReportSection {
  title: string;
  /** What the section says, sentence first. */
  paragraphs: string[];
  tables: ReportTable[];
  /** Warnings and methods, smaller. */
  notes: string[];
}

/**
 * A page of the product as a document of its own: what it says, of which part of the data, by which formulas, how fresh.
 * The same value becomes a PDF, a workbook, a page behind a share link, or a frozen copy.
 */
export interface Report {
  /** Which page or template it was made of. */
  page: string;
  locale: Locale;
  title: string;
  /** The part of the data, in words: "Period: 1 May – 31 May 2017". */
  filters: { name: string; value: string }[];
  sections: ReportSection[];
  freshness: {
    /** Version of the data; any import, correction or erasure makes a new one. */
    dataVersion: number;
    /** When the data last changed (ISO instant); `null` when there are none. */
    asOf: string | null;
    /** When the report was made (ISO instant). */
    madeAt: string;
  };
  /** Names of places in it that are made up. */
  fictional: string[];
}

/** A formula that figures of a report were made by, with how many of them. */
export interface ReportFormula {
  id: string;
  version: number;
  text: string;
  figures: number;
}

/** Every figure of a report, in reading order. */
export function figuresOf(report: Report): ReportFigure[] {
  return report.sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (cell.kind === "figure" && cell.figure ? [cell.figure] : [])),
    ),
  );
}

/** The formulas behind a report's figures, each once, in the order of first use. */
export function formulasOf(report: Report): ReportFormula[] {
  const formulas = new Map<string, ReportFormula>();
  for (const { formula } of figuresOf(report)) {
    const key = `${formula.id}@${formula.version}`;
    const known = formulas.get(key);
    if (known) known.figures++;
    else formulas.set(key, { ...formula, figures: 1 });
  }
  return [...formulas.values()];
}
