import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../scope.ts";

const cell = sql`organisation_id, survey_id, venue_id, day, place, segments`;
const sums = [1, 2, 3].flatMap((at) => [sql.raw(`n_${at}`), sql.raw(`sum_${at}`)]);
const values = [1, 2, 3].flatMap((at) => [
  sql.raw(`count(value_${at})`),
  sql.raw(`coalesce(sum(value_${at}), 0)`),
]);
const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);

/** Adds rows like those of `measurement` to the sums of their days. */
export async function addMeasurementDays(tx: Transaction, from: SQL): Promise<void> {
  await tx.drizzle.execute(sql`
    INSERT INTO measurement_day AS known (${cell}, rows, ${list(sums)})
    SELECT ${cell}, count(*), ${list(values)} FROM ${from} GROUP BY ${cell} ORDER BY ${cell}
    ON CONFLICT (${cell}) DO UPDATE SET rows = known.rows + excluded.rows,
      ${list(sums.map((each) => sql`${each} = known.${each} + excluded.${each}`))}`);
}

/** Takes the measurements of an import out of the sums of their days, before they go. */
export async function removeMeasurementDays(tx: Transaction, batchId: number): Promise<void> {
  await tx.drizzle.execute(sql`
    UPDATE measurement_day AS known SET rows = known.rows - gone.rows,
      ${list(sums.map((each) => sql`${each} = known.${each} - gone.${each}`))}
    FROM (
      SELECT ${cell}, count(*) AS rows, ${list(sums.map((each, at) => sql`${values[at]} AS ${each}`))}
      FROM measurement WHERE organisation_id = ${tx.organisationId} AND batch_id = ${batchId} GROUP BY ${cell}
    ) AS gone
    WHERE (known.organisation_id, known.survey_id, known.venue_id, known.day, known.place, known.segments)
      = (gone.organisation_id, gone.survey_id, gone.venue_id, gone.day, gone.place, gone.segments)`);
  await tx.drizzle.execute(
    sql`DELETE FROM measurement_day WHERE organisation_id = ${tx.organisationId} AND rows = 0`,
  );
}
