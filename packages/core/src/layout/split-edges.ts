import { distance, lineLength } from "./geometry.ts";
import type { PathPoint } from "./nearest-path.ts";
import type { PathEdge, PathNode, Position } from "./plan.ts";

/** Doors so close to a node, or to each other, share it, metres. */
const sameDoorM = 0.05;

/** A network with new nodes on its edges, and which node each of the points became. */
export interface SplitNetwork {
  nodes: readonly PathNode[];
  edges: readonly PathEdge[];
  /** By point, in the order given. */
  doors: readonly string[];
  /** Where an edge was split: the edges it became, in order, and how far along the old line each ends. */
  pieces: ReadonlyMap<string, readonly { id: string; line: readonly Position[] }[]>;
}

/**
 * Splits edges at points so that there is a node at each. A new node is named by its edge and its place on it in
 * decimetres (`E004@123`), a new edge by the old one and its number (`E004/2`); lengths are shared out along the line,
 * so that a `lengthM` of the plan still wins over the geometry.
 */
export function splitEdges(
  nodes: readonly PathNode[],
  edges: readonly PathEdge[],
  points: readonly PathPoint[],
): SplitNetwork {
  const names = { node: new Set(nodes.map(({ id }) => id)), edge: new Set(edges.map(({ id }) => id)) };
  const doors: string[] = points.map(() => "");
  const newNodes: PathNode[] = [];
  const pieces = new Map<string, PathEdge[]>();
  const byEdge = new Map<number, number[]>();
  points.forEach(({ edge }, i) => {
    byEdge.set(edge, [...(byEdge.get(edge) ?? []), i]);
  });
  const split = edges.flatMap((edge, index) => {
    const here = byEdge.get(index) ?? [];
    const cuts: { at: Position; along: number; node: string }[] = [];
    for (const i of [...here].sort((a, b) => along(points, a) - along(points, b))) {
      const point = points[i] as PathPoint;
      const last = cuts.at(-1);
      if (point.along <= sameDoorM) doors[i] = edge.from;
      else if (point.lineM - point.along <= sameDoorM) doors[i] = edge.to;
      else if (last && point.along - last.along <= sameDoorM) doors[i] = last.node;
      else {
        const node = freeName(`${edge.id}@${Math.round(point.along * 10)}`, names.node);
        cuts.push({ at: point.at, along: point.along, node });
        newNodes.push({ id: node, at: point.at });
        doors[i] = node;
      }
    }
    if (cuts.length === 0) return [edge];
    const parts = cutEdge(edge, cuts, names.edge);
    pieces.set(edge.id, parts);
    return parts;
  });
  return { nodes: [...nodes, ...newNodes], edges: split, doors, pieces };
}

function along(points: readonly PathPoint[], i: number): number {
  return (points[i] as PathPoint).along;
}

function cutEdge(
  edge: PathEdge,
  cuts: readonly { at: Position; along: number; node: string }[],
  names: Set<string>,
): PathEdge[] {
  const lineM = lineLength(edge.line);
  const lines = cutLine(edge.line, cuts);
  return lines.map((line, i) => {
    const [start, end] = [cuts[i - 1], cuts[i]];
    return {
      ...edge,
      id: freeName(`${edge.id}/${i + 1}`, names),
      from: start?.node ?? edge.from,
      to: end?.node ?? edge.to,
      lengthM: (edge.lengthM * ((end?.along ?? lineM) - (start?.along ?? 0))) / lineM,
      line,
    };
  });
}

function cutLine(line: readonly Position[], cuts: readonly { at: Position; along: number }[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [line[0] as Position];
  let before = 0;
  let next = 0;
  for (let i = 1; i < line.length; i++) {
    const to = line[i] as Position;
    const after = before + distance(line[i - 1] as Position, to);
    for (let cut = cuts[next]; cut && cut.along < after; cut = cuts[++next]) {
      part.push(cut.at);
      parts.push(part);
      part = [cut.at];
    }
    part.push(to);
    before = after;
  }
  parts.push(part);
  return parts;
}

/** That name, or with a letter more where another has it; never longer than an id may be. */
function freeName(wanted: string, taken: Set<string>): string {
  const cut = wanted.length <= 60 ? wanted : `${wanted.slice(0, 40)}${wanted.slice(-20)}`;
  let name = cut;
  for (let i = 2; taken.has(name); i++) name = `${cut}~${i}`;
  taken.add(name);
  return name;
}
