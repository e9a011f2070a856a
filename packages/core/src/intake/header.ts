import { dayColumnOf } from "./days.ts";
import { FileProblem } from "./problem.ts";
import type { Survey } from "./survey.ts";
import type { ItemReading } from "./survey-contents.ts";

/** Column names as mappings write them: without blanks around them and without a leading asterisk. */
export const columnName = (raw: string): string => raw.trim().replace(/^\*\s*/, "");

/**
 * Names of a file's columns, no two alike: one without a name is called by its place (`#3`), and several of one name get
 * numbers (`rating (1)`, `rating (2)`).
 */
export function columnNames(header: readonly string[]): string[] {
  const plain = header.map(columnName);
  const times = new Map<string, number>();
  for (const name of plain) times.set(name, (times.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return plain.map((name, at) => {
    if (name === "") return `#${at + 1}`;
    if (times.get(name) === 1) return name;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return `${name} (${number})`;
  });
}

/** Does a row hold all these names, whether or not some of them stand there twice? */
export function hasColumns(header: readonly string[], columns: readonly string[]): boolean {
  const names = new Set([...columnNames(header), ...header.map(columnName)]);
  return columns.every((column) => names.has(column));
}

/** All columns that a survey reads, each once. */
export function mappedColumns(survey: Survey, items: readonly (ItemReading | null)[]): string[] {
  const columns = [
    ...survey.key,
    survey.customer,
    survey.jackknife,
    survey.venue.column,
    dayColumnOf(survey.day),
    survey.weight,
    ...items.flatMap((item) => [item?.column, item?.metWhen?.column]),
    ...Object.values(survey.segments).map((segment) => segment.column),
    survey.staff?.column,
    survey.comment?.column,
    ...caseColumns(survey),
  ];
  return [...new Set(columns.filter((column) => column !== undefined))];
}

function caseColumns({ case: mapped }: Survey): (string | undefined)[] {
  if (mapped === undefined) return [];
  const { complaint, touchpoint, closed, hours, after } = mapped;
  return [complaint.column, touchpoint?.column, closed.column, hours, after?.column];
}

/**
 * Finds the mapped columns in the file's header.
 * @param row line on which the header stands
 * @returns column name → place in a row
 * @throws FileProblem when one is missing or there twice
 */
export function findColumns(
  header: readonly string[],
  columns: readonly string[],
  file: string,
  row = 1,
): Map<string, number> {
  const names = columnNames(header);
  const plain = header.map(columnName);
  const twice = columns.find((column) => plain.indexOf(column) !== plain.lastIndexOf(column));
  if (twice !== undefined) throw duplicateColumn(twice, file, row);
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw missingColumns(missing, names, file, row);
  return new Map(columns.map((column) => [column, names.indexOf(column)]));
}

function missingColumns(missing: string[], names: string[], file: string, row: number): FileProblem {
  const near = missing.map((column) => ({ column, near: nearest(column, names) }));
  const list = names.join(", ");
  return new FileProblem({
    code: "MISSING_COLUMN",
    file,
    row,
    column: missing.join(", "),
    found: list,
    expected: missing.join(", "),
    text: {
      en: `row ${row}: the header lacks ${near.map(({ column, near }) => `"${column}"${near.length > 0 ? ` (nearest: ${near.join(", ")})` : ""}`).join(", ")}; found ${list}`,
      zh: `第 ${row} 行：表头缺少${near.map(({ column, near }) => `“${column}”${near.length > 0 ? `（相近的列：${near.join("、")}）` : ""}`).join("、")}；实际的列为 ${list}`,
    },
  });
}

const duplicateColumn = (column: string, file: string, row: number) =>
  new FileProblem({
    code: "DUPLICATE_COLUMN",
    file,
    row,
    column,
    found: `${column}, ${column}`,
    expected: column,
    text: {
      en: `row ${row}: the header has the column "${column}" more than once`,
      zh: `第 ${row} 行：表头中“${column}”列出现了不止一次`,
    },
  });

/** Up to three names that may have been meant: at most a third of the letters differ. */
function nearest(column: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, distance: editDistance(column.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(column.length, name.length) / 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Levenshtein distance: how many letters must be put in, taken out or changed. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}
