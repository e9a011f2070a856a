import { cellProblem, duplicateKey } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import type { Survey } from "./survey.ts";

const LONGEST_KEY = 200;

/** Reads the row's own key, which no other row of the file may have. Parts of a key are joined by " / ". */
export function keyReader(survey: Survey, places: Places): CellReader<string> {
  const at = survey.key.map((column) => placeOf(places, column));
  const column = survey.key.join(" + ");
  const firstRow = new Map<string, number>();
  return (row, line, problems) => {
    const parts = at.map((place) => (row[place] as string).trim());
    const key = parts.length === 1 ? (parts[0] as string) : parts.join(" / ");
    const first = firstRow.get(key);
    if (parts.includes("")) problems.push(cellProblem(line, column, "", "a…z, 0…9"));
    else if (key.length > LONGEST_KEY) problems.push(cellProblem(line, column, key, `≤ ${LONGEST_KEY}`));
    else if (first !== undefined) problems.push(duplicateKey(line, column, key, first));
    else firstRow.set(key, line);
    return key;
  };
}
