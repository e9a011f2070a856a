import type { PathNetwork } from "../network/path-network.ts";
import type { ShortestPaths } from "../network/shortest-paths.ts";

/** Ways that differ by less than this share of their length are equally short. */
const TIE = 1e-12;

/** Share of all pairs of nodes whose shortest way leads through a node, or along an edge. */
export interface Betweenness {
  /** By node; ends of a way do not count. */
  nodes: Float64Array;
  /** By edge of the plan. */
  edges: Float64Array;
}

/**
 * Adds up betweenness tree by tree: the dependencies of one start on every node and edge, where equally short ways share
 * a pair between them. {@link result} divides by the number of pairs: 2/((n−1)(n−2)) for nodes, 2/(n(n−1)) for edges.
 *
 * @see Brandes 2001, Journal of Mathematical Sociology 25; Brandes 2008, Social Networks 30
 */
export class BetweennessSum {
  readonly #network: PathNetwork;
  readonly #nodes: Float64Array;
  readonly #edges: Float64Array;
  readonly #ways: Float64Array;
  readonly #dependency: Float64Array;
  readonly #reached: Uint8Array;
  /** The last steps of the shortest ways, one after the other: the node before, and the edge between. */
  readonly #stepFrom: Int32Array;
  readonly #stepEdge: Int32Array;

  constructor(network: PathNetwork) {
    const { nodeCount, edgeCount, arcTarget } = network;
    this.#network = network;
    this.#nodes = new Float64Array(nodeCount);
    this.#edges = new Float64Array(edgeCount);
    this.#ways = new Float64Array(nodeCount);
    this.#dependency = new Float64Array(nodeCount);
    this.#reached = new Uint8Array(nodeCount);
    this.#stepFrom = new Int32Array(arcTarget.length);
    this.#stepEdge = new Int32Array(arcTarget.length);
  }

  /** Adds the ways from one start; every node must be the start once. */
  add({ from, distance, order }: ShortestPaths): void {
    const { firstArc, arcTarget, arcEdge, arcLengthM } = this.#network;
    const [nodes, edges, ways, dependency] = [this.#nodes, this.#edges, this.#ways, this.#dependency];
    const [reached, stepFrom, stepEdge] = [this.#reached.fill(0), this.#stepFrom, this.#stepEdge];
    const firstStep = new Int32Array(order.length + 1);
    let steps = 0;
    for (let i = 0; i < order.length; i++) {
      const node = order[i] as number;
      const here = distance[node] as number;
      let sum = node === from ? 1 : 0;
      for (let arc = firstArc[node] as number; arc < (firstArc[node + 1] as number); arc++) {
        const before = arcTarget[arc] as number;
        if (reached[before] === 0) continue;
        if ((distance[before] as number) + (arcLengthM[arc] as number) - here > TIE * here) continue;
        stepFrom[steps] = before;
        stepEdge[steps++] = arcEdge[arc] as number;
        sum += ways[before] as number;
      }
      ways[node] = sum;
      dependency[node] = 0;
      reached[node] = 1;
      firstStep[i + 1] = steps;
    }
    for (let i = order.length - 1; i > 0; i--) {
      const node = order[i] as number;
      const each = (1 + (dependency[node] as number)) / (ways[node] as number);
      for (let step = firstStep[i] as number; step < (firstStep[i + 1] as number); step++) {
        const before = stepFrom[step] as number;
        const edge = stepEdge[step] as number;
        const passing = (ways[before] as number) * each;
        dependency[before] = (dependency[before] as number) + passing;
        edges[edge] = (edges[edge] as number) + passing;
      }
      nodes[node] = (nodes[node] as number) + (dependency[node] as number);
    }
  }

  /** 0 where there are too few nodes for a pair. */
  result(): Betweenness {
    const n = this.#network.nodeCount;
    const perNode = n > 2 ? 1 / ((n - 1) * (n - 2)) : 0;
    const perEdge = n > 1 ? 1 / (n * (n - 1)) : 0;
    return {
      nodes: this.#nodes.map((sum) => sum * perNode),
      edges: this.#edges.map((sum) => sum * perEdge),
    };
  }
}
