/** Sets of items of which no two can be told apart. */
export interface Groups {
  /** Every set that cannot be enlarged, each ascending; sets in the order of their first members. */
  groups: number[][];
  /** False when there were more sets than anyone would read and the later ones were left out. */
  complete: boolean;
}

/** More groups than this are not listed. */
const MOST_GROUPS = 300;
/** Search steps after which the listing ends even if few groups were found. */
const MOST_STEPS = 20_000;

/**
 * All maximal sets of items 0..count−1 in which no pair differs, best first.
 *
 * "Cannot be told apart" is not transitive, and with unequal numbers of answers a set need not be a run of neighbours:
 * between two large venues that differ may lie a small one that differs from neither. So the sets are the maximal
 * cliques of the relation, found by Bron & Kerbosch (1973) with pivots, started from each item in order.
 *
 * @param differs symmetric; whether two items can be told apart
 */
export function inseparableGroups(count: number, differs: (a: number, b: number) => boolean): Groups {
  const alike = Array.from({ length: count }, (_, a) => {
    const others = emptySet(count);
    for (let b = 0; b < count; b++) if (a !== b && !differs(a, b)) add(others, b);
    return others;
  });
  const found: Groups = { groups: [], complete: true };
  let steps = 0;

  function extend(group: number[], candidates: Int32Array, excluded: Int32Array): void {
    if (found.groups.length >= MOST_GROUPS || ++steps > MOST_STEPS) {
      found.complete = false;
      return;
    }
    const all = size(candidates);
    // Neighbours stand next to each other: the last excluded item is the likeliest to cover every candidate.
    const outside = members(excluded).reverse();
    if (outside.some((item) => covered(item, candidates) === all)) return;
    if (all === 0) {
      found.groups.push(group.toSorted((a, b) => a - b));
      return;
    }
    const inside = members(candidates);
    // What differs from no other candidate is in every group from here on.
    const certain = inside.filter((item) => covered(item, candidates) === all - 1);
    if (certain.length > 0) {
      for (const item of certain) {
        remove(candidates, item);
        excluded = both(excluded, alike[item] as Int32Array);
      }
      extend([...group, ...certain], candidates, excluded);
      return;
    }
    // The pivot has the most neighbours among the candidates: only what it does not cover needs to be tried.
    const pivot = mostCovering([...inside, ...outside], candidates);
    for (const item of members(without(candidates, alike[pivot] as Int32Array))) {
      const near = alike[item] as Int32Array;
      extend([...group, item], both(candidates, near), both(excluded, near));
      remove(candidates, item);
      add(excluded, item);
    }
  }

  function covered(item: number, candidates: Int32Array): number {
    return sizeOfBoth(candidates, alike[item] as Int32Array);
  }

  function mostCovering(items: readonly number[], candidates: Int32Array): number {
    let best = -1;
    let most = -1;
    for (const item of items) {
      const size = covered(item, candidates);
      if (size > most) [best, most] = [item, size];
    }
    return best;
  }

  for (let item = 0; item < count; item++) {
    const near = alike[item] as Int32Array;
    const earlier = emptySet(count);
    for (let b = 0; b < item; b++) add(earlier, b);
    extend([item], without(near, earlier), both(near, earlier));
  }
  return found;
}

/* Sets of small numbers as bits. */

function emptySet(count: number): Int32Array {
  return new Int32Array(Math.ceil(count / 32));
}

function add(set: Int32Array, item: number): void {
  set[item >> 5] = (set[item >> 5] as number) | (1 << (item & 31));
}

function remove(set: Int32Array, item: number): void {
  set[item >> 5] = (set[item >> 5] as number) & ~(1 << (item & 31));
}

function both(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((word, i) => word & (b[i] as number));
}

function without(a: Int32Array, b: Int32Array): Int32Array {
  return a.map((word, i) => word & ~(b[i] as number));
}

function members(set: Int32Array): number[] {
  const items: number[] = [];
  for (let i = 0; i < set.length; i++)
    for (let word = set[i] as number; word !== 0; word &= word - 1)
      items.push(32 * i + 31 - Math.clz32(word & -word));
  return items;
}

function size(set: Int32Array): number {
  return sizeOfBoth(set, set);
}

function sizeOfBoth(a: Int32Array, b: Int32Array): number {
  let items = 0;
  for (let i = 0; i < a.length; i++) items += bitsOf((a[i] as number) & (b[i] as number));
  return items;
}

/** Number of ones in a word, all pairs, nibbles and bytes at once (Warren 2013, Hacker's Delight). */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
