/** Less than this share of the largest capacity is rounding, not capacity. */
const ROUNDING = 1e-13;

/**
 * The most that can flow from one node to another along arcs of limited capacity: layers by breadth, then blocking flows
 * by depth, until the goal is out of reach.
 *
 * @param arcs from, to and capacity each way; a path that people use either way is one arc with both
 * @returns `Infinity` where arcs without limit lead from source to sink
 * @see Dinic 1970, Soviet Mathematics Doklady 11
 */
export function maxFlow(
  nodeCount: number,
  arcs: readonly { from: number; to: number; capacity: number; back: number }[],
  source: number,
  sink: number,
): number {
  const network = residual(nodeCount, arcs);
  const finite = arcs.flatMap(({ capacity, back }) => [capacity, back]).filter(Number.isFinite);
  const least = ROUNDING * finite.reduce((max, each) => Math.max(max, each), 0);
  let total = 0;
  for (let levels = layers(network, source, least); (levels[sink] as number) >= 0; ) {
    const next = Int32Array.from(network.first.subarray(0, nodeCount));
    for (let sent = push(network, levels, next, source, sink, least); sent > 0; ) {
      if (sent === Number.POSITIVE_INFINITY) return sent;
      total += sent;
      sent = push(network, levels, next, source, sink, least);
    }
    levels = layers(network, source, least);
  }
  return total;
}

interface Residual {
  nodeCount: number;
  /** Arcs that leave node n are `arc[first[n]] … arc[first[n + 1] − 1]`; arc a and a ^ 1 are one pair. */
  first: Int32Array;
  arc: Int32Array;
  target: Int32Array;
  left: Float64Array;
}

function residual(
  nodeCount: number,
  arcs: readonly { from: number; to: number; capacity: number; back: number }[],
): Residual {
  const target = Int32Array.from(arcs.flatMap(({ from, to }) => [to, from]));
  const left = Float64Array.from(arcs.flatMap(({ capacity, back }) => [capacity, back]));
  const leaving: number[][] = Array.from({ length: nodeCount }, () => []);
  arcs.forEach(({ from, to }, index) => {
    leaving[from]?.push(2 * index);
    leaving[to]?.push(2 * index + 1);
  });
  const first = new Int32Array(nodeCount + 1);
  leaving.forEach((list, node) => {
    first[node + 1] = (first[node] as number) + list.length;
  });
  return { nodeCount, first, arc: Int32Array.from(leaving.flat()), target, left };
}

function layers(
  { nodeCount, first, arc, target, left }: Residual,
  source: number,
  least: number,
): Int32Array {
  const level = new Int32Array(nodeCount).fill(-1);
  level[source] = 0;
  const queue = [source];
  for (const node of queue)
    for (let i = first[node] as number; i < (first[node + 1] as number); i++) {
      const to = target[arc[i] as number] as number;
      if ((left[arc[i] as number] as number) <= least || level[to] !== -1) continue;
      level[to] = (level[node] as number) + 1;
      queue.push(to);
    }
  return level;
}

/** Sends what one way through the layers can take, and says how much that was; 0 where no way is left. */
function push(
  { first, arc, target, left }: Residual,
  level: Int32Array,
  next: Int32Array,
  source: number,
  sink: number,
  least: number,
): number {
  const way: number[] = [];
  let node = source;
  while (node !== sink) {
    const i = next[node] as number;
    if (i === first[node + 1]) {
      const back = way.pop();
      if (back === undefined) return 0;
      node = target[back ^ 1] as number;
      next[node] = (next[node] as number) + 1;
      continue;
    }
    const a = arc[i] as number;
    const to = target[a] as number;
    if ((left[a] as number) > least && level[to] === (level[node] as number) + 1) {
      way.push(a);
      node = to;
    } else next[node] = i + 1;
  }
  const sent = way.reduce((least, a) => Math.min(least, left[a] as number), Number.POSITIVE_INFINITY);
  for (const a of way) {
    left[a] = (left[a] as number) - sent;
    left[a ^ 1] = (left[a ^ 1] as number) + sent;
  }
  return sent;
}
