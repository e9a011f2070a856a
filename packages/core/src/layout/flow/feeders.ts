import type { Plan } from "../plan.ts";
import { sum } from "../sums.ts";
import type { Crowd } from "./crowd.ts";
import type { Feeders } from "./flow-result.ts";
import type { Walks } from "./walks.ts";

/** Units that are named; all further ones are counted together. */
const NAMED = 3;

/** Persons who walk over an edge in a slot, by where they set out and where they go: units, in the plan's order, and gates. */
interface WalkEnds {
  from: Float64Array;
  to: Float64Array;
  entering: number;
  leaving: number;
}

/**
 * Whose visitors make an edge crowded in a slot. A walk counts half for where it begins and half for where it ends, so
 * that shares add up to 1.
 *
 * @returns `null` where nobody walks
 * @throws {RangeError} where the day was simulated without keeping who set out from which unit
 */
export function feedersOf(
  plan: Plan,
  walks: Walks,
  crowd: Crowd,
  edge: number,
  slot: number,
): Feeders | null {
  const { from, to, entering, leaving } = walkEnds(plan, walks, crowd, edge, slot);
  const persons = sum(from) + entering;
  if (!(persons > 0)) return null;
  const units = plan.units
    .map(({ id }, unit) => {
      const [comes, goes] = [(from[unit] as number) / persons, (to[unit] as number) / persons];
      return { unit: id, share: (comes + goes) / 2, from: comes, to: goes };
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.unit < b.unit ? -1 : 1));
  return {
    persons,
    units: units.slice(0, NAMED),
    others: sum(units.slice(NAMED).map(({ share }) => share)),
    gates: (entering + leaving) / persons / 2,
  };
}

function walkEnds(plan: Plan, walks: Walks, crowd: Crowd, edge: number, slot: number): WalkEnds {
  const { points, day } = crowd;
  const { slots, setOut, leaving, byUnit } = day;
  if (byUnit === null) throw new RangeError("The day was simulated without its units' walks.");
  const ends: WalkEnds = {
    from: new Float64Array(plan.units.length),
    to: new Float64Array(plan.units.length),
    entering: 0,
    leaving: 0,
  };
  const unitsAt = (point: number) =>
    points.units.subarray(points.firstUnit[point], points.firstUnit[point + 1]);
  /** People of a point set out by unit; the rest of them just came through a gate there. */
  const setOutFrom = (point: number, all: Float64Array, ofUnit: Float64Array, times: number) => {
    let rest = all[point * slots + slot] as number;
    for (const unit of unitsAt(point)) {
      const people = ofUnit[unit * slots + slot] as number;
      ends.from[unit] = (ends.from[unit] as number) + people * times;
      rest -= people;
    }
    ends.entering += Math.max(0, rest) * times;
  };
  for (let point = 0; point < points.count; point++) {
    const going = setOut[point * slots + slot] as number;
    const out = leaving[point * slots + slot] as number;
    if (going === 0 && out === 0) continue;
    const beyond = walks.beyond(points.node[point] as number, edge);
    if (!beyond) continue;
    const { distance } = walks.from(points.node[point] as number);
    let odds = 0;
    for (let other = 0; other < points.count; other++) {
      const node = points.node[other] as number;
      if (beyond[node] === 0) continue;
      const willing = Math.exp(-plan.model.betaPerM * (distance[node] as number));
      for (const unit of unitsAt(other)) {
        const pulled = willing * (byUnit.pull[unit * slots + slot] as number);
        ends.to[unit] = (ends.to[unit] as number) + going * pulled;
        odds += pulled;
      }
    }
    setOutFrom(point, setOut, byUnit.setOut, odds);
    const gate = crowd.exitPoint[point] as number;
    if (gate < 0 || beyond[points.node[gate] as number] === 0) continue;
    setOutFrom(point, leaving, byUnit.leaving, 1);
    ends.leaving += out;
  }
  return ends;
}
