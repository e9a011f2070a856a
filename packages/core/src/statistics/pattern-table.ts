import { ROWS_PER_VARIABLE } from "./em-step.ts";
import type { Pattern, PatternMoments } from "./pattern-moments.ts";

/** Rows to arrange: one packed answer per variable and row, with the venue and the jackknife group of each row. */
export interface PatternRows {
  /** Per variable; codes from `missingFrom` on are no answers. */
  columns: readonly Uint8Array[];
  missingFrom: number;
  venue: Uint16Array;
  group: Uint8Array;
  groups: number;
}

/** Those rows that have every variable. */
export function completeRows({ columns, missingFrom, venue, group, groups }: PatternRows): PatternRows {
  const complete = Array.from(venue.keys()).filter((row) =>
    columns.every((column) => (column[row] as number) < missingFrom),
  );
  const those = <T extends Uint8Array | Uint16Array>(values: T, into: T): T => {
    for (const [i, row] of complete.entries()) into[i] = values[row] as number;
    return into;
  };
  return {
    columns: columns.map((column) => those(column, new Uint8Array(complete.length))),
    missingFrom,
    venue: those(venue, new Uint16Array(complete.length)),
    group: those(group, new Uint8Array(complete.length)),
    groups,
  };
}

/** A run of rows of one jackknife group within one cell (pattern × venue). */
interface Runs {
  cell: Int32Array;
  from: Int32Array;
  to: Int32Array;
}

/**
 * Rows arranged by missingness pattern and venue, so that the sums that EM needs can be had for all rows and without each
 * jackknife group, each time centred on the venues' means of the rows that are left (of the values available). The rows
 * are passed over once; a replicate subtracts its group's sums and centres algebraically:
 *
 *   Σ(x − m)(x − m)' = Σxx' − Σ_venues [s m' + m s' − n m m'],  s = Σx in the venue
 *
 * Sums are of integers, and rows that are kept as such are put in order of their content: the order in which they come
 * makes no difference to any bit of the result.
 */
export class PatternTable {
  readonly variables: number;
  /** Rows with at least one answer. */
  readonly count: number;
  readonly #groups: number;
  readonly #venues: number;
  /** Row by row, in the order of pattern, venue, group. */
  readonly #rows: Uint8Array;
  readonly #rowGroup: Uint8Array;
  readonly #patterns: TablePattern[];
  readonly #cellVenue: Int32Array;
  readonly #cellPattern: Int32Array;
  readonly #cellStart: Int32Array;
  /** Per cell: rows, and Σx per variable. */
  readonly #cellCount: Float64Array;
  readonly #cellSums: Float64Array;
  /** Per venue, variable and group (last: all groups): values and their sum. */
  readonly #available: Float64Array;
  readonly #totals: Float64Array;
  readonly #runs: Runs[];
  /** The group that is taken out of the sums at present. */
  #out: number | null = null;

  constructor(source: PatternRows) {
    this.variables = source.columns.length;
    this.#groups = source.groups;
    const { pattern, patterns } = patternsOf(source);
    const order = sortedRows(source, pattern, patterns);
    this.count = order.length;
    this.#rows = rowMajor(source.columns, order);
    this.#rowGroup = Uint8Array.from(order, (row) => source.group[row] as number);
    const cells = cellsOf(source, pattern, order);
    this.#cellStart = cells.start;
    this.#cellVenue = cells.venue;
    this.#cellPattern = cells.pattern;
    this.#venues = cells.venue.reduce((most, venue) => Math.max(most, venue + 1), 0);
    this.#patterns = patterns.map((observed) => new TablePattern(observed, this.variables));
    for (const [cell, place] of cells.pattern.entries())
      (this.#patterns[place] as TablePattern).addCell(cell, cells.start);
    for (const found of this.#patterns) found.reserve();
    this.#cellCount = new Float64Array(cells.venue.length);
    this.#cellSums = new Float64Array(cells.venue.length * this.variables);
    this.#available = new Float64Array(this.#venues * this.variables * (this.#groups + 1));
    this.#totals = new Float64Array(this.#available.length);
    this.#runs = runsOf(this.#rowGroup, this.#cellStart, this.#groups);
    this.#sum();
  }

  /**
   * The rows by pattern, centred on their venues' means.
   * @param replicate 0 for all rows, else the jackknife group left out, from 1.
   * @returns arrays that the next call overwrites.
   */
  moments(replicate: number): PatternMoments {
    const left = replicate === 0 ? null : replicate - 1;
    const means = this.#means(left);
    if (this.#out !== null) this.#move(this.#out, 1);
    if (left !== null) this.#move(left, -1);
    this.#out = left;
    for (const pattern of this.#patterns)
      if (pattern.keepsRows) this.#centreRows(pattern, left, means);
      else this.#centreSums(pattern, means);
    return { variables: this.variables, patterns: this.#patterns };
  }

  /** Each venue's means of the available values, per variable. */
  #means(left: number | null): Float64Array {
    const stride = this.#groups + 1;
    const means = new Float64Array(this.#venues * this.variables);
    for (let place = 0; place < means.length; place++) {
      const at = place * stride;
      const out = left === null ? -1 : at + left;
      const n =
        (this.#available[at + this.#groups] as number) - (out < 0 ? 0 : (this.#available[out] as number));
      const sum = (this.#totals[at + this.#groups] as number) - (out < 0 ? 0 : (this.#totals[out] as number));
      means[place] = n > 0 ? sum / n : 0;
    }
    return means;
  }

  /** Adds all rows to the sums of their cells, patterns and venues. */
  #sum(): void {
    const stride = this.#groups + 1;
    for (let group = 0; group < this.#groups; group++) {
      this.#move(group, 1);
      const { cell, from, to } = this.#runs[group] as Runs;
      for (let r = 0; r < cell.length; r++) {
        const pattern = this.#patterns[this.#cellPattern[cell[r] as number] as number] as TablePattern;
        const venue = this.#cellVenue[cell[r] as number] as number;
        for (const variable of pattern.observed) {
          let sum = 0;
          for (let row = from[r] as number; row < (to[r] as number); row++)
            sum += this.#rows[row * this.variables + variable] as number;
          const at = (venue * this.variables + variable) * stride;
          const n = (to[r] as number) - (from[r] as number);
          for (const place of [at + group, at + this.#groups]) {
            this.#available[place] = (this.#available[place] as number) + n;
            this.#totals[place] = (this.#totals[place] as number) + sum;
          }
        }
      }
    }
  }

  /** Adds (or, with sign −1, takes away) a group's rows to the sums of patterns that keep sums. */
  #move(group: number, sign: 1 | -1): void {
    const { cell, from, to } = this.#runs[group] as Runs;
    const width = this.variables;
    for (let r = 0; r < cell.length; r++) {
      const place = cell[r] as number;
      const pattern = this.#patterns[this.#cellPattern[place] as number] as TablePattern;
      const n = (to[r] as number) - (from[r] as number);
      pattern.n += sign * n;
      if (pattern.keepsRows) continue;
      this.#cellCount[place] = (this.#cellCount[place] as number) + sign * n;
      const { observed, whole } = pattern;
      const size = observed.length;
      for (let row = from[r] as number; row < (to[r] as number); row++) {
        const at = row * width;
        for (let i = 0; i < size; i++) {
          const x = sign * (this.#rows[at + (observed[i] as number)] as number);
          const sum = place * width + i;
          this.#cellSums[sum] = (this.#cellSums[sum] as number) + x;
          const line = i * size;
          for (let j = 0; j <= i; j++)
            whole[line + j] =
              (whole[line + j] as number) + x * (this.#rows[at + (observed[j] as number)] as number);
        }
      }
    }
  }

  #centreRows(pattern: TablePattern, left: number | null, means: Float64Array): void {
    const { observed } = pattern;
    const width = this.variables;
    let to = 0;
    for (const cell of pattern.cells) {
      const venue = (this.#cellVenue[cell] as number) * width;
      const end = this.#cellStart[cell + 1] as number;
      for (let row = this.#cellStart[cell] as number; row < end; row++) {
        if (this.#rowGroup[row] === left) continue;
        for (let i = 0; i < observed.length; i++) {
          const variable = observed[i] as number;
          pattern.rows[to++] =
            (this.#rows[row * width + variable] as number) - (means[venue + variable] as number);
        }
      }
    }
  }

  #centreSums(pattern: TablePattern, means: Float64Array): void {
    const { observed, sums: centredSums, products: centred } = pattern;
    const size = observed.length;
    centredSums.fill(0);
    centred.set(pattern.whole);
    const m = new Float64Array(size);
    for (const cell of pattern.cells) {
      const n = this.#cellCount[cell] as number;
      if (n === 0) continue;
      const venue = (this.#cellVenue[cell] as number) * this.variables;
      const sums = cell * this.variables;
      for (let i = 0; i < size; i++) {
        m[i] = means[venue + (observed[i] as number)] as number;
        const s = this.#cellSums[sums + i] as number;
        centredSums[i] = (centredSums[i] as number) + s - n * (m[i] as number);
        for (let j = 0; j <= i; j++)
          centred[i * size + j] =
            (centred[i * size + j] as number) -
            s * (m[j] as number) -
            (m[i] as number) * ((this.#cellSums[sums + j] as number) - n * (m[j] as number));
      }
    }
    for (let i = 0; i < size; i++)
      for (let j = 0; j < i; j++) centred[j * size + i] = centred[i * size + j] as number;
  }
}

/** One pattern of the table: with its rows as they are, or with their sums. */
class TablePattern implements Pattern {
  readonly observed: Uint16Array;
  readonly missing: Uint16Array;
  n = 0;
  /** All its rows, whether left out or not. */
  size = 0;
  readonly cells: number[] = [];
  keepsRows = true;
  /** Σxx' of whole codes, lower triangle. */
  whole: Float64Array = new Float64Array(0);
  rows: Float64Array = new Float64Array(0);
  sums: Float64Array = new Float64Array(0);
  products: Float64Array = new Float64Array(0);

  constructor(observed: Uint16Array, variables: number) {
    this.observed = observed;
    const has = new Set(observed);
    this.missing = Uint16Array.from({ length: variables }, (_, v) => v).filter((v) => !has.has(v));
  }

  addCell(cell: number, start: Int32Array): void {
    this.cells.push(cell);
    this.size += (start[cell + 1] as number) - (start[cell] as number);
  }

  reserve(): void {
    const width = this.observed.length;
    this.keepsRows = keepsRows(this.size, width);
    if (this.keepsRows) this.rows = new Float64Array(this.size * width);
    else {
      this.whole = new Float64Array(width * width);
      this.sums = new Float64Array(width);
      this.products = new Float64Array(width * width);
    }
  }
}

/** Number of every row's pattern (in lexical order, observed first), and the observed variables of each pattern. */
function patternsOf({ columns, missingFrom, venue }: PatternRows): {
  pattern: Int32Array;
  patterns: Uint16Array[];
} {
  const count = venue.length;
  const pattern = new Int32Array(count);
  let patterns: number[][] = [[]];
  for (const [variable, column] of columns.entries()) {
    const used = new Uint8Array(2 * patterns.length);
    for (let i = 0; i < count; i++) {
      const id = 2 * (pattern[i] as number) + ((column[i] as number) < missingFrom ? 0 : 1);
      pattern[i] = id;
      used[id] = 1;
    }
    const rank = new Int32Array(used.length);
    const next: number[][] = [];
    for (let id = 0; id < used.length; id++) {
      if (!used[id]) continue;
      rank[id] = next.length;
      const parent = patterns[id >> 1] as number[];
      next.push(id & 1 ? parent : [...parent, variable]);
    }
    for (let i = 0; i < count; i++) pattern[i] = rank[pattern[i] as number] as number;
    patterns = next;
  }
  return { pattern, patterns: patterns.map((observed) => Uint16Array.from(observed)) };
}

/** Places of the rows that have any variable, by pattern, venue and group; rows kept as such then by their content. */
function sortedRows(source: PatternRows, pattern: Int32Array, patterns: readonly Uint16Array[]): Int32Array {
  const sizes = new Int32Array(patterns.length);
  for (const place of pattern) sizes[place] = (sizes[place] as number) + 1;
  let order = Int32Array.from(pattern.keys()).filter(
    (row) => (patterns[pattern[row] as number] as Uint16Array).length > 0,
  );
  for (const keys of [source.group, source.venue, pattern]) order = stableSorted(order, keys);
  const { columns, venue, group } = source;
  for (let from = 0; from < order.length; ) {
    const row = order[from] as number;
    const place = pattern[row] as number;
    const same = (other: number): boolean =>
      pattern[other] === place && venue[other] === venue[row] && group[other] === group[row];
    let to = from + 1;
    while (to < order.length && same(order[to] as number)) to++;
    const observed = patterns[place] as Uint16Array;
    if (to - from > 1 && keepsRows(sizes[place] as number, observed.length))
      order.subarray(from, to).sort((a, b) => byContent(columns, observed, a, b));
    from = to;
  }
  return order;
}

/** Are so many rows of so many variables better kept as they are than as sums? */
function keepsRows(rows: number, width: number): boolean {
  return rows <= ROWS_PER_VARIABLE * width;
}

function byContent(columns: readonly Uint8Array[], observed: Uint16Array, a: number, b: number): number {
  for (const variable of observed) {
    const column = columns[variable] as Uint8Array;
    const difference = (column[a] as number) - (column[b] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Counting sort. */
function stableSorted(
  order: Int32Array,
  keys: Uint8Array | Uint16Array | Int32Array,
): Int32Array<ArrayBuffer> {
  let highest = 0;
  for (const row of order) highest = Math.max(highest, keys[row] as number);
  const next = new Int32Array(highest + 2);
  for (const row of order) next[(keys[row] as number) + 1] = (next[(keys[row] as number) + 1] as number) + 1;
  for (let k = 1; k < next.length; k++) next[k] = (next[k] as number) + (next[k - 1] as number);
  const sorted = new Int32Array(order.length);
  for (const row of order) {
    const key = keys[row] as number;
    const place = next[key] as number;
    sorted[place] = row;
    next[key] = place + 1;
  }
  return sorted;
}

function rowMajor(columns: readonly Uint8Array[], order: Int32Array): Uint8Array {
  const width = columns.length;
  const rows = new Uint8Array(order.length * width);
  for (const [v, column] of columns.entries())
    for (let i = 0; i < order.length; i++) rows[i * width + v] = column[order[i] as number] as number;
  return rows;
}

/** Runs of rows with the same pattern and venue. */
function cellsOf(
  { venue }: PatternRows,
  pattern: Int32Array,
  order: Int32Array,
): { start: Int32Array; venue: Int32Array; pattern: Int32Array } {
  const starts: number[] = [];
  for (let i = 0; i < order.length; i++) {
    const [row, before] = [order[i] as number, order[i - 1] ?? -1];
    if (i === 0 || pattern[row] !== pattern[before] || venue[row] !== venue[before]) starts.push(i);
  }
  const first = starts.map((start) => order[start] as number);
  return {
    start: Int32Array.from([...starts, order.length]),
    venue: Int32Array.from(first, (row) => venue[row] as number),
    pattern: Int32Array.from(first, (row) => pattern[row] as number),
  };
}

/** Runs of rows of the same group within a cell, by group. */
function runsOf(group: Uint8Array, cellStart: Int32Array, groups: number): Runs[] {
  const runs = Array.from({ length: groups }, () => ({
    cell: [] as number[],
    from: [] as number[],
    to: [] as number[],
  }));
  for (let cell = 0; cell + 1 < cellStart.length; cell++) {
    const end = cellStart[cell + 1] as number;
    for (let from = cellStart[cell] as number; from < end; ) {
      const own = group[from] as number;
      let to = from + 1;
      while (to < end && group[to] === own) to++;
      const run = runs[own] as { cell: number[]; from: number[]; to: number[] };
      run.cell.push(cell);
      run.from.push(from);
      run.to.push(to);
      from = to;
    }
  }
  return runs.map(({ cell, from, to }) => ({
    cell: Int32Array.from(cell),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
  }));
}
