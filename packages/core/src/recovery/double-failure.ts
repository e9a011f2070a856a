import type { Figure } from "../indicator/figure.ts";
import { analysisBasis } from "../moment/figures.ts";
import { type RateContext, shareFigure } from "./rates.ts";
import type { Complaint } from "./recovery-sums.ts";
import { judge } from "./thresholds.ts";

/**
 * Complaints that failed the guest twice, "double deviation" in the literature (Bitner, Booms & Tetreault 1990): first the
 * service, then its recovery. Ours counts a complaint that is late (closed later than `lateAfterHours`, or open for
 * longer) or rated in the low box afterwards. An open complaint within its time, or one without a time and a rating, is
 * not counted: the share says at least how many.
 */
export interface DoubleFailures {
  share: Figure;
  /** `null` where the share is not shown. */
  counts: { all: number; late: number; ratedLow: number; both: number } | null;
}

export function doubleFailures(complaints: readonly Complaint[], context: RateContext): DoubleFailures {
  const fate = judge(context.thresholds);
  let [late, ratedLow, both] = [0, 0, 0];
  for (const complaint of complaints) {
    const judged = fate(complaint);
    if (judged.late) late++;
    if (judged.ratedLow) ratedLow++;
    if (judged.late && judged.ratedLow) both++;
  }
  const all = late + ratedLow - both;
  const told =
    context.recorded &&
    (context.thresholds.afterScale !== null ||
      complaints.length === 0 ||
      complaints.some(({ hours }) => hours !== null));
  const share: Figure = told
    ? shareFigure("double-failure-share", all, complaints.length, context)
    : { ...analysisBasis("double-failure-share", complaints.length, context), status: "not-asked" };
  return { share, counts: share.status === "measured" ? { all, late, ratedLow, both } : null };
}
