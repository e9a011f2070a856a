import type { FlowResult } from "../flow/flow-result.ts";
import type { Plan } from "../plan.ts";

/** Visits over the persons who pass a unit's door, its own visitors among them. */
export interface CaptureRate {
  unit: string;
  visits: number;
  passersBy: number;
  /** `null` where nobody passes. Over 1 where people go from one unit to the next at the same door. */
  rate: number | null;
}

/** Capture rates of units, in the plan's order. Who walks to a door and away again passes it once. */
export function captureRates(plan: Plan, flow: FlowResult): readonly CaptureRate[] {
  const twice = new Map<string, number>();
  plan.edges.forEach(({ from, to }, edge) => {
    const total = flow.edges[edge]?.total ?? 0;
    for (const node of [from, to]) twice.set(node, (twice.get(node) ?? 0) + total);
  });
  // Those who come in or go out by a gate at the door have one edge only.
  for (const { node, entryShare } of plan.gates)
    twice.set(node, (twice.get(node) ?? 0) + flow.admitted * entryShare);
  return plan.units.map(({ id, node }, i) => {
    const visits = flow.units[i]?.visits ?? 0;
    const passersBy = (twice.get(node) ?? 0) / 2;
    return { unit: id, visits, passersBy, rate: passersBy > 0 ? visits / passersBy : null };
  });
}
