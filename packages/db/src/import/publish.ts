import type { LocalisedText } from "@touchstone/core/text";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { publishedBatchOf } from "../read/batches.ts";
import { dayText } from "../rollup/calendar-day.ts";
import { batch } from "../schema/batch.ts";
import type { Transaction } from "../scope.ts";
import type { ImportIdentity } from "./identity.ts";
import { dataChanged, lockVisits } from "./organisation-lock.ts";
import { nothingToStore, sameFileAs } from "./problems.ts";
import type { StagedProblems } from "./staged-problems.ts";
import type { StagedRows } from "./staged-rows.ts";
import type { Target } from "./target.ts";

/** How an import ended. read = stored + unchanged + rejected. */
export interface ImportReport {
  /** The import; for `already-imported` the one that stored the same file. */
  batchId: number;
  status: "published" | "failed" | "already-imported";
  read: number;
  stored: number;
  /** Rows that were stored before exactly so. */
  unchanged: number;
  rejected: number;
  failure?: LocalisedText;
}

export interface Publication {
  identity: ImportIdentity;
  sha256: string;
  signal: AbortSignal | undefined;
  /** Rows of the file; known once the staged ones have come to their end. */
  read: () => number;
  /** How the file was read, in words; known then, too. */
  readAs: () => LocalisedText | null;
  rows: StagedRows<never>;
  target: Target;
  problems: StagedProblems;
}

const PUBLISH_TIMEOUT_MS = 30 * 60_000;

/** Stores an import's rows, what depends on them and its problems, and marks it published: in one transaction, whole or not at all. */
export async function publish(database: Database, publication: Publication): Promise<ImportReport> {
  const { organisationId } = publication.identity;
  const { signal } = publication;
  const report = await database.scoped(
    { organisationId, readOnly: false, timeoutMs: PUBLISH_TIMEOUT_MS, ...(signal && { signal }) },
    (tx) => publishIn(tx, publication),
  );
  return report;
}

async function publishIn(tx: Transaction, publication: Publication): Promise<ImportReport> {
  const { identity, sha256, rows, target, problems } = publication;
  await lockVisits(tx);
  await ensureRunning(tx, identity.batchId);
  const earlier = await publishedBatchOf(tx, identity.surveyId, sha256);
  if (earlier) {
    await end(tx, identity, { status: "failed", failure: sameFileAs(earlier) });
    for await (const _ of rows.chunks());
    const read = publication.read();
    return {
      batchId: earlier.id,
      status: "already-imported",
      read,
      stored: 0,
      unchanged: rows.count,
      rejected: read - rows.count,
    };
  }
  const known = await storeRows(tx, publication);
  const { unchanged } = known;
  const stored = rows.count - unchanged - known.rejected;
  const read = publication.read();
  if (stored > 0) {
    await target.complete(tx);
    await dataChanged(tx);
  }
  await problems.store(tx);
  const counts = { read, stored, unchanged, rejected: read - stored - unchanged };
  if (stored + unchanged === 0) {
    const failure = nothingToStore(read);
    await end(tx, identity, { status: "failed", failure, readAs: publication.readAs(), ...columns(counts) });
    return { batchId: identity.batchId, status: "failed", ...counts, failure };
  }
  const days = { firstDay: dayText(rows.firstDay), lastDay: dayText(rows.lastDay) };
  const readAs = publication.readAs();
  await end(tx, identity, { status: "published", readAs, ...columns(counts), ...days });
  return { batchId: identity.batchId, status: "published", ...counts };
}

/** Stores the rows, chunk by chunk as they are staged. */
async function storeRows(
  tx: Transaction,
  { rows, target }: Publication,
): Promise<{ unchanged: number; rejected: number }> {
  const known = { unchanged: 0, rejected: 0 };
  await target.prepare(tx);
  await tx.drizzle.execute(sql`SET LOCAL work_mem = '64MB'`);
  const chunks = rows.chunks();
  let next = chunks.next();
  for (;;) {
    const { done, value: chunk } = await next;
    if (done) return known;
    await tx.copyIn("incoming", asStream(chunk));
    // The next chunk comes from the disk while the database works on this one.
    next = chunks.next();
    next.catch(() => "told when it is awaited");
    const settled = await target.settle(tx);
    known.unchanged += settled.unchanged;
    known.rejected += settled.rejected;
    await target.store(tx);
    await tx.drizzle.execute(sql`TRUNCATE incoming`);
  }
}

async function* asStream(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

async function ensureRunning(tx: Transaction, batchId: number): Promise<void> {
  const [row] = await tx.drizzle
    .select({ status: batch.status })
    .from(batch)
    .where(and(eq(batch.organisationId, tx.organisationId), eq(batch.id, batchId)))
    .for("update");
  if (row?.status !== "running")
    throw new DatabaseError(
      "IMPORT_CLOSED",
      `Import ${batchId} is ${row?.status ?? "gone"}, expected it to be running. Nothing was stored.`,
    );
}

function columns({
  read,
  stored,
  unchanged,
  rejected,
}: {
  read: number;
  stored: number;
  unchanged: number;
  rejected: number;
}) {
  return { rowsRead: read, rowsStored: stored, rowsUnchanged: unchanged, rowsRejected: rejected };
}

async function end(
  tx: Transaction,
  { batchId }: ImportIdentity,
  set: Partial<typeof batch.$inferInsert>,
): Promise<void> {
  await tx.drizzle
    .update(batch)
    .set({ ...set, finishedAt: sql`now()` })
    .where(and(eq(batch.organisationId, tx.organisationId), eq(batch.id, batchId)));
}
