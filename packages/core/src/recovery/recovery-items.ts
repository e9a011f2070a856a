import type { Journey } from "../journey/journey.ts";
import type { AskedItem } from "../moment/moment-items.ts";
import type { Scale } from "../scale/scale.ts";
import { type ItemScales, itemIndex } from "../visit/visit.ts";

/** Which answers and columns of visits recovery is read from. */
export interface RecoveryItems {
  overall: AskedItem | null;
  recommend: AskedItem | null;
  /** Whether anything went wrong: a yes–no question. */
  problem: AskedItem | null;
  /** Per touchpoint of the journey; `null` where it was not asked. */
  touchpoints: readonly (AskedItem | null)[];
  /** How guests rated once their complaint was dealt with; `null` where complaints are not recorded at all. */
  cases: { after: Scale | null } | null;
  /** Number of values of the segment dimension that `VisitBlock.segments` holds first; `null` without one. */
  segmentValues: number | null;
}

/** What of a journey was asked, by the packed order of visits. */
export function recoveryItems(
  journey: Journey,
  scales: ItemScales,
  cases: RecoveryItems["cases"],
  segmentValues: number | null,
): RecoveryItems {
  const asked = (item: number): AskedItem | null => {
    const scale = scales[item];
    return scale ? { item, scale } : null;
  };
  const problem = asked(itemIndex("problem"));
  return {
    overall: asked(itemIndex("overall")),
    recommend: asked(itemIndex("recommend")),
    problem: problem && problem.scale.high - problem.scale.low === 1 ? problem : null,
    touchpoints: journey.touchpoints.map((_, touchpoint) => asked(itemIndex({ touchpoint }))),
    cases,
    segmentValues,
  };
}
