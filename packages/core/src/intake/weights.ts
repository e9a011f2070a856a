import { WEIGHT_UNIT } from "../visit/visit.ts";
import { cellProblem } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";

/** The heaviest weight of one visit: in millionths it has to fit into four bytes. */
const HEAVIEST = 2_000;

/** Reads the survey weight in millionths, rounded; one for each visit when the survey has no weights. */
export function weightReader(column: string | undefined, places: Places): CellReader<number> {
  if (column === undefined) return () => WEIGHT_UNIT;
  const at = placeOf(places, column);
  return (row, line, problems) => {
    const raw = row[at] as string;
    const weight = /^\s*\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(raw) ? Number(raw) : Number.NaN;
    if (weight <= HEAVIEST) return Math.round(weight * WEIGHT_UNIT);
    problems.push(cellProblem(line, column, raw, `0…${HEAVIEST}`));
    return 0;
  };
}
