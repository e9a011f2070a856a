import { simulateCrowd } from "../flow/crowd.ts";
import { gradePaths } from "../flow/level-of-service.ts";
import type { Walks } from "../flow/walks.ts";
import { zonePersons } from "../flow/zone-flow.ts";
import type { Plan } from "../plan.ts";
import { type CountFit, countFit, geh } from "./count-fit.ts";
import { countedArrivals } from "./crowd-constants.ts";
import type { ObservedDay } from "./observed-day.ts";
import { edgePairs, visitPairs } from "./prediction.ts";

/** A count beside what the model has for it. */
export interface ComparedCount {
  kind: "edge" | "unit" | "zone";
  id: string;
  /** Minutes since midnight; `null` over the whole day. */
  minute: number | null;
  observed: number;
  predicted: number;
  geh: number;
}

/** How well a model meets counts of each kind, and each of them; `null` where there are none. */
export interface ComparedDay {
  edges: CountFit | null;
  visits: CountFit | null;
  occupancy: CountFit | null;
  counts: readonly ComparedCount[];
}

/** A day of the model beside what was counted, with that day's own arrivals where its gates were counted. */
export function compareCounts(
  given: Plan,
  walks: Walks,
  observed: ObservedDay,
  slotMin?: number,
): ComparedDay {
  const { gates, edges = [], visits = [], occupancy } = observed;
  const plan = gates && gates.length > 0 ? countedArrivals(given, gates) : given;
  const crowd = simulateCrowd(plan, walks, slotMin);
  const passed = edges.flatMap(({ edge, hourly }) =>
    Object.entries(hourly).flatMap(([hour, count]) =>
      edgePairs(plan, crowd, [{ edge, hourly: { [hour]: count } }]).map((pair) => ({
        kind: "edge" as const,
        id: edge,
        minute: Number(hour) * 60,
        ...pair,
      })),
    ),
  );
  const came = visitPairs(plan, crowd, visits).map((pair, at) => ({
    kind: "unit" as const,
    id: visits[at]?.unit as string,
    minute: null,
    ...pair,
  }));
  const persons = occupancy.length > 0 ? zonePersonsOf(plan, crowd) : null;
  const present = occupancy.flatMap(({ zone, minute, wholeHour, persons: count }) => {
    const inZone = persons?.get(zone);
    const { openMin, slotMin: minutes, openSlots } = crowd.clock;
    const from = Math.max(0, Math.floor((minute - openMin) / minutes));
    const to = wholeHour ? Math.ceil((minute + 60 - openMin) / minutes) : from + 1;
    const slots =
      inZone?.subarray(Math.min(from, openSlots - 1), Math.min(to, openSlots)) ?? new Float64Array();
    if (slots.length === 0) return [];
    const predicted = slots.reduce((sum, each) => sum + each, 0) / slots.length;
    return [{ kind: "zone" as const, id: zone, minute, observed: count, predicted }];
  });
  return {
    edges: countFit(passed),
    visits: countFit(came),
    occupancy: countFit(present),
    counts: [...passed, ...came, ...present].map((pair) => ({ ...pair, geh: geh(pair) })),
  };
}

function zonePersonsOf(plan: Plan, crowd: ReturnType<typeof simulateCrowd>): Map<string, Float64Array> {
  const paths = gradePaths(plan, crowd.loads, crowd.day.slots, crowd.clock);
  const persons = zonePersons(plan, crowd, paths);
  return new Map(plan.zones.map(({ id }, zone) => [id, persons[zone] as Float64Array]));
}
