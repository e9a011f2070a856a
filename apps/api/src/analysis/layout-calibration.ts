import type { Watch } from "@touchstone/core/importance";
import {
  type CountsCalibration,
  calibrateCounts,
} from "@touchstone/core/layout/calibration/calibrate-counts";
import { type CountsProblem, countsProblem } from "@touchstone/core/layout/calibration/counts-problem";
import type { ObservedDay } from "@touchstone/core/layout/calibration/observed-day";
import { type ReadCounts, readCounts } from "@touchstone/core/layout/calibration/read-counts";
import { writePlan } from "@touchstone/core/layout/write-plan";
import type { LocalisedText } from "@touchstone/core/text";
import { type PlanFiles, readDocument } from "../import/plan-source.ts";
import { type EditedPlan, type FailedDay, layoutPlan, orFailed } from "./layout.ts";

/** What a plan is to be calibrated by. */
export interface CalibrationRequest {
  /** Text of a CSV file. */
  counts: string;
  /** Text of a file of another day, to be judged by. */
  heldOut: string | null;
  /** Paths whose counters are held back and judged by. */
  heldBack: readonly string[];
}

/** What a calibration is judged by that it was not fitted to. */
export type HeldOut = "file" | "lastDay" | "counters";

/** A plan calibrated by counts, or all that is wrong with them. */
export interface CalibratedPlan {
  /** Of the counts, then of the file held out. */
  problems: readonly (CountsProblem & { file: "counts" | "heldOut" })[];
  days: readonly string[];
  rows: number;
  remarks: readonly LocalisedText[];
  /** `null` where anything is wrong. */
  made: Calibrated | null;
}

export interface Calibrated {
  calibration: Omit<CountsCalibration, "plan">;
  heldOutBy: HeldOut | null;
  /** The plan with the constants, read again: as it would be stored. */
  plan: Omit<PlanFiles, "assumptions">;
}

/** Calibrates a stored plan. Takes seconds to minutes; the watch may give it up. */
export function layoutCalibration(
  { request, ...edited }: EditedPlan & { request: CalibrationRequest },
  watch: Watch,
): CalibratedPlan | FailedDay {
  const plan = layoutPlan(edited);
  const counts = readCounts(request.counts, plan);
  const other = request.heldOut === null ? null : readCounts(request.heldOut, plan);
  const problems = [
    ...uncounted(request.heldBack, counts).map((problem) => ({ ...problem, file: "counts" as const })),
    ...counts.problems.map((problem) => ({ ...problem, file: "counts" as const })),
    ...(other?.problems ?? []).map((problem) => ({ ...problem, file: "heldOut" as const })),
  ];
  const read = {
    problems,
    days: counts.days,
    rows: counts.rows,
    remarks: [...counts.remarks, ...(other?.remarks ?? [])],
  };
  const used = usedCounts(counts, other, request.heldBack);
  if (problems.length > 0 || used === null) return { ...read, made: null };
  return orFailed(() => {
    const { plan: calibrated, ...calibration } = calibrateCounts(plan, used.observed, {
      heldOut: used.heldOut,
      heldBack: request.heldBack,
      watch,
    });
    return {
      ...read,
      made: { calibration, heldOutBy: used.heldOutBy, plan: readDocument(writePlan(calibrated)) },
    };
  });
}

/** Paths to be held back that nobody counted. */
function uncounted(heldBack: readonly string[], { observations }: ReadCounts): CountsProblem[] {
  if (observations === null) return [];
  const counted = new Set(observations.edges?.map(({ edge }) => edge));
  const expected = {
    en: "paths to hold back that are counted in the file",
    zh: "留作检验的通道均在文件中有计数",
  };
  return heldBack
    .filter((id) => !counted.has(id))
    .map((id) => countsProblem({ line: null, column: null }, id, expected));
}

/** Another file is held out where there is one, else counters that were named, else the last of several days. */
function usedCounts(
  { observations, apart }: ReadCounts,
  other: ReadCounts | null,
  heldBack: readonly string[],
): { observed: ObservedDay; heldOut: ObservedDay | null; heldOutBy: HeldOut | null } | null {
  if (observations === null) return null;
  if (other) return { observed: observations, heldOut: other.observations, heldOutBy: "file" };
  if (heldBack.length > 0) return { observed: observations, heldOut: null, heldOutBy: "counters" };
  if (apart) return { observed: apart.earlier, heldOut: apart.last, heldOutBy: "lastDay" };
  return { observed: observations, heldOut: null, heldOutBy: null };
}
