import { NOT_MET, SKIPPED } from "@touchstone/core/visit";
import { CellIndex } from "./cell-index.ts";
import type { RollupLayout } from "./layout.ts";
import { squaredWeight } from "./squared-weight.ts";

/** Where one visit's answers fall in a layout; filled anew for each visit and added to all cells it belongs to. */
interface Places {
  counts: Int32Array;
  weights: Int32Array;
  squares: Int32Array;
  /** How many of `counts`, and of `weights` and `squares`, are filled. */
  counted: number;
  weighed: number;
}

/** One cell's sums. */
export interface CellRow {
  high: number;
  low: number;
  visits: number;
  counts: Int32Array;
  weights: Float64Array | null;
}

/** Cells as plain arrays, for another thread: each name with its sums, one behind the other. */
export interface PackedCells {
  high: Int32Array;
  low: Int32Array;
  visits: Int32Array;
  counts: Int32Array;
  weights: Float64Array;
}

/**
 * Sums of histograms, one set per cell, kept as exact integers: adding and taking away in any order gives the same.
 * Cells are named by two integers that the caller makes up.
 */
export class Cells {
  readonly layout: RollupLayout;
  readonly weighted: boolean;
  readonly #index = new CellIndex();
  readonly #places: Places;
  #visits = new Int32Array(64);
  #counts: Int32Array;
  #weights: Float64Array;
  #sign: 1 | -1 = 1;
  #weight = 0;
  #square = 0;

  constructor(layout: RollupLayout, weighted: boolean) {
    this.layout = layout;
    this.weighted = weighted;
    const items = layout.items.length;
    this.#places = {
      counts: new Int32Array(items),
      weights: new Int32Array(items),
      squares: new Int32Array(items),
      counted: 0,
      weighed: 0,
    };
    this.#counts = new Int32Array(64 * layout.countsWidth);
    this.#weights = new Float64Array(weighted ? 64 * layout.weightsWidth : 0);
  }

  /** Makes a visit the one that {@link add} adds: finds where its answers fall. */
  take(answers: Uint8Array, weight: number, sign: 1 | -1): void {
    this.#find(answers);
    this.#sign = sign;
    this.#weight = sign * weight;
    this.#square = this.weighted ? sign * squaredWeight(weight) : 0;
  }

  /** Adds the visit that was taken to a cell, or takes it away, by its sign. */
  add(high: number, low: number): void {
    const { counts, weights, squares, counted, weighed } = this.#places;
    const cell = this.#index.cell(high, low);
    if (cell === this.#visits.length) this.#grow();
    const sign = this.#sign;
    (this.#visits[cell] as number) += sign;
    const sums = this.#counts;
    const countsAt = cell * this.layout.countsWidth;
    for (let k = 0; k < counted; k++) (sums[countsAt + (counts[k] as number)] as number) += sign;
    if (!this.weighted) return;
    const weightsAt = cell * this.layout.weightsWidth;
    for (let k = 0; k < weighed; k++) {
      (this.#weights[weightsAt + (weights[k] as number)] as number) += this.#weight;
      (this.#weights[weightsAt + (squares[k] as number)] as number) += this.#square;
    }
  }

  /** Every cell that holds anything, in the order of their names. Arrays are views: copy what is to be kept. */
  *rows(): Generator<CellRow> {
    const { countsWidth, weightsWidth } = this.layout;
    for (const { high, low, cell } of this.#index.names()) {
      const counts = this.#counts.subarray(cell * countsWidth, (cell + 1) * countsWidth);
      const visits = this.#visits[cell] as number;
      const weights = this.weighted
        ? this.#weights.subarray(cell * weightsWidth, (cell + 1) * weightsWidth)
        : null;
      if (visits !== 0 || counts.some((count) => count !== 0) || weights?.some((w) => w !== 0))
        yield { high, low, visits, counts, weights };
    }
  }

  pack(): PackedCells {
    const names = this.#index.names().sort((a, b) => a.cell - b.cell);
    const { countsWidth, weightsWidth } = this.layout;
    return {
      high: Int32Array.from(names, ({ high }) => high),
      low: Int32Array.from(names, ({ low }) => low),
      visits: this.#visits.slice(0, names.length),
      counts: this.#counts.slice(0, names.length * countsWidth),
      weights: this.#weights.slice(0, this.weighted ? names.length * weightsWidth : 0),
    };
  }

  /** Adds cells of the same layout that were summed elsewhere. */
  absorb({ high, low, visits, counts, weights }: PackedCells): void {
    const { countsWidth, weightsWidth } = this.layout;
    for (let from = 0; from < visits.length; from++) {
      const cell = this.#index.cell(high[from] as number, low[from] as number);
      if (cell === this.#visits.length) this.#grow();
      (this.#visits[cell] as number) += visits[from] as number;
      for (let k = 0; k < countsWidth; k++)
        (this.#counts[cell * countsWidth + k] as number) += counts[from * countsWidth + k] as number;
      for (let k = 0; this.weighted && k < weightsWidth; k++)
        (this.#weights[cell * weightsWidth + k] as number) += weights[from * weightsWidth + k] as number;
    }
  }

  #find(answers: Uint8Array): void {
    const places = this.#places;
    places.counted = 0;
    places.weighed = 0;
    const { items } = this.layout;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (!item) continue;
      const code = answers[i] as number;
      if (code < item.codes) {
        places.counts[places.counted++] = item.countsAt + code;
        places.weights[places.weighed] = item.weightsAt + code;
        places.squares[places.weighed++] = item.weightsAt + item.codes;
      } else if (code === SKIPPED || code === NOT_MET)
        places.counts[places.counted++] = item.countsAt + item.codes + (code === SKIPPED ? 0 : 1);
      else throw new RangeError(`item ${i}: found the packed code ${code}, expected one below ${item.codes}`);
    }
  }

  #grow(): void {
    const cells = this.#visits.length * 2;
    this.#visits = enlarged(this.#visits, new Int32Array(cells));
    this.#counts = enlarged(this.#counts, new Int32Array(cells * this.layout.countsWidth));
    if (this.weighted)
      this.#weights = enlarged(this.#weights, new Float64Array(cells * this.layout.weightsWidth));
  }
}

function enlarged<A extends Int32Array | Float64Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
