import { wilson } from "../../statistics/wilson.ts";
import { type ItemScales, outcomes, type PackedAnswers } from "../../visit/visit.ts";
import { type QualityShare, STRAIGHT_LINE_TOUCHPOINTS } from "./file-quality.ts";

/** One rated touchpoint: its place in the packed answers, the steps of its scale, and whether a low number is a good one. */
interface Rated {
  place: number;
  steps: number;
  mirrored: boolean;
}

/** Counts guests who ticked the same place on the scale all the way down. */
export class StraightLines {
  readonly #rated: Rated[];
  #of = 0;
  #straight = 0;

  /** @param touchpoints how many touchpoints the journey has: their ratings follow the outcomes */
  constructor(scales: ItemScales, touchpoints: number) {
    this.#rated = scales.slice(outcomes.length, outcomes.length + touchpoints).flatMap((scale, index) =>
      scale === null
        ? []
        : [
            {
              place: outcomes.length + index,
              steps: scale.high - scale.low,
              mirrored: scale.better === "lower",
            },
          ],
    );
  }

  add(answers: PackedAnswers): void {
    let ratings = 0;
    let first = 0;
    let firstSteps = 1;
    let same = true;
    for (const { place, steps, mirrored } of this.#rated) {
      const code = answers[place] as number;
      if (code > steps) continue;
      // What the guest ticked: packed codes count from the bad end.
      const ticked = mirrored ? steps - code : code;
      if (ratings === 0) {
        first = ticked;
        firstSteps = steps;
      } else if (ticked * firstSteps !== first * steps) same = false;
      ratings++;
    }
    if (ratings < STRAIGHT_LINE_TOUCHPOINTS) return;
    this.#of++;
    if (same) this.#straight++;
  }

  report(): QualityShare {
    if (this.#rated.length < STRAIGHT_LINE_TOUCHPOINTS) return { status: "not-asked" };
    return qualityShare(this.#straight, this.#of);
  }
}

/** A share with its Wilson interval. */
export function qualityShare(n: number, of: number): QualityShare {
  return of === 0
    ? { status: "too-few", of, needed: 1 }
    : { status: "measured", n, of, share: n / of, ...wilson(n, of) };
}
