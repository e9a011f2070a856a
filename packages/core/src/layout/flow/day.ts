import type { AccessPoints } from "./access-points.ts";
import { type Day, type DayInput, type DayState, morning } from "./day-state.ts";

/** Odds smaller than this are none, for a division by them could overflow: e^−660 of the best, by distance alone. */
const NO_ODDS = 1e-290;

/** Where even the best unit attracts less than this (all queues are endless), all are measured by the best. */
const FAINT = 1e-20;
const SMALLEST_NORMAL = 2 ** -1022;

/** Persons: what rounding leaves of the last one, for people are released in the parts in which they started. */
const NOBODY_LEFT = 1e-11;

/**
 * One day of visitors, slot by slot: deterministic, and nobody is lost or made. Five steps, in the order of layout.md
 * section 3: people become free, some leave, the others choose, walk, and join and start.
 *
 * @param until slots after which it stops with people still inside, where only the beginning of a day is of interest
 */
export function simulateSlots(input: DayInput, until: number = Number.POSITIVE_INFINITY): Day {
  const state = morning(input, until);
  for (let slot = 0; slot < state.slots; slot++) {
    const free = becomeFree(state, slot);
    const leavingShare = shareThatLeaves(state, slot, free);
    if (slot < state.clock.openSlots) weighUp(state, slot);
    for (let point = 0; point < state.points.count; point++) choose(state, slot, point, leavingShare);
    walk(state, slot);
    joinAndStart(state, slot);
    remember(state, slot);
  }
  return state;
}

/** Step 1: those released now, those who wait at a unit that has closed, and those at the gates. Gives their number. */
function becomeFree(state: DayState, slot: number): number {
  const { service, clock, waiting, served, departures, releasing, pool, gatePool, arrivals, entryShare } =
    state;
  const { count, open } = service;
  let free = 0;
  for (let unit = 0; unit < count; unit++) {
    const released = releasing[slot * count + unit] as number;
    const stays = (served[unit] as number) - released;
    served[unit] = Math.abs(stays) < NOBODY_LEFT ? 0 : stays;
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
function shareThatLeaves(state: DayState, slot: number, free: number): number {
  if (slot >= state.clock.openSlots) return 1;
  const wish = state.carry + (state.due[slot] as number);
  const share = free > 0 ? Math.min(1, Math.max(0, wish / free)) : 0;
  state.carry = wish - share * free;
  return share;
}

/** Step 3a: how attractive each unit is in this slot: its appeal now, less for having been there, less for the wait. */
function weighUp(state: DayState, slot: number): void {
  const { service, points, slots, thetaPerMin, waiting, joins, admitted, unitPull, pointPull, pull } = state;
  const { count, appeal, satiation, ratePerMin } = service;
  let best = 0;
  for (let unit = 0; unit < count; unit++) {
    let attractive = appeal[slot * count + unit] as number;
    if (attractive > 0) {
      const beenThere = admitted > 0 ? Math.min(1, (joins[unit] as number) / admitted) : 0;
      const waitMin = (waiting[unit] as number) / (ratePerMin[unit] as number);
      attractive *= (1 - (satiation[unit] as number) * beenThere) * Math.exp(-thetaPerMin * waitMin);
    }
    unitPull[unit] = attractive;
    best = Math.max(best, attractive);
  }
  // Only proportions matter to a choice, and people still choose between two queues of which neither will end.
  const scale = best > 0 && best < FAINT ? 1 / Math.max(best, SMALLEST_NORMAL) : 1;
  pointPull.fill(0);
  for (let unit = 0; unit < count; unit++) {
    const attractive = (unitPull[unit] as number) * scale;
    unitPull[unit] = attractive;
    const point = points.ofUnit[unit] as number;
    pointPull[point] = (pointPull[point] as number) + attractive;
  }
  for (let point = 0; point < points.count; point++) pull[point * slots + slot] = pointPull[point] as number;
}

/**
 * Step 3b: those at a point who stay choose among all other units by attraction and distance; who finds none leaves.
 * Nobody chooses the unit he is in, but others at the same door cost no walk.
 */
function choose(state: DayState, slot: number, point: number, leavingShare: number): void {
  const { points, slots, pool, gatePool, unitPull, pointPull, chooserWeight, others, setOut, leaving } =
    state;
  const staying = 1 - leavingShare;
  const end = points.firstUnit[point + 1] as number;
  const elsewhere = staying > 0 && anybodyAt(state, point) ? oddsElsewhere(state, point) : 0;
  sumOfOthers(points, point, unitPull, others);
  let outward = 0;
  let leavers = 0;
  for (let at = points.firstUnit[point] as number; at < end; at++) {
    const unit = points.units[at] as number;
    const free = pool[unit] as number;
    const odds = elsewhere + (others[unit] as number);
    const chooses = staying > 0 && odds > NO_ODDS;
    const weight = chooses ? (staying * free) / odds : 0;
    chooserWeight[unit] = weight;
    outward += weight;
    leavers += chooses ? leavingShare * free : free;
  }
  const entering = gatePool[point] as number;
  const odds = elsewhere + (pointPull[point] as number);
  const chooses = staying > 0 && odds > NO_ODDS;
  const entrants = chooses ? (staying * entering) / odds : 0;
  leavers += chooses ? leavingShare * entering : entering;
  setOut[point * slots + slot] = outward + entrants;
  leaving[point * slots + slot] = leavers;
  changeUnitsAtOneDoor(state, slot, point, entrants);
}

function anybodyAt({ points, pool, gatePool }: DayState, point: number): boolean {
  if (gatePool[point] !== 0) return true;
  const end = points.firstUnit[point + 1] as number;
  for (let at = points.firstUnit[point] as number; at < end; at++)
    if (pool[points.units[at] as number] !== 0) return true;
  return false;
}

/** Odds of all other points together, seen from this one. */
function oddsElsewhere({ travel, pointPull }: DayState, point: number): number {
  const { count, willingness } = travel;
  const row = point * count;
  let odds = 0;
  for (let to = 0; to < count; to++) odds += (willingness[row + to] as number) * (pointPull[to] as number);
  return odds;
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
function changeUnitsAtOneDoor(state: DayState, slot: number, point: number, entrants: number): void {
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

/**
 * Step 4: everybody who set out is on the way. A walk of τ slots ends after ⌊τ⌋ slots for a share 1 − (τ − ⌊τ⌋) of the
 * people, one slot later for the rest.
 */
function walk(state: DayState, slot: number): void {
  const { points, travel, slots, leaving, sent, setOut } = state;
  for (let from = 0; from < points.count; from++) {
    sent[from] = setOut[from * slots + slot] as number;
    const leavers = leaving[from * slots + slot] as number;
    if (leavers > 0) goOut(state, slot, leavers, from);
  }
  state.reach.fill(0);
  for (let to = 0; to < points.count; to++) comeTo(state, slot, to);
  arrive(state, slot, travel.longestSlots);
}

function goOut({ travel, exiting, metres }: DayState, slot: number, people: number, from: number): void {
  const walk = travel.exit.walkSlots[from] as number;
  const out = slot + Math.floor(walk);
  const late = people * (walk - Math.floor(walk));
  exiting[out] = (exiting[out] as number) + people - late;
  exiting[out + 1] = (exiting[out + 1] as number) + late;
  metres[slot] = (metres[slot] as number) + people * (travel.exit.distanceM[from] as number);
}

/** People on the way to a point, per unit of its pull, by the slots they need; and the metres they walk. */
function comeTo({ travel, pointPull, sent, reach, metres }: DayState, slot: number, to: number): void {
  const pull = pointPull[to] as number;
  if (pull === 0) return;
  const { first, lags, from, willingness, lateShare } = travel.approach;
  let slotsWalked = 0;
  for (let lag = 0; lag < lags; lag++) {
    const end = first[to * lags + lag + 1] as number;
    let people = 0;
    let late = 0;
    for (let at = first[to * lags + lag] as number; at < end; at++) {
      const going = (sent[from[at] as number] as number) * (willingness[at] as number);
      people += going;
      late += going * (lateShare[at] as number);
    }
    const row = lag * travel.count + to;
    reach[row] = (reach[row] as number) + people - late;
    reach[row + travel.count] = late;
    slotsWalked += lag * people + late;
  }
  metres[slot] = (metres[slot] as number) + slotsWalked * pull * travel.metresPerSlot;
}

/** Units of one point share those who come there by their pull. */
function arrive(
  { service, travel, points, unitPull, arriving, reach }: DayState,
  slot: number,
  latest: number,
): void {
  for (let later = 0; later <= latest; later++) {
    const row = later * travel.count;
    const due = (slot + later) * service.count;
    for (let unit = 0; unit < service.count; unit++)
      arriving[due + unit] =
        (arriving[due + unit] as number) +
        (unitPull[unit] as number) * (reach[row + (points.ofUnit[unit] as number)] as number);
  }
}

/** Step 5: who arrives joins the queue; an open unit starts as many as its bottleneck or its places allow. */
function joinAndStart(state: DayState, slot: number): void {
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
function remember(state: DayState, slot: number): void {
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
