import type { FunctionCode } from "../../format/catalogue.ts";
import { standards } from "../standards.ts";
import { over } from "../sums.ts";
import { coveredPathM } from "./coverage.ts";
import { type CultureAgreement, cultureAgreement, cultureGaps } from "./culture-agreement.ts";
import { cultureScore } from "./culture-score.ts";
import { meanOf, nearestM, type WalkablePlan } from "./walkable-plan.ts";

/** What arithmetic may take off a score that is just enough. */
const ROUNDING = 1e-9;

/** How far culture is part of the formats. Scores are 0–1. */
export interface CultureIntegration {
  /** Score by unit in the plan's order; `null` where nobody rated it. */
  unitScores: readonly (number | null)[];
  /** Between the highest and the lowest rater of each unit, 0–1; `null` where fewer than two rated it. */
  unitGaps: readonly (number | null)[];
  /** How far raters agree; `null` where no unit has two. */
  agreement: CultureAgreement | null;
  /** Rated units in the mix. */
  rated: number;
  /** Means over rated units in the mix: each the same, and by area; `null` where none is rated. */
  mean: number | null;
  areaWeighted: number | null;
  /** Mean by function of the mix: a museum does not excuse the noodle shop. */
  byFunction: Readonly<Partial<Record<FunctionCode, number>>>;
  /** Ids of nodes with a unit of culture, and the share of path length within 100 m of one. */
  touchpointNodes: readonly string[];
  touchpointLengthShare: number | null;
}

/** Culture of units, functions and paths. */
export function cultureIntegration(walkable: WalkablePlan, pathLengthM: number): CultureIntegration {
  const { plan, units } = walkable;
  const { touchRadiusM, touchMinScore } = standards.culture;
  const unitScores = plan.units.map(({ culture }) => cultureScore(culture));
  const scored = units.flatMap((placed, i) => {
    const score = unitScores[i] ?? null;
    return score === null ? [] : [{ ...placed, score }];
  });
  const inMix = scored.filter((placed) => placed.function.inMix);
  const mean = (list: typeof scored) => meanOf(list.map(({ score }) => score));
  const touchpoints = new Set(
    scored.filter(({ score }) => score >= touchMinScore - ROUNDING).map(({ node }) => node),
  );
  const near = nearestM(walkable, touchpoints);
  return {
    unitScores,
    unitGaps: cultureGaps(plan),
    agreement: cultureAgreement(plan),
    rated: inMix.length,
    mean: mean(inMix),
    areaWeighted: over(
      inMix.reduce((sum, { score, unit }) => sum + score * unit.areaM2, 0),
      inMix.reduce((sum, { unit }) => sum + unit.areaM2, 0),
    ),
    byFunction: Object.fromEntries(
      [...new Set(inMix.map((placed) => placed.function.code))].map((code) => [
        code,
        mean(inMix.filter((placed) => placed.function.code === code)) as number,
      ]),
    ),
    touchpointNodes: plan.nodes.filter((_, node) => touchpoints.has(node)).map(({ id }) => id),
    touchpointLengthShare:
      scored.length === 0 ? null : over(coveredPathM(walkable, near, touchRadiusM), pathLengthM),
  };
}
