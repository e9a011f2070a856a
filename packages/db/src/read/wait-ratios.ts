import type { Slice } from "@touchstone/core/slice";
import { and, eq, gte, inArray, isNotNull, lt, sql } from "drizzle-orm";
import { dayNumber, dayText } from "../rollup/calendar-day.ts";
import { measurement } from "../schema/measurement.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";
import { intArray } from "./measurement-sums.ts";
import { dated, resolveSlice } from "./slice.ts";

/** An actual wait over the wait that was posted for it. */
export interface WaitRatio {
  venue: string;
  place: string;
  /** Days since 1970-01-01. */
  day: number;
  /** Ids of segment values. */
  segments: readonly number[];
  ratio: number;
}

/** More ratios than this are not read; the newest are. */
const MOST_RATIOS = 500_000;

/**
 * Actual over posted waits where both were told and the posted one was not zero.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function readWaitRatios(tx: Transaction, slice: Slice): Promise<WaitRatio[]> {
  const resolved = await resolveSlice(tx, { ...slice, journey: undefined, journeyVersion: undefined });
  if (resolved.venues.length === 0) return [];
  const { from, to } = dated(resolved.period);
  const codes = new Map(resolved.venues.map(({ id, code }) => [id, code]));
  const rows = await tx.drizzle
    .select({
      venueId: measurement.venueId,
      place: measurement.place,
      day: measurement.day,
      segments: measurement.segments,
      posted: sql<number>`${measurement.first}::float8`,
      actual: sql<number>`${measurement.second}::float8`,
    })
    .from(measurement)
    .innerJoin(
      survey,
      and(eq(survey.organisationId, measurement.organisationId), eq(survey.id, measurement.surveyId)),
    )
    .where(
      and(
        eq(measurement.organisationId, tx.organisationId),
        eq(survey.kind, "waits"),
        inArray(measurement.venueId, [...codes.keys()]),
        sql`${measurement.first} > 0`,
        isNotNull(measurement.second),
        ...(from === null ? [] : [gte(measurement.day, dayText(from))]),
        ...(to === null ? [] : [lt(measurement.day, dayText(to))]),
        ...resolved.segments.map((ids) => sql`${measurement.segments} && ${intArray(ids)}`),
      ),
    )
    .orderBy(sql`${measurement.day} DESC`)
    .limit(MOST_RATIOS);
  return rows.map(({ venueId, posted, actual, day, ...rest }) => ({
    ...rest,
    venue: codes.get(venueId) ?? "",
    day: dayNumber(day),
    ratio: actual / posted,
  }));
}
