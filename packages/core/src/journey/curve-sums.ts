import type { AskedItem, MomentItems } from "../moment/moment-items.ts";
import type { Scale } from "../scale/scale.ts";
import {
  ANSWERED,
  type AnswerColumn,
  addPairSums,
  PAIR_FIELDS,
  pairCount,
  pairIndex,
} from "../statistics/pair-sums.ts";
import type { VisitBlock } from "../visit/block.ts";
import { SKIPPED } from "../visit/visit.ts";
import type { Journey } from "./journey.ts";

/** One step of the curve: a touchpoint that was asked. */
export interface CurveStep extends AskedItem {
  /** Place in the journey's list of touchpoints. */
  touchpoint: number;
  stage: string;
}

/**
 * The steps of a journey's curve, from felt valence where every asked touchpoint has one, else from ratings.
 * The two are never mixed in one curve.
 */
export function curveSteps(
  journey: Journey,
  items: MomentItems,
): { source: "valence" | "rating"; steps: CurveStep[] } {
  const valence = items.touchpoints.length > 0 && items.touchpoints.every((t) => t.valence);
  const steps = items.touchpoints.map((t): CurveStep => {
    const asked = valence && t.valence ? t.valence : t;
    const stage = journey.touchpoints[t.touchpoint]?.stage as string;
    return { item: asked.item, scale: asked.scale, touchpoint: t.touchpoint, stage };
  });
  return { source: valence ? "valence" : "rating", steps };
}

/**
 * Sums of an emotion curve. All are integers, so shards and blocks add up in any order to the same bits:
 * every pair of steps over the visits that have both; and per stage and number k of its touchpoints that a visit rated,
 * how many visits, Σ and Σ² of their total in {@link stageUnit}s, from which the visit's mean is total / k.
 */
export class CurveSums {
  readonly steps: readonly CurveStep[];
  readonly stages: readonly CurveStage[];
  readonly pairs: Float64Array;

  constructor(steps: readonly CurveStep[]) {
    this.steps = steps;
    this.pairs = new Float64Array(pairCount(steps.length) * PAIR_FIELDS);
    const codes = [...new Set(steps.map((step) => step.stage))];
    this.stages = codes.map((stage) => emptyStage(stage, steps));
  }

  add(block: VisitBlock): void {
    const columns = this.steps.map((step) => columnOf(block, step.item));
    addPairSums(columns, 0, block.count, this.pairs, 0);
    for (const stage of this.stages) addStage(stage, columns, block.count);
  }

  /** Adds another shard's sums of the same steps. */
  merge(other: CurveSums): void {
    if (other.steps.length !== this.steps.length)
      throw new RangeError(`CurveSums.merge: shards of ${this.steps.length} and ${other.steps.length} steps`);
    addInto(this.pairs, other.pairs);
    for (const [s, stage] of this.stages.entries()) addInto(stage.sums, (other.stages[s] as CurveStage).sums);
  }

  /** Sums of the steps a ≤ b: n, Σa, Σb, Σa², Σb², Σab. */
  pair(a: number, b: number): Float64Array {
    const place = pairIndex(a, b, this.steps.length) * PAIR_FIELDS;
    return this.pairs.subarray(place, place + PAIR_FIELDS);
  }
}

/** Sums of one stage. */
export interface CurveStage {
  stage: string;
  /** Places of its steps. */
  members: readonly number[];
  /** Integer multiple per member that puts all of its scales on one: unit / (high − low). */
  factors: readonly number[];
  /** Width of the common scale: 100 % of maximum possible. */
  unit: number;
  /** Per number of rated members k = 1..: visits, Σ total, Σ total². */
  sums: Float64Array;
}

const STAGE_FIELDS = 3;

/** A stage with the steps that name it, and nothing added yet. */
export function emptyStage(stage: string, steps: readonly CurveStep[]): CurveStage {
  const members = steps.flatMap((step, place) => (step.stage === stage ? [place] : []));
  const widths = members.map((m) => widthOf((steps[m] as CurveStep).scale));
  const unit = widths.reduce(leastCommonMultiple, 1);
  return {
    stage,
    members,
    factors: widths.map((w) => unit / w),
    unit,
    sums: new Float64Array(members.length * STAGE_FIELDS),
  };
}

function widthOf({ low, high }: Scale): number {
  return high - low;
}

/** Adds so many visits to a stage. `columns`: the answers to every step, by its place. */
export function addStage(
  { members, factors, sums }: CurveStage,
  columns: readonly AnswerColumn[],
  count: number,
): void {
  const answers = members.map((m) => columns[m] as AnswerColumn);
  for (let i = 0; i < count; i++) {
    let total = 0;
    let rated = 0;
    for (let m = 0; m < members.length; m++) {
      const answer = (answers[m] as AnswerColumn)[i] as number;
      total += (factors[m] as number) * (answer & 255);
      rated += answer >> 8;
    }
    if (rated === 0) continue;
    const place = (rated - 1) * STAGE_FIELDS;
    sums[place] = (sums[place] as number) + 1;
    sums[place + 1] = (sums[place + 1] as number) + total;
    sums[place + 2] = (sums[place + 2] as number) + total * total;
  }
}

/** Visits, Σ and Σ² of the visits' means of a stage, on 0..1; added up in a fixed order from integers. */
export function stageMeans({ sums, unit, members }: CurveStage): { n: number; sum: number; squares: number } {
  let [n, sum, squares] = [0, 0, 0];
  for (let k = 1; k <= members.length; k++) {
    const place = (k - 1) * STAGE_FIELDS;
    n += sums[place] as number;
    sum += (sums[place + 1] as number) / (k * unit);
    squares += (sums[place + 2] as number) / (k * unit) ** 2;
  }
  return { n, sum, squares };
}

/** The answers to one item of a block, packed as {@link AnswerColumn}. */
export function columnOf(block: VisitBlock, item: number): AnswerColumn {
  const column = new Uint16Array(block.count);
  if (item >= block.items) return column;
  for (let i = 0; i < block.count; i++) {
    const answer = block.answers[i * block.items + item] as number;
    if (answer < SKIPPED) column[i] = ANSWERED + answer;
  }
  return column;
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}

function addInto(into: Float64Array, sums: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (sums[i] as number);
}
