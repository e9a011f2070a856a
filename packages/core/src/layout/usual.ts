import type { Format } from "../format/catalogue.ts";

/*
 * What is taken where nobody measured; layout.md section 1.1. Values taken so are marked as assumed, except the
 * deduction of the width, which is a convention of the method and not an observation.
 */

/** Taken off a width for walls and edges, metres. */
export const usualDeductM = 0.5;

/** A gate of one lane, at the rate of a staffed ticket check. */
export const usualGate = { lanes: 1, perLaneHour: 600 } as const;

/** Persons at once in that area. */
export function usualCapacity({ areaPerPersonM2 }: Format, areaM2: number): number {
  return Math.max(1, areaM2 / areaPerPersonM2);
}
