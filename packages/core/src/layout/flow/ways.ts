import type { SharedBranches } from "../network/shared-branches.ts";
import type { AccessPoints } from "./access-points.ts";

const NONE = -1;
/** In place of a number: a branch that was not come to yet. */
const UNSEEN = -2;

/**
 * The shortest ways from every access point to all others, as branches that trees have in common: a sum over what lies
 * beyond, or a load that is handed on, is made once per branch and not once per pair of points. Branches that lead to no
 * point are left out.
 *
 * Numbers follow from the points and the paths alone, and not from which trees were grown before: sums over them are the
 * same, bit for bit, in a session that has seen other plans.
 */
export interface Ways {
  /** How many branches; what lies beyond a branch has smaller numbers than the branch itself. */
  count: number;
  /** The access point where a branch begins; −1 for none, and for whole trees: nobody goes to where he is. */
  point: Int32Array;
  /** By access point: the branch that is its whole tree. */
  root: Int32Array;
  /** By fork, in the order of the branches that fork: the branch, the edge that leads on, and the branch beyond. */
  from: Int32Array;
  edge: Int32Array;
  to: Int32Array;
}

/** @param roots for each access point the branch that is its whole tree */
export function ways(points: AccessPoints, nodeCount: number, roots: Int32Array, all: SharedBranches): Ways {
  const { node, firstFork, forkEdge, forkBranch } = all;
  const pointAt = new Int32Array(nodeCount).fill(NONE);
  for (let point = 0; point < points.count; point++) pointAt[points.node[point] as number] = point;
  const number = new Int32Array(all.count).fill(UNSEEN);
  const begins = new Int32Array(all.count);
  const mostForks = firstFork[all.count] as number;
  const [from, edge, to] = [new Int32Array(mostForks), new Int32Array(mostForks), new Int32Array(mostForks)];
  const [path, nextFork] = [new Int32Array(nodeCount), new Int32Array(nodeCount)];
  const tip = new Int32Array(points.count).fill(UNSEEN);
  let count = 0;
  let forks = 0;
  for (const tree of roots) {
    let depth = 0;
    path[0] = tree;
    nextFork[0] = firstFork[tree] as number;
    while (depth >= 0) {
      const branch = path[depth] as number;
      const fork = nextFork[depth] as number;
      const end = firstFork[branch + 1] as number;
      if (fork < end) {
        nextFork[depth] = fork + 1;
        const beyond = forkBranch[fork] as number;
        if (number[beyond] !== UNSEEN) continue;
        path[++depth] = beyond;
        nextFork[depth] = firstFork[beyond] as number;
        continue;
      }
      // All that lies beyond has its numbers.
      const before = forks;
      for (let each = firstFork[branch] as number; each < end; each++) {
        const beyond = number[forkBranch[each] as number] as number;
        if (beyond === NONE) continue;
        from[forks] = count;
        edge[forks] = forkEdge[each] as number;
        to[forks++] = beyond;
      }
      const point = depth === 0 ? NONE : (pointAt[node[branch] as number] as number);
      const isTip = forks === before && depth > 0;
      const known = isTip ? (point === NONE ? NONE : (tip[point] as number)) : UNSEEN;
      number[branch] = known === UNSEEN ? count : known;
      if (known === UNSEEN) {
        if (isTip) tip[point] = count;
        begins[count++] = point;
      }
      depth--;
    }
  }
  return {
    count,
    point: begins.subarray(0, count),
    root: roots.map((tree) => number[tree] as number),
    from: from.subarray(0, forks),
    edge: edge.subarray(0, forks),
    to: to.subarray(0, forks),
  };
}
