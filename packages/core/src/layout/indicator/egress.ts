import { effectiveWidthM } from "../plan.ts";
import { maxFlow } from "./max-flow.ts";
import type { PlacedPlan } from "./walkable-plan.ts";

/** How fast a venue can empty at best. A lower bound of the time needed, not a proof of fire safety. */
export interface Egress {
  /** Persons a minute from the doors of units to the gates; `null` where no way leads there or none limits it. */
  personsPerMinute: number | null;
  /** Minutes for the design peak. */
  minutesAtDesignPeak: number | null;
}

/**
 * The most that all paths together can bring from units to gates, each path taking its effective width times the greatest
 * flow a metre takes. Units at a gate's own node are outside at once and do not count.
 *
 * @param greatestFlow persons per metre and second, of walking (Weidmann)
 */
export function egress({ plan, network, units, gateNodes }: PlacedPlan, greatestFlow: number): Egress {
  const gates = new Set(gateNodes);
  const [source, sink] = [network.nodeCount, network.nodeCount + 1];
  const free = { capacity: Number.POSITIVE_INFINITY, back: 0 };
  const doors = new Set(units.map(({ node }) => node).filter((node) => !gates.has(node)));
  const flow = maxFlow(
    network.nodeCount + 2,
    [
      ...plan.edges.flatMap((edge, index) => {
        if (edge.closed) return [];
        const capacity = effectiveWidthM(edge) * greatestFlow * 60;
        const [from, to] = [network.edgeFrom[index] as number, network.edgeTo[index] as number];
        return [{ from, to, capacity, back: capacity }];
      }),
      ...[...doors].map((node) => ({ from: source, to: node, ...free })),
      ...[...gates].map((node) => ({ from: node, to: sink, ...free })),
    ],
    source,
    sink,
  );
  const personsPerMinute = flow > 0 && Number.isFinite(flow) ? flow : null;
  return {
    personsPerMinute,
    minutesAtDesignPeak: egressMinutes({ personsPerMinute }, plan.design.peakInVenue),
  };
}

/** Shortest time in which so many persons could leave, minutes; `null` where no way leads out, or none limits them. */
export function egressMinutes(
  { personsPerMinute }: Pick<Egress, "personsPerMinute">,
  persons: number,
): number | null {
  return personsPerMinute === null ? null : persons / personsPerMinute;
}
