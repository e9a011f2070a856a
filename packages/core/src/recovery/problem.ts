import { estimateFigure } from "../indicator/estimate.ts";
import type { Figure } from "../indicator/figure.ts";
import { emptyHistogram } from "../indicator/histogram.ts";
import { reportedProblemShare } from "../indicator/satisfaction/reported-problem-share.ts";
import type { AdjustmentCell } from "../statistics/adjusted-difference.ts";
import { type GroupDifference, groupDifference } from "./group-difference.ts";
import type { RateContext } from "./rates.ts";
import { type RecoveryOutcome, type RecoverySums, recoveryOutcomes } from "./recovery-sums.ts";

/** What a survey can say that asked whether something went wrong, but not what became of it. */
export interface ReportedProblems {
  share: Figure;
  /** Guests with a problem against guests without, on each outcome. */
  differences: GroupDifference[];
}

/** `null` where nobody was asked. */
export function reportedProblems(sums: RecoverySums, { asOf }: RateContext): ReportedProblems | null {
  const { problem } = sums.items;
  if (problem === null) return null;
  const { asked, had } = sums.problems;
  const histogram = emptyHistogram(problem.scale);
  const yes = problem.scale.better === "higher" ? 1 : 0;
  histogram.counts = yes === 1 ? [asked - had, had] : [had, asked - had];
  return {
    share: estimateFigure(reportedProblemShare, histogram, { weighted: false, asOf }),
    differences: recoveryOutcomes.map((outcome) =>
      groupDifference(
        outcome,
        sums.items[outcome],
        cellsOf(sums, outcome),
        sums.items.segmentValues !== null,
        asOf,
      ),
    ),
  };
}

function cellsOf(sums: RecoverySums, outcome: RecoveryOutcome): AdjustmentCell[] {
  const cells: AdjustmentCell[] = [];
  for (let venue = 0; venue < sums.venues; venue++)
    for (let segment = 0; segment < sums.segments; segment++)
      cells.push({
        venue,
        segment,
        exposed: sums.scores("problem", outcome, venue, segment),
        others: sums.scores("no-problem", outcome, venue, segment),
      });
  return cells;
}
