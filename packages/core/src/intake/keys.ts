import { cellProblem, duplicateKey } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { KeyIndex } from "./key-index.ts";
import type { Survey } from "./survey.ts";

const LONGEST_KEY = 200;

/** Reads the row's own key, which no other row of the file may have. Parts of a key are joined by " / ". */
export function keyReader(survey: Survey, places: Places): CellReader<string> {
  const at = survey.key.map((column) => placeOf(places, column));
  const column = survey.key.join(" + ");
  const firstRow = new KeyIndex();
  return (row, line, problems) => {
    const only = at.length === 1 ? (row[at[0] as number] as string).trim() : undefined;
    const parts = only === undefined ? at.map((place) => (row[place] as string).trim()) : undefined;
    const key = only ?? (parts as string[]).join(" / ");
    if (only === "" || parts?.includes("")) problems.push(cellProblem(line, column, "", "a…z, 0…9"));
    else if (key.length > LONGEST_KEY) problems.push(cellProblem(line, column, key, `≤ ${LONGEST_KEY}`));
    else {
      const first = firstRow.add(key, line);
      if (first !== undefined) problems.push(duplicateKey(line, column, key, first));
    }
    return key;
  };
}
