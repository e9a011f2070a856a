import { readFileSync } from "node:fs";
import type { LayoutPlanName } from "./layout-plans.ts";

interface GoldenEdgePeak {
  slot: number | null;
  flowPerMin: number;
  density: number;
  vc: number;
  los: string;
}

/** A simulated day of the reference implementation. */
export interface GoldenFlow {
  slots: { K: number; T: number; dt: number };
  inside: number[];
  peak: { inside: number; slot: number; minuteOfDay: number };
  totals: Record<
    "admitted" | "exited" | "joins" | "personKm" | "personMinutesInside" | "meanStayMin",
    number
  >;
  meanWaitMin: number;
  units: Record<
    string,
    Record<"visits" | "peakQueue" | "peakQueueSlot" | "peakInService", number> & {
      meanWaitMin: number | null;
    }
  >;
  edges: Record<string, { total: number; severity: number; peak: GoldenEdgePeak }>;
  zones: Record<
    string,
    Record<"meanDensity" | "peakDensity" | "peakOccupancy" | "m2PerPersonAtPeak", number>
  >;
  losPersonMinutes: Record<string, number>;
  losDEFShare: number;
  severity: number;
  pressure: number;
  bottlenecks: (GoldenEdgePeak & { edge: string; severity: number })[];
  spread: Record<"giniZoneMeanDensity" | "giniHours" | "giniUnitVisits", number>;
  coverageVisitorWeighted: Record<string, Record<string, number>>;
  carryingUse: number;
  cultureExposure: number;
}

/** The file of a plan's reference day, as docs/goldens.md names it. */
export const goldenFlowFile = (name: LayoutPlanName) =>
  name === "monaco-ville" ? "layout/monaco-ville/monaco-ville.flow.json" : `layout/${name}.flow.json`;

export function goldenFlow(name: LayoutPlanName): GoldenFlow {
  return JSON.parse(readFileSync(new URL(`../golden/${goldenFlowFile(name)}`, import.meta.url), "utf8"));
}
