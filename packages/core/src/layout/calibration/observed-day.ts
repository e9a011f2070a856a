import type { CountKind, CountRow } from "./count-row.ts";
import type { Observations } from "./observations.ts";

/** Persons counted in a zone: at an instant, or the mean of an hour. */
export interface Occupancy {
  zone: string;
  /** Minutes since midnight. */
  minute: number;
  wholeHour: boolean;
  persons: number;
}

/** What was counted: what `calibrate` fits to, what units took, and how full zones were. */
export interface ObservedDay extends Observations {
  revenue: readonly { unit: string; perDay: number }[];
  occupancy: readonly Occupancy[];
}

/**
 * The mean day of the rows. Parts of an hour are summed, hours of a unit too; then each place and hour is the mean over
 * the days on which it was counted. Gates are counted all or none on a day, and an hour without a line had nobody: their
 * hours are the mean over all days with any count of gates.
 */
export function observedDay(rows: readonly CountRow[]): ObservedDay {
  const gateDays = new Set(rows.filter(({ kind }) => kind === "gate").map(({ day }) => day)).size;
  const gates = hourlyOf(rows, "gate", gateDays).map(([gate, hourly]) => ({ gate, hourly }));
  const edges = hourlyOf(rows, "edge").map(([edge, hourly]) => ({ edge, hourly }));
  const visits = meanOf(rows, "unit", ({ id }) => id).map(([unit, persons]) => ({ unit, persons }));
  const densities = meanOf(rows, "density", slotKey).map(([key, density]) => {
    const { id, minute } = placeOf(key);
    return { edge: id, hour: Math.floor(minute / 60), density };
  });
  const each = (kind: CountKind) => rows.filter((row) => row.kind === kind).map(({ count }) => count);
  const [stayMinutes, walkedKm] = [each("stay"), each("walk")];
  return {
    ...(gates.length > 0 && { gates }),
    ...(edges.length > 0 && { edges }),
    ...(visits.length > 0 && { visits }),
    ...(densities.length > 0 && { densities }),
    ...(stayMinutes.length > 0 && { stayMinutes }),
    ...(walkedKm.length > 0 && { walkedKm }),
    revenue: revenueOf(rows),
    occupancy: meanOf(rows, "zone", slotKey).map(([key, persons]) => {
      const { id, minute, wholeHour } = placeOf(key);
      return { zone: id, minute, wholeHour, persons };
    }),
  };
}

/** What each unit took a day: all it took over all days that it is known of. */
export function revenueOf(rows: readonly CountRow[]): ObservedDay["revenue"] {
  const taken = new Map<string, { sum: number; days: Map<string, number> }>();
  for (const { kind, id, count, day, days } of rows) {
    if (kind !== "sales") continue;
    const known = taken.get(id) ?? { sum: 0, days: new Map() };
    known.sum += count;
    known.days.set(day, days);
    taken.set(id, known);
  }
  return [...taken].map(([unit, { sum, days }]) => ({
    unit,
    perDay: sum / [...days.values()].reduce((total, each) => total + each, 0),
  }));
}

const slotKey = ({ id, minute, wholeHour }: CountRow) => JSON.stringify([id, minute, wholeHour]);

function placeOf(key: string): { id: string; minute: number; wholeHour: boolean } {
  const [id, minute, wholeHour] = JSON.parse(key) as [string, number, boolean];
  return { id, minute, wholeHour };
}

function hourlyOf(
  rows: readonly CountRow[],
  kind: CountKind,
  days?: number,
): [string, Record<number, number>][] {
  const places = new Map<string, Record<number, number>>();
  const hourOf = ({ id, minute }: CountRow) => JSON.stringify([id, Math.floor((minute ?? 0) / 60)]);
  const keyed = meanOf(rows, kind, hourOf, days);
  for (const [key, count] of keyed) {
    const [id, hour] = JSON.parse(key) as [string, number];
    const hourly = places.get(id) ?? {};
    hourly[hour] = count;
    places.set(id, hourly);
  }
  return [...places];
}

/** Sums within each day, then the mean over so many days, or over those that have the key. */
function meanOf(
  rows: readonly CountRow[],
  kind: CountKind,
  keyOf: (row: CountRow) => string,
  over?: number,
): [string, number][] {
  const sums = new Map<string, { sum: number; days: Set<string> }>();
  for (const row of rows) {
    if (row.kind !== kind) continue;
    const key = keyOf(row);
    const known = sums.get(key) ?? { sum: 0, days: new Set() };
    known.sum += row.count;
    known.days.add(row.day);
    sums.set(key, known);
  }
  return [...sums].map(([key, { sum, days }]) => [key, sum / (over ?? days.size)]);
}
