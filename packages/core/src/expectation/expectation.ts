import { type Figure, RANKED_FROM } from "../indicator/figure.ts";
import type { Journey } from "../journey/journey.ts";
import { analysisBasis, meanFigure } from "../moment/figures.ts";
import { studentTTwoSided } from "../statistics/distributions.ts";
import { standardErrorOfMean } from "../statistics/mean.ts";
import { holm } from "../statistics/multiplicity.ts";
import { sampleFromSums } from "../statistics/sample-from-sums.ts";
import { type KanoResult, kanoResult } from "./kano.ts";
import { type GapSum, PairedSums } from "./paired-sums.ts";

export { expectationSentence, kanoSentence } from "./expectation-sentence.ts";
export { type KanoCategory, kanoCategories } from "./kano-table.ts";
export { type KanoResult, PairedSums };

/** Whether a touchpoint gave what guests had expected of it. */
export interface TouchpointGap {
  /** Place in the journey's touchpoints, and its code. */
  touchpoint: number;
  code: string;
  /** Means on 0–100 of the same guests: those who told both. */
  expected: Figure;
  perceived: Figure;
  /** Perceived minus expected, points. */
  gap: Figure;
  /** Is it surely below, or above, what was expected (t test, Holm over all touchpoints, 5 %)? `null`: not told. */
  verdict: "below" | "above" | null;
}

export interface ExpectationAnalysis {
  visits: number;
  gaps: TouchpointGap[];
  kano: KanoResult[];
}

export interface ExpectationOptions {
  journey: Journey;
  asOf: string | null;
}

/**
 * What guests expected of each touchpoint against what they got (Parasuraman, Zeithaml & Berry 1988), and what each is to
 * them by Kano's questionnaire. Unweighted, like all analyses of whole visits.
 */
export function expectationAnalysis(sums: PairedSums, options: ExpectationOptions): ExpectationAnalysis {
  const adjusted = holm(sums.gaps.map(pValue));
  return {
    visits: sums.visits,
    gaps: sums.gaps.map((sum, k) => gapOf(sum, adjusted[k] ?? null, options)),
    kano: sums.kano.map((sum) => kanoResult(sum, codeOf(options, sum.touchpoint), options.asOf)),
  };
}

const codeOf = ({ journey }: ExpectationOptions, touchpoint: number): string =>
  journey.touchpoints[touchpoint]?.code as string;

function gapOf(sum: GapSum, p: number | null, options: ExpectationOptions): TouchpointGap {
  const { n, unit, touchpoint } = sum;
  const mean = (
    id: "touchpoint-expectation" | "touchpoint-score" | "touchpoint-gap",
    total: number,
    squares: number,
  ) => meanFigure(analysisBasis(id, n, options), n > 1 ? sampleFromSums(n, total, squares, unit) : null);
  return {
    touchpoint,
    code: codeOf(options, touchpoint),
    expected: mean("touchpoint-expectation", sum.expected, sum.expectedSquares),
    perceived: mean("touchpoint-score", sum.perceived, sum.perceivedSquares),
    gap: mean("touchpoint-gap", sum.gap, sum.gapSquares),
    verdict: p === null || p > 0.05 ? null : sum.gap < 0 ? "below" : "above",
  };
}

/** Two-sided p of no gap; `null` with too few answers to judge, or where all differ by the same. */
function pValue({ n, gap, gapSquares, unit }: GapSum): number | null {
  if (n < RANKED_FROM) return null;
  const sample = sampleFromSums(n, gap, gapSquares, unit);
  const error = standardErrorOfMean(sample);
  return error > 0 ? studentTTwoSided(sample.mean / error, n - 1) : null;
}
