import { type SQL, sql } from "drizzle-orm";
import { readSurveys } from "../catalogue/read-surveys.ts";
import { readVisitRows } from "../read/visit-rows.ts";
import { Rollups } from "../rollup/rollups.ts";
import { storeRollups } from "../rollup/store-rollups.ts";
import type { Transaction } from "../scope.ts";
import { readUnreadComments } from "../words/read-unread-comments.ts";
import { removeComments } from "../words/remove-comments.ts";

/** How many visits pass between two reports of progress. */
const REPORT_EVERY = 10_000;

/**
 * Removes visits with their cases and comments and takes them out of the rollups, which stay exactly what recomputation gives.
 *
 * @param which a condition on the columns of `visit`
 * @param onVisit told now and then how many visits have been taken out of the rollups
 * @returns how many visits were removed
 */
export async function removeVisits(
  tx: Transaction,
  which: SQL,
  onVisit: (removed: number) => void = () => undefined,
): Promise<number> {
  const own = sql`organisation_id = ${tx.organisationId} AND ${which}`;
  const removed = await rollUp(tx, sql`SELECT * FROM visit WHERE ${own}`, -1, onVisit);
  await removeComments(tx, sql`SELECT venue_id, day, visit_id FROM visit WHERE ${own}`);
  await tx.drizzle.execute(sql`
    DELETE FROM guest_case WHERE (organisation_id, venue_id, day, visit_id)
      IN (SELECT organisation_id, venue_id, day, visit_id FROM visit WHERE ${own})`);
  await tx.drizzle.execute(sql`DELETE FROM visit WHERE ${own}`);
  return removed;
}

/** Brings visits back that a correction had replaced. @returns how many */
export async function restoreVisits(tx: Transaction, which: SQL): Promise<number> {
  const own = sql`organisation_id = ${tx.organisationId} AND ${which}`;
  const restored = await rollUp(tx, sql`SELECT * FROM replaced_visit WHERE ${own}`, 1);
  if (restored === 0) return 0;
  await tx.drizzle.execute(sql`
    INSERT INTO visit (organisation_id, venue_id, visit_id, survey_id, batch_id, day, jackknife_group, weight, segments, answers, staff, guest)
    SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, jackknife_group, weight, segments, answers, staff, guest
    FROM replaced_visit WHERE ${own}`);
  await tx.drizzle.execute(sql`
    INSERT INTO guest_case (organisation_id, venue_id, visit_id, survey_id, batch_id, day, touchpoint, closed, hours, rating_after)
    SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, touchpoint, closed, hours, rating_after
    FROM replaced_visit WHERE ${own} AND closed IS NOT NULL`);
  await tx.drizzle.execute(sql`
    INSERT INTO comment (organisation_id, venue_id, visit_id, survey_id, batch_id, day, text)
    SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, comment
    FROM replaced_visit WHERE ${own} AND comment IS NOT NULL`);
  await tx.drizzle.execute(sql`DELETE FROM replaced_visit WHERE ${own}`);
  await readUnreadComments(tx);
  return restored;
}

/** Adds visits of whatever surveys to the stored rollups, or takes them out. @returns how many */
async function rollUp(
  tx: Transaction,
  visits: SQL,
  sign: 1 | -1,
  onVisit: (count: number) => void = () => undefined,
): Promise<number> {
  const surveys = await tx.drizzle.execute(sql`SELECT DISTINCT survey_id FROM (${visits}) AS visits`);
  if (surveys.length === 0) return 0;
  const stored = new Map((await readSurveys(tx)).map((survey) => [survey.id, survey]));
  let count = 0;
  for (const { survey_id } of surveys) {
    const survey = stored.get(Number(survey_id));
    if (!survey) throw new Error(`survey ${survey_id} is not stored`);
    const rollups = new Rollups(survey.scales, survey.weighted);
    const own = sql`SELECT * FROM (${visits}) AS visits WHERE survey_id = ${survey.id}`;
    for await (const visit of readVisitRows(tx, own)) {
      rollups.add(visit, sign);
      if (++count % REPORT_EVERY === 0) onVisit(count);
    }
    await storeRollups(tx, survey.id, rollups);
  }
  return count;
}
