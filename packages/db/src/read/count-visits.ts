import type { Slice } from "@touchstone/core/slice";
import type { Transaction } from "../scope.ts";
import { sumHistograms } from "./sum-histograms.ts";

/** How many visits a slice holds. @throws DatabaseError NOT_FOUND when the slice names what is not stored */
export async function countVisits(tx: Transaction, slice: Slice): Promise<number> {
  const [row] = await sumHistograms(tx, { slice, items: [], by: { venue: false, grain: null } });
  return row?.visits ?? 0;
}
