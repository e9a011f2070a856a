import type { RowProblem } from "./problem.ts";

/** Reads one part of a visit from a row; what is wrong goes to `problems`, and the visit then does not come about. */
export type CellReader<Value> = (row: readonly string[], line: number, problems: RowProblem[]) => Value;

/** Place of a mapped column in a row. */
export type Places = ReadonlyMap<string, number>;

/** Place of a column that the header is known to have. */
export function placeOf(places: Places, column: string): number {
  const place = places.get(column);
  if (place === undefined) throw new RangeError(`column "${column}" was not looked for in the header`);
  return place;
}
