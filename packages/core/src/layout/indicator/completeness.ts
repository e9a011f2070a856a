import { type SixElement, sixElements } from "../../format/catalogue.ts";
import type { WalkablePlan } from "./walkable-plan.ts";

/** Which of the six elements of tourism (食住行游购娱) a plan serves. */
export interface Completeness {
  /** Units by element; gates count for getting around. */
  counts: Readonly<Record<SixElement, number>>;
  /** Share of the six with at least one; `null` where the plan has no units at all. */
  presentShare: number | null;
}

/** Counts units of each of the six elements. */
export function completeness({ units, gateNodes }: WalkablePlan): Completeness {
  const counts = Object.fromEntries(sixElements.map((element) => [element, 0])) as Record<SixElement, number>;
  counts.move = gateNodes.length;
  for (const { function: of } of units) if (of.element) counts[of.element]++;
  const present = sixElements.filter((element) => counts[element] > 0).length;
  return { counts, presentShare: units.length > 0 ? present / sixElements.length : null };
}
