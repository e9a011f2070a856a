import { standards } from "../standards.ts";
import { over } from "../sums.ts";
import type { WalkablePlan } from "./walkable-plan.ts";

/** How many visitors a place bears at once, and in a day. */
export interface CarryingCapacity {
  /** Walkable m², m² a person and persons of each zone, in the plan's order. */
  zones: readonly { zone: string; areaM2: number; areaPerPersonM2: number; persons: number }[];
  /** C₁ = Σ area / area per person; `null` without zones to walk in. */
  instantaneous: number | null;
  openHours: number;
  meanVisitHours: number;
  /** Times a day the place fills anew: T/t, and the whole number of that which the standard takes. */
  turnover: number | null;
  wholeTurnover: number | null;
  /** C₂ = C₁ · whole turnover, and with the turnover as it is. */
  daily: number | null;
  dailyByTurnover: number | null;
  /** The plan's design peak and its visitors of a day over these. */
  peakUse: number | null;
  dayUse: number | null;
}

/** What rounding may take off a whole number of turns. */
const ROUNDING = 1e-9;

/**
 * Instantaneous and daily carrying capacity. Areas per person by kind of ground are editable conventions within what the
 * standards name.
 * @see LB/T 034-2014; GB/T 50298-2018
 */
export function carryingCapacity({ plan }: Pick<WalkablePlan, "plan">): CarryingCapacity {
  const perPerson: Readonly<Record<string, number>> & { default: number } =
    standards.carrying.unitAreaM2PerPerson;
  const zones = plan.zones.map(({ id, walkableM2, ground }) => {
    const areaPerPersonM2 = perPerson[ground] ?? perPerson.default;
    return { zone: id, areaM2: walkableM2, areaPerPersonM2, persons: walkableM2 / areaPerPersonM2 };
  });
  const sum = zones.reduce((total, { persons }) => total + persons, 0);
  const instantaneous = sum > 0 ? sum : null;
  const openHours = (plan.day.closeMin - plan.day.openMin) / 60;
  const turns = turnover(openHours, plan.design.meanVisitHours);
  const daily = times(instantaneous, turns.whole);
  return {
    zones,
    instantaneous,
    openHours,
    meanVisitHours: plan.design.meanVisitHours,
    turnover: turns.exact,
    wholeTurnover: turns.whole,
    daily,
    dailyByTurnover: times(instantaneous, turns.exact),
    peakUse: over(plan.design.peakInVenue, instantaneous ?? 0),
    dayUse: over(plan.arrivals.total, daily ?? 0),
  };
}

/** How often a place fills anew in a day, as it is and in whole turns. */
export function turnover(
  openHours: number,
  meanVisitHours: number,
): { exact: number | null; whole: number | null } {
  const exact = over(openHours, meanVisitHours);
  return { exact, whole: exact === null ? null : Math.floor(exact + ROUNDING) };
}

const times = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);
