import type { ShortestPaths } from "../network/shortest-paths.ts";
import type { AccessPoints } from "./access-points.ts";

/**
 * The branches of a tree of shortest paths that lead to an access point that comes after the tree's own (nobody walks the
 * others, or they are in the trees of earlier points), from the tips to the root, one whole branch after the other.
 *
 * Sums over a tree need a row of numbers for every branch that waits for its siblings. The first child of a node uses
 * the node's own row, and the child with most below it comes first; so at most log₂ of the nodes wait at a time, and
 * the rows stay in the processor's nearest cache.
 *
 * One value serves all trees of a network in turn: hundreds of trees would make thousands of short-lived arrays.
 */
export class Branches {
  /** Branches of the tree last put in order; the arrays below are as long as a tree may be. */
  count = 0;
  /** Rows that the sums of any tree need at most: one more each time that a child carries half or less of its parent. */
  readonly mostRows: number;
  /** The edge towards the root. */
  readonly edge: Int32Array;
  /** Access point at the far end; −1 where there is none. */
  readonly point: Int32Array;
  readonly row: Int32Array;
  /** 1 where nothing lies beyond the branch: its row still holds another's sums. */
  readonly tip: Uint8Array;
  /** Row to which it is added when summed; its own where it is the first child, or nobody asks for the sum. */
  readonly into: Int32Array;

  readonly #points: AccessPoints;
  readonly #pointAt: Int32Array;
  /** By node: branches that it carries, its own included; the child that carries most; −1 for none. */
  readonly #size: Int32Array;
  readonly #heaviest: Int32Array;
  /** By node: the first place of what it carries, the next to give to a child, and its row. */
  readonly #begin: Int32Array;
  readonly #next: Int32Array;
  readonly #row: Int32Array;

  constructor(points: AccessPoints, nodeCount: number) {
    this.#points = points;
    this.mostRows = Math.floor(Math.log2(Math.max(1, nodeCount))) + 2;
    const numbers = () => new Int32Array(nodeCount);
    [this.edge, this.point, this.row, this.into] = [numbers(), numbers(), numbers(), numbers()];
    this.tip = new Uint8Array(nodeCount);
    [this.#pointAt, this.#size, this.#heaviest] = [numbers(), numbers(), numbers()];
    [this.#begin, this.#next, this.#row] = [numbers(), numbers(), numbers()];
  }

  /** Puts the tree of a point in order. */
  of(tree: ShortestPaths, point: number): this {
    const { count, node } = this.#points;
    this.#pointAt.fill(-1);
    for (let later = point + 1; later < count; later++) this.#pointAt[node[later] as number] = later;
    this.#weigh(tree);
    this.#place(tree);
    return this;
  }

  /** From the tips to the root: how much each node carries. */
  #weigh({ order, parent }: ShortestPaths): void {
    const [pointAt, size, heaviest] = [this.#pointAt, this.#size, this.#heaviest];
    size.fill(0);
    heaviest.fill(-1);
    for (let at = order.length - 1; at > 0; at--) {
      const node = order[at] as number;
      if (pointAt[node] === -1 && size[node] === 0) continue;
      const carries = (size[node] as number) + 1;
      size[node] = carries;
      const up = parent[node] as number;
      size[up] = (size[up] as number) + carries;
      const most = heaviest[up] as number;
      if (most === -1 || carries > (size[most] as number)) heaviest[up] = node;
    }
  }

  /** From the root to the tips: each node hands its children consecutive places, and stands right after the last. */
  #place({ from, order, parent, parentEdge }: ShortestPaths): void {
    const [pointAt, size, heaviest] = [this.#pointAt, this.#size, this.#heaviest];
    const [begin, next, rowOf] = [this.#begin, this.#next, this.#row];
    const sizeOf = (child: number) => (child === -1 ? 0 : (size[child] as number));
    this.count = size[from] as number;
    next[from] = sizeOf(heaviest[from] as number);
    rowOf[from] = 0;
    begin[from] = 0;
    for (let at = 1; at < order.length; at++) {
      const node = order[at] as number;
      const carries = size[node] as number;
      if (carries === 0) continue;
      const up = parent[node] as number;
      const first = heaviest[up] === node;
      const start = (first ? begin[up] : next[up]) as number;
      if (!first) next[up] = start + carries;
      const heaviestBelow = heaviest[node] as number;
      begin[node] = start;
      next[node] = start + sizeOf(heaviestBelow);
      const row = (rowOf[up] as number) + (first ? 0 : 1);
      rowOf[node] = row;
      const place = start + carries - 1;
      this.edge[place] = parentEdge[node] as number;
      this.point[place] = pointAt[node] as number;
      this.row[place] = row;
      this.tip[place] = heaviestBelow === -1 ? 1 : 0;
      this.into[place] = up === from ? row : (rowOf[up] as number);
    }
  }
}
