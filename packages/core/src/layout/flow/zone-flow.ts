import type { Plan } from "../plan.ts";
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
    for (let slot = 0, at = index * slots; slot < slots; slot++, at++)
      inZone[slot] = (inZone[slot] as number) + (day.queue[at] as number) + (day.inService[at] as number);
  });
  plan.edges.forEach((edge, index) => {
    const inZone = occupied(edge);
    if (!inZone) return;
    for (let slot = 0, at = index * slots; slot < slots; slot++, at++)
      inZone[slot] = (inZone[slot] as number) + (paths.minutes[at] as number) / clock.slotMin;
  });
  return persons;
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
    const whileOpen = inZone.subarray(0, clock.openSlots).reduce((sum, each) => sum + each, 0);
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
