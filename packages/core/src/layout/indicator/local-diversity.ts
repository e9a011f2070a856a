import { type FunctionCode, functionCodes } from "../../format/catalogue.ts";
import { standards } from "../standards.ts";
import { meanOf, type PlacedPlan } from "./walkable-plan.ts";

/** What is within a walk of every node, in the plan's order of nodes. 0 where no unit is. */
export interface LocalDiversity {
  radiusM: number;
  /** Decay of the weighted numbers, 4/radius. */
  betaPerM: number;
  /** Units in the mix within reach. */
  reached: Float64Array;
  /** Effective number of functions of orders 0, 1, 2: plain, for people to read. */
  plain: readonly [Float64Array, Float64Array, Float64Array];
  /** Distance-weighted, for the map: near counts more. */
  weighted: readonly [Float64Array, Float64Array, Float64Array];
  /** Means over all nodes; `null` where there are no nodes or no units in the mix. */
  means: {
    reached: number | null;
    plain: readonly (number | null)[];
    weighted: readonly (number | null)[];
  };
}

/** Index of each function among all. */
const place = new Map<FunctionCode, number>(functionCodes.map((code, index) => [code, index]));

/**
 * Effective number of functions within a walk of each node. The orders 0, 1, 2 of `hillNumber` and
 * `distanceWeightedHillNumber`, written out, because there are thousands of them on every change of a plan.
 */
export function localDiversity(
  walkable: PlacedPlan,
  radii: readonly number[] = standards.localDiversityRadiiM,
): readonly LocalDiversity[] {
  const { network, mix, distances } = walkable;
  const { nodeCount } = network;
  const doors = Int32Array.from(mix, ({ node }) => node);
  const kinds = Int32Array.from(mix, (placed) => place.get(placed.function.code) as number);
  return radii.map((radiusM) => {
    const arrays = () =>
      [new Float64Array(nodeCount), new Float64Array(nodeCount), new Float64Array(nodeCount)] as const;
    const result = {
      radiusM,
      betaPerM: -Math.log(standards.hillDecayMinWeight) / radiusM,
      reached: new Float64Array(nodeCount),
      plain: arrays(),
      weighted: arrays(),
    };
    const counts = new Float64Array(functionCodes.length);
    const nearest = new Float64Array(functionCodes.length);
    for (let node = 0; node < nodeCount; node++) {
      counts.fill(0);
      nearest.fill(Number.POSITIVE_INFINITY);
      const row = node * nodeCount;
      for (let i = 0; i < doors.length; i++) {
        const distance = distances[row + (doors[i] as number)] as number;
        if (distance > radiusM) continue;
        const kind = kinds[i] as number;
        counts[kind] = (counts[kind] as number) + 1;
        if (distance < (nearest[kind] as number)) nearest[kind] = distance;
      }
      writeNode(result, node, counts, nearest);
    }
    const mean = (values: Float64Array) => (mix.length > 0 ? meanOf(values) : null);
    return {
      ...result,
      means: {
        reached: mean(result.reached),
        plain: result.plain.map(mean),
        weighted: result.weighted.map(mean),
      },
    };
  });
}

function writeNode(
  into: Pick<LocalDiversity, "betaPerM" | "reached" | "plain" | "weighted">,
  node: number,
  counts: Float64Array,
  nearest: Float64Array,
): void {
  let reached = 0;
  let weightedCount = 0;
  for (let kind = 0; kind < counts.length; kind++) {
    const count = counts[kind] as number;
    if (count === 0) continue;
    reached += count;
    weightedCount += count * Math.exp(-into.betaPerM * (nearest[kind] as number));
  }
  if (reached === 0) return;
  let [kinds, entropy, squares, weights, weightedEntropy, weightedSquares] = [0, 0, 0, 0, 0, 0];
  for (let kind = 0; kind < counts.length; kind++) {
    const count = counts[kind] as number;
    if (count === 0) continue;
    const share = count / reached;
    kinds++;
    entropy -= share * Math.log(share);
    squares += share * share;
    const weight = Math.exp(-into.betaPerM * (nearest[kind] as number));
    const rarity = count / weightedCount;
    weights += weight;
    weightedEntropy -= weight * rarity * Math.log(rarity);
    weightedSquares += weight * rarity * rarity;
  }
  into.reached[node] = reached;
  into.plain[0][node] = kinds;
  into.plain[1][node] = Math.exp(entropy);
  into.plain[2][node] = 1 / squares;
  into.weighted[0][node] = weights;
  into.weighted[1][node] = Math.exp(weightedEntropy);
  into.weighted[2][node] = 1 / weightedSquares;
}
