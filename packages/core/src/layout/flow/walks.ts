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

  /** The ways between all of these points. */
  between(points: AccessPoints): Ways {
    const roots = points.node.map((node) => this.#branches.of(this.from(node)));
    return ways(points, this.network.nodeCount, roots, this.#branches);
  }
}
