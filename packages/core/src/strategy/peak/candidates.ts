import type { Figure } from "../../indicator/figure.ts";
import type { EmotionCurve } from "../../journey/curve.ts";
import type { DesignedComparison } from "../../journey/designed-curve.ts";
import type { Journey, Touchpoint } from "../../journey/journey.ts";
import { holm } from "../../statistics/multiplicity.ts";
import type { IdeaKind } from "./idea.ts";

/**
 * Why a step is proposed. `negative-peak`, `positive-peak`: chance does not rule it out as the lowest, or the highest, step.
 * `below-design`: guests surely feel worse there than it was designed. `first-step`, `last-step`: an end of the journey.
 */
export const peakReasons = [
  "negative-peak",
  "positive-peak",
  "below-design",
  "first-step",
  "last-step",
] as const;
export type PeakReason = (typeof peakReasons)[number];

/** One step of the curve, and what might be done with it. */
export interface PeakStep {
  /** Code of the touchpoint. */
  touchpoint: string;
  /** Mean on 0–100, and the range of its rank, 1 the highest; `null` where it is not ranked. */
  level: Figure;
  rankLow: number | null;
  rankHigh: number | null;
  /** The designed level on 0–100, and measured less designed; `null` without a design. */
  designed: number | null;
  gap: Figure | null;
  /** Two-sided p of no gap, after Holm over all steps with a design; `null` where it cannot be tested. */
  adjustedP: number | null;
  /** Part in what explains overall satisfaction; `null` where the step took no part. */
  importance: Figure | null;
  reasons: PeakReason[];
  /** What the reasons suggest; `null` without a reason. */
  kind: IdeaKind | null;
}

/** The part of a driver analysis that is needed here. */
export interface StepImportance {
  code: string;
  importance: { share: Figure };
}

/**
 * The steps of a measured curve with what speaks for changing or keeping them. The gap test pairs every guest's rating with
 * the designed level: a design is a number without sampling error, so it is Student's t of the ratings against it.
 */
export function peakSteps(
  curve: EmotionCurve,
  compared: DesignedComparison,
  importance: readonly StepImportance[],
  journey: Journey,
): PeakStep[] {
  const adjusted = holm(compared.points.map(({ p }) => p));
  const shares = new Map(importance.map(({ code, importance: { share } }) => [code, share]));
  return curve.points.map((point, k): PeakStep => {
    const own = compared.points[k];
    const adjustedP = adjusted[k] ?? null;
    const gap = own?.gap ?? null;
    const below = gap?.status === "measured" && gap.value < 0 && adjustedP !== null && adjustedP <= 0.05;
    const reasons: PeakReason[] = [
      // All alike is neither the highest nor the lowest.
      ...(point.negativePeak && !point.positivePeak ? (["negative-peak"] as const) : []),
      ...(point.positivePeak && !point.negativePeak ? (["positive-peak"] as const) : []),
      ...(below ? (["below-design"] as const) : []),
      ...(k === 0 ? (["first-step"] as const) : []),
      ...(k === curve.points.length - 1 && k > 0 ? (["last-step"] as const) : []),
    ];
    return {
      touchpoint: point.code,
      level: point.figure,
      rankLow: point.rankLow,
      rankHigh: point.rankHigh,
      designed: own?.believed ?? null,
      gap,
      adjustedP,
      importance: shares.get(point.code) ?? null,
      reasons,
      kind: kindOf(reasons, journey.touchpoints[point.touchpoint], compared, point.code),
    };
  });
}

/** A low is turned round and a high kept, whatever else is true of the step; what was to be a high is created, else repaired. */
function kindOf(
  reasons: readonly PeakReason[],
  touchpoint: Touchpoint | undefined,
  { expectedPeaks }: DesignedComparison,
  code: string,
): IdeaKind | null {
  if (reasons.includes("negative-peak")) return "turn-round";
  if (reasons.includes("positive-peak")) return "protect";
  if (reasons.includes("below-design"))
    return touchpoint?.designed?.positivePeak !== undefined || expectedPeaks.includes(code)
      ? "create"
      : "repair";
  return reasons.length > 0 ? "create" : null;
}
