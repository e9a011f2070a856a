import type { Slice } from "@touchstone/core/slice";
import { and, asc, eq, gte, inArray, lt } from "drizzle-orm";
import { resolveSlice } from "../read/slice.ts";
import { dayText } from "../rollup/calendar-day.ts";
import { dailyCount } from "../schema/daily-count.ts";
import type { Transaction } from "../scope.ts";

/** One day of a proportion that somebody else counted. */
export interface DailyCount {
  /** Venue code. */
  venue: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** What was counted, by the code that the mapping gave it. */
  indicator: string;
  n: number;
  /** Of `n`. */
  count: number;
}

/**
 * The daily series of a slice's venues and period, by indicator, venue and day. They know neither journeys nor segments:
 * a slice that filters by segment has none.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function readDailyCounts(
  tx: Transaction,
  { journey: _, journeyVersion: __, ...slice }: Slice,
): Promise<DailyCount[]> {
  const { venues, period, segments } = await resolveSlice(tx, slice);
  if (venues.length === 0 || segments.length > 0) return [];
  const codes = new Map(venues.map(({ id, code }) => [id, code]));
  const rows = await tx.drizzle
    .select()
    .from(dailyCount)
    .where(
      and(
        eq(dailyCount.organisationId, tx.organisationId),
        inArray(dailyCount.venueId, [...codes.keys()]),
        ...(period.from === null ? [] : [gte(dailyCount.day, dayText(period.from))]),
        ...(period.to === null ? [] : [lt(dailyCount.day, dayText(period.to))]),
      ),
    )
    .orderBy(
      asc(dailyCount.indicator),
      asc(dailyCount.venueId),
      asc(dailyCount.day),
      asc(dailyCount.countId),
    );
  return rows.map(({ venueId, day, indicator, n, count }) => ({
    venue: codes.get(venueId) ?? "",
    day,
    indicator,
    n,
    count,
  }));
}
