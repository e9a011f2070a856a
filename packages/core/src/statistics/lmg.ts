/*
 * Relative importance: how much of the explained variance R² each predictor accounts for, averaged over all orders in
 * which predictors may enter (LMG: Lindeman, Merenda & Gold 1980; the Shapley value of R²; Grömping 2007).
 * Correlation matrices are (p+1)², row by row, the outcome first.
 */

/** A variable with less variance left than this, given those before it, is aliased: it adds nothing. */
const PIVOT_TOLERANCE = 1e-10;

/** More players than this make 2^players subsets too many to visit. */
export const MAX_PLAYERS = 20;

/**
 * R² of the outcome on every union of players; a player is one predictor (1..p) or a group of predictors.
 * Depth-first over players with Schur complements, so that all 2^k values cost about 6·2^k operations.
 * @returns table indexed by bit mask: bit k is set when player k is in.
 */
export function explainedBySubset(
  correlation: Float64Array,
  players: readonly (readonly number[])[],
): Float64Array {
  if (players.length > MAX_PLAYERS)
    throw new RangeError(`explainedBySubset: ${players.length} players, expected at most ${MAX_PLAYERS}`);
  const variables = players.flat();
  const size = variables.length + 1;
  const stride = Math.sqrt(correlation.length);
  const start = new Float64Array(size * size);
  const order = [...variables, 0];
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      start[i * size + j] = correlation[(order[i] as number) * stride + (order[j] as number)] as number;
  const table = new Float64Array(2 ** players.length);
  const buffers = Array.from({ length: size }, (_, used) => new Float64Array((size - used) ** 2));
  const sizes = players.map((p) => p.length);
  visit({ table, buffers, sizes, total: size }, 0, start, 0, size, size, 0, 0);
  return table;
}

interface Search {
  table: Float64Array;
  /** One work matrix per number of variables already dealt with. */
  buffers: Float64Array[];
  sizes: number[];
  total: number;
}

/** Decides on one player: left out (look past its rows), or taken in (sweep its variables out of the rest). */
function visit(
  search: Search,
  player: number,
  matrix: Float64Array,
  offset: number,
  stride: number,
  size: number,
  mask: number,
  explained: number,
): void {
  if (player === search.sizes.length) {
    search.table[mask] = explained;
    return;
  }
  const width = search.sizes[player] as number;
  visit(search, player + 1, matrix, offset + width * (stride + 1), stride, size - width, mask, explained);
  let m = matrix;
  let o = offset;
  let s = stride;
  let left = size;
  let r2 = explained;
  for (let k = 0; k < width; k++) {
    const variance = m[o] as number;
    const covariance = m[o + left - 1] as number;
    left--;
    if (variance <= PIVOT_TOLERANCE) {
      o += s + 1;
      continue;
    }
    r2 += (covariance * covariance) / variance;
    if (left === 1) continue;
    const next = search.buffers[search.total - left] as Float64Array;
    schurComplement(m, o, s, left, variance, next);
    m = next;
    o = 0;
    s = left;
  }
  visit(search, player + 1, m, o, s, left, mask | (1 << player), r2);
}

/** Upper triangle of what is left of the rest after the first variable is taken out of it. */
function schurComplement(
  m: Float64Array,
  offset: number,
  stride: number,
  left: number,
  pivot: number,
  into: Float64Array,
): void {
  for (let i = 0; i < left; i++) {
    const factor = (m[offset + i + 1] as number) / pivot;
    const row = offset + (i + 1) * stride + 1;
    for (let j = i; j < left; j++)
      into[i * left + j] = (m[row + j] as number) - factor * (m[offset + j + 1] as number);
  }
}

/** Shapley value of every player from a table of 2^players values: sums to `table[all] − table[none]`. */
export function shapleyValues(table: Float64Array): number[] {
  const players = Math.log2(table.length);
  const weight = coalitionWeights(players);
  return Array.from({ length: players }, (_, k) => {
    let value = 0;
    for (let mask = 0; mask < table.length; mask++)
      if (!(mask & (1 << k)))
        value +=
          (weight[bitCount(mask)] as number) * ((table[mask | (1 << k)] as number) - (table[mask] as number));
    return value;
  });
}

/** LMG of every predictor, p ≤ {@link MAX_PLAYERS}. Sums to R². */
export function lmg(correlation: Float64Array): number[] {
  const p = Math.sqrt(correlation.length) - 1;
  return shapleyValues(
    explainedBySubset(
      correlation,
      Array.from({ length: p }, (_, j) => [j + 1]),
    ),
  );
}

/** Variance explained by each group of predictors as one player each: not the sum of the members' single LMGs. */
export function groupLmg(correlation: Float64Array, groups: readonly (readonly number[])[]): number[] {
  return shapleyValues(explainedBySubset(correlation, groups));
}

/** Largest table, 2^(other groups + members), that {@link owenValues} visits for one group. */
export const OWEN_MAX_PLAYERS = 20;

/** Can {@link owenValues} be computed exactly for groups of these sizes? */
export function owenIsFeasible(groups: readonly (readonly number[])[]): boolean {
  return groups.every((group) => groups.length - 1 + group.length <= OWEN_MAX_PLAYERS);
}

/**
 * Owen value (Owen 1977): the average over those orders only in which the members of a group stay together.
 * Every group's members sum to the group's {@link groupLmg}, so p may exceed what LMG can visit.
 * @returns value per predictor, in the order of `groups.flat()`.
 */
export function owenValues(correlation: Float64Array, groups: readonly (readonly number[])[]): number[] {
  const outer = coalitionWeights(groups.length);
  return groups.flatMap((group, g) => {
    const others = groups.filter((_, index) => index !== g);
    const table = explainedBySubset(correlation, [...group.map((j) => [j]), ...others]);
    const inner = coalitionWeights(group.length);
    const members = 2 ** group.length - 1;
    return group.map((_, k) => {
      let value = 0;
      for (let mask = 0; mask < table.length; mask++) {
        if (mask & (1 << k)) continue;
        const weight =
          (inner[bitCount(mask & members)] as number) * (outer[bitCount(mask >> group.length)] as number);
        value += weight * ((table[mask | (1 << k)] as number) - (table[mask] as number));
      }
      return value;
    });
  });
}

/** |S|!(k−|S|−1)!/k! by |S|: the share of orders in which exactly S comes before a player. */
function coalitionWeights(players: number): Float64Array {
  const weights = new Float64Array(Math.max(players, 1));
  weights[0] = 1 / Math.max(players, 1);
  for (let s = 1; s < players; s++) weights[s] = ((weights[s - 1] as number) * s) / (players - s);
  return weights;
}

function bitCount(mask: number): number {
  let bits = mask - ((mask >> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >> 2) & 0x33333333);
  return (((bits + (bits >> 4)) & 0x0f0f0f0f) * 0x01010101) >> 24;
}
