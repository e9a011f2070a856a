import { type DaySum, dayMoments, type MeasuredFigure, meanOverDays } from "./day-sums.ts";
import { MEASURE_UNIT } from "./measurement.ts";

/** What counters of people told of one hour of a venue's day, all places together, in thousandths. */
export interface CountedHour {
  /** Hour of the clock, 0–23; `null` where the source tells the day only. */
  hour: number | null;
  /** Σ over places of the mean count of the hour, and how many places that is of; `null` without occupancy counts. */
  present: number | null;
  places: number;
  /** Through all gates; `null` where that was not counted. */
  entries: number | null;
  exits: number | null;
}

/** A day of a venue, hour by hour. */
export interface CountedDay {
  /** ISO, of service. */
  day: string;
  hours: readonly CountedHour[];
}

/** How many people a venue bears at once and in a day; `null` where no plan tells. */
export interface Capacity {
  instantaneous: number | null;
  daily: number | null;
}

/**
 * What a measured load is made of: people counted in places, the balance of entries and exits at the gates (both against the
 * capacity at once), or entries of the whole day (against that of the day).
 */
export const loadSources = ["occupancy", "gate-balance", "entries"] as const;
export type LoadSource = (typeof loadSources)[number];

/** The most people of a day, or all who came on it. */
export interface DayLoad {
  day: string;
  /** Hour of the clock in which, or at whose end, there were most; `null` of entries of a whole day. */
  hour: number | null;
  people: number;
  /** Over the capacity: 1 is full; `null` where that is not known. */
  use: number | null;
}

/** People counted against the carrying capacity. Never a model's figure. */
export interface MeasuredLoad {
  source: LoadSource;
  /** Both halves are there, nothing was counted, or no plan tells the capacity. */
  status: "measured" | "not-measured" | "no-plan";
  /** What it is set against, people; `null` without a plan. */
  capacity: number | null;
  /** Days it rests on, and days with counts of this kind that do not count. */
  days: number;
  leftOut: number;
  /** Days on which fewer places were counted than on others: they hold at least so many people. */
  partial: number;
  firstDay: string | null;
  lastDay: string | null;
  /** The fullest day; `null` where nothing was counted. */
  peak: DayLoad | null;
  /** Mean of the days' peaks (of entries: of the days) over the capacity; its interval takes days as independent. */
  use: MeasuredFigure;
  /** Days at or over {@link LOAD_LIMIT} of the capacity, oldest first; `null` where no capacity is known. */
  crossed: DayLoad[] | null;
  /** Of these, days over the whole capacity. */
  full: number | null;
}

/** From this part of the capacity on, visitors are told, the authority is reported to and sales stop. LB/T 034-2014. */
export const LOAD_LIMIT = 0.8;

/** A day of service begins at this hour: what is counted before it belongs to the night before. A convention of ours. */
const DAY_BEGINS = 4;

/**
 * Entries and exits of a day differ by at most this part of the entries, and nobody leaves before he came by more than that:
 * otherwise a gate was not counted and its balance is no number of people. A convention of ours.
 */
export const BALANCE_TOLERANCE = 0.05;

/** Sets what was counted at a venue against what it bears, one load per source. */
export function measuredLoads(days: readonly CountedDay[], capacity: Capacity): MeasuredLoad[] {
  return loadSources.map((source) => {
    const limit = positive(source === "entries" ? capacity.daily : capacity.instantaneous);
    const told = days.flatMap((day) => readers[source](day) ?? []);
    const loads = told.flatMap(({ load }) => (load ? [{ ...load, use: limit && load.people / limit }] : []));
    const most = Math.max(0, ...told.map(({ places }) => places));
    const sums: DaySum[] = limit === null ? [] : loads.map(({ people }) => ({ n: 1, sum: people / limit }));
    const crossed = limit === null ? null : loads.filter(({ use }) => (use ?? 0) >= LOAD_LIMIT);
    return {
      source,
      status: loads.length === 0 ? "not-measured" : limit === null ? "no-plan" : "measured",
      capacity: limit,
      days: loads.length,
      leftOut: told.length - loads.length,
      partial: told.filter(({ load, places }) => load && places < most).length,
      firstDay: loads[0]?.day ?? null,
      lastDay: loads.at(-1)?.day ?? null,
      peak: loads.reduce<DayLoad | null>((a, b) => (a && a.people >= b.people ? a : b), null),
      use: meanOverDays(dayMoments(sums)),
      crossed,
      full: crossed?.filter(({ use }) => (use ?? 0) > 1).length ?? null,
    };
  });
}

const positive = (people: number | null) => (people !== null && people > 0 ? people : null);

/** A day of a source: how many places it has, and its load unless it cannot be told; `null` where nothing was counted. */
interface Told {
  places: number;
  load: Omit<DayLoad, "use"> | null;
}

const readers: Record<LoadSource, (day: CountedDay) => Told | null> = {
  /** The fullest of the hours in which all places that count on the day did. */
  occupancy({ day, hours }) {
    const counted = hours.filter(({ present }) => present !== null);
    if (counted.length === 0) return null;
    const timed = counted.filter(({ hour }) => hour !== null);
    const places = Math.max(0, ...timed.map((each) => each.places));
    const whole = timed.filter((each) => each.places === places);
    const fullest = whole.reduce<CountedHour | null>(
      (a, b) => (a && (a.present ?? 0) >= (b.present ?? 0) ? a : b),
      null,
    );
    const load = fullest && { day, hour: fullest.hour, people: (fullest.present ?? 0) / MEASURE_UNIT };
    return { places, load };
  },
  /** Most people inside at the end of an hour: all who had come in minus all who had gone. */
  "gate-balance"({ day, hours }) {
    const counted = hours.filter(({ entries, exits }) => entries !== null || exits !== null);
    // Entries alone are no balance, and no attempt at one.
    if (!counted.some(({ exits }) => exits !== null)) return null;
    if (counted.some(({ hour }) => hour === null)) return { places: 0, load: null };
    const order = (hour: number | null) => ((hour ?? 0) - DAY_BEGINS + 24) % 24;
    let inside = 0;
    let entered = 0;
    let least = 0;
    let most = { hour: null as number | null, people: 0 };
    for (const { hour, entries, exits } of counted.toSorted((a, b) => order(a.hour) - order(b.hour))) {
      entered += entries ?? 0;
      inside += (entries ?? 0) - (exits ?? 0);
      least = Math.min(least, inside);
      if (inside > most.people) most = { hour, people: inside };
    }
    const tolerated = BALANCE_TOLERANCE * entered;
    const balanced = entered > 0 && Math.abs(inside) <= tolerated && -least <= tolerated;
    return {
      places: 0,
      load: balanced ? { day, hour: most.hour, people: most.people / MEASURE_UNIT } : null,
    };
  },
  entries({ day, hours }) {
    const counted = hours.flatMap(({ entries }) => entries ?? []);
    if (counted.length === 0) return null;
    const people = counted.reduce((sum, each) => sum + each, 0) / MEASURE_UNIT;
    return { places: 0, load: { day, hour: null, people } };
  },
};
