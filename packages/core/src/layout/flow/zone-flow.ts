import type { Plan } from "../plan.ts";
import { sumOfPart } from "../sums.ts";
import type { Crowd } from "./crowd.ts";
import type { ZoneFlow } from "./flow-result.ts";
import type { PathService } from "./level-of-service.ts";

/** Persons in each zone of the plan by slot: at its units, waiting and in service, and on its paths. */
export function zonePersons(
  plan: Plan,
  { day, clock }: Pick<Crowd, "day" | "clock">,
  paths: PathService,
): Float64Array[] {
  const { slots } = day;
  const zoneOf = new Map(plan.zones.map(({ id }, zone) => [id, zone]));
  const persons = plan.zones.map(() => new Float64Array(slots));
  const occupied = ({ zone }: { zone: string | null }) =>
    zone === null ? undefined : persons[zoneOf.get(zone) ?? -1];
  plan.units.forEach((unit, index) => {
    const inZone = occupied(unit);
    if (!inZone) return;
    addRow(inZone, day.queue, index * slots, 1);
    addRow(inZone, day.inService, index * slots, 1);
  });
  const perMinute = 1 / clock.slotMin;
  plan.edges.forEach((edge, index) => {
    const inZone = occupied(edge);
    if (inZone) addRow(inZone, paths.minutes, index * slots, perMinute);
  });
  return persons;
}

function addRow(to: Float64Array, from: Float64Array, start: number, weight: number): void {
  for (let slot = 0; slot < to.length; slot++)
    to[slot] = (to[slot] as number) + (from[start + slot] as number) * weight;
}

/**
 * Persons in each zone over the day. Means are over opening hours, peaks over all slots. Densities are persons per
 * walkable m²; `null` m² per person where nobody ever was.
 */
export function zoneFlows(plan: Plan, crowd: Crowd, paths: PathService): ZoneFlow[] {
  const { clock } = crowd;
  const persons = zonePersons(plan, crowd, paths);
  return plan.zones.map(({ id, walkableM2 }, zone) => {
    const inZone = persons[zone] as Float64Array;
    const whileOpen = sumOfPart(inZone, 0, clock.openSlots);
    const peakOccupancy = inZone.reduce((most, each) => Math.max(most, each), 0);
    return {
      id,
      meanDensity: walkableM2 > 0 ? whileOpen / clock.openSlots / walkableM2 : null,
      peakDensity: walkableM2 > 0 ? peakOccupancy / walkableM2 : null,
      peakOccupancy,
      m2PerPersonAtPeak: peakOccupancy > 0 ? walkableM2 / peakOccupancy : null,
    };
  });
}
