import { type CsvError, parse } from "csv-parse/sync";
import type { LocalisedText } from "../../text/text.ts";
import { didYouMean } from "../reading/nearest.ts";
import { type CountsProblem, countsProblem } from "./counts-problem.ts";

/** What a file of counts may have as columns; a day is needed only where there are several. */
const countColumns = ["kind", "id", "hour", "time", "count", "day"] as const;
export type CountColumn = (typeof countColumns)[number];

/** How headers also call them. */
const otherNames: Readonly<Record<string, CountColumn>> = {
  what: "kind",
  value: "count",
  date: "day",
  类型: "kind",
  编号: "id",
  小时: "hour",
  时间: "time",
  计数: "count",
  数值: "count",
  日期: "day",
};

/** One line: its cells by column, and how the header calls each of them. */
export interface CountLine {
  line: number;
  cell: (column: CountColumn) => string;
}

export interface CountTable {
  lines: CountLine[];
  /** Columns that the file has, as its header calls them. */
  names: ReadonlyMap<CountColumn, string>;
}

/** A year of hourly counts at many places; more is no file of counts for a day. */
const MOST_LINES = 200_000;
const heading: LocalisedText = {
  en: "a header with kind, id, hour or time, count (and day), and lines below it",
  zh: "首行为 kind、id、hour 或 time、count（可另加 day）各列，其下为数据",
};

/** Splits CSV into its lines; comma, semicolon or tab, whichever the header has. `null` where the file as a whole is wrong. */
export function readCountTable(text: string, problems: CountsProblem[]): CountTable | null {
  const whole = { line: null, column: null };
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const line = typeof error.lines === "number" ? error.lines : null;
    problems.push(
      countsProblem({ line, column: null }, '"', {
        en: "quotes that open and close around a cell",
        zh: "成对包住单元格的引号",
      }),
    );
    return null;
  }
  const [head, ...body] = rows;
  if (!head || body.length === 0) {
    problems.push(countsProblem(whole, text.trim().slice(0, 100), heading));
    return null;
  }
  if (body.length > MOST_LINES) {
    const most = { en: `at most ${MOST_LINES} lines`, zh: `不超过 ${MOST_LINES} 行` };
    problems.push(countsProblem(whole, String(body.length), most));
    return null;
  }
  const columns = readHeader(head.record, head.info.lines, problems);
  if (!columns) return null;
  const lines = body.flatMap(({ record, info: { lines: line } }) => {
    if (record.length !== head.record.length) {
      const wanted = `${head.record.length}`;
      problems.push(
        countsProblem({ line, column: null }, record.join(","), {
          en: `${wanted} cells, as the header has`,
          zh: `与首行一致的 ${wanted} 个单元格`,
        }),
      );
      return [];
    }
    return { line, cell: (column: CountColumn) => record[columns.indexOf(column)] ?? "" };
  });
  const names = columns.map((column, at): [CountColumn, string] => [column, head.record[at] as string]);
  return { lines, names: new Map(names) };
}

/** Which column each cell of the header is. */
function readHeader(cells: readonly string[], line: number, problems: CountsProblem[]): CountColumn[] | null {
  const before = problems.length;
  const columns: CountColumn[] = [];
  for (const cell of cells) {
    const name = cell.toLowerCase();
    const column = countColumns.find((each) => each === name) ?? otherNames[name];
    if (column === undefined || columns.includes(column)) {
      const wanted = {
        en: `each of ${countColumns.join(", ")} at most once`,
        zh: `${countColumns.join("、")}，每列至多一次`,
      };
      problems.push(countsProblem({ line, column: cell }, cell, wanted, didYouMean(name, countColumns)));
    } else columns.push(column);
  }
  const missing = [
    ...(["kind", "id", "count"] as const).filter((each) => !columns.includes(each)),
    ...(columns.includes("hour") || columns.includes("time") ? [] : ["hour"]),
  ];
  if (missing.length > 0)
    problems.push(
      countsProblem({ line, column: null }, cells.join(","), heading, {
        en: `Missing: ${missing.join(", ")}.`,
        zh: `缺少：${missing.join("、")}。`,
      }),
    );
  return problems.length > before ? null : columns;
}

function delimiterOf(text: string): string {
  const [header = ""] = text.split(/\r?\n/, 1);
  const counted = [",", ";", "\t"].map((each) => ({ each, n: header.split(each).length }));
  return counted.reduce((most, next) => (next.n > most.n ? next : most)).each;
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");
