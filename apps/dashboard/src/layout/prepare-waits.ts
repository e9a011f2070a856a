import type { Assessment } from "./judged.ts";
import { widestOf } from "./prepare-bars.ts";

type UnitFlow = Assessment["flow"]["units"][number];

/** A unit that somebody joined. */
export interface Wait extends UnitFlow {
  meanWaitMin: number;
  /** Its wait as a part of the longest. */
  bar: number;
}

/** Units that somebody joined, the longest wait first, of equal ones the most visited. */
export function prepareWaits(units: readonly UnitFlow[]): Wait[] {
  const joined = units
    .flatMap((one) => (one.meanWaitMin === null ? [] : [{ ...one, meanWaitMin: one.meanWaitMin }]))
    .toSorted((a, b) => b.meanWaitMin - a.meanWaitMin || b.visits - a.visits);
  const longest = widestOf(
    joined.map(({ meanWaitMin }) => meanWaitMin),
    1,
  );
  return joined.map((one) => ({ ...one, bar: one.meanWaitMin / longest }));
}
