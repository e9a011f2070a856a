import type { Journey } from "@touchstone/core/journey";
import { CurveSums, curveSteps, type EmotionCurve } from "@touchstone/core/journey/curve";
import { type MomentItems, MomentSums, momentItems } from "@touchstone/core/moment";
import type { ItemScales } from "@touchstone/core/visit";
import type { VisitBlock } from "@touchstone/core/visit/block";

/** The visits of one slice as the thread holds them. What several calculations need of them is made once, when asked for. */
export class VisitCollection {
  readonly journey: Journey;
  /** Scale of every item in packed order. */
  readonly scales: ItemScales;
  readonly items: MomentItems;
  readonly blocks: VisitBlock[] = [];
  #moments: MomentSums | null = null;
  #curve: { source: EmotionCurve["source"]; sums: CurveSums } | null = null;
  readonly #remembered = new Map<string, unknown>();

  constructor(journey: Journey, scales: ItemScales) {
    this.journey = journey;
    this.scales = scales;
    this.items = momentItems(journey, scales);
  }

  add(block: VisitBlock): void {
    this.blocks.push(block);
  }

  get moments(): MomentSums {
    this.#moments ??= this.#added(new MomentSums(this.items));
    return this.#moments;
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
