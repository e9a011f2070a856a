import type { LocalisedText } from "@touchstone/core/text";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { batch } from "../schema/batch.ts";
import type { ImportIdentity } from "./identity.ts";
import type { StagedProblems } from "./staged-problems.ts";
import type { StagedRejectedRows } from "./staged-rejected-rows.ts";

/** Marks a running batch as failed, with its reason and its problems. */
export async function failBatch(
  database: Database,
  { organisationId, batchId }: ImportIdentity,
  failure: LocalisedText,
  { problems, rejected }: { problems: StagedProblems; rejected: StagedRejectedRows },
): Promise<void> {
  await database.scoped({ organisationId, readOnly: false, timeoutMs: 10 * 60_000 }, async (tx) => {
    await problems.store(tx);
    await rejected.store(tx);
    await tx.drizzle
      .update(batch)
      .set({ status: "failed", failure, finishedAt: sql`now()` })
      .where(
        and(eq(batch.organisationId, organisationId), eq(batch.id, batchId), eq(batch.status, "running")),
      );
  });
}
