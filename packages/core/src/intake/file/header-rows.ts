/** Where the header of a table stands among its rows, and how many rows it takes. */
export interface HeaderPlace {
  at: number;
  rows: number;
}

/** Rows in front of the header that are looked through: titles, remarks. */
export const PREAMBLE = 20;
/** Rows that a header takes at most. */
export const MOST_HEADER_ROWS = 3;
/** With fewer rows below, nothing shows that a second row is not one of them. */
const FEWEST_BELOW = 8;

/** Is this a number, a day, or yes and no: something that no column is called? */
export const isValue = (cell: string): boolean =>
  /^[\s+-]*[\d０-９][\d０-９.,:/\s-]*%?$/.test(cell) || /^(true|false|yes|no)$/i.test(cell.trim());

/** What another program tells itself about a column: `{"ImportId":"QID1"}`. */
const isMachines = (cell: string): boolean => /^\s*\{".*\}\s*$/s.test(cell);

/**
 * Finds the header of a table: behind titles, which say one thing only; the lowest row of names where that names every
 * column, else the rows of names together (`Service` above `Speed` and `Courtesy`). `null` where the first row holds values.
 * @param table rows of one width; what is narrower has been filled up or left out
 */
export function findHeader(table: readonly (readonly string[])[]): HeaderPlace | null {
  const [{ length: width = 0 } = []] = table;
  let at = 0;
  while (at < PREAMBLE && at + 1 < table.length && isTitle(table[at] as string[], width)) at++;
  const first = table[at];
  if (first === undefined || !isNames(first)) return null;
  let last = at;
  let names = at;
  while (last - at < MOST_HEADER_ROWS && standsApart(table, last + 1)) {
    last++;
    if (!filled(table[last] as string[]).every(isMachines)) names = last;
  }
  if (names === at) return isDistinct(first) ? { at, rows: 1 } : null;
  const lowest = table[names] as string[];
  if (isDistinct(lowest) && filled(lowest).length === width) return { at: names, rows: 1 };
  return { at, rows: names - at + 1 };
}

/**
 * The names of columns that stand in several rows: what stands in an upper row counts for the empty places right of it,
 * as in cells that were merged.
 */
export function joinHeader(rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 1) return [...(rows[0] as readonly string[])];
  const lowest = rows.length - 1;
  const parts = rows.map((row, level) => {
    let carried = "";
    return row.map((cell, at) => {
      const own = isMachines(cell) ? "" : cell.trim();
      // What stands above one column only does not belong to the next: that has a name of its own above or none below.
      if (own !== "") carried = own;
      else if (level === lowest || (rows[lowest]?.[at] ?? "").trim() === "") return "";
      return level === lowest ? own : carried;
    });
  });
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => {
    const own = parts.map((row) => row[at] ?? "").filter((part) => part !== "");
    return [...new Set(own)].join(" ");
  });
}

const filled = (row: readonly string[]): string[] => row.filter((cell) => cell.trim() !== "");

/** One thing only is said over a table of several columns: that is its title, or nothing at all. */
const isTitle = (row: readonly string[], width: number): boolean =>
  width >= 3 && new Set(filled(row).map((cell) => cell.trim())).size <= 1;

const isNames = (row: readonly string[]): boolean => filled(row).length > 0 && !filled(row).some(isValue);

const isDistinct = (row: readonly string[]): boolean => {
  const names = filled(row).map((cell) => cell.trim());
  return new Set(names).size === names.length;
};

/** Do the cells of a row differ in kind from what stands below them: words over numbers, other words over a few that recur? */
function standsApart(table: readonly (readonly string[])[], at: number): boolean {
  const row = table[at];
  const below = table.slice(at + 1, at + 201);
  if (row === undefined || below.length < FEWEST_BELOW || filled(row).length < 2) return false;
  let [apart, judged] = [0, 0];
  for (const [column, cell] of row.entries()) {
    const values = below.map((each) => (each[column] ?? "").trim()).filter((value) => value !== "");
    const different = new Set(values);
    const numbers = values.filter(isValue).length >= 0.8 * values.length;
    if (values.length < FEWEST_BELOW / 2 || !(numbers || different.size <= Math.min(30, values.length / 3)))
      continue;
    judged++;
    if (cell.trim() === "") continue;
    if (isValue(cell) || different.has(cell.trim())) return false;
    apart++;
  }
  return apart >= 2 && apart >= judged / 2;
}
