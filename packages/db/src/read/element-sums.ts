import { type SQL, sql } from "drizzle-orm";
import type { SurveyGroup } from "./histogram-sums.ts";

/**
 * The sums, over rollup rows, of the array elements that hold the asked items' histograms, as one array in the order of
 * the items: per code, then (counts) skipped and not met, or (weights) the squared weights.
 */
export function elementSums({ items, weighted }: SurveyGroup, array: "counts" | "weights"): SQL {
  const elements = items.flatMap((item) => {
    if (item === null) return [];
    return array === "counts" ? range(item.countsAt, item.codes + 2) : range(item.weightsAt, item.codes + 1);
  });
  if (elements.length === 0 || (array === "weights" && !weighted)) return sql`NULL`;
  const each = elements.map((element) => sql`sum(${sql.identifier(array)}[${sql.raw(String(element + 1))}])`);
  return sql`ARRAY[${sql.join(each, sql`, `)}]::bigint[]`;
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
