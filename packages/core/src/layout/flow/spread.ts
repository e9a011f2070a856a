import { formatOf } from "../../format/catalogue.ts";
import { gini, weightedGini } from "../../statistics/gini.ts";
import type { Plan } from "../plan.ts";
import type { FlowResult, UnitFlow, ZoneFlow } from "./flow-result.ts";
import { beginOf, type SlotClock } from "./slot-clock.ts";

/**
 * How evenly visitors spread: over zones by area, over the hours on the clock, and over units of the mix (toilets and car
 * parks are not there to be visited evenly). 0 even – 1 uneven; `null` where there was nobody.
 */
export function spread(
  plan: Plan,
  zones: readonly ZoneFlow[],
  units: readonly UnitFlow[],
  inside: Float64Array,
  clock: SlotClock,
): FlowResult["spread"] {
  const dense = zones.flatMap(({ meanDensity }, zone) =>
    meanDensity === null ? [] : [{ meanDensity, area: plan.zones[zone]?.walkableM2 ?? 0 }],
  );
  return {
    giniZoneMeanDensity: weightedGini(
      dense.map(({ meanDensity }) => meanDensity),
      dense.map(({ area }) => area),
    ),
    giniHours: gini(meanByHour(inside, clock)),
    giniUnitVisits: gini(
      units
        .filter((_, unit) => formatOf(plan.units[unit]?.format ?? "").function.inMix)
        .map(({ visits }) => visits),
    ),
  };
}

/** Mean number inside in each clock hour of the opening hours; the first and last may be parts of an hour. */
function meanByHour(inside: Float64Array, clock: SlotClock): number[] {
  const hours = new Map<number, number[]>();
  for (let slot = 0; slot < clock.openSlots; slot++) {
    const hour = Math.floor(beginOf(clock, slot) / 60);
    hours.set(hour, [...(hours.get(hour) ?? []), inside[slot] as number]);
  }
  return [...hours.values()].map((list) => list.reduce((sum, each) => sum + each, 0) / list.length);
}
