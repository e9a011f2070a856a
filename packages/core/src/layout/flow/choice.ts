import type { AccessPoints } from "./access-points.ts";
import type { DayState } from "./day-state.ts";

/** Odds smaller than this are none, for a division by them could overflow: e^−660 of the best, by distance alone. */
const NO_ODDS = 1e-290;

/** Where even the best unit attracts less than this (all queues are endless), all are measured by the best. */
const FAINT = 1e-20;
const SMALLEST_NORMAL = 2 ** -1022;

/** Step 3a: how attractive each unit is in this slot: its appeal now, less for having been there, less for the wait. */
export function weighUp(state: DayState, slot: number): void {
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

/** How attractive all other points together are in this slot, seen from each; two at a time, so that neither sum waits. */
export function lookAround({ travel, pointPull, odds }: DayState): void {
  const { count, willingness } = travel;
  for (let point = 0; point < count; point += 2) {
    const next = Math.min(point + 1, count - 1);
    const row = point * count;
    const nextRow = next * count;
    let sum = 0;
    let nextSum = 0;
    for (let to = 0; to < count; to++) {
      const pull = pointPull[to] as number;
      sum += (willingness[row + to] as number) * pull;
      nextSum += (willingness[nextRow + to] as number) * pull;
    }
    odds[point] = sum;
    odds[next] = nextSum;
  }
}

/**
 * Step 3b: those at a point who stay choose among all other units by attraction and distance; who finds none leaves.
 * Nobody chooses the unit he is in, but others at the same door cost no walk.
 */
export function choose(state: DayState, slot: number, point: number, leavingShare: number): void {
  const { points, slots, pool, gatePool, unitPull, pointPull, chooserWeight, others, byUnit } = state;
  const staying = 1 - leavingShare;
  const elsewhere = state.odds[point] as number;
  const first = points.firstUnit[point] as number;
  const end = points.firstUnit[point + 1] as number;
  if (end > first) sumOfOthers(points, point, unitPull, others);
  let outward = 0;
  let leavers = 0;
  for (let at = first; at < end; at++) {
    const unit = points.units[at] as number;
    const free = pool[unit] as number;
    const odds = elsewhere + (others[unit] as number);
    const chooses = odds > NO_ODDS;
    const weight = chooses ? (staying * free) / odds : 0;
    chooserWeight[unit] = weight;
    outward += weight;
    const leaves = chooses ? leavingShare * free : free;
    leavers += leaves;
    if (byUnit !== null) {
      byUnit.setOut[unit * slots + slot] = weight;
      byUnit.leaving[unit * slots + slot] = leaves;
      byUnit.pull[unit * slots + slot] = unitPull[unit] as number;
    }
  }
  const entering = gatePool[point] as number;
  const odds = elsewhere + (pointPull[point] as number);
  const chooses = odds > NO_ODDS;
  const entrants = chooses ? (staying * entering) / odds : 0;
  leavers += chooses ? leavingShare * entering : entering;
  state.setOut[point * slots + slot] = outward + entrants;
  state.leaving[point * slots + slot] = leavers;
  if (end > first + 1 || entrants > 0) changeUnitsAtOneDoor(state, slot, point, entrants);
}

/** Step 3b when everybody leaves. */
export function allLeave(state: DayState, slot: number): void {
  const { points, slots, pool, gatePool, setOut, leaving, byUnit } = state;
  for (let point = 0; point < points.count; point++) {
    let leavers = gatePool[point] as number;
    const end = points.firstUnit[point + 1] as number;
    for (let at = points.firstUnit[point] as number; at < end; at++) {
      const unit = points.units[at] as number;
      leavers += pool[unit] as number;
      if (byUnit !== null) byUnit.leaving[unit * slots + slot] = pool[unit] as number;
    }
    setOut[point * slots + slot] = 0;
    leaving[point * slots + slot] = leavers;
  }
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
