import type { Scale } from "../scale/scale.ts";
import type { Earlier } from "./key-index.ts";
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

/** A row whose key an earlier row has: the same row once more, or another one. */
export const keyProblem = (first: Earlier, line: number, column: string, key: string): RowProblem =>
  first.same ? repeatedRow(line, first.row, false) : duplicateKey(line, column, key, first.row);

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

/** A rating that lies on another scale than the question's: left out, the rest of the row is kept. */
export function onOtherScale(row: number, column: string, raw: string, own: Scale, other: Scale): RowProblem {
  const found = shown(raw);
  const [scale, odd] = [`${own.low}…${own.high}`, `${other.low}…${other.high}`];
  return {
    row,
    column,
    found,
    expected: scale,
    kept: true,
    message: {
      en: `row ${row}, ${column}: "${found}" lies on another scale (${odd}), not on ${scale}; this answer was left out, the rest of the row was kept`,
      zh: `第 ${row} 行“${column}”列：“${found}”属于另一量表（${odd}），不在 ${scale} 之内；该答案未采用，本行其余内容已保留`,
    },
  };
}

/** A row that says in every column what an earlier one says. */
export function repeatedRow(row: number, first: number, kept: boolean): RowProblem {
  return {
    row,
    column: null,
    found: String(row),
    expected: UNIQUE,
    ...(kept ? { kept } : { repeat: true }),
    message: {
      en: `row ${row} repeats row ${first} in every column; it was ${kept ? "kept all the same" : "kept out"}`,
      zh: `第 ${row} 行与第 ${first} 行各列完全相同，${kept ? "仍按一条记录保留" : "未重复入库"}`,
    },
  };
}

/** A number that cannot be: not counted, the rest of the row is kept. */
export function absurdValue(row: number, column: string, raw: string, expected: string): RowProblem {
  const found = shown(raw);
  return {
    row,
    column,
    found,
    expected,
    kept: true,
    message: {
      en: `row ${row}, ${column}: "${found}" cannot be, expected ${expected}; this value was left out, the rest of the row was kept`,
      zh: `第 ${row} 行“${column}”列：“${found}”不合常理，应为 ${expected}；该值未计入，本行其余内容已保留`,
    },
  };
}
