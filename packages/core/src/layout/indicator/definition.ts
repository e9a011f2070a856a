import type { FlowResult } from "../flow/flow-result.ts";
import type { LayoutIndicator, LayoutIndicatorDefinition } from "../indicator.ts";
import type { Plan } from "../plan.ts";
import type { Basis } from "./assumed-share.ts";
import type { LayoutStatics } from "./statics.ts";
import type { StructureAndFlow } from "./structure-and-flow.ts";

/** What indicators are computed from. */
export interface Known {
  plan: Plan;
  statics: LayoutStatics;
  flow: FlowResult;
  structure: StructureAndFlow;
}

/** A definition with how its figure is found. */
export interface LayoutIndicatorRule extends LayoutIndicatorDefinition {
  /** The values of a plan it rests on; some may be defaults. */
  restsOn: readonly Basis[];
  measure(known: Known): Pick<LayoutIndicator, "value" | "n" | "inputs">;
}

/** Said of formulas and thresholds that no source prescribes. */
export const ours = "Convention of ours, editable.";

/** A figure with what it was computed on and from. */
export function figure(
  value: number | null | undefined,
  n: number,
  inputs: LayoutIndicator["inputs"] = {},
): Pick<LayoutIndicator, "value" | "n" | "inputs"> {
  return { value: value ?? null, n, inputs };
}

/** The formula of an indicator that has only one version so far. */
export function formula(id: string, text: string): LayoutIndicatorDefinition["formula"] {
  return { id, version: 1, text };
}
