import type { LayoutEdit } from "@touchstone/core/layout/edit";
import type { Plan } from "@touchstone/core/layout/plan";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { readPlan } from "@touchstone/core/layout/read-plan";

/** Reads a plan that somebody sent: with all its problems, or as a value. */
export function layoutReading({ text }: { text: string }): { plan: Plan | null; problems: PlanProblem[] } {
  return readPlan(text);
}

/** A stored plan with edits. */
export interface EditedPlan {
  /** GeoJSON of the base plan. */
  document: string;
  edits: readonly LayoutEdit[];
}

/** The value of a stored plan, after its edits. */
export function layoutPlan({ document, edits }: EditedPlan): Plan {
  const { plan } = readPlan(document);
  if (!plan) throw new Error("a stored plan has errors");
  if (edits.length > 0) throw new Error("edits cannot be applied yet");
  return plan;
}
