import type { Figure } from "../indicator/figure.ts";
import { RANKED_FROM } from "../indicator/figure.ts";
import { analysisBasis, meanFigure } from "../moment/figures.ts";
import { type MomentItems, momentItems } from "../moment/moment-items.ts";
import { studentTTwoSided } from "../statistics/distributions.ts";
import { rankRanges } from "../statistics/rank-ranges.ts";
import { sampleFromSums } from "../statistics/sample-from-sums.ts";
import { type CurveStep, CurveSums, curveSteps, stageMeans } from "./curve-sums.ts";
import type { Journey } from "./journey.ts";

export { curveSentence } from "./curve-sentence.ts";
export { CurveSums, curveSteps, type MomentItems, momentItems };

/** One touchpoint on the curve. */
export interface CurvePoint {
  /** Place in the journey's touchpoints, and its code. */
  touchpoint: number;
  code: string;
  /** Mean on 0–100; felt valence is shown with 50 as neutral. */
  figure: Figure;
  /** Where its rank truly lies, 1 the highest; `null` where it is not ranked. */
  rank: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  /** Cannot be ruled out as the highest, or the lowest, point. */
  positivePeak: boolean;
  negativePeak: boolean;
}

/** How guests feel along the journey, and which touchpoints are surely its peaks and its lows. */
export interface EmotionCurve {
  source: "valence" | "rating";
  points: CurvePoint[];
  /** One per stage with an asked touchpoint: the mean of the visits' own means. */
  stages: { stage: string; figure: Figure }[];
  /** Codes of the touchpoints that cannot be ruled out as peak, the likeliest first. */
  positivePeaks: string[];
  negativePeaks: string[];
}

export interface CurveOptions {
  journey: Journey;
  source: EmotionCurve["source"];
  asOf: string | null;
}

/**
 * Emotion curve with simultaneous rank ranges from paired differences of all touchpoints (visits that have both; t with
 * n − 1 degrees of freedom; Holm). Touchpoints with fewer than 30 answers are shown but not ranked.
 */
export function emotionCurve(sums: CurveSums, options: CurveOptions): EmotionCurve {
  const ranked = sums.steps.flatMap((_, k) => ((sums.pair(k, k)[0] as number) >= RANKED_FROM ? [k] : []));
  const estimates = ranked.map((k) => meanOf(sums, k));
  const ranges = rankRanges(estimates, {
    difference: (a, b) => paired(sums, ranked[a] as number, ranked[b] as number).mean,
    pValue: (a, b) => pairedP(paired(sums, ranked[a] as number, ranked[b] as number)),
  });
  const points = sums.steps.map((step, k): CurvePoint => {
    const place = ranked.indexOf(k);
    const at = (list: readonly number[]): number | null => (place < 0 ? null : (list[place] as number));
    return {
      touchpoint: step.touchpoint,
      code: options.journey.touchpoints[step.touchpoint]?.code as string,
      figure: pointFigure(sums, k, step, options),
      rank: at(ranges.rank),
      rankLow: at(ranges.low),
      rankHigh: at(ranges.high),
      positivePeak: ranked.length > 1 && at(ranges.low) === 1,
      negativePeak: ranked.length > 1 && at(ranges.high) === ranked.length,
    };
  });
  return {
    source: options.source,
    points,
    stages: sums.stages.map((stage) => ({ stage: stage.stage, figure: stageFigure(stage, options) })),
    positivePeaks: codesByRank(
      points.filter((p) => p.positivePeak),
      1,
    ),
    negativePeaks: codesByRank(
      points.filter((p) => p.negativePeak),
      -1,
    ),
  };
}

function codesByRank(points: readonly CurvePoint[], direction: 1 | -1): string[] {
  return [...points].sort((a, b) => direction * ((a.rank ?? 0) - (b.rank ?? 0))).map((p) => p.code);
}

/** Mean of a step on 0–100. */
function meanOf(sums: CurveSums, k: number): number {
  const [n, sum] = sums.pair(k, k);
  return percentOf((sums.steps[k] as CurveStep).scale) * ((sum as number) / (n as number));
}

/** Percent of maximum possible per code. */
function percentOf({ low, high }: { low: number; high: number }): number {
  return 100 / (high - low);
}

function pointFigure(sums: CurveSums, k: number, step: CurveStep, options: CurveOptions): Figure {
  const [n, sum, , squares] = sums.pair(k, k) as unknown as [number, number, number, number];
  const basis = analysisBasis("touchpoint-score", n, options);
  return meanFigure(basis, n > 1 ? sampleFromSums(n, sum, squares, percentOf(step.scale)) : null);
}

function stageFigure(stage: CurveSums["stages"][number], options: CurveOptions): Figure {
  const { n, sum, squares } = stageMeans(stage);
  const basis = analysisBasis("stage-score", n, options);
  return meanFigure(basis, n > 1 ? sampleFromSums(n, sum, squares, 100) : null);
}

interface Paired {
  n: number;
  mean: number;
  se: number;
}

/** Difference a − b in percent of maximum possible, over the visits that have both. */
function paired(sums: CurveSums, a: number, b: number): Paired {
  const [n, sumA, sumB, aa, bb, ab] = sums.pair(a, b) as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const fa = percentOf((sums.steps[a] as CurveStep).scale);
  const fb = percentOf((sums.steps[b] as CurveStep).scale);
  const total = fa * sumA - fb * sumB;
  const squares = fa * fa * aa + fb * fb * bb - 2 * fa * fb * ab;
  const variance = Math.max(0, squares - (total * total) / n) / (n - 1);
  return { n, mean: total / n, se: Math.sqrt(variance / n) };
}

/** NaN when the two have never both been answered, or always differ by the same. */
function pairedP({ n, mean, se }: Paired): number {
  return n < 2 || !(se > 0) ? Number.NaN : studentTTwoSided(mean / se, n - 1);
}
