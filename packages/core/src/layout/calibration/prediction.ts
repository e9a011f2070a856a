import type { Crowd } from "../flow/crowd.ts";
import { beginOf } from "../flow/slot-clock.ts";
import type { Plan } from "../plan.ts";
import type { CountPair } from "./count-fit.ts";
import type { Observations } from "./observations.ts";

/** Slots of the opening hours that begin in a clock hour. */
export function slotsOfHour({ clock }: Crowd, hour: number): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < clock.openSlots; slot++)
    if (Math.floor(beginOf(clock, slot) / 60) === hour) slots.push(slot);
  return slots;
}

/** Counted passers-by of edges, hour by hour, beside the model's; hours in which the venue is closed are left out. */
export function edgePairs(
  plan: Plan,
  crowd: Crowd,
  counters: NonNullable<Observations["edges"]>,
): CountPair[] {
  const index = new Map(plan.edges.map(({ id }, edge) => [id, edge]));
  return counters.flatMap(({ edge, hourly }) =>
    Object.entries(hourly).flatMap(([hour, observed]) => {
      const slots = slotsOfHour(crowd, Number(hour));
      const row = (index.get(edge) as number) * crowd.day.slots;
      const predicted = slots.reduce((sum, slot) => sum + (crowd.loads[row + slot] as number), 0);
      return slots.length === 0 ? [] : [{ observed, predicted }];
    }),
  );
}

/** Counted visitors of units beside the model's. */
export function visitPairs(
  plan: Plan,
  { day }: Crowd,
  visits: NonNullable<Observations["visits"]>,
): CountPair[] {
  const index = new Map(plan.units.map(({ id }, unit) => [id, unit]));
  return visits.map(({ unit, persons }) => ({
    observed: persons,
    predicted: day.joined[((index.get(unit) as number) + 1) * day.slots - 1] as number,
  }));
}
