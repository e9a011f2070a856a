import type { PlanOutline } from "./protocol.ts";

export type Position = readonly [x: number, y: number];
export type Node = PlanOutline["nodes"][number];

export const headings = ["north", "east", "south", "west"] as const;
export type Heading = (typeof headings)[number];

const towards: Readonly<Record<Heading, Position>> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

const distance = ([ax, ay]: Position, [bx, by]: Position): number => Math.hypot(bx - ax, by - ay);

/** The node nearest to a place; the first of those equally near. `null` where there are none. */
export function nearestNode(nodes: readonly Node[], at: Position): Node | null {
  let nearest: Node | null = null;
  for (const node of nodes)
    if (nearest === null || distance(node.at, at) < distance(nearest.at, at)) nearest = node;
  return nearest;
}

/** Nodes by their distance as the crow flies, metres, the nearest first. */
export function nodesAround(nodes: readonly Node[], at: Position): { node: Node; metres: number }[] {
  return nodes
    .map((node) => ({ node, metres: distance(node.at, at) }))
    .sort((a, b) => a.metres - b.metres || a.node.id.localeCompare(b.node.id));
}

/**
 * The node at the other end of a path from this one, the one that lies most in that direction; `null` where none lies
 * within 60° of it.
 */
export function neighbourTowards(
  { nodes, edges }: Pick<PlanOutline, "nodes" | "edges">,
  from: string,
  heading: Heading,
): Node | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const here = byId.get(from);
  if (here === undefined) return null;
  const [east, north] = towards[heading];
  let [best, most]: [Node | null, number] = [null, 0.5];
  for (const edge of edges) {
    if (edge.from !== from && edge.to !== from) continue;
    const there = byId.get(edge.from === from ? edge.to : edge.from);
    if (there === undefined) continue;
    const metres = distance(here.at, there.at);
    const along = ((there.at[0] - here.at[0]) * east + (there.at[1] - here.at[1]) * north) / metres;
    if (metres > 0 && along > most) [best, most] = [there, along];
  }
  return best;
}
