import { isVisitKind } from "@touchstone/core/intake/any-survey";
import type { SurveyKind } from "@touchstone/core/intake/survey";
import type { LocalisedText } from "@touchstone/core/text";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { batch } from "../schema/batch.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";
import { removeCounts } from "./count-target.ts";
import { dataChanged, lockVisits } from "./organisation-lock.ts";
import { removeVisits, restoreVisits } from "./remove-visits.ts";

const takenBack: LocalisedText = {
  en: "This import was taken back: everything that it had stored was removed.",
  zh: "本次导入已撤回，其入库的内容已全部移除。",
};

/** How far taking an import back is. */
export interface RollBackProgress {
  /** Visits taken out of the sums so far, and how many there are. */
  done: number;
  of: number;
}

/**
 * Takes a published import back: its rows go, and the rollups become exactly what they would be without it. Rows that it
 * found already stored belong to the earlier import and stay; visits that it corrected come back as they were.
 *
 * @throws DatabaseError NOT_FOUND when there is no published import of that id
 */
export async function rollBackBatch(
  database: Database,
  { organisationId }: { organisationId: number },
  batchId: number,
  onProgress: (progress: RollBackProgress) => void = () => undefined,
): Promise<{ removed: number; restored: number }> {
  return database.scoped({ organisationId, readOnly: false, timeoutMs: 30 * 60_000 }, async (tx) => {
    await lockVisits(tx);
    const { kind, of } = await mappingOf(tx, batchId);
    const counts = isVisitKind(kind)
      ? await removeBatch(tx, batchId, (done) => onProgress({ done, of }))
      : { removed: await removeCounts(tx, kind, batchId), restored: 0 };
    await tx.drizzle
      .update(batch)
      .set({ status: "taken-back", failure: takenBack, finishedAt: sql`now()` })
      .where(and(eq(batch.organisationId, organisationId), eq(batch.id, batchId)));
    await dataChanged(tx);
    return counts;
  });
}

async function removeBatch(
  tx: Transaction,
  batchId: number,
  onVisit: (removed: number) => void,
): Promise<{ removed: number; restored: number }> {
  // What this import corrected and a later one corrected again now comes back when the later one is taken back.
  await tx.drizzle.execute(sql`
    UPDATE replaced_visit AS older SET replaced_by = newer.replaced_by FROM replaced_visit AS newer
    WHERE older.organisation_id = ${tx.organisationId} AND older.replaced_by = ${batchId}
      AND newer.organisation_id = older.organisation_id AND newer.visit_id = older.visit_id AND newer.batch_id = ${batchId}`);
  await tx.drizzle.execute(
    sql`DELETE FROM replaced_visit WHERE organisation_id = ${tx.organisationId} AND batch_id = ${batchId}`,
  );
  const removed = await removeVisits(tx, sql`batch_id = ${batchId}`, onVisit);
  return { removed, restored: await restoreVisits(tx, sql`replaced_by = ${batchId}`) };
}

async function mappingOf(tx: Transaction, batchId: number): Promise<{ kind: SurveyKind; of: number }> {
  const [row] = await tx.drizzle
    .select({ of: batch.rowsStored, kind: survey.kind, status: batch.status })
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
