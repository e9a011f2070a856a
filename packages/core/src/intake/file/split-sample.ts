/** What may divide values, the likeliest first. */
export const delimiters = [",", "\t", ";", "|"] as const;
/** What may protect them. */
export const quotes = ['"', "'"] as const;
export type Quote = (typeof quotes)[number];

/** A row of a sample, and the line on which it begins. */
export interface SampleRow {
  cells: string[];
  line: number;
  /** Did quotation marks stand around a value? Within one that was not protected, or behind the closing one? */
  quoted: boolean;
  strayed: boolean;
}

/**
 * Divides the first rows of a sample, to see what comes of it. The last row may be cut off and is left out, unless it is
 * the only one. Empty lines are none.
 */
export function splitSample(text: string, delimiter: string, quote: Quote, most: number): SampleRow[] {
  const rows: SampleRow[] = [];
  let line = 1;
  let row: SampleRow = { cells: [], line, quoted: false, strayed: false };
  let cell = "";
  let open = false;
  let closed = false;
  const endRow = () => {
    row.cells.push(cell);
    if (row.cells.length > 1 || cell.trim() !== "") rows.push(row);
    cell = "";
    closed = false;
    row = { cells: [], line: line + 1, quoted: false, strayed: false };
  };
  for (let at = 0; at < text.length && rows.length < most; at++) {
    const character = text[at] as string;
    if (open) {
      if (character === "\n") line++;
      if (character !== quote) cell += character;
      else if (text[at + 1] === quote) {
        cell += quote;
        at++;
      } else {
        open = false;
        closed = true;
      }
    } else if (character === "\n") {
      endRow();
      line++;
    } else if (character === delimiter) {
      row.cells.push(cell);
      cell = "";
      closed = false;
    } else if (character === quote && cell === "" && !closed) {
      open = true;
      row.quoted = true;
    } else {
      if (character === quote || closed) row.strayed = true;
      cell += character;
    }
  }
  if (rows.length === 0 || (!open && text.endsWith("\n") === false && rows.length < most && rows.length < 3))
    endRow();
  return rows;
}
