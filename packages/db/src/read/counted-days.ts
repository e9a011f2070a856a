import type { CountedDay, CountedHour } from "@touchstone/core/measurement/capacity-load";
import type { Slice } from "@touchstone/core/slice";
import { and, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { dayText } from "../rollup/calendar-day.ts";
import { measurement } from "../schema/measurement.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";
import { dated, resolveSlice } from "./slice.ts";

/**
 * People counted in places and through gates at the venues of a slice, hour by hour, oldest day first. Segments are not read:
 * a counter does not know them.
 *
 * @returns by code of the venue; a venue without such counts is absent
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function readCountedDays(
  tx: Transaction,
  { venues, group, from, to }: Pick<Slice, "venues" | "group" | "from" | "to">,
): Promise<Map<string, CountedDay[]>> {
  const resolved = await resolveSlice(tx, { venues, group, from, to });
  const found = new Map<string, (CountedDay & { hours: CountedHour[] })[]>();
  if (resolved.venues.length === 0) return found;
  const days = dated(resolved.period);
  const codes = new Map(resolved.venues.map(({ id, code }) => [id, code]));
  const gates = sql`${survey.kind} = 'gates'`;
  const ofPlace = tx.drizzle
    .select({
      venueId: measurement.venueId,
      day: measurement.day,
      hour: measurement.hour,
      // A place is counted more than once in an hour: its mean is how many were there.
      present: sql<
        number | null
      >`avg(${measurement.first}) FILTER (WHERE ${survey.kind} = 'occupancy')::float8`.as("present"),
      entries: sql<number | null>`sum(${measurement.first}) FILTER (WHERE ${gates})::float8`.as("entries"),
      exits: sql<number | null>`sum(${measurement.second}) FILTER (WHERE ${gates})::float8`.as("exits"),
    })
    .from(measurement)
    .innerJoin(
      survey,
      and(eq(survey.organisationId, measurement.organisationId), eq(survey.id, measurement.surveyId)),
    )
    .where(
      and(
        eq(measurement.organisationId, tx.organisationId),
        inArray(survey.kind, ["gates", "occupancy"]),
        inArray(measurement.venueId, [...codes.keys()]),
        ...(days.from === null ? [] : [gte(measurement.day, dayText(days.from))]),
        ...(days.to === null ? [] : [lt(measurement.day, dayText(days.to))]),
      ),
    )
    .groupBy(measurement.venueId, measurement.day, measurement.hour, measurement.surveyId, measurement.place)
    .as("of_place");
  const rows = await tx.drizzle
    .select({
      venueId: ofPlace.venueId,
      day: ofPlace.day,
      hour: ofPlace.hour,
      present: sql<number | null>`sum(${ofPlace.present})::float8`,
      places: sql<number>`count(${ofPlace.present})::int`,
      entries: sql<number | null>`sum(${ofPlace.entries})::float8`,
      exits: sql<number | null>`sum(${ofPlace.exits})::float8`,
    })
    .from(ofPlace)
    .groupBy(ofPlace.venueId, ofPlace.day, ofPlace.hour)
    .orderBy(ofPlace.venueId, ofPlace.day, sql`${ofPlace.hour} NULLS LAST`);
  for (const { venueId, day, ...hour } of rows) {
    const code = codes.get(venueId) ?? "";
    const own = found.get(code) ?? [];
    found.set(code, own);
    const last = own.at(-1);
    if (last?.day === day) last.hours.push(hour);
    else own.push({ day, hours: [hour] });
  }
  return found;
}
