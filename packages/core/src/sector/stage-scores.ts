import type { Figure } from "../indicator/figure.ts";
import { stageMeans } from "../journey/curve-sums.ts";
import type { Journey } from "../journey/journey.ts";
import { analysisBasis, meanFigure } from "../moment/figures.ts";
import type { Scale } from "../scale/scale.ts";
import type { Sample } from "../statistics/mean.ts";
import { sampleFromSums } from "../statistics/sample-from-sums.ts";
import type { SectorQuestion, VenueStageSums } from "./stage-sums.ts";

/** One item that a question was asked by. */
export interface AskedBy {
  /** Code of the touchpoint; `null` for a question about the whole visit. */
  touchpoint: string | null;
  scale: Scale;
}

/** What the visits of a venue say to one question. */
export interface StageScore {
  venue: string;
  question: SectorQuestion;
  journey: { code: string; version: number };
  /** What was really asked there, in the order of the journey; never empty. */
  askedBy: AskedBy[];
  /** Mean over visits of each visit's own mean, 0–100. */
  figure: Figure;
  /** Behind the figure; `null` below two answers. */
  sample: Sample | null;
}

/**
 * The scores of every venue to every question that it was asked.
 * @param venues codes, by their place in the blocks that were added
 */
export function stageScores(
  sums: VenueStageSums,
  { journey, venues, asOf }: { journey: Journey; venues: readonly string[]; asOf: string | null },
): StageScore[] {
  const { code, version } = journey;
  return venues.flatMap((venue, v) =>
    (sums.venues[v] ?? []).flatMap((stage): StageScore[] => {
      const steps = stage.members.flatMap((m) =>
        (sums.asked[v]?.[m] ?? 0) > 0 ? (sums.steps[m] ?? []) : [],
      );
      const [first] = steps;
      if (!first) return [];
      const question = first.stage;
      const { n, sum, squares } = stageMeans(stage);
      const sample = n > 1 ? sampleFromSums(n, sum, squares, 100) : null;
      const basis = analysisBasis(formulaOf(question), n, { asOf });
      const askedBy = steps.map(({ touchpoint, scale }) => ({
        touchpoint: journey.touchpoints[touchpoint]?.code ?? null,
        scale,
      }));
      const figure = meanFigure(basis, sample);
      return [{ venue, question, journey: { code, version }, askedBy, figure, sample }];
    }),
  );
}

function formulaOf(question: SectorQuestion) {
  if (question === "overall") return "satisfaction";
  return question === "recommend" ? "recommendation-mean" : "stage-score";
}
