import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { Journey } from "@touchstone/core/journey";
import type { Scale } from "@touchstone/core/scale";
import type { ItemScales } from "@touchstone/core/visit";
import type { VisitBlock } from "@touchstone/core/visit/block";
import type { CalculationName } from "./calculations.ts";
import type { ComputationName } from "./computations.ts";

/** What the main thread tells the worker. `visits` names a collection of visits that the worker holds. */
export type Order =
  | {
      kind: "collect";
      visits: string;
      journey: Journey;
      scales: ItemScales;
      segments: readonly SegmentDimension[];
    }
  | { kind: "block"; visits: string; block: VisitBlock; caseScale: Scale | null }
  | { kind: "forget"; visits: string }
  | { kind: "calculate"; task: number; visits: string; name: CalculationName; options: unknown }
  | { kind: "compute"; task: number; name: ComputationName; input: unknown };

/** What the worker answers to `calculate` and `compute`. */
export type Answer =
  | { task: number; result: unknown; milliseconds: number }
  | { task: number; error: string };
