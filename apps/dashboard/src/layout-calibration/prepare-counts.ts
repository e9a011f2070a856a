import type { FoundCalibration } from "./sent-counts.ts";

type Count = FoundCalibration["counts"][number];

/** GEH from which a count is not met. */
const MET = 5;

/** Counts beside the model's, to draw in a square of a length of 1. */
export interface CountChartDrawing {
  /** Persons at the far ends of both axes. */
  most: number;
  /** How many are not met. */
  missed: number;
  dots: { key: string; across: number; up: number; missed: boolean }[];
}

/** Both axes are alike, so that the model is right on the diagonal. */
export function prepareCounts(counts: readonly Count[]): CountChartDrawing {
  const most = counts.reduce((so, { observed, predicted }) => Math.max(so, observed, predicted), 1);
  const dots = counts.map(({ kind, id, minute, observed, predicted, geh }) => ({
    key: `${kind} ${id} ${minute}`,
    across: observed / most,
    up: predicted / most,
    missed: geh >= MET,
  }));
  return { most, missed: dots.filter(({ missed }) => missed).length, dots };
}
