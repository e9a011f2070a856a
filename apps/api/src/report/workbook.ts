import {
  figuresOf,
  formulasOf,
  type Report,
  type ReportCell,
  type ReportColumn,
  type ReportTable,
} from "@touchstone/core/report";
import type { Locale } from "@touchstone/core/text";
import writeExcel, { type Cell, type Row, type SheetData } from "write-excel-file/node";

/*
 * A report as a workbook: what it says, a sheet for every table, then the part of the data, the formulas and how fresh it
 * is. Numbers are numbers, unrounded. Every text is written as a string cell, which spreadsheets show and never run.
 */

const words = {
  report: { en: "Report", zh: "报告" },
  filters: { en: "Part of the data", zh: "数据范围" },
  formulas: { en: "Formulas", zh: "公式" },
  freshness: { en: "Freshness", zh: "时效" },
  sheet: { en: "Table", zh: "表" },
  rows: { en: "Rows", zh: "行数" },
  value: { en: "value", zh: "估计值" },
  low: { en: "low", zh: "下限" },
  high: { en: "high", zh: "上限" },
  n: { en: "n", zh: "n" },
  effectiveN: { en: "effective n", zh: "有效样本量" },
  status: { en: "status", zh: "状态" },
  unit: { en: "unit", zh: "单位" },
  formula: { en: "formula", zh: "公式" },
  version: { en: "version", zh: "版本" },
  inWords: { en: "In words", zh: "说明" },
  figures: { en: "Figures in this report", zh: "本报告中的数值个数" },
  asOf: { en: "Data last changed", zh: "数据最近更新" },
  madeAt: { en: "Report made", zh: "报告生成时间" },
  dataVersion: { en: "Version of the data", zh: "数据版本" },
  fictional: { en: "Made up, not real", zh: "虚构数据" },
} as const;

const statuses = {
  measured: { en: "measured", zh: "已测得" },
  "too-few": { en: "too few", zh: "样本不足" },
  "not-asked": { en: "not asked", zh: "未设此题" },
  withheld: { en: "withheld", zh: "暂不显示" },
} as const;

const units = {
  pomp: { en: "0–100, percent of maximum", zh: "0–100，满分的百分比" },
  share: { en: "share, 0–1", zh: "比例，0–1" },
  nps: { en: "−100–100", zh: "−100–100" },
  scale: { en: "points of the questionnaire's scale", zh: "问卷原量表分值" },
  points: { en: "points", zh: "分" },
  pp: { en: "percentage points", zh: "百分点" },
  count: { en: "number", zh: "数量" },
} as const;

/** The bytes of an .xlsx file. */
export async function workbookOf(report: Report): Promise<Buffer> {
  const say = (word: keyof typeof words) => words[word][report.locale];
  const tables = report.sections.flatMap((section) =>
    section.tables.map((table) => ({ heading: table.title ?? section.title, table })),
  );
  const names = sheetNames(tables.map(({ heading }) => heading));
  const sheets = [
    { sheet: say("report"), data: reportSheet(report, names), columns: [{ width: 28 }, { width: 110 }] },
    ...tables.map(({ table }, at) => ({
      sheet: names[at] as string,
      data: tableSheet(table, report.locale),
      columns: widths(table),
      stickyRowsCount: 1,
    })),
    {
      sheet: say("filters"),
      data: report.filters.map(({ name, value }) => [label(name), string(value)]),
      columns: [{ width: 28 }, { width: 80 }],
    },
    {
      sheet: say("formulas"),
      data: formulaSheet(report),
      columns: [{ width: 32 }, { width: 10 }, { width: 110 }, { width: 12 }],
    },
    { sheet: say("freshness"), data: freshnessSheet(report), columns: [{ width: 28 }, { width: 60 }] },
  ];
  return writeExcel(sheets, {
    fontFamily: report.locale === "zh" ? "Microsoft YaHei" : "Calibri",
  }).toBuffer();
}

function reportSheet(report: Report, names: readonly string[]): SheetData {
  const say = (word: keyof typeof words) => words[word][report.locale];
  const rows: SheetData = [[{ ...label(report.title), fontSize: 16 }]];
  if (report.fictional.length > 0)
    rows.push([label(say("fictional")), string(report.fictional.join(report.locale === "zh" ? "、" : ", "))]);
  let at = 0;
  for (const { title, paragraphs, tables, notes } of report.sections) {
    rows.push([], [label(title)]);
    for (const paragraph of paragraphs) rows.push([null, wrapped(paragraph)]);
    for (const { rows: inside } of tables)
      rows.push([string(say("sheet")), string(`${names[at++]} (${say("rows")}: ${inside.length})`)]);
    for (const note of notes) rows.push([null, { ...wrapped(note), textColor: "#595959" }]);
  }
  return rows;
}

/** A header row, then one row for each row of the table. */
function tableSheet({ columns, rows }: ReportTable, locale: Locale): SheetData {
  const header = columns.flatMap(
    ({ title, kind }): Row =>
      kind === "figure"
        ? (["value", "low", "high", "n", "effectiveN", "status", "unit", "formula"] as const).map((part) =>
            label(`${title} · ${words[part][locale]}`),
          )
        : [label(title)],
  );
  return [header, ...rows.map((row) => row.flatMap((cell) => cells(cell, locale)))];
}

function cells(cell: ReportCell, locale: Locale): Cell[] {
  if (cell.kind === "text") return [cell.text === null ? null : string(cell.text)];
  if (cell.kind === "number") return [number(cell.value)];
  const { figure } = cell;
  if (figure === null) return Array<Cell>(8).fill(null);
  return [
    number(figure.value),
    number(figure.low),
    number(figure.high),
    number(figure.n),
    number(figure.effectiveN),
    string(figure.status === "measured" ? statuses.measured[locale] : figure.text),
    string(units[figure.unit][locale]),
    string(`${figure.formula.id} ${figure.formula.version}`),
  ];
}

function formulaSheet(report: Report): SheetData {
  const say = (word: keyof typeof words) => words[word][report.locale];
  return [
    [label(say("formula")), label(say("version")), label(say("inWords")), label(say("figures"))],
    ...formulasOf(report).map(({ id, version, text, figures }) => [
      string(id),
      number(version),
      wrapped(text),
      number(figures),
    ]),
  ];
}

function freshnessSheet(report: Report): SheetData {
  const say = (word: keyof typeof words) => words[word][report.locale];
  const { dataVersion, asOf, madeAt } = report.freshness;
  return [
    [label(say("asOf")), string(asOf ?? "—")],
    [label(say("madeAt")), string(madeAt)],
    [label(say("dataVersion")), number(dataVersion)],
    [label(say("figures")), number(figuresOf(report).length)],
  ];
}

const string = (value: string): Cell & object => ({ value: storable(value), type: String });
const wrapped = (value: string) => ({ ...string(value), wrap: true, alignVertical: "top" as const });
const label = (value: string) => ({ ...string(value), fontWeight: "bold" as const });
const number = (value: number | null): Cell => (value === null ? null : { value, type: Number });

/** What a cell can hold, and control characters it cannot. */
const LONGEST_CELL = 32_767;
const unprintable = /[^\P{Cc}\t\n]/gu;

/** A text as a cell can hold it; one that is cut says so. */
function storable(text: string): string {
  const printable = text.replaceAll(unprintable, " ");
  if (printable.length <= LONGEST_CELL) return printable;
  const cut = ` … (${printable.length})`;
  return printable.slice(0, LONGEST_CELL - cut.length) + cut;
}

/** Names of sheets: at most 31 characters without `[]:*?/\`, each once. */
function sheetNames(headings: readonly string[]): string[] {
  return headings.map((heading, at) => {
    const plain = heading.replaceAll(/[[\]:*?/\\']/g, " ").trim();
    const name = `${at + 1} ${plain}`.slice(0, 31).trim();
    return name;
  });
}

const widthOf = ({ kind }: ReportColumn): { width: number }[] =>
  kind === "figure"
    ? Array.from({ length: 8 }, () => ({ width: 14 }))
    : [{ width: kind === "text" ? 32 : 12 }];
const widths = ({ columns }: ReportTable) => columns.flatMap(widthOf);
