import gammainc from "@stdlib/math-base-special-gammainc";
import type { Plan } from "../plan.ts";

/**
 * Share of visitors whose stay ends in the 0th, 1st, … slot after they came: differences of the Erlang distribution,
 * which is the regularised incomplete gamma function of `shape` at `shape · minutes / mean`. Source: Erlang 1917.
 */
export function stayShares({ meanMin, shape }: Plan["stay"], slotMin: number, slots: number): Float64Array {
  const endedBefore = (slot: number) => gammainc((shape * slot * slotMin) / meanMin, shape);
  return Float64Array.from({ length: slots }, (_, slot) => endedBefore(slot + 1) - endedBefore(slot));
}

/** Persons who mean to leave in each slot, by when they came and how long people stay. */
export function leavingBySlot(arrivals: Float64Array, stay: Plan["stay"], slotMin: number): Float64Array {
  const shares = stayShares(stay, slotMin, arrivals.length);
  return arrivals.map((_, slot) => {
    let due = 0;
    for (let came = 0; came <= slot; came++)
      due += (arrivals[came] as number) * (shares[slot - came] as number);
    return due;
  });
}
