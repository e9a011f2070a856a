import type { PathNetwork } from "../network/path-network.ts";
import type { Plan } from "../plan.ts";
import { standards } from "../standards.ts";
import { over, sum, sumOfPart } from "../sums.ts";
import type { Crowd } from "./crowd.ts";
import { losGrades } from "./flow-result.ts";
import type { PathService } from "./level-of-service.ts";
import type { UnitSums } from "./unit-flow.ts";
import type { Walks } from "./walks.ts";

/** Facilities that visitors should always have near: a format, or a whole function. */
const coveredFacilities = ["service.toilet", "service.rest", "dining"] as const;

/** Person-minutes at each node: at the units whose door it is, and half of each edge's at either end. */
export function nodeMinutes(
  network: PathNetwork,
  { points, clock }: Crowd,
  units: readonly UnitSums[],
  paths: PathService,
): Float64Array {
  const minutes = new Float64Array(network.nodeCount);
  const add = (node: number, more: number) => {
    minutes[node] = (minutes[node] as number) + more;
  };
  units.forEach(({ waitingSlots, servedSlots }, unit) => {
    add(points.node[points.ofUnit[unit] as number] as number, (waitingSlots + servedSlots) * clock.slotMin);
  });
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const onEdge = sumOfPart(paths.minutesByGrade, edge * losGrades.length, (edge + 1) * losGrades.length);
    add(network.edgeFrom[edge] as number, onEdge / 2);
    add(network.edgeTo[edge] as number, onEdge / 2);
  }
  return minutes;
}

/** Share of visitors' minutes within a walk of so many metres of a facility; `null` where nobody was. */
export function visitorCoverage(
  plan: Plan,
  walks: Walks,
  { points }: Crowd,
  minutes: Float64Array,
): Record<string, Record<number, number | null>> {
  const all = sum(minutes);
  return Object.fromEntries(
    coveredFacilities.map((facility) => {
      const doors = plan.units.flatMap(({ format }, unit) =>
        format === facility || format.startsWith(`${facility}.`) ? [points.ofUnit[unit] as number] : [],
      );
      const nearest = new Float64Array(minutes.length).fill(Number.POSITIVE_INFINITY);
      for (const door of new Set(doors)) {
        const { distance } = walks.from(points.node[door] as number);
        for (let node = 0; node < nearest.length; node++)
          if ((distance[node] as number) < (nearest[node] as number))
            nearest[node] = distance[node] as number;
      }
      const within = (radius: number) => {
        let inReach = 0;
        for (let node = 0; node < nearest.length; node++)
          if ((nearest[node] as number) <= radius) inReach += minutes[node] as number;
        return inReach;
      };
      return [
        facility,
        Object.fromEntries(standards.coverageRadiiM.map((radius) => [radius, over(within(radius), all)])),
      ];
    }),
  );
}
