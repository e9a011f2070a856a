import { standards } from "../standards.ts";
import { over } from "../sums.ts";
import { isOf, nearestM, type PlacedPlan, type WalkablePlan } from "./walkable-plan.ts";

/** What people need within a walk: a function or a format of the catalogue. */
export const facilities = ["service.toilet", "service.rest", "dining", "service.medical"] as const;
export type Facility = (typeof facilities)[number];

/** How many of the nodes farthest from a facility are listed. */
const WORST = 10;

/** Shares within a radius; `null` where there is nothing to cover, 0 where there is no facility. */
export interface CoverageShares {
  radiusM: number;
  nodes: number | null;
  /** Of path length, exact along edges: the headline of what is built. */
  length: number | null;
  units: number | null;
}

export interface Coverage {
  facility: Facility;
  /** How many there are. */
  count: number;
  byRadius: readonly CoverageShares[];
  /** Walk from each node to the nearest one, in the plan's order of nodes; `null` where none can be reached. */
  nearestM: readonly (number | null)[];
  /** Walk from a node to the nearest one, of the nodes from which there is one. */
  meanNearestM: number | null;
  maxNearestM: number | null;
  /** The farthest nodes, farthest first; `null` where none can be reached. Empty without a facility. */
  worstNodes: readonly { node: string; distanceM: number | null }[];
}

/** Radii at which coverage is reported: those of the standards, and the toilet radius of park design. */
const coverageRadii: readonly number[] = [
  ...new Set([...standards.coverageRadiiM, standards.toilet.radiusM]),
].sort((a, b) => a - b);

/** Metres of an edge within a radius of a facility, given how far its ends are from the nearest one. */
export function coveredLengthM(lengthM: number, fromM: number, toM: number, radiusM: number): number {
  return Math.min(lengthM, Math.max(0, radiusM - fromM) + Math.max(0, radiusM - toM));
}

/** Metres of open paths within a radius of the nearest of some nodes. */
export function coveredPathM({ network }: PlacedPlan, nearest: Float64Array, radiusM: number): number {
  return network.edgeLengthM.reduce((sum, length, edge) => {
    if (network.edgeOpen[edge] === 0) return sum;
    const [from, to] = [network.edgeFrom[edge] as number, network.edgeTo[edge] as number];
    return sum + coveredLengthM(length, nearest[from] as number, nearest[to] as number, radiusM);
  }, 0);
}

/** How much of nodes, paths and units lies within a walk of each kind of facility. */
export function coverage(walkable: WalkablePlan, pathLengthM: number): readonly Coverage[] {
  return facilities.map((facility) => coverageOf(walkable, facility, pathLengthM));
}

function coverageOf(walkable: WalkablePlan, facility: Facility, pathLengthM: number): Coverage {
  const { plan, units } = walkable;
  const ours = units.filter((placed) => isOf(placed, facility));
  const nearest = nearestM(
    walkable,
    ours.map(({ node }) => node),
  );
  const within = (radiusM: number) => nearest.reduce((sum, each) => sum + (each <= radiusM ? 1 : 0), 0);
  const reached = nearest.filter(Number.isFinite);
  const farthest = [...nearest.keys()].sort((a, b) => compare(nearest[b] as number, nearest[a] as number));
  return {
    facility,
    count: ours.length,
    nearestM: Array.from(nearest, (each) => (Number.isFinite(each) ? each : null)),
    byRadius: coverageRadii.map((radiusM) => ({
      radiusM,
      nodes: over(within(radiusM), plan.nodes.length),
      length: over(coveredPathM(walkable, nearest, radiusM), pathLengthM),
      units: over(units.filter(({ node }) => (nearest[node] as number) <= radiusM).length, units.length),
    })),
    meanNearestM: over(
      reached.reduce((sum, each) => sum + each, 0),
      reached.length,
    ),
    maxNearestM: reached.length > 0 ? reached.reduce((max, each) => Math.max(max, each), 0) : null,
    worstNodes:
      ours.length === 0
        ? []
        : farthest.slice(0, WORST).map((node) => {
            const distance = nearest[node] as number;
            return {
              node: plan.nodes[node]?.id as string,
              distanceM: Number.isFinite(distance) ? distance : null,
            };
          }),
  };
}

/** Order of two distances of which both may be infinite. */
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
