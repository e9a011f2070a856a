import type { LocalisedText } from "@touchstone/core/text";
import { and, eq, sql } from "drizzle-orm";
import { readSurveys } from "../catalogue/read-surveys.ts";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { readVisitRows } from "../read/visit-rows.ts";
import { Rollups } from "../rollup/rollups.ts";
import { storeRollups } from "../rollup/store-rollups.ts";
import { batch } from "../schema/batch.ts";
import type { Transaction } from "../scope.ts";
import { dataChanged, lockVisits } from "./organisation-lock.ts";

const takenBack: LocalisedText = {
  en: "This import was taken back: its visits were removed.",
  zh: "本次导入已撤回，其访问记录已全部移除。",
};

/**
 * Takes a published import back: its visits go, and the rollups become exactly what they would be without it.
 * Visits that it found already stored belong to the earlier import and stay.
 *
 * @throws DatabaseError NOT_FOUND when there is no published import of that id
 */
export async function rollBackBatch(
  database: Database,
  { organisationId }: { organisationId: number },
  batchId: number,
): Promise<{ removed: number }> {
  return database.scoped({ organisationId, readOnly: false, timeoutMs: 30 * 60_000 }, async (tx) => {
    await lockVisits(tx);
    const survey = await surveyOf(tx, batchId);
    const rollups = new Rollups(survey.scales, survey.weighted);
    let removed = 0;
    const visits = sql`SELECT * FROM visit WHERE organisation_id = ${organisationId} AND batch_id = ${batchId}`;
    for await (const visit of readVisitRows(tx, visits)) {
      rollups.add(visit, -1);
      removed++;
    }
    await tx.drizzle.execute(
      sql`DELETE FROM guest_case WHERE organisation_id = ${organisationId} AND batch_id = ${batchId}`,
    );
    await tx.drizzle.execute(
      sql`DELETE FROM visit WHERE organisation_id = ${organisationId} AND batch_id = ${batchId}`,
    );
    await storeRollups(tx, survey.id, rollups);
    await tx.drizzle
      .update(batch)
      .set({ status: "failed", failure: takenBack, finishedAt: sql`now()` })
      .where(and(eq(batch.organisationId, organisationId), eq(batch.id, batchId)));
    await dataChanged(tx);
    return { removed };
  });
}

async function surveyOf(tx: Transaction, batchId: number) {
  const [row] = await tx.drizzle
    .select({ surveyId: batch.surveyId, status: batch.status })
    .from(batch)
    .where(and(eq(batch.organisationId, tx.organisationId), eq(batch.id, batchId)));
  const survey = row && (await readSurveys(tx)).find(({ id }) => id === row.surveyId);
  if (row?.status !== "published" || !survey)
    throw new DatabaseError(
      "NOT_FOUND",
      `Import ${batchId}: found ${row?.status ?? "none"}, expected a published one.`,
    );
  return survey;
}
