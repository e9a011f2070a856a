import type { PathNetwork } from "../network/path-network.ts";
import { over } from "../sums.ts";
import type { WalkablePlan } from "./walkable-plan.ts";

/** How the paths hang together. */
export interface NetworkShape {
  nodes: number;
  /** Open edges. */
  edges: number;
  totalLengthM: number;
  /** Parts that cannot be walked to from each other. */
  components: number;
  /** Independent loops. */
  cyclomatic: number;
  /** Loops over the most a plane network can have, (e − v + p)/(2v − 5); `null` below 3 nodes. */
  meshedness: number | null;
  /** Edges over the most a plane network can have, e/(3(v − 2)); `null` below 3 nodes. */
  gamma: number | null;
  meanDegree: number | null;
  /** Ids of nodes with one edge and no gate. */
  deadEnds: readonly string[];
  deadEndShare: number | null;
  /** Ids of the edges that lead nowhere else: without them one side has no gate. */
  culDeSacs: readonly string[];
  culDeSacLengthShare: number | null;
}

/**
 * The shape of the network; closed edges are not part of it.
 * @see Porta, Crucitti & Latora 2006 (meshedness); Kansky 1963 (gamma)
 */
export function networkShape({ plan, network, gateNodes }: WalkablePlan): NetworkShape {
  const { nodeCount, firstArc, edgeOpen, edgeLengthM } = network;
  const edges = edgeOpen.reduce((sum, open) => sum + open, 0);
  const totalLengthM = edgeLengthM.reduce((sum, length, edge) => sum + (edgeOpen[edge] ? length : 0), 0);
  const gates = new Set(gateNodes);
  const deadEnds = plan.nodes.filter(
    (_, node) => (firstArc[node + 1] as number) - (firstArc[node] as number) === 1 && !gates.has(node),
  );
  const { components, withoutGate } = edgesWithoutGate(network, gates);
  const culDeSacs = plan.edges.filter((_, edge) => withoutGate[edge] === 1);
  const cyclomatic = edges - nodeCount + components;
  return {
    nodes: nodeCount,
    edges,
    totalLengthM,
    components,
    cyclomatic,
    meshedness: over(cyclomatic, 2 * nodeCount - 5),
    gamma: over(edges, 3 * (nodeCount - 2)),
    meanDegree: over(2 * edges, nodeCount),
    deadEnds: deadEnds.map(({ id }) => id),
    deadEndShare: over(deadEnds.length, nodeCount),
    culDeSacs: culDeSacs.map(({ id }) => id),
    culDeSacLengthShare: over(
      culDeSacs.reduce((sum, { lengthM }) => sum + lengthM, 0),
      totalLengthM,
    ),
  };
}

/**
 * Bridges (edges on no loop) that separate a side without a gate, by one walk in depth: an edge to a child is a bridge
 * if nothing below it leads back above it. Walked with a stack of our own, since a long street would exhaust the call stack.
 * @see Tarjan 1974, Information Processing Letters 2
 */
function edgesWithoutGate(network: PathNetwork, gates: ReadonlySet<number>) {
  const { nodeCount, edgeCount, firstArc, arcTarget, arcEdge } = network;
  const entered = new Int32Array(nodeCount);
  const back = new Int32Array(nodeCount);
  const below = new Int32Array(nodeCount);
  const via = new Int32Array(nodeCount).fill(-1);
  const parent = new Int32Array(nodeCount).fill(-1);
  const next = Int32Array.from(firstArc.subarray(0, nodeCount));
  const withoutGate = new Uint8Array(edgeCount);
  let components = 0;
  let clock = 0;
  for (let root = 0; root < nodeCount; root++) {
    if (entered[root] !== 0) continue;
    components++;
    const bridges: number[] = [];
    const enter = (node: number) => {
      entered[node] = back[node] = ++clock;
      below[node] = gates.has(node) ? 1 : 0;
      stack.push(node);
    };
    const stack: number[] = [];
    enter(root);
    while (stack.length > 0) {
      const node = stack[stack.length - 1] as number;
      const arc = next[node] as number;
      if (arc < (firstArc[node + 1] as number)) {
        next[node] = arc + 1;
        const target = arcTarget[arc] as number;
        if (arcEdge[arc] === via[node]) continue;
        if (entered[target] === 0) {
          via[target] = arcEdge[arc] as number;
          parent[target] = node;
          enter(target);
        } else back[node] = Math.min(back[node] as number, entered[target] as number);
        continue;
      }
      stack.pop();
      const above = parent[node] as number;
      if (above < 0) continue;
      back[above] = Math.min(back[above] as number, back[node] as number);
      below[above] = (below[above] as number) + (below[node] as number);
      if ((back[node] as number) > (entered[above] as number)) bridges.push(node);
    }
    for (const node of bridges)
      if (below[node] === 0 || below[node] === below[root]) withoutGate[via[node] as number] = 1;
  }
  return { components, withoutGate };
}
