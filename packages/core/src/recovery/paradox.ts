import type { AdjustmentCell } from "../statistics/adjusted-difference.ts";
import { addTo, type GroupDifference, groupDifference } from "./group-difference.ts";
import type { RateContext } from "./rates.ts";
import { type RecoveryOutcome, type RecoverySums, recoveryOutcomes } from "./recovery-sums.ts";
import { judge } from "./thresholds.ts";

export const paradoxVerdicts = [
  "shown",
  "no-evidence",
  "below",
  "too-few",
  "not-asked",
  "cannot-tell",
] as const;
/**
 * `shown`: recovered guests stand higher than untroubled ones at equal venue and segment (one-sided p below alpha) ·
 * `no-evidence`: they do not · `below`: they surely stand lower · `too-few`: fewer recovered or untroubled guests than a
 * test needs · `cannot-tell`: the groups cannot be told from venues and segments, or nobody's answers vary.
 */
export type ParadoxVerdict = (typeof paradoxVerdicts)[number];

/**
 * The recovery paradox: are guests whose complaint ended well happier than guests who had none? Only the adjusted
 * difference decides. A meta-analysis finds it for satisfaction, not for coming back or word of mouth (de Matos, Henrique
 * & Rossi 2007).
 */
export interface Paradox {
  verdict: ParadoxVerdict;
  /** Recovered against untroubled guests. */
  difference: GroupDifference;
}

/** Both groups against guests without a complaint, on each outcome. */
export interface AgainstUntroubled {
  paradox: Paradox[];
  /** Complaints that did not end well against untroubled guests: what doing nothing goes with. */
  unrecovered: GroupDifference[];
}

export function againstUntroubled(sums: RecoverySums, context: RateContext): AgainstUntroubled {
  const results = recoveryOutcomes.map((outcome) => {
    const asked = context.thresholds.afterScale === null ? null : sums.items[outcome];
    const compare = (recovered: boolean) =>
      groupDifference(
        outcome,
        asked,
        cellsOf(sums, context, outcome, recovered),
        sums.items.segmentValues !== null,
        context.asOf,
      );
    return { recovered: compare(true), unrecovered: compare(false) };
  });
  return {
    paradox: results.map(({ recovered }) => ({
      verdict: verdictOf(recovered, context),
      difference: recovered,
    })),
    unrecovered: results.map(({ unrecovered }) => unrecovered),
  };
}

function verdictOf(
  { group, others, adjusted }: GroupDifference,
  { thresholds }: RateContext,
): ParadoxVerdict {
  const needed = thresholds.neededInGroup;
  if (group.status === "not-asked") return "not-asked";
  if (Math.min(group.n, others.n, adjusted.inGroup, adjusted.figure.n - adjusted.inGroup) < needed)
    return "too-few";
  if (adjusted.figure.status !== "measured" || adjusted.pHigher === null) return "cannot-tell";
  if (adjusted.pHigher < thresholds.alpha) return "shown";
  return adjusted.figure.interval.high < 0 ? "below" : "no-evidence";
}

/** Complaints that were, or were not, recovered beside untroubled guests, by venue and segment. */
function cellsOf(
  sums: RecoverySums,
  { thresholds }: RateContext,
  outcome: RecoveryOutcome,
  recovered: boolean,
): AdjustmentCell[] {
  const fate = judge(thresholds);
  const cells: AdjustmentCell[] = [];
  for (let venue = 0; venue < sums.venues; venue++)
    for (let segment = 0; segment < sums.segments; segment++)
      cells.push({
        venue,
        segment,
        exposed: { n: 0, sum: 0, squares: 0 },
        others: sums.scores("untroubled", outcome, venue, segment),
      });
  for (const complaint of sums.complaints) {
    const code = complaint[outcome];
    if (code === null || fate(complaint).recovered !== recovered) continue;
    const cell = cells[complaint.venue * sums.segments + complaint.segment] as AdjustmentCell;
    addTo(cell.exposed, { n: 1, sum: code, squares: code * code });
  }
  return cells;
}
