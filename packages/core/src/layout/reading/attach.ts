import { distance } from "../geometry.ts";
import { nearestPath, type PathPoint } from "../nearest-path.ts";
import type { Counter, Gate, PathEdge, PathNode, Position, Unit } from "../plan.ts";
import { type SplitNetwork, splitEdges } from "../split-edges.ts";
import type { Feature } from "./feature.ts";
import type { Findings } from "./findings.ts";
import type { Plane } from "./plane.ts";
import { fieldName } from "./words.ts";

/** How far from a path something may be that gives no access node, metres. */
export const reachM = 50;

/** Network, units and gates with a door each. */
export interface Attached {
  nodes: readonly PathNode[];
  edges: readonly PathEdge[];
  units: readonly Unit[];
  gates: readonly Gate[];
  counters: readonly Counter[];
  /** The doors that were given, by feature. */
  doors: ReadonlyMap<Feature, string>;
}

interface Attachable<T extends { node: string; at: Position }> {
  feature: Feature;
  attach: boolean;
  value: T | null;
}

/**
 * Gives the units and gates without an access node one at the nearest open path within 50 m, which is split there;
 * E041 or E052 where there is none. Beside a path that could not be read they get none, and no problem of their own.
 * @param broken the lines of paths that could not be read
 */
export function attach(
  network: { nodes: readonly PathNode[]; edges: readonly PathEdge[] },
  units: readonly Attachable<Unit>[],
  gates: readonly Attachable<Gate>[],
  counters: readonly { counter: Counter; feature: Feature }[],
  broken: readonly (readonly Position[])[],
  plane: Plane,
  findings: Findings,
): Attached {
  const nearest = nearestPath(network.edges.map((edge) => (edge.closed ? { line: [] } : edge)));
  let unreadable: typeof nearest | undefined;
  const points: PathPoint[] = [];
  const pointOf = new Map<Feature, number>();
  for (const { feature, attach, value } of [...units, ...gates]) {
    if (!attach || !value) continue;
    const point = nearest(value.at, reachM);
    if (!point) {
      unreadable ??= nearestPath(broken.map((line) => ({ line })));
      if (!unreadable(value.at, reachM)) reportTooFar(feature, findings);
    } else pointOf.set(feature, points.push(point) - 1);
  }
  const split = splitEdges(network.nodes, network.edges, points);
  const withDoor = <T extends { node: string; at: Position }>({ feature, value }: Attachable<T>): T[] => {
    if (!value) return [];
    const point = pointOf.get(feature);
    return [point === undefined ? value : { ...value, node: split.doors[point] as string }];
  };
  return {
    nodes: split.nodes,
    edges: split.edges,
    units: units.flatMap(withDoor),
    gates: gates.flatMap(withDoor),
    doors: new Map([...pointOf].map(([feature, point]) => [feature, split.doors[point] as string])),
    counters: counters.map(({ counter, feature }) => ({
      ...counter,
      edge: pieceOf(counter.edge, plane.point(feature), split),
    })),
  };
}

/** The piece of a split edge that is nearest to a counter. */
function pieceOf(edge: string, at: Position | null, { pieces }: SplitNetwork): string {
  const parts = pieces.get(edge);
  if (!parts) return edge;
  const point = at && nearestPath(parts)(at, distance(at, parts[0]?.line[0] ?? at) + 1);
  return (parts[point?.edge ?? 0] as { id: string }).id;
}

function reportTooFar(feature: Feature, findings: Findings): void {
  findings.add({
    code: feature.kind === "gate" ? "E052" : "E041",
    feature,
    at: "properties.node",
    what: fieldName("node"),
    found: undefined,
    expected: {
      en: `an access node, or an open path within ${reachM} m`,
      zh: `给出接入节点，或 ${reachM} 米内有开放通道`,
    },
    hint: {
      en: "Draw the path that leads to it, or name the node of its door.",
      zh: "请补画通往该处的通道，或指明其门口的节点。",
    },
  });
}
