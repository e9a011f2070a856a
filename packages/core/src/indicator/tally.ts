import { boxes, pomp, type Scale } from "../scale/scale.ts";
import { effectiveN } from "../statistics/effective-n.ts";
import { WEIGHT_UNIT } from "../visit/visit.ts";
import type { Histogram } from "./histogram.ts";
import { answersIn, sameScale } from "./histogram.ts";
import type { Counted, Estimate } from "./indicator.ts";
import type { NoteCode } from "./note.ts";

/**
 * What an estimate is computed from: the value each answer stands for and how often it occurs.
 * A rating stands for its percent or code, a counted answer for 1 (others 0), a promoter for 1 and a detractor for −1.
 */
export interface Tally {
  /** Answers behind it, whatever their weight. */
  n: number;
  /** (Σw)²/Σw² when weighted, else `n`; the frequencies add up to it. */
  effectiveN: number;
  values: number[];
  frequencies: number[];
}

/**
 * Reads histograms of one item as one tally; histograms on different scales are put together where the estimate does
 * not depend on the scale.
 *
 * @returns the code of a note where the estimate does not exist for these answers
 */
export function tally(
  estimate: Estimate,
  answers: readonly Histogram[],
  weighted: boolean,
): Tally | NoteCode {
  if (estimate.kind === "reach" || estimate.kind === "skipped")
    return weighted ? "not-weighted" : tallyOfMeetings(estimate.kind, answers);
  const obstacle = obstacleTo(estimate, answers);
  if (obstacle) return obstacle;
  const n = answers.reduce((sum, histogram) => sum + answersIn(histogram), 0);
  const size = weighted ? effectiveAnswers(answers) : n;
  const sumOfWeights = weighted ? sumOf(answers.flatMap((histogram) => histogram.weights)) : n;
  const result: Tally = { n, effectiveN: size, values: [], frequencies: [] };
  for (const { scale, counts, weights } of answers)
    for (let i = 0; i < counts.length; i++) {
      const frequency = (weighted ? weights[i] : counts[i]) as number;
      if (frequency === 0) continue;
      result.values.push(valueOfAnswer(estimate, scale.low + i, scale));
      result.frequencies.push(weighted ? (frequency * size) / sumOfWeights : frequency);
    }
  return result;
}

/** Guests who met a touchpoint of those asked, or guests who skipped it of those who met it, as a tally of ones and zeros. */
function tallyOfMeetings(kind: "reach" | "skipped", answers: readonly Histogram[]): Tally {
  const skipped = sumOf(answers.map((histogram) => histogram.skipped));
  const met = skipped + sumOf(answers.map(answersIn));
  const asked = met + sumOf(answers.map((histogram) => histogram.notMet));
  const [counted, n] = kind === "reach" ? [met, asked] : [skipped, met];
  return { n, effectiveN: n, values: [1, 0], frequencies: [counted, n - counted] };
}

function obstacleTo(estimate: Estimate, answers: readonly Histogram[]): NoteCode | null {
  const scales = answers.map((histogram) => histogram.scale);
  if (estimate.kind === "mean" && estimate.on === "scale")
    return scales.some((scale) => !sameScale(scale, scales[0] as Scale)) ? "different-scales" : null;
  if (estimate.kind === "net-promoter")
    return scales.some((scale) => scale.low !== 0 || scale.high !== 10) ? "not-on-0-to-10" : null;
  if (estimate.kind === "share" && "answer" in estimate.of)
    return scales.some((scale) => scale.high - scale.low !== 1) ? "not-a-yes-no-item" : null;
  return null;
}

function valueOfAnswer(estimate: Estimate, code: number, scale: Scale): number {
  if (estimate.kind === "mean") return estimate.on === "pomp" ? pomp(code, scale) : code;
  if (estimate.kind === "share") return counts(estimate.of, code, scale) ? 1 : 0;
  // 0–10 by definition of the score, whatever boxes the scale was given.
  return code >= 9 ? 1 : code <= 6 ? -1 : 0;
}

function counts(counted: Counted, code: number, scale: Scale): boolean {
  const percent = pomp(code, scale);
  if ("from" in counted) return percent >= counted.from - tolerance;
  if ("upTo" in counted) return percent <= counted.upTo + tolerance;
  // "Yes" is the questionnaire's higher code; codes were mirrored where lower is better.
  if ("answer" in counted) return (code === scale.high) === (scale.better === "higher");
  const { lowMax, highMin } = boxes(scale);
  return counted.boxes.includes("low") && code <= lowMax
    ? true
    : counted.boxes.includes("high") && code >= highMin;
}

/** Percents of codes are quotients: 75 may come out a hair below. */
const tolerance = 1e-9;

function effectiveAnswers(answers: readonly Histogram[]): number {
  const sumOfWeights = sumOf(answers.flatMap((histogram) => histogram.weights)) / WEIGHT_UNIT;
  const sumOfSquares = sumOf(answers.map((histogram) => histogram.squaredWeights)) / WEIGHT_UNIT;
  return effectiveN(sumOfWeights, sumOfSquares);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
