import type { Footfall } from "./footfall.ts";

/** Who walked from where to where over a whole day, by access points. */
export interface Trips {
  /** Persons, `from * count + to`; choices among units of one door are no walk and are not counted. */
  between: Float64Array;
  /** Persons who made for the nearest gate, by point, and that gate's point; −1 where there is none. */
  leaving: Float64Array;
  exit: Int32Array;
  /** exp(−β · distance), `from * count + to`; 0 on the diagonal and where one cannot walk. */
  willingness: Float64Array;
  /** Persons who set out from each point per unit of odds, and pull of each point, over the day. */
  setOut: Float64Array;
  pull: Float64Array;
}

/** Sums the trips of a day. */
export function trips({ plan, walks, crowd }: Footfall): Trips {
  const { points, day, clock } = crowd;
  const { count, node } = points;
  const { slots } = day;
  const result: Trips = {
    between: new Float64Array(count * count),
    leaving: new Float64Array(count),
    exit: new Int32Array(count).fill(-1),
    willingness: new Float64Array(count * count),
    setOut: new Float64Array(count),
    pull: new Float64Array(count),
  };
  for (let from = 0; from < count; from++) {
    const { distance } = walks.from(node[from] as number);
    let nearest = Number.POSITIVE_INFINITY;
    for (const gate of points.ofGate) {
      const metres = distance[node[gate] as number] as number;
      if (metres >= nearest) continue;
      nearest = metres;
      result.exit[from] = gate;
    }
    for (let slot = 0; slot < slots; slot++) {
      const at = from * slots + slot;
      add(result.leaving, from, day.leaving[at]);
      add(result.setOut, from, day.setOut[at]);
      add(result.pull, from, day.pull[at]);
    }
    for (let to = 0; to < count; to++) {
      const metres = distance[node[to] as number] as number;
      if (to === from || metres === Number.POSITIVE_INFINITY) continue;
      const willing = Math.exp(-plan.model.betaPerM * metres);
      let people = 0;
      for (let slot = 0; slot < clock.openSlots; slot++)
        people += (day.setOut[from * slots + slot] as number) * (day.pull[to * slots + slot] as number);
      result.willingness[from * count + to] = willing;
      result.between[from * count + to] = people * willing;
    }
  }
  return result;
}

function add(to: Float64Array, at: number, amount: number | undefined): void {
  to[at] = (to[at] as number) + (amount as number);
}

/**
 * Persons of a day who walk over an edge to or from each unit, in the plan's order: those on shortest ways through it.
 * Somebody who walks from one unit to another counts for both. At a door that several units share, people are split as
 * visits and departures are.
 */
export function feeders({ plan, walks, crowd }: Footfall, trip: Trips, edge: number): Float64Array {
  const { points, day } = crowd;
  const { count } = points;
  const arriving = new Float64Array(count);
  const departing = new Float64Array(count);
  for (let from = 0; from < count; from++) {
    const beyond = walks.beyond(points.node[from] as number, edge);
    if (!beyond) continue;
    for (let to = 0; to < count; to++) {
      if (beyond[points.node[to] as number] === 0) continue;
      const people = trip.between[from * count + to] as number;
      add(arriving, to, people);
      add(departing, from, people);
    }
    const gate = trip.exit[from] as number;
    if (gate >= 0 && beyond[points.node[gate] as number] === 1) add(departing, from, trip.leaving[from]);
  }
  const last = day.slots - 1;
  const visits = (unit: number) => day.joined[unit * day.slots + last] as number;
  const gone = (unit: number) => day.gone[unit * day.slots + last] as number;
  const entered = enteredByPoint(crowd, plan.gates);
  const visitsAt = new Float64Array(count);
  const goneAt = entered.slice();
  points.ofUnit.forEach((point, unit) => {
    add(visitsAt, point, visits(unit));
    add(goneAt, point, gone(unit));
  });
  return Float64Array.from(
    points.ofUnit,
    (point, unit) =>
      share(arriving[point], visits(unit), visitsAt[point]) +
      share(departing[point], gone(unit), goneAt[point]),
  );
}

const share = (people: number | undefined, part: number, whole: number | undefined): number =>
  part > 0 ? ((people as number) * part) / (whole as number) : 0;

function enteredByPoint(
  { points, day }: Footfall["crowd"],
  gates: readonly { entryShare: number }[],
): Float64Array {
  const shares = gates.reduce((sum, { entryShare }) => sum + entryShare, 0);
  const admitted = day.arrived.reduce((sum, each) => sum + each, 0);
  const entered = new Float64Array(points.count);
  gates.forEach(({ entryShare }, gate) => {
    if (shares > 0) add(entered, points.ofGate[gate] as number, (admitted * entryShare) / shares);
  });
  return entered;
}
