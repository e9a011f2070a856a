import type { Journey } from "../journey/journey.ts";
import { caseStates, type VisitBlock } from "../visit/block.ts";
import { exitIndex, type ItemScales, itemIndex, NOT_MET, SKIPPED } from "../visit/visit.ts";

/**
 * Collects how guests pass along a journey: who met each touchpoint, who gave up there, who complained about it, and how
 * long complaints stayed open.
 */
export class PassageSums {
  readonly touchpoints: number;
  /** Was the step at which guests gave up recorded? */
  readonly exitAsked: boolean;
  /** Per touchpoint: visits that met it (or complained about it), that gave up there, that complained about it. */
  readonly met: Float64Array;
  readonly exits: Float64Array;
  readonly complaints: Float64Array;
  /** Hours of every complaint whose hours are known, and whether it was closed then. */
  readonly hours: number[] = [];
  readonly closed: boolean[] = [];
  visits = 0;
  cases = 0;
  /** Complaints that do not say how long they have been open, and those that name no touchpoint. */
  withoutHours = 0;
  withoutTouchpoint = 0;

  constructor(journey: Journey, scales: ItemScales) {
    this.touchpoints = journey.touchpoints.length;
    this.exitAsked = Boolean(scales[exitIndex(this.touchpoints)]);
    this.met = new Float64Array(this.touchpoints);
    this.exits = new Float64Array(this.touchpoints);
    this.complaints = new Float64Array(this.touchpoints);
  }

  /** Visits that reached a touchpoint: those that did not give up before it. */
  reached(touchpoint: number): number {
    let gaveUpBefore = 0;
    for (let j = 0; j < touchpoint; j++) gaveUpBefore += this.exits[j] as number;
    return this.visits - gaveUpBefore;
  }

  add(block: VisitBlock): void {
    this.visits += block.count;
    const first = itemIndex({ touchpoint: 0 });
    const exitItem = exitIndex(this.touchpoints);
    for (let i = 0; i < block.count; i++) {
      const start = i * block.items;
      const complained = this.#addCase(block, i);
      for (let j = 0; j < this.touchpoints; j++)
        if (j === complained || (block.answers[start + first + j] as number) !== NOT_MET) bump(this.met, j);
      if (!this.exitAsked) continue;
      const exit = block.answers[start + exitItem] as number;
      if (exit < SKIPPED) bump(this.exits, exit);
    }
  }

  /** Counts a visit's complaint; the touchpoint complained about, −1 without. */
  #addCase({ cases }: VisitBlock, visit: number): number {
    if (!cases || cases.state[visit] === caseStates.none) return -1;
    this.cases++;
    const hours = cases.hours[visit] as number;
    if (Number.isNaN(hours)) this.withoutHours++;
    else {
      this.hours.push(hours);
      this.closed.push(cases.state[visit] === caseStates.closed);
    }
    const touchpoint = cases.touchpoint[visit] as number;
    if (touchpoint >= this.touchpoints) {
      this.withoutTouchpoint++;
      return -1;
    }
    bump(this.complaints, touchpoint);
    return touchpoint;
  }
}

function bump(counts: Float64Array, place: number): void {
  counts[place] = (counts[place] as number) + 1;
}
