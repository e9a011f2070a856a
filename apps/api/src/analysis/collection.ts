import { ImportanceMemo } from "@touchstone/core/importance";
import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { Journey } from "@touchstone/core/journey";
import { CurveSums, curveSteps, type EmotionCurve } from "@touchstone/core/journey/curve";
import { type MomentItems, MomentSums, momentItems } from "@touchstone/core/moment";
import type { Scale } from "@touchstone/core/scale";
import type { ItemScales } from "@touchstone/core/visit";
import type { VisitBlock } from "@touchstone/core/visit/block";

/** The visits of one slice as the thread holds them. What several calculations need of them is made once, when asked for. */
export class VisitCollection {
  readonly journey: Journey;
  /** Scale of every item in packed order, the further ones included; `null` where it was not asked. */
  readonly scales: ItemScales;
  /** The asked segment dimensions, in the order of `block.segments`, with what their places mean. */
  readonly segments: readonly SegmentDimension[];
  readonly items: MomentItems;
  readonly blocks: VisitBlock[] = [];
  #caseScale: Scale | null = null;
  #moments: MomentSums | null = null;
  #importance: ImportanceMemo | null = null;
  #curve: { source: EmotionCurve["source"]; sums: CurveSums } | null = null;
  readonly #remembered = new Map<string, unknown>();

  constructor(journey: Journey, scales: ItemScales, segments: readonly SegmentDimension[] = []) {
    this.journey = journey;
    this.scales = scales;
    this.segments = segments;
    this.items = momentItems(journey, scales);
  }

  add(block: VisitBlock, caseScale: Scale | null = null): void {
    this.blocks.push(block);
    this.#caseScale ??= caseScale;
  }

  /** Scale of `block.cases.after`; `null` where no survey asks guests again after a complaint. */
  get caseScale(): Scale | null {
    return this.#caseScale;
  }

  get moments(): MomentSums {
    this.#moments ??= this.#added(new MomentSums(this.items));
    return this.#moments;
  }

  /** Importance of the touchpoints, each kind computed once. */
  get importance(): ImportanceMemo {
    this.#importance ??= new ImportanceMemo(this.moments, this.journey);
    return this.#importance;
  }

  get curve(): { source: EmotionCurve["source"]; sums: CurveSums } {
    if (this.#curve) return this.#curve;
    const { source, steps } = curveSteps(this.journey, this.items);
    this.#curve = { source, sums: this.#added(new CurveSums(steps)) };
    return this.#curve;
  }

  /** Makes something of these visits once; later calls with the same key get the same. */
  remember<T>(key: string, make: () => T): T {
    if (!this.#remembered.has(key)) this.#remembered.set(key, make());
    return this.#remembered.get(key) as T;
  }

  #added<Sums extends { add(block: VisitBlock): void }>(sums: Sums): Sums {
    for (const block of this.blocks) sums.add(block);
    return sums;
  }
}
