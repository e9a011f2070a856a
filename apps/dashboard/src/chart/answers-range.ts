import type { FigurePartsFragment } from "../api/documents.generated.ts";

/** The fewest and the most answers that a measured figure rests on; nothing when none is measured. */
export function answersRange(
  figures: readonly Pick<FigurePartsFragment, "status" | "n">[],
): readonly [low: number, high: number] | undefined {
  const counts = figures.flatMap(({ status, n }) => (status === "MEASURED" ? [n] : []));
  return counts.length === 0 ? undefined : [Math.min(...counts), Math.max(...counts)];
}
