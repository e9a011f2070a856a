/**
 * Answers of several groups (venues), told apart by strata (kinds of guests): per cell their number, Σy and Σy², row by
 * row, group × stratum. All that comparing like with like needs; sums add up over shards.
 */
export interface CellSums {
  groups: number;
  strata: number;
  n: Float64Array;
  sum: Float64Array;
  squares: Float64Array;
}

/** No answers yet. */
export function emptyCells(groups: number, strata: number): CellSums {
  const size = groups * strata;
  return {
    groups,
    strata,
    n: new Float64Array(size),
    sum: new Float64Array(size),
    squares: new Float64Array(size),
  };
}

/** n and Σy of each group. */
export function groupTotals({ groups, strata, n, sum }: CellSums): { n: Float64Array; sum: Float64Array } {
  const totals = { n: new Float64Array(groups), sum: new Float64Array(groups) };
  for (let g = 0; g < groups; g++)
    for (let s = 0; s < strata; s++) {
      totals.n[g] = (totals.n[g] as number) + (n[g * strata + s] as number);
      totals.sum[g] = (totals.sum[g] as number) + (sum[g * strata + s] as number);
    }
  return totals;
}

/** Part of each stratum in all answers: the mix that every group is seen with. Adds up to 1. */
export function mixOf({ groups, strata, n }: CellSums): Float64Array {
  const mix = new Float64Array(strata);
  let total = 0;
  for (let g = 0; g < groups; g++)
    for (let s = 0; s < strata; s++) {
      mix[s] = (mix[s] as number) + (n[g * strata + s] as number);
      total += n[g * strata + s] as number;
    }
  return mix.map((count) => count / total);
}

/** Squares within cells, Σ (y − ȳ_cell)², with their degrees of freedom: answers less cells that have any. */
export function withinCells({ n, sum, squares }: CellSums): { squares: number; df: number } {
  const within = { squares: 0, df: 0 };
  for (let c = 0; c < n.length; c++) {
    const count = n[c] as number;
    if (!(count > 0)) continue;
    within.squares += Math.max(0, (squares[c] as number) - (sum[c] as number) ** 2 / count);
    within.df += count - 1;
  }
  return within;
}

/**
 * Groups and strata that can be compared with each other: two groups meet where they share a stratum, directly or by way
 * of other groups. Of several such sets, the one with most answers.
 */
export function comparableCells(cells: CellSums): { groups: boolean[]; strata: boolean[] } {
  const { groups, strata, n } = cells;
  const set = Int32Array.from({ length: groups + strata }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (set[at] !== at) at = set[at] as number;
    return at;
  };
  for (let g = 0; g < groups; g++)
    for (let s = 0; s < strata; s++) if ((n[g * strata + s] as number) > 0) set[root(g)] = root(groups + s);
  const answers = new Map<number, number>();
  const { n: totals } = groupTotals(cells);
  for (let g = 0; g < groups; g++) answers.set(root(g), (answers.get(root(g)) ?? 0) + (totals[g] as number));
  const [largest] = [...answers].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0]);
  return {
    groups: Array.from({ length: groups }, (_, g) => root(g) === largest && (totals[g] as number) > 0),
    strata: Array.from({ length: strata }, (_, s) => root(groups + s) === largest),
  };
}
