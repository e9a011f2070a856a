import { type AnswerColumn, addPairSums } from "../statistics/pair-sums.ts";
import { SKIPPED } from "../visit/visit.ts";
import { boxStates, type MomentItems, valenceSigns } from "./moment-items.ts";
import {
  BOX_FIELDS,
  boxFields,
  dummyRow,
  gramPlace,
  type MomentOutcome,
  momentOutcomes,
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
  readonly #counts = new Int32Array(4);
  readonly #totals = new Int32Array(4);

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
      splitMissing(venue.answers[v], this.#columns[v], venue.count);
    for (const [j, states] of this.#states.entries())
      translate(venue.answers[2 + j] as Uint8Array, states, this.#stateColumns[j] as Uint8Array, venue.count);
    const overall = (this.#columns[0] as AnswerColumn).present;
    const recommend = (this.#columns[1] as AnswerColumn).present;
    for (let i = 0; i < venue.count; i++)
      this.#asked[i] = (overall[i] as number) | ((recommend[i] as number) << 1);
  }

  /** Adds the prepared visits `from` up to before `to` to the sums in `into`, which begin at `at`. */
  add(venue: VenueColumns, from: number, to: number, into: Float64Array, at: number): void {
    const sums = into.subarray(at, at + this.#layout.size);
    addPairSums(this.#columns, from, to, sums, 0);
    for (const [index, outcome] of momentOutcomes.entries())
      if (this.#items[outcome] !== null) this.#addOutcome(index, outcome, from, to, sums);
    this.#addCooccurrence(from, to, sums);
    this.#addBoxes(venue, from, to, sums);
  }

  #reserve(count: number): void {
    if (this.#asked.length >= count) return;
    const capacity = Math.ceil(count * 1.5);
    const column = (): Uint8Array => new Uint8Array(capacity);
    this.#columns = Array.from({ length: this.#layout.variables }, () => ({
      values: column(),
      present: column(),
    }));
    this.#stateColumns = this.#states.map(column);
    this.#asked = column();
  }

  /** n, Σy, Σy², and per dummy its count and Σy. */
  #addOutcome(index: number, outcome: MomentOutcome, from: number, to: number, sums: Float64Array): void {
    const { values, present } = this.#columns[index] as AnswerColumn;
    let n = 0;
    let sum = 0;
    let squares = 0;
    for (let i = from; i < to; i++) {
      const y = values[i] as number;
      n += present[i] as number;
      sum += y;
      squares += y * y;
    }
    bump(sums, this.#layout.outcome[outcome], n);
    bump(sums, this.#layout.outcome[outcome] + 1, sum);
    bump(sums, gramPlace(this.#layout, outcome, 0, 0), squares);
    for (const [j, states] of this.#stateColumns.entries())
      this.#addDummies(outcome, j, states, values, present, from, to, sums);
  }

  #addDummies(
    outcome: MomentOutcome,
    j: number,
    states: Uint8Array,
    values: Uint8Array,
    present: Uint8Array,
    from: number,
    to: number,
    sums: Float64Array,
  ): void {
    const counts = this.#counts.fill(0);
    const totals = this.#totals.fill(0);
    for (let i = from; i < to; i++) {
      const state = states[i] as number;
      counts[state] = ((counts[state] as number) + (present[i] as number)) | 0;
      totals[state] = ((totals[state] as number) + (values[i] as number)) | 0;
    }
    for (let state = 1; state <= 3; state++) {
      const row = dummyRow(j, state);
      bump(sums, gramPlace(this.#layout, outcome, row, row), counts[state] as number);
      bump(sums, gramPlace(this.#layout, outcome, 0, row), totals[state] as number);
    }
  }

  /** How often two touchpoints were in each pair of states together, among visits that gave each outcome. */
  #addCooccurrence(from: number, to: number, sums: Float64Array): void {
    const joint = this.#joint;
    const asked = this.#asked;
    for (let j = 0; j < this.#stateColumns.length; j++) {
      const first = this.#stateColumns[j] as Uint8Array;
      for (let k = j + 1; k < this.#stateColumns.length; k++) {
        const second = this.#stateColumns[k] as Uint8Array;
        joint.fill(0);
        for (let i = from; i < to; i++) {
          const cell = ((asked[i] as number) << 4) | ((first[i] as number) << 2) | (second[i] as number);
          joint[cell] = ((joint[cell] as number) + 1) | 0;
        }
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

  #addBoxes(venue: VenueColumns, from: number, to: number, sums: Float64Array): void {
    const p = this.#layout.touchpoints;
    for (let j = 0; j < p; j++) {
      const place = this.#layout.boxes + j * BOX_FIELDS;
      const answers = venue.answers[2 + j] as Uint8Array;
      const states = this.#stateColumns[j] as Uint8Array;
      const counts = this.#counts.fill(0);
      let skipped = 0;
      for (let i = from; i < to; i++) {
        const state = states[i] as number;
        counts[state] = ((counts[state] as number) + 1) | 0;
        skipped += answers[i] === SKIPPED ? 1 : 0;
      }
      bump(sums, place + boxFields.rated, to - from - (counts[3] as number));
      bump(sums, place + boxFields.low, counts[1] as number);
      bump(sums, place + boxFields.high, counts[2] as number);
      bump(sums, place + boxFields.skipped, skipped);
      const signs = this.#signs[j];
      if (signs) addValences(venue.answers[2 + p + j] as Uint8Array, signs, from, to, sums, place);
    }
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

function splitMissing(
  answers: Uint8Array | undefined,
  column: AnswerColumn | undefined,
  count: number,
): void {
  if (!answers || !column) return;
  for (let i = 0; i < count; i++) {
    const answer = answers[i] as number;
    const present = answer < SKIPPED ? 1 : 0;
    column.present[i] = present;
    column.values[i] = answer * present;
  }
}

function translate(answers: Uint8Array, table: Uint8Array, into: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = table[answers[i] as number] as number;
}

function bump(sums: Float64Array, place: number, by: number): void {
  sums[place] = (sums[place] as number) + by;
}
