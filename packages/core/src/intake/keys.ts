import { cellProblem, keyProblem, repeatedRow } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { contentHash, contentKey } from "./content-key.ts";
import { KeyIndex, type KeySpill } from "./key-index.ts";
import type { RowProblem } from "./problem.ts";
import type { Survey } from "./survey.ts";

const LONGEST_KEY = 200;

/**
 * Reads the row's own key, which no other row of the file may have. Parts of a key are joined by " / ".
 * @param spill where the keys of a large file may be put
 */
export function keyReader(survey: Survey, places: Places, spill?: KeySpill): CellReader<string> {
  return survey.kind === "reviews"
    ? reviewKeyReader(survey, places, spill)
    : ownKeyReader(survey, places, spill);
}

/**
 * Reads the key of a review: its own columns, else the whole row. A review that repeats another one in every column is
 * kept out and reported; where the mapping keeps such rows, each gets the number of its occurrence, so that a file that
 * comes again brings nothing new.
 */
function reviewKeyReader(survey: Survey, places: Places, spill?: KeySpill): CellReader<string> {
  const own = survey.key.length > 0 ? ownKeyReader(survey, places, spill) : null;
  const kept = survey.duplicates === "keep";
  const firstRow = new KeyIndex(spill);
  const occurrences = new Map<string, number>();
  return (row, line, problems) => {
    const content = contentKey(row);
    const first = firstRow.add(content, line);
    if (first === undefined) return own ? own(row, line, problems) : content;
    problems.push(repeatedRow(line, first.row, kept));
    if (!kept) return content;
    const occurrence = (occurrences.get(content) ?? 1) + 1;
    occurrences.set(content, occurrence);
    const unheard: RowProblem[] = [];
    return `${own ? own(row, line, unheard) : content} / ${occurrence}`;
  };
}

function ownKeyReader(survey: Survey, places: Places, spill?: KeySpill): CellReader<string> {
  const at = survey.key.map((column) => placeOf(places, column));
  const column = survey.key.join(" + ");
  const firstRow = new KeyIndex(spill);
  return (row, line, problems) => {
    const only = at.length === 1 ? (row[at[0] as number] as string).trim() : undefined;
    const parts = only === undefined ? at.map((place) => (row[place] as string).trim()) : undefined;
    const key = only ?? (parts as string[]).join(" / ");
    if (only === "" || parts?.includes("")) problems.push(cellProblem(line, column, "", "a…z, 0…9"));
    else if (key.length > LONGEST_KEY) problems.push(cellProblem(line, column, key, `≤ ${LONGEST_KEY}`));
    else {
      const first = firstRow.add(key, line, contentHash(row));
      if (first !== undefined) problems.push(keyProblem(first, line, column, key));
    }
    return key;
  };
}
