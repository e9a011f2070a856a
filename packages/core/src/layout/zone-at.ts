import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Plan, Position, Ring, Zone } from "./plan.ts";

/** The first zone in which a position lies; `null` where there is none. */
export function zoneAt(zones: readonly Zone[], at: Position): string | null {
  return zones.find(({ rings }) => contains(rings, at))?.id ?? null;
}

/** The zone of a node: that in which it lies, or else that of a path which ends there; `null` where there is neither. */
export function zoneOfNode(plan: Pick<Plan, "zones" | "nodes" | "edges">, node: string): string | null {
  const place = plan.nodes.find(({ id }) => id === node);
  const within = place ? zoneAt(plan.zones, place.at) : null;
  if (within !== null) return within;
  return (
    plan.edges.find(({ from, to, zone }) => zone !== null && (from === node || to === node))?.zone ?? null
  );
}

function contains(rings: readonly Ring[], at: Position): boolean {
  const coordinates = rings.map((ring) => ring.map(([x, y]) => [x, y]));
  return booleanPointInPolygon([...at], { type: "Polygon", coordinates });
}
