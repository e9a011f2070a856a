import type { OutcomeSums } from "../statistics/adjusted-difference.ts";
import { type CaseColumns, caseStates, type VisitBlock } from "../visit/block.ts";
import { NOT_MET, SKIPPED } from "../visit/visit.ts";
import type { RecoveryItems } from "./recovery-items.ts";

/** One complaint. Codes are packed: offsets from the bad end of their scale. */
export interface Complaint {
  venue: number;
  /** 0 without a value, else 1 + place of the value. */
  segment: number;
  closed: boolean;
  /** To closing; of an open complaint the hours watched so far; `null` where unknown. */
  hours: number | null;
  after: number | null;
  /** Place in the journey; `null` where unknown. */
  touchpoint: number | null;
  overall: number | null;
  recommend: number | null;
}

export const recoveryOutcomes = ["overall", "recommend"] as const;
export type RecoveryOutcome = (typeof recoveryOutcomes)[number];

/** Guests whose answers are kept as sums only: without a complaint, and by whether they reported a problem. */
const groups = ["untroubled", "problem", "no-problem"] as const;
export type SummedGroup = (typeof groups)[number];

/** Fields of a venue's segment: visits, answers to the problem question, then n, Σ, Σ² per group and outcome. */
const FIELDS = { visits: 0, problem: 1, noProblem: 2, first: 3 } as const;
const OUTCOME = 3;
const CELL = FIELDS.first + groups.length * recoveryOutcomes.length * OUTCOME;

/**
 * Collects in one pass what recovery needs: complaints one by one, which are few, and everybody else as whole-number sums
 * per venue and segment. Collectors of different shards merge in any order to the same results.
 */
export class RecoverySums {
  readonly items: RecoveryItems;
  readonly complaints: Complaint[] = [];
  /** Visits that met each touchpoint, rated or not. */
  readonly met: Float64Array;
  visits = 0;
  readonly #segments: number;
  #cells = new Float64Array(0);

  constructor(items: RecoveryItems) {
    this.items = items;
    this.met = new Float64Array(items.touchpoints.length);
    this.#segments = 1 + (items.segmentValues ?? 0);
  }

  /** Venues that may have visits: one more than the largest number seen. */
  get venues(): number {
    return this.#cells.length / (CELL * this.#segments);
  }

  /** Segments of a venue, the first without a value. */
  get segments(): number {
    return this.#segments;
  }

  add(block: VisitBlock): void {
    const { items } = this;
    if (items.segmentValues !== null && !block.segments?.[0])
      throw new RangeError("RecoverySums.add requires blocks with their segments");
    if (items.cases !== null && !block.cases)
      throw new RangeError("RecoverySums.add requires blocks with their cases");
    const { venue } = block;
    const segments = items.segmentValues === null ? null : (block.segments?.[0] as Uint16Array);
    const cases = items.cases === null ? null : (block.cases as CaseColumns);
    this.#reserve(venue, block.count);
    const [overall, recommend, problem] = [items.overall, items.recommend, items.problem].map((item) =>
      placeOf(item?.item, block.items),
    ) as [number, number, number];
    const yes = items.problem?.scale.better === "lower" ? 0 : 1;
    for (let i = 0; i < block.count; i++) {
      const from = i * block.items;
      const segment = segments === null ? 0 : (segments[i] as number);
      const cell = ((venue[i] as number) * this.#segments + segment) * CELL;
      this.#raise(cell + FIELDS.visits, 1);
      const scores: [number, number] = [
        overall < 0 ? NOT_MET : (block.answers[from + overall] as number),
        recommend < 0 ? NOT_MET : (block.answers[from + recommend] as number),
      ];
      if (problem >= 0 && (block.answers[from + problem] as number) < SKIPPED) {
        const had = block.answers[from + problem] === yes;
        this.#raise(cell + (had ? FIELDS.problem : FIELDS.noProblem), 1);
        this.#addScores(cell, had ? "problem" : "no-problem", scores);
      }
      if (cases === null) continue;
      if (cases.state[i] === caseStates.none) this.#addScores(cell, "untroubled", scores);
      else this.complaints.push(complaintOf(cases, i, venue[i] as number, segment, scores));
    }
    this.#countMeetings(block, cases);
    this.visits += block.count;
  }

  /** Takes over what another shard has collected, made for the same items. */
  merge(other: RecoverySums): void {
    if (other.#segments !== this.#segments || other.met.length !== this.met.length)
      throw new RangeError("RecoverySums.merge: shards of different journeys or segments");
    if (other.#cells.length > this.#cells.length) this.#grow(other.#cells.length);
    for (const [i, value] of other.#cells.entries()) this.#raise(i, value);
    for (const [i, value] of other.met.entries()) this.met[i] = (this.met[i] as number) + value;
    for (const complaint of other.complaints) this.complaints.push(complaint);
    this.visits += other.visits;
  }

  /** Visits of a venue in a segment. */
  visitsIn(venue: number, segment: number): number {
    return this.#cells[(venue * this.#segments + segment) * CELL + FIELDS.visits] as number;
  }

  /** Visits that answered whether something went wrong, and those where it did. */
  get problems(): { asked: number; had: number } {
    let [had, not] = [0, 0];
    for (let cell = 0; cell < this.#cells.length; cell += CELL) {
      had += this.#cells[cell + FIELDS.problem] as number;
      not += this.#cells[cell + FIELDS.noProblem] as number;
    }
    return { asked: had + not, had };
  }

  /** Sums of an outcome over one group of guests of a venue and segment. */
  scores(group: SummedGroup, outcome: RecoveryOutcome, venue: number, segment: number): OutcomeSums {
    const place = (venue * this.#segments + segment) * CELL + scorePlace(group, outcome);
    return {
      n: this.#cells[place] as number,
      sum: this.#cells[place + 1] as number,
      squares: this.#cells[place + 2] as number,
    };
  }

  #addScores(cell: number, group: SummedGroup, scores: readonly [number, number]): void {
    for (let o = 0; o < scores.length; o++) {
      const code = scores[o] as number;
      if (code >= SKIPPED) continue;
      const place = cell + scorePlace(group, recoveryOutcomes[o] as RecoveryOutcome);
      this.#raise(place, 1);
      this.#raise(place + 1, code);
      this.#raise(place + 2, code * code);
    }
  }

  /** Whoever complained about a touchpoint has met it, whatever else is known. */
  #countMeetings({ count, items, answers }: VisitBlock, cases: CaseColumns | null): void {
    for (const [j, touchpoint] of this.items.touchpoints.entries()) {
      const place = placeOf(touchpoint?.item, items);
      if (place < 0) continue;
      let met = 0;
      for (let i = 0; i < count; i++)
        if (answers[i * items + place] !== NOT_MET || cases?.touchpoint[i] === j) met++;
      this.met[j] = (this.met[j] as number) + met;
    }
  }

  #raise(place: number, by: number): void {
    this.#cells[place] = (this.#cells[place] as number) + by;
  }

  #reserve(venue: Uint16Array, count: number): void {
    let most = -1;
    for (let i = 0; i < count; i++) most = Math.max(most, venue[i] as number);
    if (most >= this.venues) this.#grow((most + 1) * this.#segments * CELL);
  }

  #grow(length: number): void {
    const grown = new Float64Array(length);
    grown.set(this.#cells);
    this.#cells = grown;
  }
}

/**
 * Sums of the visits whose surveys record complaints, where any does: whoever was not asked has no part in comparing guests
 * with and without one. Else of all visits, which can still say who had a problem.
 *
 * @param items what recovery is read from, complaints as the recording surveys have them
 */
export function recoverySums(blocks: readonly VisitBlock[], items: RecoveryItems): RecoverySums {
  const recording = blocks.filter(({ cases }) => cases !== undefined);
  const sums = new RecoverySums(recording.length > 0 ? items : { ...items, cases: null });
  for (const block of recording.length > 0 ? recording : blocks) sums.add(block);
  return sums;
}

/** Place of an item's byte in a visit of so many items; −1 where it has none. */
function placeOf(item: number | undefined, items: number): number {
  return item === undefined || item >= items ? -1 : item;
}

function scorePlace(group: SummedGroup, outcome: RecoveryOutcome): number {
  const pair = groups.indexOf(group) * recoveryOutcomes.length + recoveryOutcomes.indexOf(outcome);
  return FIELDS.first + pair * OUTCOME;
}

function complaintOf(
  cases: CaseColumns,
  i: number,
  venue: number,
  segment: number,
  [overall, recommend]: readonly [number, number],
): Complaint {
  const known = (code: number): number | null => (code < SKIPPED ? code : null);
  const hours = cases.hours[i] as number;
  const touchpoint = cases.touchpoint[i] as number;
  return {
    venue,
    segment,
    closed: cases.state[i] === caseStates.closed,
    hours: hours >= 0 ? hours : null,
    after: known(cases.after[i] as number),
    touchpoint: touchpoint === NOT_MET ? null : touchpoint,
    overall: known(overall),
    recommend: known(recommend),
  };
}
