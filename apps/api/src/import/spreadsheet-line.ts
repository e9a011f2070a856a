/** The mark that tells spreadsheets the file is UTF-8; without it Chinese text arrives broken. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * One line of a CSV file (RFC 4180) for a spreadsheet: what it would run as a formula is turned into text by a leading
 * apostrophe, numbers stay numbers. Blanks before the sign hide it from people, not from spreadsheets; full-width signs
 * count as the plain ones.
 */
export function spreadsheetLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** What a line may begin with to be run: also behind a line break, where a careless reader begins a new cell. */
const formula = /(?:^|[\r\n])[\s\u00a0\u3000\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/u;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu;

function cell(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
