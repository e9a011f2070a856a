import { absenceOf } from "./answer-words.ts";

/** More different values than this are counted together. */
const MOST_VALUES = 4_000;

/** What the rows of a sample show of one column. */
export interface ColumnProfile {
  column: string;
  /** Place in a row, from 0. */
  place: number;
  rows: number;
  /** Rows with nothing in it. */
  blank: number;
  /** Value without blanks around it → times, in the order of first sight. */
  values: ReadonlyMap<string, number>;
  /** Were there more different values than are kept? */
  many: boolean;
  /** Shares of the rows with something in it, 0…1: numbers; whole numbers; values that occur once. */
  numeric: number;
  whole: number;
  unique: number;
  /** Smallest and largest number; `null` without any. */
  min: number | null;
  max: number | null;
  /** Characters of a value, on average. */
  length: number;
}

/** Looks through the rows of a sample. Rows of another width count as far as they go. */
export function profileColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnProfile[] {
  return header.map((column, place) => profileColumn(column, place, rows));
}

function profileColumn(column: string, place: number, rows: readonly (readonly string[])[]): ColumnProfile {
  const values = new Map<string, number>();
  let [blank, characters, many] = [0, 0, false];
  for (const row of rows) {
    const value = (row[place] ?? "").trim();
    if (value === "") {
      blank++;
      continue;
    }
    characters += value.length;
    const times = values.get(value);
    if (times !== undefined) values.set(value, times + 1);
    else if (values.size < MOST_VALUES) values.set(value, 1);
    else many = true;
  }
  const filled = rows.length - blank;
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  let [numbers, whole, once, words] = [0, 0, 0, 0];
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [value, times] of values) {
    if (times === 1) once++;
    if (absenceOf(value) !== null) words += times;
    const number = numberOf(value);
    if (number === null) continue;
    numbers += times;
    if (Number.isInteger(number)) whole += times;
    min = Math.min(min, number);
    max = Math.max(max, number);
  }
  const told = filled - words;
  return {
    column,
    place,
    rows: rows.length,
    blank,
    values,
    many,
    numeric: told === 0 ? 0 : numbers / told,
    whole: told === 0 ? 0 : whole / told,
    unique: share(many ? filled : once),
    min: numbers === 0 ? null : min,
    max: numbers === 0 ? null : max,
    length: share(characters),
  };
}

/** The number that a value is; full-width digits count, thousands separators do not. */
export function numberOf(value: string): number | null {
  if (/^-?\d{1,15}$/.test(value)) return Number(value);
  if (/^\p{L}/u.test(value)) return null;
  const plain = value.normalize("NFKC").trim();
  // Two digits behind a comma are decimals, three are thousands.
  if (/^[+-]?\d{1,6},\d{1,2}$/.test(plain)) return Number(plain.replace(",", "."));
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
