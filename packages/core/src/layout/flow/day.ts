import { allLeave, choose, lookAround, weighUp } from "./choice.ts";
import { type Day, type DayInput, type DayState, morning } from "./day-state.ts";

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
    if (leavingShare < 1) {
      lookAround(state);
      for (let point = 0; point < state.points.count; point++) choose(state, slot, point, leavingShare);
    } else allLeave(state, slot);
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

/**
 * Step 4: everybody who set out is on the way. A walk of τ slots ends after ⌊τ⌋ slots for a share 1 − (τ − ⌊τ⌋) of the
 * people, one slot later for the rest.
 */
function walk(state: DayState, slot: number): void {
  const { points, travel, slots, leaving, sent, setOut } = state;
  let anybody = false;
  for (let from = 0; from < points.count; from++) {
    const people = setOut[from * slots + slot] as number;
    sent[from] = people;
    if (people > 0) anybody = true;
    const leavers = leaving[from * slots + slot] as number;
    if (leavers > 0) goOut(state, slot, leavers, from);
  }
  if (!anybody) return;
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
