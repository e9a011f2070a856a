import type { AdviceObjective } from "./advice.ts";
import type { Footfall } from "./footfall.ts";
import { type Trips, trips } from "./trips.ts";

/** Where the crowding of a day comes from: what candidates are sought by. */
export interface Diagnosis {
  footfall: Footfall;
  trips: Trips;
  /** What each edge adds to the objective, and persons who walk it in a day. */
  burden: Float64Array;
  persons: Float64Array;
  /** Edges by burden, greatest first; those without any are left out. */
  worst: readonly number[];
  /** What one more person a day on an edge would add to the objective, roughly; may be negative. */
  marginal: Float64Array;
  /** What one visit costs the objective were its unit at that node, roughly, by node; `NaN` where nobody comes. */
  visitCost: Float64Array;
}

/** The burden of a path grows about with the third power of the people on it: their number times the square of v/c. */
const BURDEN_POWER = 3;

/** Diagnoses a day. */
export function diagnosis(footfall: Footfall, objective: AdviceObjective): Diagnosis {
  const { plan, graded, crowd, minutes, pressureMinutes, severity } = footfall;
  const bySeverity = objective === "severity" && severity > 0;
  const sums = bySeverity ? graded.severity : graded.pressure;
  const scale = bySeverity ? 1 : minutes;
  const mean = bySeverity || minutes === 0 ? 0 : pressureMinutes / minutes;
  const edges = plan.edges.length;
  const burden = Float64Array.from(sums, (each) => (scale > 0 ? each / scale : 0));
  const persons = new Float64Array(edges);
  const marginal = new Float64Array(edges);
  for (let edge = 0; edge < edges; edge++) {
    const { slots } = crowd.day;
    for (let slot = 0; slot < slots; slot++)
      persons[edge] = (persons[edge] as number) + (crowd.loads[edge * slots + slot] as number);
    const walked = persons[edge] as number;
    if (walked === 0 || scale === 0) continue;
    const minutesHere = graded.minutesByGrade
      .subarray(edge * 6, edge * 6 + 6)
      .reduce((sum, each) => sum + each, 0);
    marginal[edge] = (BURDEN_POWER * (sums[edge] as number) - mean * minutesHere) / (walked * scale);
  }
  const worst = [...burden.keys()]
    .filter((edge) => (burden[edge] as number) > 0)
    .sort((a, b) => (burden[b] as number) - (burden[a] as number) || a - b);
  const trip = trips(footfall);
  return {
    footfall,
    trips: trip,
    burden,
    persons,
    worst,
    marginal,
    visitCost: visitCost(footfall, trip, marginal),
  };
}

/**
 * Coming, going on and leaving: each by where people would come from or go to if a unit stood at a node, weighted as the
 * model weights choices, times what their way adds to the objective. The linear estimate that candidates are sifted by.
 */
function visitCost({ plan, walks, crowd }: Footfall, trip: Trips, marginal: Float64Array): Float64Array {
  const { points, day } = crowd;
  const nodes = plan.nodes.length;
  const [comeCost, comeOdds, goCost, goOdds, exitCost] = Array.from(
    { length: 5 },
    () => new Float64Array(nodes),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const exitAt = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const gatePoints = new Set(points.ofGate);
  const cost = new Float64Array(nodes);
  for (let point = 0; point < points.count; point++) {
    const { order, parent, parentEdge, distance } = walks.from(points.node[point] as number);
    cost.fill(0);
    for (const node of order) {
      if (parent[node] !== -1)
        cost[node] =
          (cost[parent[node] as number] as number) + (marginal[parentEdge[node] as number] as number);
      const metres = distance[node] as number;
      const willing = Math.exp(-plan.model.betaPerM * metres);
      const come = willing * (trip.setOut[point] as number);
      const go = willing * (trip.pull[point] as number);
      comeCost[node] = (comeCost[node] as number) + come * (cost[node] as number);
      comeOdds[node] = (comeOdds[node] as number) + come;
      goCost[node] = (goCost[node] as number) + go * (cost[node] as number);
      goOdds[node] = (goOdds[node] as number) + go;
      if (gatePoints.has(point) && metres < (exitAt[node] as number)) {
        exitAt[node] = metres;
        exitCost[node] = cost[node] as number;
      }
    }
  }
  const sum = (values: Float64Array) => values.reduce((all, each) => all + each, 0);
  const joins = plan.units.reduce(
    (all, _, unit) => all + (day.joined[(unit + 1) * day.slots - 1] as number),
    0,
  );
  const leavers = sum(trip.leaving);
  const leaves = leavers > 0 ? leavers / (joins + sum(day.arrived)) : 0;
  return Float64Array.from({ length: nodes }, (_, node) => {
    const [come, go] = [comeOdds[node] as number, goOdds[node] as number];
    if (come === 0) return Number.NaN;
    const onward = go > 0 ? (goCost[node] as number) / go : 0;
    return (comeCost[node] as number) / come + (1 - leaves) * onward + leaves * (exitCost[node] as number);
  });
}
