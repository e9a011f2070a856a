import type { RowProblem } from "./problem.ts";

/** A value of the file as messages show it: quoted, never endless, and blank said in words. */
const shown = (raw: string): string => (raw.length > 60 ? `${raw.slice(0, 59)}…` : raw);

/** One value that does not mean anything in its column. */
export function cellProblem(row: number, column: string, raw: string, expected: string): RowProblem {
  const found = shown(raw);
  const blank = raw.trim() === "";
  return {
    row,
    column,
    found,
    expected,
    message: {
      en: `row ${row}, ${column}: found ${blank ? "nothing" : `"${found}"`}, expected ${expected}`,
      zh: `第 ${row} 行“${column}”列：${blank ? "为空" : `实际为“${found}”`}，应为 ${expected}`,
    },
  };
}

/** A row with more or fewer fields than the header has columns. */
export function raggedRow(row: number, found: number, expected: number): RowProblem {
  return {
    row,
    column: null,
    found: String(found),
    expected: String(expected),
    message: {
      en: `row ${row}: found ${found} fields, expected ${expected}`,
      zh: `第 ${row} 行：实际有 ${found} 个字段，应有 ${expected} 个`,
    },
  };
}

/** What is expected of a key: a row that lacks it repeats another. */
export const UNIQUE = "unique";

/** A row whose key the file has already used. */
export function duplicateKey(row: number, column: string, key: string, first: number): RowProblem {
  const found = shown(key);
  return {
    row,
    column,
    found,
    expected: UNIQUE,
    message: {
      en: `row ${row}, ${column}: the key "${found}" has already been used in row ${first}`,
      zh: `第 ${row} 行“${column}”列：主键“${found}”已在第 ${first} 行出现过`,
    },
  };
}

/** Something is told about a complaint where there was none. */
export function withoutComplaint(row: number, column: string, raw: string, complaint: string): RowProblem {
  const found = shown(raw);
  return {
    row,
    column,
    found,
    expected: '""',
    message: {
      en: `row ${row}, ${column}: found "${found}", expected nothing, because ${complaint} says that there was no complaint`,
      zh: `第 ${row} 行“${column}”列：实际为“${found}”，应为空，因为“${complaint}”列表明没有投诉`,
    },
  };
}
