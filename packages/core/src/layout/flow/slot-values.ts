import { type FlowResult, losGrades } from "./flow-result.ts";

/** Values of one row, slot by slot, of a table of a day that is stored row after row. */
export function slotValues(
  table: Float64Array,
  row: number,
  { slots }: Pick<FlowResult, "slots">,
): Float64Array {
  return table.subarray(row * slots, (row + 1) * slots);
}

/** Level of service of an edge slot by slot: a letter for each, `-` where nobody walks. */
export function losLetters({ edgeLos, slots }: Pick<FlowResult, "edgeLos" | "slots">, edge: number): string {
  const grades = edgeLos.subarray(edge * slots, (edge + 1) * slots);
  return Array.from(grades, (grade) => losGrades[grade] ?? "-").join("");
}
