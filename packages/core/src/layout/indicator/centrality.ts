import { over } from "../sums.ts";
import type { WalkablePlan } from "./walkable-plan.ts";

/** Within how many metres neighbours are counted. */
const REACH_M = 400;

/** How central every node of the network is, in the plan's order. */
export interface Centrality {
  /** Open edges that meet here. */
  degree: Float64Array;
  betweenness: Float64Array;
  /** By edge of the plan; 0 where it is closed. */
  edgeBetweenness: Float64Array;
  /**
   * Nodes that can be reached over metres to all of them, times their share of the other nodes (so that a small island is
   * not central); 0 where none can be reached.
   */
  closeness: Float64Array;
  /** Σ 1/distance. */
  harmonic: Float64Array;
  /** Mean of straight line over walk to the other nodes, 0–1; those that cannot be reached count 0. */
  straightness: Float64Array;
  /** Other nodes within 400 m: how many, and weighted by exp(−4·distance/400). */
  within400: Float64Array;
  gravity400: Float64Array;
  meanStraightness: number | null;
}

/**
 * Centrality of nodes by walking distance.
 * @see Porta, Crucitti & Latora 2006, Environment and Planning B 33; Wasserman & Faust 1994 (closeness of parts)
 */
export function centrality(walkable: WalkablePlan): Centrality {
  const { plan, network, distances, betweenness } = walkable;
  const { nodeCount: n, firstArc } = network;
  const of = () => new Float64Array(n);
  const result = {
    degree: of().map((_, node) => (firstArc[node + 1] as number) - (firstArc[node] as number)),
    betweenness: betweenness.nodes,
    edgeBetweenness: betweenness.edges,
    closeness: of(),
    harmonic: of(),
    straightness: of(),
    within400: of(),
    gravity400: of(),
  };
  const xs = Float64Array.from(plan.nodes, ({ at }) => at[0]);
  const ys = Float64Array.from(plan.nodes, ({ at }) => at[1]);
  for (let node = 0; node < n; node++) {
    let [far, reached, harmonic, straight, near, gravity] = [0, 0, 0, 0, 0, 0];
    for (let other = 0; other < n; other++) {
      const distance = distances[node * n + other] as number;
      if (other === node || distance === Number.POSITIVE_INFINITY) continue;
      reached++;
      far += distance;
      if (distance > 0) {
        const [dx, dy] = [
          (xs[other] as number) - (xs[node] as number),
          (ys[other] as number) - (ys[node] as number),
        ];
        harmonic += 1 / distance;
        straight += Math.sqrt(dx * dx + dy * dy) / distance;
      }
      if (distance <= REACH_M) {
        near++;
        gravity += Math.exp((-4 / REACH_M) * distance);
      }
    }
    if (far > 0) result.closeness[node] = (reached / far) * (reached / (n - 1));
    result.harmonic[node] = harmonic;
    result.straightness[node] = n > 1 ? straight / (n - 1) : 0;
    result.within400[node] = near;
    result.gravity400[node] = gravity;
  }
  return {
    ...result,
    meanStraightness:
      n > 1
        ? over(
            result.straightness.reduce((sum, each) => sum + each, 0),
            n,
          )
        : null,
  };
}
