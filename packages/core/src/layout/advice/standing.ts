import { freeSpeed, greatestFlow } from "../flow/weidmann.ts";
import { coveredPathM } from "../indicator/coverage.ts";
import { diversity } from "../indicator/diversity.ts";
import { egress } from "../indicator/egress.ts";
import { localDiversity } from "../indicator/local-diversity.ts";
import { isOf, nearestM, type PlacedPlan } from "../indicator/walkable-plan.ts";
import type { AdviceFigures } from "./advice.ts";

/** Metres within which a walk counts as near, for diversity and toilets; layout.md section 4. */
const NEAR = 200;

/** What must not be lost, of a plan that nobody walks in yet. */
export type Standing = Pick<
  AdviceFigures,
  "diversityByCount" | "diversityByArea" | "localDiversity" | "toiletCoverage" | "egressPerMin"
>;

/** Judges a plan by what advice may not take away. */
export function standing(walkable: PlacedPlan): Standing {
  const { network } = walkable;
  const [near] = localDiversity(walkable, [NEAR]);
  const toilets = walkable.units.filter((placed) => isOf(placed, "service.toilet")).map(({ node }) => node);
  let length = 0;
  network.edgeLengthM.forEach((metres, edge) => {
    if (network.edgeOpen[edge] === 1) length += metres;
  });
  const covered = coveredPathM(walkable, nearestM(walkable, toilets), NEAR);
  return {
    diversityByCount: diversity(walkable.mix, "count")?.functions[1] ?? null,
    diversityByArea: diversity(walkable.mix, "area")?.functions[1] ?? null,
    localDiversity: near?.means.plain[1] ?? null,
    toiletCoverage: length > 0 ? covered / length : null,
    egressPerMin: egress(walkable, greatestFlow * freeSpeed.walk).personsPerMinute,
  };
}
