import FlatQueue from "flatqueue";
import type { PathNetwork } from "./path-network.ts";

/** The shortest walks from one node to all others: a tree. */
export interface ShortestPaths {
  from: number;
  /** Metres; `Infinity` where one cannot walk. */
  distance: Float64Array;
  /** The node before this one on the way, and the edge between; −1 at the start and where one cannot walk. */
  parent: Int32Array;
  parentEdge: Int32Array;
  /** The nodes that can be reached, nearest first: each comes after its parent. */
  order: Int32Array;
}

/**
 * Dijkstra's shortest paths by length. Of two ways of equal length the one found first stays, which depends on the
 * order of the plan's edges but not on the way they were drawn.
 *
 * The queue holds a node once per improvement instead of moving entries about (`flatqueue` cannot); a node that comes
 * out a second time is settled already and skipped. On street networks that costs less than a queue with keys.
 *
 * @param queue one that is reused, where many trees are grown in a row
 */
export function shortestPaths(
  network: PathNetwork,
  from: number,
  queue: FlatQueue<number> = new FlatQueue<number>(),
): ShortestPaths {
  const { nodeCount, firstArc, arcTarget, arcEdge, arcLengthM } = network;
  const distance = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const parent = new Int32Array(nodeCount).fill(-1);
  const parentEdge = new Int32Array(nodeCount).fill(-1);
  const order = new Int32Array(nodeCount);
  const settled = new Uint8Array(nodeCount);
  let reached = 0;
  distance[from] = 0;
  queue.clear();
  queue.push(from, 0);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (settled[node] === 1) continue;
    settled[node] = 1;
    order[reached++] = node;
    const walked = distance[node] as number;
    const end = firstArc[node + 1] as number;
    for (let arc = firstArc[node] as number; arc < end; arc++) {
      const target = arcTarget[arc] as number;
      const through = walked + (arcLengthM[arc] as number);
      if (through < (distance[target] as number)) {
        distance[target] = through;
        parent[target] = node;
        parentEdge[target] = arcEdge[arc] as number;
        queue.push(target, through);
      }
    }
  }
  return { from, distance, parent, parentEdge, order: order.subarray(0, reached) };
}
