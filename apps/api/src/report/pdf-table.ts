import type { ReportCell, ReportFigure, ReportTable } from "@touchstone/core/report";
import type { Locale } from "@touchstone/core/text";
import { formatCount } from "@touchstone/core/unit";
import { ensureRoom, ink } from "./pdf-paper.ts";

const PADDING = 4;
const SIZE = 8.5;

/**
 * A table across the page, with thin rules, its header again on every page. A figure stands as its value with interval and
 * n; where a table has one measure, its intervals are drawn too.
 */
export function drawTable(document: PDFKit.PDFDocument, table: ReportTable, locale: Locale): void {
  if (table.title !== null) {
    ensureRoom(document, 60);
    document.font("bold").fontSize(10).fillColor(ink.text).text(table.title, document.page.margins.left);
    document.moveDown(0.3);
  }
  const left = document.page.margins.left;
  const room = document.page.width - left - document.page.margins.right;
  const range = rangeDrawn(table);
  const widths = columnWidths(document, table, locale, range ? room - BARS : room);
  const drawn = range && table.columns[range.column]?.title;
  const barsTitle = drawn ? `${drawn}${locale === "zh" ? "" : ", "}${drawnWords[locale]}` : null;
  const header = () => drawHeader(document, table, widths, left, barsTitle);
  ensureRoom(document, 50);
  header();
  for (const row of table.rows) {
    const texts = row.map((cell) => cellText(cell, locale));
    document.font("regular").fontSize(SIZE);
    const height =
      Math.max(...texts.map((text, at) => document.heightOfString(text, { width: inside(widths, at) }))) +
      2 * PADDING;
    if (ensureRoom(document, height)) header();
    const y = document.y;
    drawCells(document, row, texts, widths, left, y);
    if (range) drawBar(document, row, range, left + room - BARS, y + height / 2);
    document
      .moveTo(left, y + height)
      .lineTo(left + room, y + height)
      .lineWidth(0.4)
      .strokeColor(ink.rule)
      .stroke();
    document.x = left;
    document.y = y + height;
  }
}

const drawnWords = { en: "drawn with its interval", zh: "及其区间" };

function drawHeader(
  document: PDFKit.PDFDocument,
  table: ReportTable,
  widths: number[],
  left: number,
  barsTitle: string | null,
): void {
  document.font("bold").fontSize(SIZE).fillColor(ink.text);
  const height =
    Math.max(
      ...table.columns.map(({ title }, at) => document.heightOfString(title, { width: inside(widths, at) })),
    ) +
    2 * PADDING;
  const y = document.y;
  let x = left;
  table.columns.forEach(({ title, kind }, at) => {
    document.text(title, x + PADDING, y + PADDING, {
      width: inside(widths, at),
      align: kind === "text" ? "left" : "right",
    });
    x += widths[at] as number;
  });
  if (barsTitle !== null)
    document.text(barsTitle, x + PADDING, y + PADDING, { width: BARS - 2 * PADDING, align: "center" });
  const right = document.page.width - document.page.margins.right;
  document
    .moveTo(left, y + height)
    .lineTo(right, y + height)
    .lineWidth(1)
    .strokeColor(ink.text)
    .stroke();
  document.x = left;
  document.y = y + height;
}

function drawCells(
  document: PDFKit.PDFDocument,
  row: readonly ReportCell[],
  texts: readonly string[],
  widths: number[],
  left: number,
  y: number,
): void {
  let x = left;
  row.forEach((cell, at) => {
    const measured = cell.kind !== "figure" || cell.figure?.status === "measured";
    document.fillColor(measured ? ink.text : ink.quiet);
    document.text(texts[at] as string, x + PADDING, y + PADDING, {
      width: inside(widths, at),
      align: cell.kind === "text" ? "left" : "right",
    });
    x += widths[at] as number;
  });
}

const inside = (widths: readonly number[], at: number): number => (widths[at] as number) - 2 * PADDING;

/** What a cell prints. A figure says its n beside its value. */
function cellText(cell: ReportCell, locale: Locale): string {
  if (cell.kind === "text") return cell.text ?? "—";
  if (cell.kind === "number") return cell.value === null ? "—" : plain(cell.value, cell.decimals);
  if (cell.figure === null) return "—";
  const { status, text, n } = cell.figure;
  return status === "measured" ? `${text}\nn ${formatCount(n, locale)}` : `${text}`;
}

/** A number with at most so many decimals, without trailing zeros. */
function plain(value: number, decimals: number): string {
  return value
    .toFixed(decimals)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "")
    .replace("-", "−");
}

/** Widths in proportion to what the columns have to say, none below what a figure needs. */
function columnWidths(
  document: PDFKit.PDFDocument,
  table: ReportTable,
  locale: Locale,
  room: number,
): number[] {
  const wanted = table.columns.map(({ title }, at) => {
    document.font("bold").fontSize(SIZE);
    const words = title.split(/\s+/).map((word) => document.widthOfString(word));
    document.font("regular");
    const longest = Math.max(
      ...words,
      ...table.rows.map((row) =>
        Math.max(
          ...cellText(row[at] as ReportCell, locale)
            .split("\n")
            .map((line) => document.widthOfString(line)),
        ),
      ),
    );
    return Math.min(longest, room * 0.7) + 2 * PADDING + 1;
  });
  const all = wanted.reduce((sum, width) => sum + width, 0);
  if (all <= room) return wanted.map((width) => width + (room - all) / wanted.length);
  // Narrow columns keep their width; the wide ones share what is left.
  const fair = room / wanted.length;
  const narrow = wanted.filter((width) => width <= fair).reduce((sum, width) => sum + width, 0);
  const wide = all - narrow;
  return wanted.map((width) => (width <= fair ? width : ((room - narrow) * width) / wide));
}

/** Points across which intervals are drawn. */
const BARS = 150;

interface Drawn {
  column: number;
  low: number;
  high: number;
}

/** The measure whose intervals are drawn: the first, where several rows have it in one unit and the table is not full. */
function rangeDrawn({ columns, rows }: ReportTable): Drawn | null {
  const column = columns.findIndex(({ kind }) => kind === "figure");
  if (column < 0 || columns.length > 6) return null;
  const figures = rows.flatMap((row) => shown(row[column]));
  if (figures.length < 2 || new Set(figures.map(({ unit }) => unit)).size > 1) return null;
  const low = Math.min(...figures.map((figure) => figure.low ?? 0));
  const high = Math.max(...figures.map((figure) => figure.high ?? 0));
  return high > low ? { column, low, high } : null;
}

function shown(cell: ReportCell | undefined): ReportFigure[] {
  if (cell?.kind !== "figure" || cell.figure === null) return [];
  const { value, low, high } = cell.figure;
  return value === null || low === null || high === null ? [] : [cell.figure];
}

function drawBar(
  document: PDFKit.PDFDocument,
  row: readonly ReportCell[],
  { column, low, high }: Drawn,
  x: number,
  y: number,
): void {
  const [figure] = shown(row[column]);
  if (!figure) return;
  const at = (value: number) => x + 12 + ((value - low) / (high - low)) * (BARS - 24);
  if (low < 0 && high > 0)
    document
      .moveTo(at(0), y - 9)
      .lineTo(at(0), y + 9)
      .lineWidth(0.4)
      .strokeColor(ink.rule)
      .stroke();
  document
    .moveTo(at(figure.low as number), y)
    .lineTo(at(figure.high as number), y)
    .lineWidth(1.4)
    .strokeColor(figure.indicative ? ink.rule : ink.accent)
    .stroke();
  document
    .circle(at(figure.value as number), y, 2.4)
    .fillColor(figure.indicative ? ink.rule : ink.accent)
    .fill();
}
