import { type Answers, histogramsOf } from "../indicator/estimate.ts";
import { sameScale } from "../indicator/histogram.ts";

/**
 * Whether two selections were asked on the same scale, or the same set of scales. Where not, a difference between them
 * could come from the scale alone, even on 0–100.
 */
export function scalesAgree(a: Answers, b: Answers): boolean {
  const [one, other] = [histogramsOf(a), histogramsOf(b)];
  const within = (left: typeof one, right: typeof one): boolean =>
    left.every((histogram) => right.some((match) => sameScale(histogram.scale, match.scale)));
  return one.length === 0 || other.length === 0 || (within(one, other) && within(other, one));
}
