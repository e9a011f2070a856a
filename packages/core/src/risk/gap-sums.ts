import type { Scale } from "../scale/scale.ts";
import type { VisitBlock } from "../visit/block.ts";
import { type ItemScales, itemIndex, JACKKNIFE_GROUPS, SKIPPED } from "../visit/visit.ts";

/**
 * Integer sums of the gap between overall satisfaction and expectation, of one venue and one jackknife group.
 * `gap` fields count visits that gave both answers, the others those that gave a recommendation as well; there
 * neg = min(gap, 0) and pos = max(gap, 0), of which one is always 0.
 */
export const gapFields = {
  gapN: 0,
  gap: 1,
  gapGap: 2,
  below: 3,
  n: 4,
  neg: 5,
  pos: 6,
  y: 7,
  negNeg: 8,
  posPos: 9,
  yy: 10,
  negY: 11,
  posY: 12,
  nBelow: 13,
  nAbove: 14,
} as const;
export const GAP_FIELDS = 15;

/**
 * Sums the gap over visits, per venue and jackknife group (S8). The gap is counted in whole steps of a grid on which both
 * scales have their codes, so that every sum is exact and independent of order.
 */
export class GapSums {
  readonly #overall: Scale | null;
  readonly #expectation: Scale | null;
  readonly #recommend: Scale | null;
  readonly #venues: Float64Array[] = [];
  /** Points of the 0–100 scale per step of the gap, and per code of recommendation. */
  readonly gapUnit: number;
  readonly recommendUnit: number;
  readonly #overallSteps: number;
  readonly #expectationSteps: number;
  #visits = 0;

  constructor(scales: ItemScales) {
    this.#overall = scales[itemIndex("overall")] ?? null;
    this.#expectation = scales[itemIndex("expectation")] ?? null;
    this.#recommend = scales[itemIndex("recommend")] ?? null;
    const [overall, expectation] = [widthOf(this.#overall), widthOf(this.#expectation)];
    const grid = (overall * expectation) / greatestDivisor(overall, expectation);
    this.#overallSteps = grid / overall;
    this.#expectationSteps = grid / expectation;
    this.gapUnit = 100 / grid;
    this.recommendUnit = 100 / widthOf(this.#recommend);
  }

  /** Were both questions asked, and was recommendation? */
  get asked(): boolean {
    return this.#overall !== null && this.#expectation !== null;
  }

  get recommendAsked(): boolean {
    return this.#recommend !== null;
  }

  /** Visits seen, whatever they answered. */
  get visits(): number {
    return this.#visits;
  }

  add(block: VisitBlock): void {
    this.#visits += block.count;
    if (!this.asked) return;
    const [overall, expectation, recommend] = (["overall", "expectation", "recommend"] as const).map(
      itemIndex,
    ) as [number, number, number];
    for (let i = 0; i < block.count; i++) {
      const start = i * block.items;
      const o = block.answers[start + overall] as number;
      const e = block.answers[start + expectation] as number;
      if (o >= SKIPPED || e >= SKIPPED) continue;
      const gap = o * this.#overallSteps - e * this.#expectationSteps;
      const y = this.recommendAsked ? (block.answers[start + recommend] as number) : SKIPPED;
      this.#include(block.venue[i] as number, block.group[i] as number, gap, y < SKIPPED ? y : null);
    }
  }

  /** Sums of every venue that has any: its number, and `JACKKNIFE_GROUPS` × {@link GAP_FIELDS} sums. */
  eachVenue(visit: (venue: number, groupSums: Float64Array) => void): void {
    for (const [venue, sums] of this.#venues.entries()) if (sums) visit(venue, sums);
  }

  #include(venue: number, group: number, gap: number, y: number | null): void {
    const sums = this.#venues[venue] ?? new Float64Array(JACKKNIFE_GROUPS * GAP_FIELDS);
    this.#venues[venue] = sums;
    const start = group * GAP_FIELDS;
    const add = (field: number, amount: number): void => {
      sums[start + field] = (sums[start + field] as number) + amount;
    };
    add(gapFields.gapN, 1);
    add(gapFields.gap, gap);
    add(gapFields.gapGap, gap * gap);
    if (gap < 0) add(gapFields.below, 1);
    if (y === null) return;
    add(gapFields.n, 1);
    add(gapFields.y, y);
    add(gapFields.yy, y * y);
    if (gap < 0) {
      add(gapFields.neg, gap);
      add(gapFields.negNeg, gap * gap);
      add(gapFields.negY, gap * y);
      add(gapFields.nBelow, 1);
    } else {
      add(gapFields.pos, gap);
      add(gapFields.posPos, gap * gap);
      add(gapFields.posY, gap * y);
      if (gap > 0) add(gapFields.nAbove, 1);
    }
  }
}

const widthOf = (scale: Scale | null): number => (scale === null ? 1 : scale.high - scale.low);

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
