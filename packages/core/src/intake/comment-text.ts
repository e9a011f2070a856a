import { mask } from "../words/masking/mask.ts";
import { cellProblem } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import type { Survey } from "./survey.ts";

/** Longer ones are no comments but documents. */
const LONGEST_COMMENT = 20_000;

/**
 * Reads what the guest wrote, masked: nobody after this ever sees the original. `undefined` where nothing was written.
 * No message repeats the text.
 */
export function commentReader(
  { column, blank }: NonNullable<Survey["comment"]>,
  places: Places,
): CellReader<string | undefined> {
  const at = placeOf(places, column);
  const none = new Set(blank);
  return (row, line, problems) => {
    const raw = row[at] as string;
    const text = raw.trim();
    if (text === "" || none.has(raw) || none.has(text)) return undefined;
    if (text.length > LONGEST_COMMENT) {
      problems.push(cellProblem(line, column, "…", `≤ ${LONGEST_COMMENT}`));
      return undefined;
    }
    return mask(text).text;
  };
}
