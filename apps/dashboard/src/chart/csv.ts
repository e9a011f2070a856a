import type { TwinTable } from "./twin-table.ts";

/** The mark that tells spreadsheets the file is UTF-8; without it Chinese names arrive broken. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A table as CSV (RFC 4180) with a byte order mark. Text that a spreadsheet would run as a formula is quoted as text. */
export function toCsv({ columns, rows }: TwinTable): string {
  const lines = [columns.map(({ label }) => label), ...rows].map((cells) => cells.map(cell).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const isFormula = /^[=+@\t\r]/.test(text) || (/^-/.test(text) && Number.isNaN(Number(text)));
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table as the address of a file to download, so that downloading needs no script. */
export function csvAddress(table: TwinTable): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(table))}`;
}
