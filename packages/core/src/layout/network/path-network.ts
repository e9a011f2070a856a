import type { Plan } from "../plan.ts";

/**
 * The paths of a plan as a graph in flat arrays. Every edge has its index in the plan, so results by edge keep the
 * plan's order; closed edges are indexed but nobody can walk them.
 *
 * The arcs that leave node `n` are `firstArc[n] … firstArc[n + 1] − 1` (compressed sparse rows), in the order of the
 * plan's edges and therefore the same whichever way an edge was drawn.
 */
export interface PathNetwork {
  nodeCount: number;
  edgeCount: number;
  /** Index of a node by its id. */
  nodeIndex: ReadonlyMap<string, number>;
  /** Index of an edge by its id. */
  edgeIndex: ReadonlyMap<string, number>;
  /** Ends and length in metres of every edge, closed ones included. */
  edgeFrom: Int32Array;
  edgeTo: Int32Array;
  edgeLengthM: Float64Array;
  /** 1 where people may walk. */
  edgeOpen: Uint8Array;
  firstArc: Int32Array;
  arcTarget: Int32Array;
  arcEdge: Int32Array;
  arcLengthM: Float64Array;
}

/**
 * The path network of a plan.
 * @throws {RangeError} where an edge ends at a node that the plan does not have; a plan that was read has none of these
 */
export function pathNetwork(plan: Pick<Plan, "nodes" | "edges">): PathNetwork {
  const { nodes, edges } = plan;
  const nodeIndex = new Map(nodes.map(({ id }, index) => [id, index]));
  const edgeIndex = new Map(edges.map(({ id }, index) => [id, index]));
  const end = (edge: string, node: string) => {
    const index = nodeIndex.get(node);
    if (index === undefined)
      throw new RangeError(`Edge "${edge}" ends at node "${node}", which does not exist.`);
    return index;
  };
  const edgeFrom = Int32Array.from(edges, ({ id, from }) => end(id, from));
  const edgeTo = Int32Array.from(edges, ({ id, to }) => end(id, to));
  const edgeLengthM = Float64Array.from(edges, ({ lengthM }) => lengthM);
  const edgeOpen = Uint8Array.from(edges, ({ closed }) => (closed ? 0 : 1));
  return {
    nodeCount: nodes.length,
    edgeCount: edges.length,
    nodeIndex,
    edgeIndex,
    edgeFrom,
    edgeTo,
    edgeLengthM,
    edgeOpen,
    ...arcs(nodes.length, { edgeFrom, edgeTo, edgeLengthM, edgeOpen }),
  };
}

type Edges = Pick<PathNetwork, "edgeFrom" | "edgeTo" | "edgeLengthM" | "edgeOpen">;
type Arcs = Pick<PathNetwork, "firstArc" | "arcTarget" | "arcEdge" | "arcLengthM">;

/** Each open edge twice, once from either end. */
function arcs(nodeCount: number, { edgeFrom, edgeTo, edgeLengthM, edgeOpen }: Edges): Arcs {
  const leaving: { target: number; edge: number }[][] = Array.from({ length: nodeCount }, () => []);
  edgeOpen.forEach((open, edge) => {
    const from = edgeFrom[edge] as number;
    const to = edgeTo[edge] as number;
    if (open === 0) return;
    leaving[from]?.push({ target: to, edge });
    leaving[to]?.push({ target: from, edge });
  });
  const firstArc = new Int32Array(nodeCount + 1);
  leaving.forEach((arcs, node) => {
    firstArc[node + 1] = (firstArc[node] as number) + arcs.length;
  });
  const all = leaving.flat();
  return {
    firstArc,
    arcTarget: Int32Array.from(all, ({ target }) => target),
    arcEdge: Int32Array.from(all, ({ edge }) => edge),
    arcLengthM: Float64Array.from(all, ({ edge }) => edgeLengthM[edge] as number),
  };
}
