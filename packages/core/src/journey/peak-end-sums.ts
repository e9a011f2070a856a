import type { MomentItems } from "../moment/moment-items.ts";
import { MIN_RATINGS, peakEnd } from "../statistics/peak-end.ts";
import type { VisitBlock } from "../visit/block.ts";
import { JACKKNIFE_GROUPS, SKIPPED } from "../visit/visit.ts";
import type { Journey } from "./journey.ts";

/** What is remembered of a visit, in the order of the sums; the outcome comes first. */
export const memoryVariables = ["outcome", "peak", "end", "mean", "max", "min"] as const;
export type MemoryVariable = (typeof memoryVariables)[number];

const VARIABLES = memoryVariables.length;
/** n, Σ of each variable, Σ of each product a ≤ b. */
const FIELDS = 1 + VARIABLES + (VARIABLES * (VARIABLES + 1)) / 2;
const MEAN = memoryVariables.indexOf("mean");

/** Sums of one part of the journey, or of all of it. */
export interface PeakEndPart {
  /** `null`: the whole visit. */
  stage: string | null;
  /** Its places among the asked touchpoints. */
  members: readonly number[];
  /** Per jackknife group and number of ratings given: {@link FIELDS} sums of integers. */
  sums: Float64Array;
}

/** Sums over visits on 0–100, of all groups or with one left out. */
export interface MemorySums {
  n: number;
  /** Σ of each of {@link memoryVariables}. */
  totals: number[];
  /** Σ of their products, row by row. */
  products: number[][];
}

/**
 * Sums for the peak–end rule (S7), for the whole visit and for each stage with at least three asked touchpoints; and how
 * often each touchpoint was a visit's best or worst. Ratings are put on one whole-numbered scale, and visits are counted
 * by how many ratings they gave, so that all sums are of integers: shards merge in any order to the same bits.
 */
export class PeakEndSums {
  readonly items: MomentItems;
  readonly parts: readonly PeakEndPart[];
  /** Visits with enough ratings, per jackknife group. */
  readonly visits = new Float64Array(JACKKNIFE_GROUPS);
  /** Visits in which a touchpoint was best, or worst, together with so many: [group][touchpoint][tied − 1]. */
  readonly best: Float64Array;
  readonly worst: Float64Array;
  readonly #unit: number;
  readonly #factors: readonly number[];

  constructor(items: MomentItems, journey: Journey) {
    this.items = items;
    const widths = items.touchpoints.map(({ scale }) => scale.high - scale.low);
    this.#unit = widths.reduce(leastCommonMultiple, 1);
    this.#factors = widths.map((width) => this.#unit / width);
    const all = items.touchpoints.map((_, place) => place);
    const stageAt = items.touchpoints.map(({ touchpoint }) => journey.touchpoints[touchpoint]?.stage);
    const stages = journey.stages.map(({ code }) =>
      emptyPart(
        code,
        all.filter((j) => stageAt[j] === code),
      ),
    );
    this.parts = [emptyPart(null, all), ...stages.filter(({ members }) => members.length >= MIN_RATINGS)];
    const counters = JACKKNIFE_GROUPS * all.length * all.length;
    this.best = new Float64Array(counters);
    this.worst = new Float64Array(counters);
  }

  add(block: VisitBlock): void {
    const ratings: (number | null)[] = this.items.touchpoints.map(() => null);
    const inPart = this.parts.map(({ members }) => members.map((): number | null => null));
    for (let i = 0; i < block.count; i++) {
      const group = block.group[i] as number;
      for (let j = 0; j < ratings.length; j++) ratings[j] = this.#rating(block, i, j);
      this.#addExtremes(ratings, group);
      const outcome = this.items.overall === null ? null : answerOf(block, i, this.items.overall.item);
      if (outcome === null) continue;
      for (const [p, part] of this.parts.entries())
        this.#addVisit(part, inPart[p] as (number | null)[], ratings, group, outcome);
    }
  }

  /** Adds another shard's sums of the same items. */
  merge(other: PeakEndSums): void {
    if (other.items.touchpoints.length !== this.items.touchpoints.length)
      throw new RangeError(
        `PeakEndSums.merge: shards of ${this.items.touchpoints.length} and ${other.items.touchpoints.length} touchpoints`,
      );
    addInto(this.visits, other.visits);
    addInto(this.best, other.best);
    addInto(this.worst, other.worst);
    for (const [p, part] of this.parts.entries()) addInto(part.sums, (other.parts[p] as PeakEndPart).sums);
  }

  /**
   * A part's sums on 0–100, added up in a fixed order from integers.
   * @param without the jackknife group left out; `null` for none
   */
  memory(part: PeakEndPart, without: number | null): MemorySums {
    const overall = this.items.overall;
    const width = overall === null ? 1 : overall.scale.high - overall.scale.low;
    const found: MemorySums = {
      n: 0,
      totals: memoryVariables.map(() => 0),
      products: memoryVariables.map(() => memoryVariables.map(() => 0)),
    };
    for (let rated = MIN_RATINGS; rated <= part.members.length; rated++) {
      const factors = memoryVariables.map((_, v) =>
        v === 0 ? 100 / width : 100 / (this.#unit * (v === MEAN ? rated : 1)),
      );
      addScaled(found, this.#cell(part, rated, without), factors);
    }
    return found;
  }

  /** Share of visits in which each touchpoint was best, or worst; visits with ties count in parts. */
  extremeShares(which: "best" | "worst", without: number | null): number[] {
    const counters = this[which];
    const p = this.items.touchpoints.length;
    let visits = 0;
    const shares = Array.from({ length: p }, () => 0);
    for (let g = 0; g < JACKKNIFE_GROUPS; g++) if (g !== without) visits += this.visits[g] as number;
    for (let j = 0; j < p; j++)
      for (let tied = 1; tied <= p; tied++) {
        let count = 0;
        for (let g = 0; g < JACKKNIFE_GROUPS; g++)
          if (g !== without) count += counters[(g * p + j) * p + tied - 1] as number;
        shares[j] = (shares[j] as number) + count / tied;
      }
    return shares.map((share) => share / visits);
  }

  #rating(block: VisitBlock, visit: number, j: number): number | null {
    const answer = answerOf(block, visit, (this.items.touchpoints[j] as { item: number }).item);
    return answer === null ? null : answer * (this.#factors[j] as number);
  }

  #addExtremes(ratings: readonly (number | null)[], group: number): void {
    const found = peakEnd(ratings, this.#unit / 2);
    if (found === null) return;
    this.visits[group] = (this.visits[group] as number) + 1;
    this.#addExtreme(this.best, ratings, found.max, group);
    this.#addExtreme(this.worst, ratings, found.min, group);
  }

  #addExtreme(
    counters: Float64Array,
    ratings: readonly (number | null)[],
    extreme: number,
    group: number,
  ): void {
    const p = ratings.length;
    let tied = 0;
    for (let j = 0; j < p; j++) if (ratings[j] === extreme) tied++;
    for (let j = 0; j < p; j++)
      if (ratings[j] === extreme) {
        const place = (group * p + j) * p + tied - 1;
        counters[place] = (counters[place] as number) + 1;
      }
  }

  #addVisit(
    part: PeakEndPart,
    own: (number | null)[],
    ratings: readonly (number | null)[],
    group: number,
    outcome: number,
  ): void {
    for (let m = 0; m < own.length; m++) own[m] = ratings[part.members[m] as number] as number | null;
    const found = peakEnd(own, this.#unit / 2);
    if (found === null) return;
    const total = Math.round(found.mean * found.rated);
    const values = [outcome, found.peak, found.end, total, found.max, found.min];
    let place = cellPlace(part, group, found.rated);
    const { sums } = part;
    sums[place] = (sums[place] as number) + 1;
    for (let a = 0; a < VARIABLES; a++) {
      place++;
      sums[place] = (sums[place] as number) + (values[a] as number);
    }
    for (let a = 0; a < VARIABLES; a++)
      for (let b = a; b < VARIABLES; b++) {
        place++;
        sums[place] = (sums[place] as number) + (values[a] as number) * (values[b] as number);
      }
  }

  #cell(part: PeakEndPart, rated: number, without: number | null): Float64Array {
    const cell = new Float64Array(FIELDS);
    for (let g = 0; g < JACKKNIFE_GROUPS; g++) {
      if (g === without) continue;
      const place = cellPlace(part, g, rated);
      addInto(cell, part.sums.subarray(place, place + FIELDS));
    }
    return cell;
  }
}

function emptyPart(stage: string | null, members: number[]): PeakEndPart {
  return { stage, members, sums: new Float64Array(JACKKNIFE_GROUPS * (members.length + 1) * FIELDS) };
}

function cellPlace({ members }: PeakEndPart, group: number, rated: number): number {
  return (group * (members.length + 1) + rated) * FIELDS;
}

function addScaled(into: MemorySums, cell: Float64Array, factors: readonly number[]): void {
  into.n += cell[0] as number;
  let place = 1 + VARIABLES;
  for (let a = 0; a < VARIABLES; a++) {
    const factor = factors[a] as number;
    into.totals[a] = (into.totals[a] as number) + factor * (cell[1 + a] as number);
    for (let b = a; b < VARIABLES; b++, place++) {
      const sum = factor * (factors[b] as number) * (cell[place] as number);
      (into.products[a] as number[])[b] = ((into.products[a] as number[])[b] as number) + sum;
      if (b > a) (into.products[b] as number[])[a] = (into.products[a] as number[])[b] as number;
    }
  }
}

function answerOf(block: VisitBlock, visit: number, item: number): number | null {
  if (item >= block.items) return null;
  const answer = block.answers[visit * block.items + item] as number;
  return answer < SKIPPED ? answer : null;
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}

function addInto(into: Float64Array, sums: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (sums[i] as number);
}
