import type { Plan } from "@touchstone/core/layout/plan";
import type { LayoutHeading } from "@touchstone/db/layout/read-plans";

/** What lists show of a plan. */
export function headingOf({ name, kind, fictional, provenance, license, units, edges }: Plan): LayoutHeading {
  return { name, kind, fictional, provenance, license, units: units.length, edges: edges.length };
}
