import type { VenueOperatingDay } from "@touchstone/core/measurement/operations";
import type { Slice } from "@touchstone/core/slice";
import { and, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { dayText } from "../rollup/calendar-day.ts";
import { measurementDay } from "../schema/measurement-day.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";
import { dated, resolveSlice } from "./slice.ts";

/**
 * Entries, revenue and orders of each venue and day of a slice that has any of them, oldest first. Segments are not read: a
 * gate does not know them.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function readOperatingDays(
  tx: Transaction,
  { venues, group, from, to }: Pick<Slice, "venues" | "group" | "from" | "to">,
): Promise<VenueOperatingDay[]> {
  const resolved = await resolveSlice(tx, { venues, group, from, to });
  if (resolved.venues.length === 0) return [];
  const days = dated(resolved.period);
  const codes = new Map(resolved.venues.map(({ id, code }) => [id, code]));
  const total = (kind: "gates" | "sales", at: 1 | 2) =>
    sql<
      number | null
    >`sum(${measurementDay[`sum${at}`]}) FILTER (WHERE ${survey.kind} = ${kind} AND ${measurementDay[`n${at}`]} > 0)::float8`;
  const rows = await tx.drizzle
    .select({
      venueId: measurementDay.venueId,
      day: measurementDay.day,
      entries: total("gates", 1),
      revenue: total("sales", 1),
      orders: total("sales", 2),
    })
    .from(measurementDay)
    .innerJoin(
      survey,
      and(eq(survey.organisationId, measurementDay.organisationId), eq(survey.id, measurementDay.surveyId)),
    )
    .where(
      and(
        eq(measurementDay.organisationId, tx.organisationId),
        inArray(survey.kind, ["gates", "sales"]),
        inArray(measurementDay.venueId, [...codes.keys()]),
        ...(days.from === null ? [] : [gte(measurementDay.day, dayText(days.from))]),
        ...(days.to === null ? [] : [lt(measurementDay.day, dayText(days.to))]),
      ),
    )
    .groupBy(measurementDay.venueId, measurementDay.day)
    .orderBy(measurementDay.day, measurementDay.venueId);
  return rows.map(({ venueId, ...row }) => ({ ...row, venue: codes.get(venueId) ?? "" }));
}
