import type { Journey, Nature } from "../journey/journey.ts";
import { pomp, type Scale } from "../scale/scale.ts";
import type { Sample } from "../statistics/mean.ts";
import type { VisitBlock } from "../visit/block.ts";
import { type ItemScales, SKIPPED, valenceIndex } from "../visit/visit.ts";

interface Felt {
  item: number;
  scale: Scale;
}

/** What technology is set against: every other touchpoint, or those where people serve. */
export type Against = "others" | "people";

/**
 * Collects how much better guests feel at technology than elsewhere: per visit that met both, the mean valence (−1…1) of
 * its technology touchpoints minus that of the others, or of the human ones.
 */
export class WarmthSums {
  readonly #technology: Felt[];
  readonly #rest: Felt[];
  #n = 0;
  #mean = 0;
  #squares = 0;

  constructor(journey: Journey, scales: ItemScales, against: Against) {
    const of = (wanted: (nature: Nature) => boolean): Felt[] =>
      journey.touchpoints.flatMap(({ nature }, touchpoint) => {
        const item = valenceIndex(touchpoint, journey.touchpoints.length);
        const scale = scales[item];
        return wanted(nature) && scale ? [{ item, scale }] : [];
      });
    this.#technology = of((nature) => nature === "technology");
    this.#rest = of((nature) => (against === "people" ? nature === "human" : nature !== "technology"));
  }

  /** Were feelings asked about at touchpoints of both kinds? */
  get asked(): boolean {
    return this.#technology.length > 0 && this.#rest.length > 0;
  }

  /** The differences of all visits that felt both; `null` below two. */
  get sample(): Sample | null {
    return this.#n < 2 ? null : { n: this.#n, mean: this.#mean, variance: this.#squares / (this.#n - 1) };
  }

  add(block: VisitBlock): void {
    if (!this.asked) return;
    for (let i = 0; i < block.count; i++) {
      const start = i * block.items;
      const technology = meanValence(this.#technology, block.answers, start);
      const rest = meanValence(this.#rest, block.answers, start);
      if (technology !== null && rest !== null) this.#include(technology - rest);
    }
  }

  /** Welford's update, in which nothing cancels. */
  #include(difference: number): void {
    this.#n++;
    const before = difference - this.#mean;
    this.#mean += before / this.#n;
    this.#squares += before * (difference - this.#mean);
  }
}

function meanValence(felt: readonly Felt[], answers: Uint8Array, start: number): number | null {
  let n = 0;
  let sum = 0;
  for (const { item, scale } of felt) {
    const answer = answers[start + item] as number;
    if (answer >= SKIPPED) continue;
    n++;
    sum += pomp(scale.low + answer, scale) / 50 - 1;
  }
  return n === 0 ? null : sum / n;
}
