import { MAX_PLAYERS } from "../statistics/lmg.ts";
import { HIGH_VIF } from "./importance.ts";
import { type MethodicalImportance, NOTABLE_DIFFERENCE } from "./importance-memo.ts";
import type { AnalysisWarning } from "./moment.ts";
import type { Evidence } from "./moment-evidence.ts";
import { boxFields } from "./sum-layout.ts";

/** Part of the guests who met a touchpoint beyond which skipped ratings are a concern for asymmetry (Jones 1996). */
export const OFTEN_SKIPPED = 0.2;
/** √(largest / smallest eigenvalue) above which the ratings hardly differ from each other. */
export const HIGH_CONDITION = 30;

/** What to keep in mind about an analysis of moments, with the touchpoints concerned. */
export function warningsOf(evidence: Evidence): AnalysisWarning[] {
  const whole = (code: AnalysisWarning["code"], when: boolean): AnalysisWarning[] =>
    when ? [{ code, touchpoints: [] }] : [];
  return [
    ...importanceWarnings(evidence),
    ...whole("recommendation-too-few", evidence.items.recommend !== null && evidence.recommend === null),
  ];
}

/** What to keep in mind about importance, with the touchpoints concerned. */
export function importanceWarnings(
  evidence: Pick<Evidence, "importance" | "used" | "items" | "journey" | "weak" | "sums">,
): AnalysisWarning[] {
  const { importance: link, used } = evidence;
  const codeAt = (place: number): string => {
    const touchpoint = evidence.items.touchpoints[used[place] as number]?.touchpoint as number;
    return evidence.journey.touchpoints[touchpoint]?.code as string;
  };
  const those = (test: (place: number) => boolean): string[] =>
    used.flatMap((_, place) => (test(place) ? [codeAt(place)] : []));
  const whole = (code: AnalysisWarning["code"], when: boolean): AnalysisWarning[] =>
    when ? [{ code, touchpoints: [] }] : [];
  const some = (code: AnalysisWarning["code"], touchpoints: string[]): AnalysisWarning[] =>
    touchpoints.length > 0 ? [{ code, touchpoints }] : [];
  const unrelated = new Set(link.unrelatedPairs.flat());
  return [
    ...whole("weak", evidence.weak && link.touchpoints.length > 0),
    ...whole("refused", link.status === "refused"),
    ...whole("too-many", link.status === "too-many"),
    ...whole("contradictory-pairs", link.switched === "contradictory-pairs"),
    ...whole("not-converged", link.switched === "not-converged"),
    ...some(
      "methods-differ",
      those((place) => differs(link, place)),
    ),
    ...whole("repaired", link.status === "repaired"),
    ...whole("stages-first", used.length > MAX_PLAYERS && link.touchpoints.length > 0),
    ...whole("high-condition", (link.conditionNumber ?? 0) > HIGH_CONDITION),
    ...some(
      "high-vif",
      those((place) => (link.touchpoints[place]?.vif ?? 0) > HIGH_VIF),
    ),
    ...some(
      "inverse",
      those((place) => link.touchpoints[place]?.inverse ?? false),
    ),
    ...some(
      link.method === "em" ? "seldom-together" : "unrelated",
      those((place) => unrelated.has(place)),
    ),
    ...some(
      "often-skipped",
      those((place) => skippedShare(evidence, used[place] as number) > OFTEN_SKIPPED),
    ),
  ];
}

/** Does the share of a touchpoint differ notably between maximum likelihood and pair by pair? */
export function differs(
  { method, touchpoints, pairwiseShares }: MethodicalImportance,
  place: number,
): boolean {
  const [own, other] = [touchpoints[place]?.share, pairwiseShares?.[place]];
  return (
    method === "em" && own !== undefined && other !== undefined && Math.abs(own - other) > NOTABLE_DIFFERENCE
  );
}

/** Guests who met the touchpoint and did not rate it, of those who met it. */
function skippedShare({ sums }: Pick<Evidence, "sums">, j: number): number {
  const counts = sums.boxes(0, j);
  const skipped = counts[boxFields.skipped] as number;
  return skipped / (skipped + (counts[boxFields.rated] as number));
}
