import { pairCount } from "../statistics/pair-sums.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import {
  BOX_FIELDS,
  gramPlace,
  type MomentOutcome,
  momentOutcomes,
  pairPlace,
  type SumLayout,
} from "./sum-layout.ts";

/** Sums of one pair, each venue centred on its own mean over the visits that answered both, then added up. */
export interface CentredPair {
  n: number;
  /** Venues with at least one such visit. */
  venues: number;
  cross: number;
  squaresA: number;
  squaresB: number;
}

/** The least-squares problem of one outcome on all dummies, centred within venues. */
export interface CentredGram {
  n: number;
  venues: number;
  /** `gramRows²` cross-products, outcome first. */
  matrix: Float64Array;
  /** Visits with each dummy set: what its sum of squares was before centring. First entry unused. */
  counts: Float64Array;
}

const PAIR = 5;

/**
 * All sums needed for importance, asymmetry and moments: within-venue (venue as fixed effect), for the whole sample
 * (replicate 0) and with each jackknife group left out (replicates 1..50).
 */
export class CentredSums {
  readonly layout: SumLayout;
  /** Plain integer sums of all venues and groups, in {@link SumLayout}. */
  readonly raw: Float64Array;
  readonly replicates = JACKKNIFE_GROUPS + 1;
  readonly #pairs: Float64Array[];
  readonly #grams: Record<MomentOutcome, Float64Array[]>;
  readonly #boxes: Float64Array[];

  constructor(layout: SumLayout) {
    this.layout = layout;
    this.raw = new Float64Array(layout.size);
    const each = (size: number): Float64Array[] =>
      Array.from({ length: JACKKNIFE_GROUPS + 1 }, () => new Float64Array(size));
    this.#pairs = each(pairCount(layout.variables) * PAIR);
    const gramSize = 2 + pairCount(layout.gramRows) + layout.gramRows;
    this.#grams = { overall: each(gramSize), recommend: each(gramSize) };
    this.#boxes = each(layout.touchpoints * BOX_FIELDS);
  }

  /** Adds one venue's sums, `JACKKNIFE_GROUPS` layouts beside each other. Venues must come in a fixed order. */
  addVenue(groupSums: Float64Array): void {
    const { size } = this.layout;
    const total = new Float64Array(size);
    for (let g = 0; g < JACKKNIFE_GROUPS; g++) addInto(total, groupSums.subarray(g * size, (g + 1) * size));
    addInto(this.raw, total);
    this.#addReplicate(0, total);
    const rest = new Float64Array(size);
    for (let g = 0; g < JACKKNIFE_GROUPS; g++) {
      for (let i = 0; i < size; i++) rest[i] = (total[i] as number) - (groupSums[g * size + i] as number);
      this.#addReplicate(g + 1, rest);
    }
  }

  /** Centred sums of variables a and b (places: 0 overall, 1 recommend, 2.. touchpoints). */
  pair(replicate: number, a: number, b: number): CentredPair {
    const swapped = a > b;
    const place = (pairPlace(this.layout, Math.min(a, b), Math.max(a, b)) / 6) * PAIR;
    const sums = (this.#pairs[replicate] as Float64Array).subarray(place, place + PAIR);
    const [n, venues, cross, first, second] = sums as unknown as [number, number, number, number, number];
    return { n, venues, cross, squaresA: swapped ? second : first, squaresB: swapped ? first : second };
  }

  /** The normal equations of an outcome. */
  gram(replicate: number, outcome: MomentOutcome): CentredGram {
    const sums = this.#grams[outcome][replicate] as Float64Array;
    const rows = this.layout.gramRows;
    const matrix = new Float64Array(rows * rows);
    let place = 2;
    for (let i = 0; i < rows; i++)
      for (let j = i; j < rows; j++) {
        matrix[i * rows + j] = sums[place] as number;
        matrix[j * rows + i] = sums[place++] as number;
      }
    return {
      n: sums[0] as number,
      venues: sums[1] as number,
      matrix,
      counts: sums.slice(2 + pairCount(rows)),
    };
  }

  /** Box and valence counts of a touchpoint (see `boxFields`). */
  boxes(replicate: number, touchpoint: number): Float64Array {
    return (this.#boxes[replicate] as Float64Array).subarray(
      touchpoint * BOX_FIELDS,
      (touchpoint + 1) * BOX_FIELDS,
    );
  }

  #addReplicate(replicate: number, sums: Float64Array): void {
    addPairs(this.#pairs[replicate] as Float64Array, sums, pairCount(this.layout.variables));
    for (const outcome of momentOutcomes)
      this.#addGram(this.#grams[outcome][replicate] as Float64Array, sums, outcome);
    addInto(this.#boxes[replicate] as Float64Array, sums.subarray(this.layout.boxes));
  }

  #addGram(into: Float64Array, sums: Float64Array, outcome: MomentOutcome): void {
    const rows = this.layout.gramRows;
    const start = this.layout.outcome[outcome];
    const n = sums[start] as number;
    if (n === 0) return;
    into[0] = (into[0] as number) + n;
    into[1] = (into[1] as number) + 1;
    const totals = new Float64Array(rows);
    totals[0] = sums[start + 1] as number;
    const counts = 2 + pairCount(rows);
    for (let i = 1; i < rows; i++) {
      totals[i] = sums[gramPlace(this.layout, outcome, i, i)] as number;
      into[counts + i] = (into[counts + i] as number) + (totals[i] as number);
    }
    let place = 2;
    for (let i = 0; i < rows; i++) {
      const total = totals[i] as number;
      for (let j = i; j < rows; j++, place++)
        into[place] =
          (into[place] as number) + ((sums[start + place] as number) - (total * (totals[j] as number)) / n);
    }
  }
}

function addPairs(into: Float64Array, sums: Float64Array, pairs: number): void {
  for (let pair = 0; pair < pairs; pair++) {
    const s = pair * 6;
    const n = sums[s] as number;
    if (n === 0) continue;
    const a = sums[s + 1] as number;
    const b = sums[s + 2] as number;
    const t = pair * PAIR;
    into[t] = (into[t] as number) + n;
    into[t + 1] = (into[t + 1] as number) + 1;
    into[t + 2] = (into[t + 2] as number) + ((sums[s + 5] as number) - (a * b) / n);
    into[t + 3] = (into[t + 3] as number) + ((sums[s + 3] as number) - (a * a) / n);
    into[t + 4] = (into[t + 4] as number) + ((sums[s + 4] as number) - (b * b) / n);
  }
}

function addInto(into: Float64Array, sums: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (sums[i] as number);
}
