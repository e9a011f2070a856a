import { readVisits } from "../golden/read-visits.ts";
import type { RecoveryItems } from "../src/recovery/recovery-items.ts";
import { caseStates, type VisitBlock } from "../src/visit/block.ts";
import { NOT_MET } from "../src/visit/visit.ts";
import { goldenBlock, goldenItems, ratingScale, touchpointCodes } from "./golden-visits.ts";

/** Values of the segment dimension of the reference visits, in the order in which blocks count them. */
export const goldenSegments = ["business", "family", "leisure"] as const;

export const goldenRecoveryItems: RecoveryItems = {
  overall: goldenItems.overall,
  recommend: goldenItems.recommend,
  problem: null,
  touchpoints: goldenItems.touchpoints.map(({ item, scale }) => ({ item, scale })),
  cases: { after: ratingScale },
  segmentValues: goldenSegments.length,
};

/** The reference visits with their complaints and segments. */
export function goldenCases(): VisitBlock {
  const rows = readVisits();
  const column = (read: (row: (typeof rows)[number]) => number) => Uint8Array.from(rows, read);
  return {
    ...goldenBlock(),
    segments: [
      Uint16Array.from(
        rows,
        ({ segment }) => 1 + goldenSegments.indexOf(segment as (typeof goldenSegments)[number]),
      ),
    ],
    cases: {
      state: column(({ complaint, closed }) =>
        complaint === "0" ? caseStates.none : closed === "1" ? caseStates.closed : caseStates.open,
      ),
      hours: Float64Array.from(rows, ({ hours }) => (hours ? Number(hours) : Number.NaN)),
      after: column(({ post_sat }) => (post_sat ? Number(post_sat) - ratingScale.low : NOT_MET)),
      touchpoint: column(({ complaint_tp }) =>
        complaint_tp ? touchpointCodes.indexOf(complaint_tp) : NOT_MET,
      ),
    },
  };
}
