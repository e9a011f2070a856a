import { formatOf } from "../src/format/catalogue.ts";
import { arrivalsBySlot, beginOf, clockHour, slotClock } from "../src/layout/flow/slot-clock.ts";
import { leavingBySlot } from "../src/layout/flow/stay.ts";
import { pathNetwork } from "../src/layout/network/path-network.ts";
import { shortestPaths } from "../src/layout/network/shortest-paths.ts";
import type { Plan } from "../src/layout/plan.ts";

/** What the plain version of a day finds. */
export interface NaiveDay {
  inside: number[];
  visits: number[];
  /** Persons on each edge in each slot. */
  edges: Float64Array[];
}

/**
 * A day of visitors as the specification says it, unit by unit and without any of the engine's shortcuts: no grouping by
 * door, no sums shared between units, a walk over the whole tree for every origin and slot. The engine is tested against
 * it, and its cost is measured against it.
 */
export function naiveDay(plan: Plan, slots: number): NaiveDay {
  const clock = slotClock(plan);
  const { slotMin, openSlots } = clock;
  const network = pathNetwork(plan);
  const { betaPerM, thetaPerMin, wander, linger } = plan.model;
  const { units, gates } = plan;
  const places = [...units, ...gates].map(({ node }) => network.nodeIndex.get(node) as number);
  const trees = places.map((node) => shortestPaths(network, node));
  const metres = (from: number, to: number) => trees[from]?.distance[places[to] as number] as number;
  const walk = (from: number, to: number) => (metres(from, to) * wander * linger) / (1.2 * 60 * slotMin);
  const willing = places.map((_, from) =>
    units.map((_, to) => {
      const away = metres(from, to);
      return from === to || away === Number.POSITIVE_INFINITY ? 0 : Math.exp(-betaPerM * away);
    }),
  );
  const arrivals = arrivalsBySlot(plan.arrivals, clock);
  const due = leavingBySlot(arrivals, plan.stay, slotMin);
  const shares = gates.reduce((sum, { entryShare }) => sum + entryShare, 0);
  const rates = units.map(({ throughputPerHour, capacity, dwellMin }) =>
    Math.min(
      throughputPerHour === null ? Number.POSITIVE_INFINITY : throughputPerHour / 60,
      capacity / dwellMin,
    ),
  );
  const queue = units.map(() => 0);
  const served = units.map(() => 0);
  const visits = units.map(() => 0);
  const arriving = units.map(() => new Float64Array(slots + 2));
  const releasing = units.map(() => new Float64Array(slots + 2));
  const exiting = new Float64Array(slots + 2);
  const edges = plan.edges.map(() => new Float64Array(slots));
  const inside: number[] = [];
  let [admitted, exited, carry] = [0, 0, 0];
  const later = (row: Float64Array | undefined, when: number, people: number) => {
    if (!row) return;
    const whole = Math.floor(when);
    row[whole] = (row[whole] as number) + people * (1 - (when - whole));
    row[whole + 1] = (row[whole + 1] as number) + people * (when - whole);
  };
  const isOpen = (unit: number, slot: number) =>
    slot < openSlots &&
    beginOf(clock, slot) >= (units[unit]?.openMin as number) &&
    beginOf(clock, slot + 1) <= (units[unit]?.closeMin as number);

  for (let slot = 0; slot < slots; slot++) {
    const pool = units.map((_, unit) => {
      let free = releasing[unit]?.[slot] as number;
      served[unit] = (served[unit] as number) - free;
      if (!isOpen(unit, slot)) {
        free += queue[unit] as number;
        queue[unit] = 0;
      }
      return free;
    });
    const arrived = slot < openSlots ? (arrivals[slot] as number) : 0;
    for (const { entryShare } of gates) pool.push((arrived * entryShare) / shares);
    const all = pool.reduce((sum, each) => sum + each, 0);
    const wish = carry + (slot < openSlots ? (due[slot] as number) : 0);
    const leave = slot >= openSlots ? 1 : all > 0 ? Math.min(1, wish / all) : 0;
    carry = wish - leave * all;
    const pull = units.map(({ attraction, format }, unit) => {
      if (!isOpen(unit, slot)) return 0;
      const { hourlyDemand, satiation } = formatOf(format).function;
      const been = admitted > 0 ? Math.min(1, (visits[unit] as number) / admitted) : 0;
      const wait = (queue[unit] as number) / (rates[unit] as number);
      const demand = hourlyDemand[clockHour(clock, slot)] as number;
      return attraction * demand * (1 - satiation * been) * Math.exp(-thetaPerMin * wait);
    });
    pool.forEach((free, from) => {
      if (free === 0) return;
      const odds = willing[from]?.map((each, to) => each * (pull[to] as number)) as number[];
      const sum = odds.reduce((total, each) => total + each, 0);
      const ends = new Float64Array(network.nodeCount);
      const go = (node: number, people: number) => {
        ends[node] = (ends[node] as number) + people;
      };
      odds.forEach((each, to) => {
        if (each === 0 || sum === 0) return;
        const people = ((1 - leave) * free * each) / sum;
        later(arriving[to], slot + walk(from, to), people);
        go(places[to] as number, people);
      });
      const leavers = sum === 0 ? free : leave * free;
      const exits = gates.map((_, gate) => units.length + gate);
      const exit = exits.reduce((best, gate) => (metres(from, gate) < metres(from, best) ? gate : best));
      if (leavers > 0) {
        later(exiting, slot + walk(from, exit), leavers);
        go(places[exit] as number, leavers);
      }
      const { order, parent, parentEdge } = trees[from] as (typeof trees)[number];
      for (let at = order.length - 1; at > 0; at--) {
        const node = order[at] as number;
        const edge = edges[parentEdge[node] as number] as Float64Array;
        edge[slot] = (edge[slot] as number) + (ends[node] as number);
        go(parent[node] as number, ends[node] as number);
      }
    });
    units.forEach(({ throughputPerHour, capacity, dwellMin }, unit) => {
      const joins = arriving[unit]?.[slot] as number;
      queue[unit] = (queue[unit] as number) + joins;
      visits[unit] = (visits[unit] as number) + joins;
      if (!isOpen(unit, slot)) return;
      const room =
        throughputPerHour === null
          ? Math.max(0, capacity * Math.max(1, slotMin / dwellMin) - (served[unit] as number))
          : (throughputPerHour / 60) * slotMin;
      const start = Math.min(queue[unit] as number, room);
      queue[unit] = (queue[unit] as number) - start;
      served[unit] = (served[unit] as number) + start;
      later(releasing[unit], slot + Math.max(1, dwellMin / slotMin), start);
    });
    admitted += arrived;
    exited += exiting[slot] as number;
    inside.push(admitted - exited);
  }
  return { inside, visits, edges };
}
