import type { ShortestPaths } from "../network/shortest-paths.ts";
import type { AccessPoints } from "./access-points.ts";

/**
 * The branches of a tree of shortest paths that lead to an access point that comes after the tree's own (nobody walks the
 * others, or they are in the trees of earlier points), from the tips to the root, one whole branch after the other.
 *
 * Sums over a tree need a row of numbers for every branch that waits for its siblings. The first child of a node uses
 * the node's own row, and the child with most below it comes first; so at most log₂ of the nodes wait at a time, and
 * the rows stay in the processor's nearest cache.
 */
export interface Branches {
  /** The edge towards the root. */
  edge: Int32Array;
  /** Access point at the far end; −1 where there is none. */
  point: Int32Array;
  row: Int32Array;
  /** 1 where nothing lies beyond the branch: its row still holds another's sums. */
  tip: Uint8Array;
  /** Row to which it is added when summed; its own where it is the first child, or nobody asks for the sum. */
  into: Int32Array;
  rows: number;
}

/** Orders the branches of the tree of a point for summing. */
export function branches(
  { from, order, parent, parentEdge }: ShortestPaths,
  points: AccessPoints,
  point: number,
): Branches {
  const nodeCount = parent.length;
  const pointAt = new Int32Array(nodeCount).fill(-1);
  for (let later = point + 1; later < points.count; later++) pointAt[points.node[later] as number] = later;

  // From the tips: how many branches each node carries with its own, and the child that carries most.
  const size = new Int32Array(nodeCount);
  const heaviest = new Int32Array(nodeCount).fill(-1);
  for (let at = order.length - 1; at > 0; at--) {
    const node = order[at] as number;
    if (pointAt[node] === -1 && size[node] === 0) continue;
    const below = (size[node] as number) + 1;
    size[node] = below;
    const up = parent[node] as number;
    size[up] = (size[up] as number) + below;
    const most = heaviest[up] as number;
    if (most === -1 || below > (size[most] as number)) heaviest[up] = node;
  }

  // From the root: each node hands its children consecutive places, and stands right after the last of them.
  const count = size[from] as number;
  const found: Branches = {
    edge: new Int32Array(count),
    point: new Int32Array(count),
    row: new Int32Array(count),
    tip: new Uint8Array(count),
    into: new Int32Array(count),
    rows: 1,
  };
  const begin = new Int32Array(nodeCount);
  const next = new Int32Array(nodeCount);
  const rowOf = new Int32Array(nodeCount);
  const sizeBelow = (child: number) => (child === -1 ? 0 : (size[child] as number));
  next[from] = sizeBelow(heaviest[from] as number);
  for (let at = 1; at < order.length; at++) {
    const node = order[at] as number;
    const carries = size[node] as number;
    if (carries === 0) continue;
    const up = parent[node] as number;
    const first = heaviest[up] === node;
    const start = (first ? begin[up] : next[up]) as number;
    if (!first) next[up] = start + carries;
    const heaviestBelow = heaviest[node] as number;
    begin[node] = start;
    next[node] = start + sizeBelow(heaviestBelow);
    const row = (rowOf[up] as number) + (first ? 0 : 1);
    rowOf[node] = row;
    const place = start + carries - 1;
    found.edge[place] = parentEdge[node] as number;
    found.point[place] = pointAt[node] as number;
    found.row[place] = row;
    found.tip[place] = heaviestBelow === -1 ? 1 : 0;
    found.into[place] = up === from ? row : (rowOf[up] as number);
    found.rows = Math.max(found.rows, row + 1);
  }
  return found;
}
