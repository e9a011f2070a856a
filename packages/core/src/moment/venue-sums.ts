import { ANSWERED, type AnswerColumn, addPairSums, pairFields } from "../statistics/pair-sums.ts";
import { SKIPPED } from "../visit/visit.ts";
import { boxStates, type MomentItems, valenceSigns } from "./moment-items.ts";
import {
  BOX_FIELDS,
  boxFields,
  dummyRow,
  gramPlace,
  type MomentOutcome,
  momentOutcomes,
  pairPlace,
  type SumLayout,
} from "./sum-layout.ts";

/** The visits of one venue as columns, those of one jackknife group beside each other. */
export interface VenueColumns {
  /** Packed answers per item of {@link itemList}. */
  answers: Uint8Array[];
  count: number;
}

/** Items in the order in which columns are handed over: overall, recommend, touchpoints, valences; `null` not asked. */
export function itemList(items: MomentItems): (number | null)[] {
  return [
    items.overall?.item ?? null,
    items.recommend?.item ?? null,
    ...items.touchpoints.map((t) => t.item),
    ...items.touchpoints.map((t) => t.valence?.item ?? null),
  ];
}

/** Turns packed answers into sums. Work arrays are kept between venues. */
export class VenueSummer {
  readonly #items: MomentItems;
  readonly #layout: SumLayout;
  readonly #states: Uint8Array[];
  readonly #signs: (Uint8Array | null)[];
  #columns: AnswerColumn[] = [];
  #stateColumns: Uint8Array[] = [];
  #asked: Uint8Array = new Uint8Array(0);
  readonly #joint = new Int32Array(64);
  #base: Uint8Array = new Uint8Array(0);
  readonly #counts = new Int32Array(16);
  readonly #totals = new Int32Array(8);

  constructor(items: MomentItems, layout: SumLayout) {
    this.#items = items;
    this.#layout = layout;
    this.#states = items.touchpoints.map((t) => boxStates(t.scale));
    this.#signs = items.touchpoints.map((t) => (t.valence ? valenceSigns(t.valence.scale) : null));
  }

  /** Makes a venue's columns ready to be added from. */
  prepare(venue: VenueColumns): void {
    this.#reserve(venue.count);
    for (let v = 0; v < this.#layout.variables; v++)
      translate(venue.answers[v] as Uint8Array, packed, this.#columns[v] as AnswerColumn, venue.count);
    for (const [j, states] of this.#states.entries())
      translate(venue.answers[2 + j] as Uint8Array, states, this.#stateColumns[j] as Uint8Array, venue.count);
    const [overall, recommend] = this.#columns as [AnswerColumn, AnswerColumn];
    for (let i = 0; i < venue.count; i++)
      this.#asked[i] = ((overall[i] as number) >> 8) | (((recommend[i] as number) >> 8) << 1);
  }

  /** Adds the prepared visits `from` up to before `to` to the sums in `into`, which begin at `at`. */
  add(venue: VenueColumns, from: number, to: number, into: Float64Array, at: number): void {
    const sums = into.subarray(at, at + this.#layout.size);
    addPairSums(this.#columns, from, to, sums, 0);
    for (const [index, outcome] of momentOutcomes.entries())
      if (this.#items[outcome] !== null) this.#addOutcome(index, outcome, sums);
    for (let j = 0; j < this.#stateColumns.length; j++) this.#addTouchpoint(venue, j, from, to, sums);
    this.#addCooccurrence(from, to, sums);
  }

  #reserve(count: number): void {
    if (this.#asked.length >= count) return;
    const capacity = Math.ceil(count * 1.5);
    this.#columns = Array.from({ length: this.#layout.variables }, () => new Uint16Array(capacity));
    this.#stateColumns = this.#states.map(() => new Uint8Array(capacity));
    this.#asked = new Uint8Array(capacity);
    this.#base = new Uint8Array(capacity);
  }

  /** n, Σy and Σy² of an outcome, which its pair with itself already holds. */
  #addOutcome(index: number, outcome: MomentOutcome, sums: Float64Array): void {
    const pair = pairPlace(this.#layout, index, index);
    const start = this.#layout.outcome[outcome];
    sums[start] = sums[pair + pairFields.n] as number;
    sums[start + 1] = sums[pair + pairFields.a] as number;
    sums[gramPlace(this.#layout, outcome, 0, 0)] = sums[pair + pairFields.aa] as number;
  }

  /** One touchpoint: visits by state, Σ of each outcome by state, skipped ratings, strong feelings. */
  #addTouchpoint(venue: VenueColumns, j: number, from: number, to: number, sums: Float64Array): void {
    const states = this.#stateColumns[j] as Uint8Array;
    const answers = venue.answers[2 + j] as Uint8Array;
    const [overall, recommend] = this.#columns as [AnswerColumn, AnswerColumn];
    const counts = this.#counts.fill(0);
    const totals = this.#totals.fill(0);
    let skipped = 0;
    for (let i = from; i < to; i++) {
      const state = states[i] as number;
      const cell = ((this.#asked[i] as number) << 2) | state;
      counts[cell] = ((counts[cell] as number) + 1) | 0;
      totals[state] = ((totals[state] as number) + ((overall[i] as number) & 255)) | 0;
      totals[4 + state] = ((totals[4 + state] as number) + ((recommend[i] as number) & 255)) | 0;
      skipped += answers[i] === SKIPPED ? 1 : 0;
    }
    this.#addDummies(j, sums);
    this.#addBoxes(j, skipped, sums);
    const signs = this.#signs[j];
    const valences = venue.answers[2 + this.#layout.touchpoints + j];
    if (signs && valences) addValences(valences, signs, from, to, sums, this.#layout.boxes + j * BOX_FIELDS);
  }

  #addDummies(j: number, sums: Float64Array): void {
    const counts = this.#counts;
    for (let state = 1; state <= 3; state++) {
      const row = dummyRow(j, state);
      const both = counts[12 | state] as number;
      bump(sums, gramPlace(this.#layout, "overall", row, row), (counts[4 | state] as number) + both);
      bump(sums, gramPlace(this.#layout, "recommend", row, row), (counts[8 | state] as number) + both);
      bump(sums, gramPlace(this.#layout, "overall", 0, row), this.#totals[state] as number);
      bump(sums, gramPlace(this.#layout, "recommend", 0, row), this.#totals[4 + state] as number);
    }
  }

  #addBoxes(j: number, skipped: number, sums: Float64Array): void {
    const place = this.#layout.boxes + j * BOX_FIELDS;
    const counts = this.#counts;
    let [middle, low, high] = [0, 0, 0];
    for (let asked = 0; asked < 16; asked += 4) {
      middle += counts[asked] as number;
      low += counts[asked | 1] as number;
      high += counts[asked | 2] as number;
    }
    bump(sums, place + boxFields.rated, middle + low + high);
    bump(sums, place + boxFields.low, low);
    bump(sums, place + boxFields.high, high);
    bump(sums, place + boxFields.skipped, skipped);
  }

  /** How often two touchpoints were in each pair of states together, among visits that gave each outcome. */
  #addCooccurrence(from: number, to: number, sums: Float64Array): void {
    const asked = this.#asked;
    const base = this.#base;
    for (let j = 0; j < this.#stateColumns.length; j++) {
      const first = this.#stateColumns[j] as Uint8Array;
      for (let i = from; i < to; i++) base[i] = ((asked[i] as number) << 4) | ((first[i] as number) << 2);
      for (let k = j + 1; k < this.#stateColumns.length; k++) {
        countCells(base, this.#stateColumns[k] as Uint8Array, from, to, this.#joint.fill(0));
        this.#addJoint(j, k, sums);
      }
    }
  }

  #addJoint(j: number, k: number, sums: Float64Array): void {
    const joint = this.#joint;
    for (let s = 1; s <= 3; s++) {
      const overall = gramPlace(this.#layout, "overall", dummyRow(j, s), dummyRow(k, 1)) - 1;
      const recommend = gramPlace(this.#layout, "recommend", dummyRow(j, s), dummyRow(k, 1)) - 1;
      for (let t = 1; t <= 3; t++) {
        const both = joint[48 | (s << 2) | t] as number;
        bump(sums, overall + t, (joint[16 | (s << 2) | t] as number) + both);
        bump(sums, recommend + t, (joint[32 | (s << 2) | t] as number) + both);
      }
    }
  }
}

/** Packed answer to answer column: no answer is 0. */
const packed = Uint16Array.from({ length: 256 }, (_, answer) => (answer < SKIPPED ? ANSWERED + answer : 0));

/** Counts visits per cell `base | state`. Four at a time: neighbours often share a cell, and this hides the wait. */
function countCells(base: Uint8Array, states: Uint8Array, from: number, to: number, cells: Int32Array): void {
  let i = from;
  for (; i + 3 < to; i += 4) {
    const a = (base[i] as number) | (states[i] as number);
    const b = (base[i + 1] as number) | (states[i + 1] as number);
    const c = (base[i + 2] as number) | (states[i + 2] as number);
    const d = (base[i + 3] as number) | (states[i + 3] as number);
    cells[a] = ((cells[a] as number) + 1) | 0;
    cells[b] = ((cells[b] as number) + 1) | 0;
    cells[c] = ((cells[c] as number) + 1) | 0;
    cells[d] = ((cells[d] as number) + 1) | 0;
  }
  for (; i < to; i++) {
    const cell = (base[i] as number) | (states[i] as number);
    cells[cell] = ((cells[cell] as number) + 1) | 0;
  }
}

function addValences(
  answers: Uint8Array,
  signs: Uint8Array,
  from: number,
  to: number,
  sums: Float64Array,
  place: number,
): void {
  for (let i = from; i < to; i++) {
    const answer = answers[i] as number;
    if (answer >= SKIPPED) continue;
    const sign = signs[answer] as number;
    bump(sums, place + boxFields.valences, 1);
    if (sign > 0) bump(sums, place + (sign === 1 ? boxFields.positive : boxFields.negative), 1);
  }
}

function translate<T extends Uint8Array | Uint16Array>(
  answers: Uint8Array,
  table: T,
  into: T,
  count: number,
): void {
  for (let i = 0; i < count; i++) into[i] = table[answers[i] as number] as number;
}

function bump(sums: Float64Array, place: number, by: number): void {
  sums[place] = (sums[place] as number) + by;
}
