import type { AccessPoints } from "./access-points.ts";
import type { Service } from "./service.ts";
import type { SlotClock } from "./slot-clock.ts";
import type { Travel } from "./travel.ts";

/** All that a day depends on. */
export interface DayInput {
  clock: SlotClock;
  points: AccessPoints;
  travel: Travel;
  service: Service;
  /** Persons who arrive in each slot, and who mean to leave, until closing. */
  arrivals: Float64Array;
  due: Float64Array;
  /** Share of the arrivals that enters at each access point. */
  entryShare: Float64Array;
  /** Decay of a choice with waiting, per minute. */
  thetaPerMin: number;
  /** Is it to be kept who set out from which unit? */
  keepUnits: boolean;
}

/** Who set out from which unit, who left from there, and what drew others to it, by `unit * slots + slot`. */
export type UnitWalks = Readonly<Record<"setOut" | "leaving" | "pull", Float64Array>>;

/** A day as it went: who was where at the end of each slot, and who set out from where in it. */
export interface Day {
  slots: number;
  /** Persons, by slot. */
  arrived: Float64Array;
  exited: Float64Array;
  walking: Float64Array;
  /** Persons, by `unit * slots + slot`. */
  queue: Float64Array;
  inService: Float64Array;
  /** Persons who joined and who left each unit until the end of the slot, by `unit * slots + slot`. */
  joined: Float64Array;
  gone: Float64Array;
  /**
   * People who walk from point `a` to point `b` in slot `k` are `setOut[a, k] · exp(−β · distance) · pull[b, k]`; kept in
   * this form (by `point * slots + slot`) because the paths need it point by point and not pair by pair.
   */
  setOut: Float64Array;
  pull: Float64Array;
  /** The same of each unit, where it was asked for: `null` otherwise. */
  byUnit: UnitWalks | null;
  /** Persons who make for the gate nearest to them, by `point * slots + slot`. */
  leaving: Float64Array;
  /** Metres of the shortest ways of all who set out in the slot, by slot. */
  metres: Float64Array;
}

/** Where the day stands between two steps. */
export interface DayState extends DayInput, Day {
  /** Persons by unit: waiting, in service; and who joined and left so far. */
  waiting: Float64Array;
  served: Float64Array;
  joins: Float64Array;
  departures: Float64Array;
  /** Persons due at a unit and out of it: `slot * units + unit`. */
  arriving: Float64Array;
  releasing: Float64Array;
  /** Persons due outside the gates, by slot. */
  exiting: Float64Array;
  /** People who may go elsewhere in this slot: by unit, and by point those who just came through a gate there. */
  pool: Float64Array;
  gatePool: Float64Array;
  /** Persons admitted before this slot. */
  admitted: number;
  /** Persons who meant to leave and were not free to, carried on. */
  carry: number;
  /** Attractiveness of each unit in this slot, and of each point's units together. */
  unitPull: Float64Array;
  pointPull: Float64Array;
  /** Pull of all other points, seen from each: less for the distance. */
  odds: Float64Array;
  /** People per unit of odds who choose from each unit, and sums over the others at the same door. */
  chooserWeight: Float64Array;
  others: Float64Array;
  /** People per unit of odds who set out from each point in this slot. */
  sent: Float64Array;
  /** People per unit of pull who will be at each point so many slots from now: `slots * points + point`. */
  reach: Float64Array;
}

/** Before the first slot: nobody is there. */
export function morning(input: DayInput, until: number): DayState {
  const ahead = slotsUntilEmpty(input);
  const slots = Math.min(until, ahead);
  const units = input.service.count;
  const points = input.points.count;
  const bySlot = () => new Float64Array(slots);
  const byUnit = () => new Float64Array(units);
  const byPoint = () => new Float64Array(points);
  const byUnitAndSlot = () => new Float64Array(units * slots);
  const byPointAndSlot = () => new Float64Array(points * slots);
  return {
    ...input,
    slots,
    arrived: bySlot(),
    exited: bySlot(),
    walking: bySlot(),
    queue: byUnitAndSlot(),
    inService: byUnitAndSlot(),
    joined: byUnitAndSlot(),
    gone: byUnitAndSlot(),
    setOut: byPointAndSlot(),
    pull: byPointAndSlot(),
    byUnit: input.keepUnits
      ? { setOut: byUnitAndSlot(), leaving: byUnitAndSlot(), pull: byUnitAndSlot() }
      : null,
    leaving: byPointAndSlot(),
    metres: bySlot(),
    waiting: byUnit(),
    served: byUnit(),
    joins: byUnit(),
    departures: byUnit(),
    arriving: new Float64Array(units * ahead),
    releasing: new Float64Array(units * ahead),
    exiting: new Float64Array(ahead),
    pool: byUnit(),
    gatePool: byPoint(),
    admitted: 0,
    carry: 0,
    unitPull: byUnit(),
    pointPull: byPoint(),
    odds: byPoint(),
    chooserWeight: byUnit(),
    others: byUnit(),
    sent: byPoint(),
    reach: new Float64Array((input.travel.longestSlots + 2) * points),
  };
}

/**
 * Slots until the last visitor is out: after closing a service or a walk may have to end, and then there is the walk to
 * the gate; each of these may take a slot more by rounding, and one is empty.
 */
function slotsUntilEmpty({ clock, travel, service }: DayInput): number {
  return clock.openSlots + 2 * Math.max(service.longestSlots, travel.longestSlots) + 3;
}
