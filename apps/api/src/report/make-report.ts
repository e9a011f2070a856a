import type { Report, ReportCell, ReportFigure, ReportSection, ReportTable } from "@touchstone/core/report";
import type { Locale, LocalisedText } from "@touchstone/core/text";
import type { Unit } from "@touchstone/core/unit";
import { describeSlice } from "./describe-slice.ts";
import type {
  ColumnTemplate,
  FiguresTemplate,
  ListTemplate,
  PageTemplate,
  SectionTemplate,
} from "./page-template.ts";
import { type Row, rowsAt, valueAt } from "./path.ts";

/** Asks GraphQL as any caller would. @throws ReportRefused when it answers with errors */
export type AskGraphql = (
  query: string,
  variables: Readonly<Record<string, unknown>> & { locale: Locale },
) => Promise<unknown>;

/** GraphQL refused what a report asks. */
export class ReportRefused extends Error {
  readonly text: LocalisedText;
  readonly code: string;
  constructor(text: LocalisedText, code: string) {
    super(text.en);
    this.text = text;
    this.code = code;
  }
}

/**
 * A page as a report: every figure, sentence and row is what GraphQL answers to the page's operation, in the order in
 * which it comes; nothing is left out and nothing computed.
 * @param variables of the page's operation, without `locale`
 */
export async function makeReport(
  page: PageTemplate,
  variables: Readonly<Record<string, unknown>>,
  locale: Locale,
  ask: AskGraphql,
  now: () => Date,
): Promise<Report> {
  const answer = await ask(page.operation, { ...variables, locale });
  const { filters, freshness } = await describeSlice(variables, locale, ask);
  return {
    page: page.page,
    locale,
    title: page.title[locale],
    filters,
    sections: page.sections.map((section) => sectionOf(section, answer, locale)),
    freshness: { ...freshness, madeAt: now().toISOString() },
    fictional: [...fictionalPlaces(answer)],
  };
}

function sectionOf(section: SectionTemplate, answer: unknown, locale: Locale): ReportSection {
  const tables = section.tables.map((table) =>
    "figures" in table ? figuresTable(table, answer, locale) : listTable(table, answer, locale),
  );
  return {
    title: section.title[locale],
    paragraphs: section.paragraphs.flatMap((path) => textsAt(answer, path)),
    tables: tables.filter(({ rows }) => rows.length > 0),
    notes: [...new Set(section.notes.flatMap((path) => textsAt(answer, path)))],
  };
}

/** The texts at a path, in order: lists are opened, what is null or empty says nothing. */
function textsAt(answer: unknown, path: string): string[] {
  return rowsAt(answer, path).flatMap(([text]) => (typeof text === "string" && text !== "" ? [text] : []));
}

/** A table of what a list holds; columns that are empty in every row are left out, as they say nothing. */
function listTable(
  { title, rows: path, columns }: ListTemplate,
  answer: unknown,
  locale: Locale,
): ReportTable {
  const all = rowsAt(answer, path).map((row) => columns.map((column) => cellOf(column, row, locale)));
  const told = columns.map((_, at) => all.some((cells) => !isEmpty(cells[at])));
  return {
    title: title?.[locale] ?? null,
    columns: columns
      .filter((_, at) => told[at])
      .map((column) => ({ title: column.title[locale], kind: column.kind })),
    rows: all.map((cells) => cells.filter((_, at) => told[at])),
  };
}

function figuresTable({ title, figures }: FiguresTemplate, answer: unknown, locale: Locale): ReportTable {
  const rows = figures.map((named): ReportCell[] => [
    { kind: "text", text: named.title[locale] },
    { kind: "figure", figure: figureOf(valueAt([answer], named.path)) },
  ]);
  return {
    title: title?.[locale] ?? null,
    columns: [
      { title: { en: "Measure", zh: "项目" }[locale], kind: "text" },
      { title: { en: "Figure", zh: "数值" }[locale], kind: "figure" },
    ],
    rows: rows.filter(([, cell]) => !isEmpty(cell)),
  };
}

function cellOf(column: ColumnTemplate, row: Row, locale: Locale): ReportCell {
  const value = valueAt(row, column.path);
  if (column.kind === "figure") return { kind: "figure", figure: figureOf(value) };
  if (column.kind === "number") {
    if (value !== null && typeof value !== "number")
      throw new Error(`${column.path} is ${JSON.stringify(value)}, expected a number`);
    return { kind: "number", value, decimals: column.decimals };
  }
  if (value === null) return { kind: "text", text: null };
  if (column.words === undefined) return { kind: "text", text: String(value) };
  const words = column.words[String(value)];
  if (words === undefined)
    throw new Error(`${column.path} is ${String(value)}, for which there are no words`);
  return { kind: "text", text: words[locale] };
}

function isEmpty(cell: ReportCell | undefined): boolean {
  if (cell === undefined) return true;
  if (cell.kind === "text") return cell.text === null || cell.text === "";
  return (cell.kind === "number" ? cell.value : cell.figure) === null;
}

interface AnsweredFigure {
  status: "MEASURED" | "TOO_FEW" | "NOT_ASKED" | "WITHHELD";
  value: number | null;
  n: number;
  effectiveN: number | null;
  unit: string;
  weighted: boolean;
  indicative: boolean;
  asOf: string | null;
  text: string;
  interval: { low: number; high: number; level: number } | null;
  formula: { id: string; version: number; text: string };
}

const statuses = {
  MEASURED: "measured",
  TOO_FEW: "too-few",
  NOT_ASKED: "not-asked",
  WITHHELD: "withheld",
} as const;

function figureOf(value: unknown): ReportFigure | null {
  if (value === null) return null;
  const { interval, status, unit, ...figure } = value as AnsweredFigure;
  return {
    ...figure,
    status: statuses[status],
    unit: unit.toLowerCase() as Unit,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    level: interval?.level ?? null,
  };
}

/** Names of the made-up venues in an answer. */
function fictionalPlaces(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) fictionalPlaces(item, found);
  else if (value !== null && typeof value === "object") {
    const { fictional, name } = value as { fictional?: unknown; name?: unknown };
    if (fictional === true && typeof name === "string") found.add(name);
    for (const inner of Object.values(value)) fictionalPlaces(inner, found);
  }
  return found;
}
