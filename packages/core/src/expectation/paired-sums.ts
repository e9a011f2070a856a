import type { Journey } from "../journey/journey.ts";
import type { Scale } from "../scale/scale.ts";
import type { VisitBlock } from "../visit/block.ts";
import { type ItemScales, itemIndex, pairedIndex, SKIPPED } from "../visit/visit.ts";
import { KANO_POINTS } from "./kano-table.ts";

/** Rating and expectation of a touchpoint, over the visits that gave both. */
export interface GapSum {
  /** Place in the journey's list of touchpoints. */
  touchpoint: number;
  /** Points of the 0–100 scale per step in which all sums count. */
  unit: number;
  n: number;
  expected: number;
  expectedSquares: number;
  perceived: number;
  perceivedSquares: number;
  gap: number;
  gapSquares: number;
}

/** Kano's two questions about a touchpoint, over the visits that answered both. */
export interface KanoSum {
  touchpoint: number;
  /** Visits per functional × 5 + dysfunctional answer. */
  cells: Float64Array;
  /** Visits that answered one of the two only. */
  half: number;
}

interface GapItems {
  sum: GapSum;
  rating: number;
  expectation: number;
  ratingSteps: number;
  expectationSteps: number;
}

interface KanoItems {
  sum: KanoSum;
  functional: number;
  dysfunctional: number;
}

/**
 * Sums over visits of the questions that a touchpoint is asked in pairs. Both scales of a gap are counted in whole steps
 * of a common grid, so every sum is exact and independent of order.
 */
export class PairedSums {
  readonly #gaps: GapItems[] = [];
  readonly #kano: KanoItems[] = [];
  #visits = 0;

  constructor({ touchpoints }: Journey, scales: ItemScales) {
    const p = touchpoints.length;
    for (const [touchpoint] of touchpoints.entries()) {
      const rating = itemIndex({ touchpoint });
      const expectation = pairedIndex("expected", touchpoint, p);
      const [rated, expected] = [scales[rating], scales[expectation]];
      if (rated && expected) this.#gaps.push(gapItems(touchpoint, [rating, rated], [expectation, expected]));
      const functional = pairedIndex("functional", touchpoint, p);
      const dysfunctional = pairedIndex("dysfunctional", touchpoint, p);
      if (scales[functional] && scales[dysfunctional]) {
        const cells = new Float64Array(KANO_POINTS * KANO_POINTS);
        this.#kano.push({ sum: { touchpoint, cells, half: 0 }, functional, dysfunctional });
      }
    }
  }

  /** Visits seen, whatever they answered. */
  get visits(): number {
    return this.#visits;
  }

  /** One entry per touchpoint that was rated and whose expectation was asked. */
  get gaps(): readonly GapSum[] {
    return this.#gaps.map(({ sum }) => sum);
  }

  /** One entry per touchpoint with both of Kano's questions. */
  get kano(): readonly KanoSum[] {
    return this.#kano.map(({ sum }) => sum);
  }

  add({ count, items, answers }: VisitBlock): void {
    this.#visits += count;
    for (const gap of this.#gaps)
      for (let at = 0; at < count * items; at += items) {
        const rating = answers[at + gap.rating] as number;
        const expectation = answers[at + gap.expectation] as number;
        if (rating < SKIPPED && expectation < SKIPPED)
          include(gap.sum, rating * gap.ratingSteps, expectation * gap.expectationSteps);
      }
    for (const { sum, functional, dysfunctional } of this.#kano)
      for (let at = 0; at < count * items; at += items) {
        const there = answers[at + functional] as number;
        const missing = answers[at + dysfunctional] as number;
        if (there < SKIPPED && missing < SKIPPED) (sum.cells[there * KANO_POINTS + missing] as number) += 1;
        else if (there < SKIPPED || missing < SKIPPED) sum.half++;
      }
  }
}

function include(sum: GapSum, perceived: number, expected: number): void {
  sum.n++;
  sum.expected += expected;
  sum.expectedSquares += expected * expected;
  sum.perceived += perceived;
  sum.perceivedSquares += perceived * perceived;
  sum.gap += perceived - expected;
  sum.gapSquares += (perceived - expected) ** 2;
}

type Item = readonly [place: number, scale: Scale];

function gapItems(touchpoint: number, [rating, rated]: Item, [expectation, expected]: Item): GapItems {
  const [a, b] = [rated.high - rated.low, expected.high - expected.low];
  const grid = (a * b) / greatestDivisor(a, b);
  return {
    sum: {
      touchpoint,
      unit: 100 / grid,
      n: 0,
      expected: 0,
      expectedSquares: 0,
      perceived: 0,
      perceivedSquares: 0,
      gap: 0,
      gapSquares: 0,
    },
    rating,
    expectation,
    ratingSteps: grid / a,
    expectationSteps: grid / b,
  };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
