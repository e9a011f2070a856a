import { type StageScore, stageScores } from "@touchstone/core/sector/stage-scores";
import { sectorSteps, VenueStageSums } from "@touchstone/core/sector/stage-sums";
import type { CalculationOptions } from "./calculations.ts";
import type { VisitCollection } from "./collection.ts";

/** What every venue of a slice scores at each canonical stage. `venues`: codes in the order in which the store counts them. */
export function stageScore(
  { blocks, items, journey }: VisitCollection,
  { asOf, venues }: CalculationOptions & { venues: readonly string[] },
): StageScore[] {
  const sums = new VenueStageSums(sectorSteps(journey, items), venues.length);
  for (const block of blocks) sums.add(block);
  return stageScores(sums, { journey, venues, asOf });
}
