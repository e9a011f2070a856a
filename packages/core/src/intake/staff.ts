import { cellProblem } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import type { Survey } from "./survey.ts";

const LONGEST_CODE = 100;

/** Reads the employee's code; `undefined` where there is none. No message ever repeats a code. */
export function staffReader(
  { column, blank }: NonNullable<Survey["staff"]>,
  places: Places,
): CellReader<string | undefined> {
  const at = placeOf(places, column);
  const none = new Set(blank);
  return (row, line, problems) => {
    const raw = row[at] as string;
    const code = raw.trim();
    if (none.has(raw) || none.has(code) || code === "") return undefined;
    if (code.length > LONGEST_CODE)
      problems.push(cellProblem(line, column, "…", `≤ ${LONGEST_CODE} a…z, 0…9`));
    return code;
  };
}
