import type { ShortestPaths } from "./shortest-paths.ts";

const NONE = -1;

/**
 * The branches of many trees of shortest paths, each different one kept once.
 *
 * What lies beyond a node is much the same from wherever one comes: of the 120,000 nodes in the trees of 240 doors, some
 * 18,000 carry a branch that no other node carries. A sum over what lies beyond needs to be made once per branch, not
 * once per tree.
 *
 * A branch is a node with the branches that begin there, in the order of their nodes; it is numbered after all of these.
 */
export class SharedBranches {
  /** How many different branches there are. */
  count = 0;
  /** By branch: the node where it begins, and its first fork; its forks end where those of the next begin. */
  node: Int32Array;
  firstFork: Int32Array;
  /** By fork: the edge that leads on, and the branch beyond. */
  forkEdge: Int32Array;
  forkBranch: Int32Array;
  /** How many nodes of trees were looked at: the work that was done. */
  visited = 0;

  #forks = 0;
  /** Open addressing: a branch by what it is made of. */
  #table: Int32Array;
  readonly #trees = new Map<number, number>();
  /** By node of the tree in hand: the first child, and the next child of the same parent; the branch that begins there. */
  readonly #firstChild: Int32Array;
  readonly #nextChild: Int32Array;
  readonly #branchAt: Int32Array;

  constructor(nodeCount: number) {
    const few = Math.max(64, nodeCount * 4);
    this.node = new Int32Array(few);
    this.firstFork = new Int32Array(few + 1);
    this.forkEdge = new Int32Array(few * 2);
    this.forkBranch = new Int32Array(few * 2);
    this.#table = new Int32Array(powerOfTwo(few * 2)).fill(NONE);
    this.#firstChild = new Int32Array(nodeCount);
    this.#nextChild = new Int32Array(nodeCount);
    this.#branchAt = new Int32Array(nodeCount);
  }

  /** The branch that is a whole tree. */
  of(tree: ShortestPaths): number {
    let branch = this.#trees.get(tree.from);
    if (branch === undefined) {
      branch = this.#add(tree);
      this.#trees.set(tree.from, branch);
    }
    return branch;
  }

  /** From the tips to the root: what each node carries is known when it is come to. */
  #add({ from, order, parent, parentEdge }: ShortestPaths): number {
    const [firstChild, nextChild, branchAt] = [this.#firstChild, this.#nextChild, this.#branchAt];
    firstChild.fill(NONE);
    for (let at = order.length - 1; at > 0; at--) {
      const node = order[at] as number;
      branchAt[node] = this.#branch(node, parentEdge);
      const up = parent[node] as number;
      let before = NONE;
      let after = firstChild[up] as number;
      while (after !== NONE && after < node) {
        before = after;
        after = nextChild[after] as number;
      }
      nextChild[node] = after;
      if (before === NONE) firstChild[up] = node;
      else nextChild[before] = node;
    }
    this.visited += order.length;
    return this.#branch(from, parentEdge);
  }

  /** The branch that begins at a node of the tree in hand: one that is known, or a new one. */
  #branch(node: number, parentEdge: Int32Array): number {
    const [nextChild, branchAt, table] = [this.#nextChild, this.#branchAt, this.#table];
    const first = this.#firstChild[node] as number;
    let hash = Math.imul(node + 1, 0x9e3779b1);
    for (let child = first; child !== NONE; child = nextChild[child] as number)
      hash = mixed(mixed(hash, parentEdge[child] as number), branchAt[child] as number);
    const mask = table.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (let known = table[place] as number; known !== NONE; known = table[place] as number) {
      if (this.#same(known, node, parentEdge)) return known;
      place = (place + 1) & mask;
    }
    const branch = this.#new(node, parentEdge);
    table[place] = branch;
    if (this.count * 2 > table.length) this.#rehash();
    return branch;
  }

  #same(branch: number, node: number, parentEdge: Int32Array): boolean {
    if (this.node[branch] !== node) return false;
    const end = this.firstFork[branch + 1] as number;
    let fork = this.firstFork[branch] as number;
    let child = this.#firstChild[node] as number;
    for (; child !== NONE && fork < end; child = this.#nextChild[child] as number, fork++)
      if (this.forkBranch[fork] !== this.#branchAt[child] || this.forkEdge[fork] !== parentEdge[child])
        return false;
    return child === NONE && fork === end;
  }

  #new(node: number, parentEdge: Int32Array): number {
    const branch = this.count++;
    if (branch === this.node.length) {
      this.node = longer(this.node);
      this.firstFork = longer(this.firstFork);
    }
    this.node[branch] = node;
    for (
      let child = this.#firstChild[node] as number;
      child !== NONE;
      child = this.#nextChild[child] as number
    ) {
      if (this.#forks === this.forkEdge.length) {
        this.forkEdge = longer(this.forkEdge);
        this.forkBranch = longer(this.forkBranch);
      }
      this.forkEdge[this.#forks] = parentEdge[child] as number;
      this.forkBranch[this.#forks++] = this.#branchAt[child] as number;
    }
    this.firstFork[branch + 1] = this.#forks;
    return branch;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2).fill(NONE);
    const mask = table.length - 1;
    for (let branch = 0; branch < this.count; branch++) {
      let hash = Math.imul((this.node[branch] as number) + 1, 0x9e3779b1);
      const end = this.firstFork[branch + 1] as number;
      for (let fork = this.firstFork[branch] as number; fork < end; fork++)
        hash = mixed(mixed(hash, this.forkEdge[fork] as number), this.forkBranch[fork] as number);
      let place = (hash ^ (hash >>> 15)) & mask;
      while (table[place] !== NONE) place = (place + 1) & mask;
      table[place] = branch;
    }
    this.#table = table;
  }
}

/** One number for two, spread over 32 bits. */
function mixed(hash: number, value: number): number {
  const more = Math.imul(hash ^ value, 0x85ebca6b);
  return more ^ (more >>> 13);
}

function longer(values: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(values.length * 2);
  more.set(values);
  return more;
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(atLeast));
}
