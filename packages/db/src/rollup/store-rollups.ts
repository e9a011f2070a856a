import { sql } from "drizzle-orm";
import { CopyWriter } from "../engine/copy-format.ts";
import type { Transaction } from "../scope.ts";
import type { Cells } from "./cells.ts";
import { monthCell, type Rollups } from "./rollups.ts";

/**
 * Adds a change to the stored rollups of a survey; cells that no visit is left in are removed.
 * Must run in the transaction that changes the visits.
 */
export async function storeRollups(tx: Transaction, surveyId: number, rollups: Rollups): Promise<void> {
  await storeMonths(tx, surveyId, rollups.months);
  await storeDays(tx, surveyId, rollups.days);
}

async function storeMonths(tx: Transaction, surveyId: number, cells: Cells): Promise<void> {
  await tx.drizzle.execute(sql`CREATE TEMP TABLE month_change (LIKE month_rollup) ON COMMIT DROP`);
  await tx.copyIn("month_change", copied(tx.organisationId, surveyId, cells, true));
  await tx.drizzle.execute(sql`
    INSERT INTO month_rollup AS stored SELECT * FROM month_change
    ON CONFLICT (organisation_id, survey_id, segment_value_id, venue_id, month) DO UPDATE SET
      visits = stored.visits + excluded.visits,
      counts = touchstone_add(stored.counts, excluded.counts),
      weights = touchstone_add(stored.weights, excluded.weights)`);
  await tx.drizzle.execute(sql`
    DELETE FROM month_rollup USING month_change AS change
    WHERE month_rollup.visits = 0 AND change.visits < 0
      AND (month_rollup.organisation_id, month_rollup.survey_id, month_rollup.segment_value_id, month_rollup.venue_id, month_rollup.month)
        = (change.organisation_id, change.survey_id, change.segment_value_id, change.venue_id, change.month)`);
  await tx.drizzle.execute(sql`DROP TABLE month_change`);
}

async function storeDays(tx: Transaction, surveyId: number, cells: Cells): Promise<void> {
  await tx.drizzle.execute(sql`CREATE TEMP TABLE day_change (LIKE day_rollup) ON COMMIT DROP`);
  await tx.copyIn("day_change", copied(tx.organisationId, surveyId, cells, false));
  await tx.drizzle.execute(sql`
    INSERT INTO day_rollup AS stored SELECT * FROM day_change
    ON CONFLICT (organisation_id, survey_id, venue_id, day) DO UPDATE SET
      visits = stored.visits + excluded.visits,
      counts = touchstone_add(stored.counts, excluded.counts),
      weights = touchstone_add(stored.weights, excluded.weights)`);
  await tx.drizzle.execute(sql`
    DELETE FROM day_rollup USING day_change AS change
    WHERE day_rollup.visits = 0 AND change.visits < 0
      AND (day_rollup.organisation_id, day_rollup.survey_id, day_rollup.venue_id, day_rollup.day)
        = (change.organisation_id, change.survey_id, change.venue_id, change.day)`);
  await tx.drizzle.execute(sql`DROP TABLE day_change`);
}

/** The cells as rows of their table, in the order of its primary key. */
async function* copied(
  organisationId: number,
  surveyId: number,
  cells: Cells,
  bySegment: boolean,
): AsyncGenerator<Uint8Array> {
  const writer = new CopyWriter();
  for (const row of cells.rows()) {
    const { visits, counts, weights } = row;
    const { segmentValueId, venueId, day } = bySegment
      ? monthCell(row)
      : { segmentValueId: null, venueId: row.high, day: row.low };
    writer.row(bySegment ? 8 : 7);
    writer.int4(organisationId);
    writer.int4(surveyId);
    if (segmentValueId !== null) writer.int4(segmentValueId);
    writer.int4(venueId);
    writer.day(day);
    writer.int4(visits);
    writer.int4Array(counts);
    if (weights) writer.int8Array(weights);
    else writer.null();
    if (writer.full) yield writer.take();
  }
  if (writer.length > 0) yield writer.take();
}
