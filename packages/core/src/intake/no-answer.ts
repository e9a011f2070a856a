import { type Places, placeOf } from "./cell-reader.ts";
import { dayColumnOf } from "./days.ts";
import type { RowProblem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/** How lines are called that sum up the others. */
const totals = new Set(
  `total, totals, grand total, sub total, subtotal, sum, average, avg, mean, count, 合计, 合計, 总计, 總計, 共计, 共計, 小计, 小計, 总和,
  平均, 平均值, 平均数, 平均分, 均值, 计数, 총계, 합계, 소계, 총합, 평균, 総計, 平均値, gesamt, summe, durchschnitt, mittelwert, moyenne, somme, promedio, suma, media`
    .split(",")
    .map((word) => word.trim()),
);

/** Is this what a line is called that sums up others: `Total`, `合计：`, `平均值`? */
export function isTotal(cell: string): boolean {
  if (cell.length > 24) return false;
  const plain = cell
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/[:.]$/, "")
    .trim();
  return totals.has(plain) || totals.has(plain.replaceAll(" ", ""));
}

/** Why rows of a file are no answers of anybody, where they are none. */
type Reader = (row: readonly string[], line: number) => RowProblem | null;

/**
 * Tells lines that sum up the others, and lines with nothing in them. A line of totals is called so in its key, or, where
 * rows have no key of their own, at its beginning while it tells no day.
 */
export function noAnswerReader(survey: Survey, places: Places): Reader {
  const keys = survey.key.map((column) => placeOf(places, column));
  const dayColumn = dayColumnOf(survey.day);
  const day = dayColumn === undefined ? -1 : placeOf(places, dayColumn);
  return (row, line) => {
    for (const at of keys)
      if (isTotal(row[at] as string)) return summedUp(line, survey.key.join(" + "), row[at] as string);
    if (keys.length > 0) return null;
    const first = row.find((cell) => cell.trim() !== "");
    if (first === undefined) return blank(line);
    return isTotal(first) && day >= 0 && (row[day] as string).trim() === ""
      ? summedUp(line, null, first)
      : null;
  };
}

const blank = (row: number): RowProblem => ({
  row,
  column: null,
  found: "",
  expected: "a…z, 0…9",
  message: {
    en: `row ${row}: found nothing in any column, expected an answer`,
    zh: `第 ${row} 行：整行为空，应为一份答卷`,
  },
});

const summedUp = (line: number, column: string | null, found: string): RowProblem => ({
  row: line,
  column,
  found,
  expected: "a…z, 0…9",
  message: {
    en: `row ${line}: found "${found.trim()}", a line that sums up others; expected the answer of one guest`,
    zh: `第 ${line} 行：“${found.trim()}”为汇总行，不是一份答卷`,
  },
});
