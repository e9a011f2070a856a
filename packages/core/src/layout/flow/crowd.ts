import type { Plan } from "../plan.ts";
import { type AccessPoints, accessPoints } from "./access-points.ts";
import { simulateSlots } from "./day.ts";
import type { Day, DayInput } from "./day-state.ts";
import { edgeLoads } from "./edge-loads.ts";
import { checkDay, checkMetres } from "./flow-checks.ts";
import { service } from "./service.ts";
import { arrivalsBySlot, type SlotClock, slotClock } from "./slot-clock.ts";
import { leavingBySlot } from "./stay.ts";
import { travel } from "./travel.ts";
import type { Walks } from "./walks.ts";

/** The visitors of a day, where they stood and what they walked: all of a simulation that widths have no part in. */
export interface Crowd {
  clock: SlotClock;
  points: AccessPoints;
  day: Day;
  /** For each access point that of the gate nearest to it; −1 where one cannot get out. */
  exitPoint: Int32Array;
  /** Persons, `edge * slots + slot`. */
  loads: Float64Array;
  personKm: number;
  checks: { conservationError: number; personKmError: number };
}

/**
 * Simulates the visitors of a plan and puts them on its paths.
 * @param slotMin minutes of a slot, in place of the plan's own
 * @param keepUnits whether it is to be kept who set out from which unit: what {@link feedersOf} asks for
 * @throws {FlowCheckError} where the day breaks a law it must keep
 */
export function simulateCrowd(plan: Plan, walks: Walks, slotMin?: number, keepUnits = false): Crowd {
  const clock = slotClock(plan, slotMin);
  const points = accessPoints(plan, walks.network);
  const input = dayInput(plan, walks, points, clock, keepUnits);
  const day = simulateSlots(input);
  const conservationError = checkDay(day, plan.units, clock.slotMin);
  const trees = Array.from(points.node, (node) => walks.from(node));
  const loads = edgeLoads(walks.network, points, input.travel, trees, day, clock.openSlots);
  const { personKm, error } = checkMetres(day, loads, walks.network.edgeLengthM);
  return {
    clock,
    points,
    day,
    exitPoint: input.travel.exit.point,
    loads,
    personKm,
    checks: { conservationError, personKmError: error },
  };
}

/** What the five steps need to know of a plan. */
export function dayInput(
  plan: Plan,
  walks: Walks,
  points: AccessPoints,
  clock: SlotClock,
  keepUnits = false,
): DayInput {
  const arrivals = arrivalsBySlot(plan.arrivals, clock);
  return {
    clock,
    points,
    travel: travel(points, walks, plan.model, clock.slotMin),
    service: service(plan, clock),
    arrivals,
    due: leavingBySlot(arrivals, plan.stay, clock.slotMin),
    entryShare: entryShares(plan, points),
    thetaPerMin: plan.model.thetaPerMin,
    keepUnits,
  };
}

/** Share of arrivals at each access point; gates' shares are normalised. @throws {RangeError} where people come, but through no gate */
function entryShares({ gates, arrivals }: Plan, points: AccessPoints): Float64Array {
  const shares = new Float64Array(points.count);
  const total = gates.reduce((sum, { entryShare }) => sum + entryShare, 0);
  if (arrivals.total > 0 && !(total > 0))
    throw new RangeError(`${arrivals.total} visitors, but no gate that lets them in.`);
  gates.forEach(({ entryShare }, gate) => {
    const point = points.ofGate[gate] as number;
    if (total > 0) shares[point] = (shares[point] as number) + entryShare / total;
  });
  return shares;
}
