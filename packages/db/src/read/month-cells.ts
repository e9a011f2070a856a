import { and, type SQL, sql } from "drizzle-orm";
import { readVenues } from "../catalogue/read-venues.ts";
import { remembered } from "../remembered.ts";
import { dayNumber } from "../rollup/calendar-day.ts";
import { monthRollup } from "../schema/month-rollup.ts";
import type { Transaction } from "../scope.ts";
import { elementSums } from "./element-sums.ts";
import type { SurveyGroup } from "./histogram-sums.ts";
import { monthsIn, type Period, type ResolvedSlice } from "./slice.ts";

/** What one venue's month holds of the asked items. */
export interface MonthCell {
  venueId: number;
  /** First day of the month, as days since 1970-01-01. */
  month: number;
  visits: number;
  counts: readonly number[];
  weights: readonly number[] | null;
}

/** More than this many cells are summed by the database instead of being kept in memory. */
const CELLS_WORTH_KEEPING = 50_000;
/** Cells are read for so many venues at a time: more would keep others waiting while they come in. */
const VENUES_AT_ONCE = 200;
const EVER: Period = { from: null, to: null };

/**
 * The month cells of the asked items for every venue in scope and every month there is, remembered until the data
 * change: any period and any choice of venues is then a sum in memory. `null` where they would be too many.
 */
export async function monthCells(
  tx: Transaction,
  slice: ResolvedSlice,
  group: SurveyGroup,
): Promise<readonly MonthCell[] | null> {
  const key = JSON.stringify([group.surveys.map(({ id }) => id), group.items, slice.segments]);
  return remembered(tx, `months|${key}`, () => readMonthCells(tx, slice, group));
}

async function readMonthCells(
  tx: Transaction,
  slice: ResolvedSlice,
  group: SurveyGroup,
): Promise<readonly MonthCell[] | null> {
  const all = await remembered(tx, "venues", () => readVenues(tx));
  const cells: MonthCell[] = [];
  for (let start = 0; start < all.length; start += VENUES_AT_ONCE) {
    const part = { ...slice, venues: all.slice(start, start + VENUES_AT_ONCE) };
    const where = and(
      ...monthsIn({ ...part, venuesRestricted: all.length > VENUES_AT_ONCE }, group.surveys, EVER),
    ) as SQL;
    const rows = await tx.drizzle.execute(sql`
      SELECT venue_id, month::text AS month, sum(visits) AS visits, ${elementSums(group, "counts")} AS counts,
        ${elementSums(group, "weights")} AS weights
      FROM ${monthRollup} WHERE ${where} GROUP BY 1, 2 LIMIT ${CELLS_WORTH_KEEPING + 1}`);
    if (cells.length + rows.length > CELLS_WORTH_KEEPING) return null;
    for (const row of rows)
      cells.push({
        venueId: Number(row.venue_id),
        month: dayNumber(String(row.month)),
        visits: Number(row.visits),
        counts: (row.counts as number[] | null) ?? [],
        weights: row.weights as number[] | null,
      });
  }
  return cells;
}
