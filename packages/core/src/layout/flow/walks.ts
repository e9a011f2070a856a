import FlatQueue from "flatqueue";
import { type PathNetwork, pathNetwork } from "../network/path-network.ts";
import { SharedBranches } from "../network/shared-branches.ts";
import { type ShortestPaths, shortestPaths } from "../network/shortest-paths.ts";
import type { Plan } from "../plan.ts";
import type { AccessPoints } from "./access-points.ts";
import { type Ways, ways } from "./ways.ts";

/**
 * A path network with the trees of shortest paths that were asked for. They depend on the paths alone, so they stay
 * while units move: a unit at a door that was none costs one tree.
 */
export class Walks {
  readonly network: PathNetwork;
  readonly #trees = new Map<number, ShortestPaths>();
  readonly #queue = new FlatQueue<number>();
  readonly #branches: SharedBranches;

  constructor(plan: Pick<Plan, "nodes" | "edges">) {
    this.network = pathNetwork(plan);
    this.#branches = new SharedBranches(this.network.nodeCount);
  }

  /** Shortest paths from a node to all others. */
  from(node: number): ShortestPaths {
    let tree = this.#trees.get(node);
    if (!tree) {
      tree = shortestPaths(this.network, node, this.#queue);
      this.#trees.set(node, tree);
    }
    return tree;
  }

  /** 1 for the nodes to which the shortest way from a node leads over an edge; `null` where there is none. */
  beyond(from: number, edge: number): Uint8Array | null {
    const { order, parent, parentEdge } = this.from(from);
    const { edgeFrom, edgeTo, nodeCount } = this.network;
    if (parentEdge[edgeFrom[edge] as number] !== edge && parentEdge[edgeTo[edge] as number] !== edge)
      return null;
    const beyond = new Uint8Array(nodeCount);
    for (const node of order)
      if (parentEdge[node] === edge || (parent[node] !== -1 && beyond[parent[node] as number] === 1))
        beyond[node] = 1;
    return beyond;
  }

  /** The ways between all of these points. */
  between(points: AccessPoints): Ways {
    const roots = points.node.map((node) => this.#branches.of(this.from(node)));
    return ways(points, this.network.nodeCount, roots, this.#branches);
  }
}
