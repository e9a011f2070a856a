import type { SurveyKind } from "@touchstone/core/intake/survey";
import type { LocalisedText } from "@touchstone/core/text";
import { and, eq, sql } from "drizzle-orm";
import { readSurveys } from "../catalogue/read-surveys.ts";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { readVisitRows } from "../read/visit-rows.ts";
import { Rollups } from "../rollup/rollups.ts";
import { storeRollups } from "../rollup/store-rollups.ts";
import { batch } from "../schema/batch.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";
import { removeCounts } from "./count-target.ts";
import { dataChanged, lockVisits } from "./organisation-lock.ts";

const takenBack: LocalisedText = {
  en: "This import was taken back: everything that it had stored was removed.",
  zh: "本次导入已撤回，其入库的内容已全部移除。",
};

/**
 * Takes a published import back: its rows go, and the rollups become exactly what they would be without it. Rows that it
 * found already stored belong to the earlier import and stay.
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
    const { surveyId, kind } = await mappingOf(tx, batchId);
    const removed =
      kind === "visits" ? await removeVisits(tx, surveyId, batchId) : await removeCounts(tx, kind, batchId);
    await tx.drizzle
      .update(batch)
      .set({ status: "failed", failure: takenBack, finishedAt: sql`now()` })
      .where(and(eq(batch.organisationId, organisationId), eq(batch.id, batchId)));
    await dataChanged(tx);
    return { removed };
  });
}

/** Removes visits with their cases, and takes them out of the rollups. */
async function removeVisits(tx: Transaction, surveyId: number, batchId: number): Promise<number> {
  const survey = (await readSurveys(tx)).find(({ id }) => id === surveyId);
  if (!survey) throw new Error(`survey ${surveyId} is not stored`);
  const own = sql`organisation_id = ${tx.organisationId} AND batch_id = ${batchId}`;
  const rollups = new Rollups(survey.scales, survey.weighted);
  let removed = 0;
  for await (const visit of readVisitRows(tx, sql`SELECT * FROM visit WHERE ${own}`)) {
    rollups.add(visit, -1);
    removed++;
  }
  await tx.drizzle.execute(sql`DELETE FROM guest_case WHERE ${own}`);
  await tx.drizzle.execute(sql`DELETE FROM visit WHERE ${own}`);
  await storeRollups(tx, survey.id, rollups);
  return removed;
}

async function mappingOf(tx: Transaction, batchId: number): Promise<{ surveyId: number; kind: SurveyKind }> {
  const [row] = await tx.drizzle
    .select({ surveyId: batch.surveyId, kind: survey.kind, status: batch.status })
    .from(batch)
    .innerJoin(survey, and(eq(survey.organisationId, batch.organisationId), eq(survey.id, batch.surveyId)))
    .where(and(eq(batch.organisationId, tx.organisationId), eq(batch.id, batchId)));
  if (row?.status !== "published")
    throw new DatabaseError(
      "NOT_FOUND",
      `Import ${batchId}: found ${row?.status ?? "none"}, expected a published one.`,
    );
  return row;
}
