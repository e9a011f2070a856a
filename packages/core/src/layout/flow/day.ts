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
}

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
   * People who walk from point `a` to point `b` in slot `k` are `setOut[a, k] · willingness[a, b] · pull[b, k]`; kept in
   * this form (by `point * slots + slot`) because the paths need it point by point and not pair by pair.
   */
  setOut: Float64Array;
  pull: Float64Array;
  /** Persons who make for the gate nearest to them, by `point * slots + slot`. */
  leaving: Float64Array;
  /** Metres that all who set out in the slot will walk, were there no detours, by slot. */
  metres: Float64Array;
}

/**
 * Odds smaller than this are none: a division by them could overflow. They stand for waits and walks that e^−660 of the
 * visitors would accept.
 */
const NO_ODDS = 1e-290;

/** Persons: what rounding leaves of the last one, for people are released in the parts in which they started. */
const NOBODY_LEFT = 1e-11;

/** Where the day stands between two steps. */
interface State extends DayInput, Day {
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
  /** People who may go elsewhere in this slot, by unit and by point (those who just came through a gate there). */
  pool: Float64Array;
  gatePool: Float64Array;
  /** Persons admitted before this slot. */
  admitted: number;
  /** Persons who meant to leave and were not free to, carried on. */
  carry: number;
  /** Attractiveness of each unit in this slot, and of each point's units together. */
  unitPull: Float64Array;
  pointPull: Float64Array;
  /** People per unit of odds who choose from each unit, and sums of others at the same door. */
  chooserWeight: Float64Array;
  others: Float64Array;
  /** People per unit of pull who arrive at each point, by slots from now: `slots * points + point`. */
  reach: Float64Array;
}

/**
 * One day of visitors, slot by slot: deterministic, and nobody is lost or made. Five steps, in the order of layout.md
 * section 3: people become free, some leave, the others choose, walk, and join and start.
 */
export function simulateSlots(input: DayInput): Day {
  const state = morning(input);
  for (let slot = 0; slot < state.slots; slot++) {
    const free = becomeFree(state, slot);
    const leavingShare = shareThatLeaves(state, slot, free);
    if (slot < state.clock.openSlots) weighUp(state, slot);
    choose(state, slot, leavingShare);
    walk(state, slot);
    joinAndStart(state, slot);
    remember(state, slot);
  }
  return state;
}

/**
 * Slots until the last visitor is out: after closing a service or a walk may have to end, and then there is the walk to
 * the gate; each of these may take a slot more by rounding, and one is empty.
 */
function slotsUntilEmpty({ clock, travel, service }: DayInput): number {
  return clock.openSlots + 2 * Math.max(service.longestSlots, travel.longestSlots) + 3;
}

function morning(input: DayInput): State {
  const slots = slotsUntilEmpty(input);
  const units = input.service.count;
  const points = input.points.count;
  const bySlot = () => new Float64Array(slots);
  const byUnit = () => new Float64Array(units);
  const byPoint = () => new Float64Array(points);
  return {
    ...input,
    slots,
    arrived: bySlot(),
    exited: bySlot(),
    walking: bySlot(),
    queue: new Float64Array(units * slots),
    inService: new Float64Array(units * slots),
    joined: new Float64Array(units * slots),
    gone: new Float64Array(units * slots),
    setOut: new Float64Array(points * slots),
    pull: new Float64Array(points * slots),
    leaving: new Float64Array(points * slots),
    metres: bySlot(),
    waiting: byUnit(),
    served: byUnit(),
    joins: byUnit(),
    departures: byUnit(),
    arriving: new Float64Array(units * slots),
    releasing: new Float64Array(units * slots),
    exiting: bySlot(),
    pool: byUnit(),
    gatePool: byPoint(),
    admitted: 0,
    carry: 0,
    unitPull: byUnit(),
    pointPull: byPoint(),
    chooserWeight: byUnit(),
    others: byUnit(),
    reach: new Float64Array((input.travel.longestSlots + 2) * points),
  };
}

/** Step 1: those released now, those who wait at a unit that has closed, and those at the gates. Gives their number. */
function becomeFree(state: State, slot: number): number {
  const { service, clock, waiting, served, departures, releasing, pool, gatePool, arrivals, entryShare } =
    state;
  const { count, open } = service;
  let free = 0;
  for (let unit = 0; unit < count; unit++) {
    const released = releasing[slot * count + unit] as number;
    const left = (served[unit] as number) - released;
    served[unit] = Math.abs(left) < NOBODY_LEFT ? 0 : left;
    let leaves = released;
    if (slot >= clock.openSlots || open[slot * count + unit] === 0) {
      leaves += waiting[unit] as number;
      waiting[unit] = 0;
    }
    departures[unit] = (departures[unit] as number) + leaves;
    pool[unit] = leaves;
    free += leaves;
  }
  const arrived = slot < clock.openSlots ? (arrivals[slot] as number) : 0;
  state.arrived[slot] = arrived;
  for (let point = 0; point < gatePool.length; point++)
    gatePool[point] = arrived * (entryShare[point] as number);
  return free + arrived;
}

/** Step 2: the share of them that leaves, so that stays last as long as they should; all of them after closing. */
function shareThatLeaves(state: State, slot: number, free: number): number {
  if (slot >= state.clock.openSlots) return 1;
  const wish = state.carry + (state.due[slot] as number);
  const share = free > 0 ? Math.min(1, Math.max(0, wish / free)) : 0;
  state.carry = wish - share * free;
  return share;
}

/** Step 3a: how attractive each unit is in this slot: its appeal now, less for having been there, less for the wait. */
function weighUp(state: State, slot: number): void {
  const { service, points, slots, thetaPerMin, waiting, joins, admitted, unitPull, pointPull, pull } = state;
  const { count, appeal, satiation, ratePerMin } = service;
  pointPull.fill(0);
  for (let unit = 0; unit < count; unit++) {
    let attractive = appeal[slot * count + unit] as number;
    if (attractive > 0) {
      const beenThere = admitted > 0 ? Math.min(1, (joins[unit] as number) / admitted) : 0;
      const waitMin = (waiting[unit] as number) / (ratePerMin[unit] as number);
      attractive *= (1 - (satiation[unit] as number) * beenThere) * Math.exp(-thetaPerMin * waitMin);
    }
    unitPull[unit] = attractive;
    const point = points.ofUnit[unit] as number;
    pointPull[point] = (pointPull[point] as number) + attractive;
  }
  for (let point = 0; point < points.count; point++) pull[point * slots + slot] = pointPull[point] as number;
}

/**
 * Step 3b: those who stay choose among all other units by attraction and distance; who finds none leaves. Nobody
 * chooses the unit he is in, but others at the same door cost no walk.
 */
function choose(state: State, slot: number, leavingShare: number): void {
  const { points, slots, pool, gatePool, unitPull, pointPull, chooserWeight, others, setOut, leaving } =
    state;
  const staying = 1 - leavingShare;
  for (let point = 0; point < points.count; point++) {
    const end = points.firstUnit[point + 1] as number;
    const elsewhere =
      staying > 0 && anybodyAt(state, point) ? oddsElsewhere(state, point) : { odds: 0, metres: 0 };
    sumOfOthers(points, point, unitPull, others);
    let outward = 0;
    let leavers = 0;
    for (let at = points.firstUnit[point] as number; at < end; at++) {
      const unit = points.units[at] as number;
      const free = pool[unit] as number;
      const odds = elsewhere.odds + (others[unit] as number);
      const chooses = staying > 0 && odds > NO_ODDS;
      const weight = chooses ? (staying * free) / odds : 0;
      chooserWeight[unit] = weight;
      outward += weight;
      leavers += chooses ? leavingShare * free : free;
    }
    const entering = gatePool[point] as number;
    const odds = elsewhere.odds + (pointPull[point] as number);
    const chooses = staying > 0 && odds > NO_ODDS;
    const entrants = chooses ? (staying * entering) / odds : 0;
    leavers += chooses ? leavingShare * entering : entering;
    setOut[point * slots + slot] = outward + entrants;
    leaving[point * slots + slot] = leavers;
    state.metres[slot] = (state.metres[slot] as number) + (outward + entrants) * elsewhere.metres;
    changeUnitsAtOneDoor(state, slot, point, entrants);
  }
}

function anybodyAt({ points, pool, gatePool }: State, point: number): boolean {
  if (gatePool[point] !== 0) return true;
  const end = points.firstUnit[point + 1] as number;
  for (let at = points.firstUnit[point] as number; at < end; at++)
    if (pool[points.units[at] as number] !== 0) return true;
  return false;
}

/** Odds of all other points together seen from this one, and the metres that one unit of choosers would walk. */
function oddsElsewhere({ travel, pointPull }: State, point: number): { odds: number; metres: number } {
  const { count, willingness, willingMetres } = travel;
  const row = point * count;
  let odds = 0;
  let metres = 0;
  for (let to = 0; to < count; to++) {
    const pull = pointPull[to] as number;
    odds += (willingness[row + to] as number) * pull;
    metres += (willingMetres[row + to] as number) * pull;
  }
  return { odds, metres };
}

/**
 * For each unit of a point the sum over the others there, from running sums of both sides. Taking one's own from the
 * total instead would leave nothing but rounding where one's own is nearly all of it.
 */
function sumOfOthers(points: AccessPoints, point: number, values: Float64Array, others: Float64Array): void {
  const first = points.firstUnit[point] as number;
  const end = points.firstUnit[point + 1] as number;
  let before = 0;
  for (let at = first; at < end; at++) {
    const unit = points.units[at] as number;
    others[unit] = before;
    before += values[unit] as number;
  }
  let after = 0;
  for (let at = end - 1; at >= first; at--) {
    const unit = points.units[at] as number;
    others[unit] = (others[unit] as number) + after;
    after += values[unit] as number;
  }
}

/** Those who choose another unit of the same door are there in the same slot. */
function changeUnitsAtOneDoor(state: State, slot: number, point: number, entrants: number): void {
  const { points, service, unitPull, chooserWeight, others, arriving } = state;
  const end = points.firstUnit[point + 1] as number;
  sumOfOthers(points, point, chooserWeight, others);
  for (let at = points.firstUnit[point] as number; at < end; at++) {
    const unit = points.units[at] as number;
    const here = slot * service.count + unit;
    arriving[here] =
      (arriving[here] as number) + (unitPull[unit] as number) * ((others[unit] as number) + entrants);
  }
}

/** Step 4: everybody who set out is on the way; floor and ceiling of the walk in slots share the arrivals. */
function walk(state: State, slot: number): void {
  const { travel, points, slots, setOut, reach } = state;
  const { count, early, late } = travel;
  reach.fill(0);
  for (let from = 0; from < count; from++) {
    leave(state, slot, from);
    const people = setOut[from * slots + slot] as number;
    if (people === 0) continue;
    const row = from * count;
    for (let to = 0; to < count; to++) {
      const at = (travel.slots[row + to] as number) * count + to;
      reach[at] = (reach[at] as number) + people * (early[row + to] as number);
      reach[at + count] = (reach[at + count] as number) + people * (late[row + to] as number);
    }
  }
  arriveAtUnits(state, slot, points);
}

function leave(state: State, slot: number, from: number): void {
  const { travel, slots, leaving, exiting } = state;
  const { exit } = travel;
  const people = leaving[from * slots + slot] as number;
  if (people === 0) return;
  const out = slot + (exit.slots[from] as number);
  const late = people * (exit.lateShare[from] as number);
  exiting[out] = (exiting[out] as number) + people - late;
  exiting[out + 1] = (exiting[out + 1] as number) + late;
  state.metres[slot] = (state.metres[slot] as number) + people * (exit.distanceM[from] as number);
}

function arriveAtUnits(
  { service, travel, unitPull, arriving, reach }: State,
  slot: number,
  { ofUnit }: AccessPoints,
) {
  for (let later = 0; later <= travel.longestSlots; later++) {
    const row = later * travel.count;
    const due = (slot + later) * service.count;
    for (let unit = 0; unit < service.count; unit++)
      arriving[due + unit] =
        (arriving[due + unit] as number) +
        (unitPull[unit] as number) * (reach[row + (ofUnit[unit] as number)] as number);
  }
}

/** Step 5: who arrives joins the queue; an open unit starts as many as its bottleneck or its places allow. */
function joinAndStart(state: State, slot: number): void {
  const { service, clock, waiting, served, joins, arriving, releasing } = state;
  const { count, open, startsPerSlot, places, dwellSlots, lateShare } = service;
  for (let unit = 0; unit < count; unit++) {
    const joining = arriving[slot * count + unit] as number;
    const queue = (waiting[unit] as number) + joining;
    joins[unit] = (joins[unit] as number) + joining;
    waiting[unit] = queue;
    if (slot >= clock.openSlots || open[slot * count + unit] === 0) continue;
    const bottleneck = startsPerSlot[unit] as number;
    const inside = served[unit] as number;
    const room = Number.isNaN(bottleneck) ? Math.max(0, (places[unit] as number) - inside) : bottleneck;
    const starting = Math.min(queue, room);
    waiting[unit] = queue - starting;
    served[unit] = inside + starting;
    const out = (slot + (dwellSlots[unit] as number)) * count + unit;
    const late = starting * (lateShare[unit] as number);
    releasing[out] = (releasing[out] as number) + starting - late;
    releasing[out + count] = (releasing[out + count] as number) + late;
  }
}

/** Writes down how the slot ended. */
function remember(state: State, slot: number): void {
  const { service, slots, travel, waiting, served, joins, departures, arriving, exiting } = state;
  for (let unit = 0; unit < service.count; unit++) {
    const at = unit * slots + slot;
    state.queue[at] = waiting[unit] as number;
    state.inService[at] = served[unit] as number;
    state.joined[at] = joins[unit] as number;
    state.gone[at] = departures[unit] as number;
  }
  state.exited[slot] = exiting[slot] as number;
  state.admitted += state.arrived[slot] as number;
  let walking = 0;
  for (let later = slot + 1; later <= slot + travel.longestSlots + 1 && later < slots; later++) {
    walking += exiting[later] as number;
    for (let unit = 0; unit < service.count; unit++)
      walking += arriving[later * service.count + unit] as number;
  }
  state.walking[slot] = walking;
}
