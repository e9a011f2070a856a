import type { RejectedRow } from "@touchstone/core/intake/quality/rejected-row";
import type { LocalisedText } from "@touchstone/core/text";
import { UNDATED } from "@touchstone/core/visit";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { publishedBatchOf } from "../read/batches.ts";
import { dayText } from "../rollup/calendar-day.ts";
import { batch } from "../schema/batch.ts";
import type { StoredRowProblem } from "../schema/batch-problem.ts";
import type { Transaction } from "../scope.ts";
import type { BatchQuality } from "./batch-quality.ts";
import type { ImportIdentity } from "./identity.ts";
import { dataChanged, lockVisits } from "./organisation-lock.ts";
import { nothingToStore, sameFileAs } from "./problems.ts";
import type { FileTold } from "./running-import.ts";
import type { SpooledRows } from "./spooled-rows.ts";
import type { StagedProblems } from "./staged-problems.ts";
import type { StagedRejectedRows } from "./staged-rejected-rows.ts";
import type { Target } from "./target.ts";

/** How an import ended. read = stored + unchanged + rejected. */
export interface ImportReport {
  /** The import; for `already-imported` the one that stored the same file. */
  batchId: number;
  status: "published" | "failed" | "already-imported";
  read: number;
  stored: number;
  /** Rows of `stored` in whose place other contents were stored before. */
  corrected: number;
  /** Duplicates: rows that were stored before exactly so, or that repeat an earlier one of the file in every column. */
  unchanged: number;
  rejected: number;
  failure?: LocalisedText;
}

export interface Publication {
  identity: ImportIdentity;
  sha256: string;
  signal: AbortSignal | undefined;
  /** What reading has told of the file; known once the staged rows have come to their end. */
  told: () => FileTold;
  rows: SpooledRows;
  target: Target;
  problems: StagedProblems;
  rejected: StagedRejectedRows;
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
  const { identity, sha256, rows, target, problems, rejected } = publication;
  await lockVisits(tx);
  await ensureRunning(tx, identity.batchId);
  const earlier = await publishedBatchOf(tx, identity.surveyId, sha256);
  if (earlier) {
    await end(tx, identity, { status: "failed", failure: sameFileAs(earlier) });
    for await (const _ of rows.chunks());
    const { read, repeated = 0 } = publication.told();
    const unchanged = rows.reach.count + repeated;
    return {
      batchId: earlier.id,
      status: "already-imported",
      read,
      stored: 0,
      corrected: 0,
      unchanged,
      rejected: read - unchanged,
    };
  }
  const counted = await storeRows(tx, publication);
  const told = publication.told();
  const { reach } = rows;
  const { repeated = 0 } = told;
  const { stored, corrected } = counted;
  const unchanged = counted.unchanged + repeated;
  const counts = {
    read: told.read,
    stored,
    corrected,
    unchanged,
    rejected: counted.rejected + (told.rejected ?? told.read - reach.count - repeated),
  };
  ensureAllCounted(counts, identity.batchId);
  const days = reach.count > 0 ? { firstDay: dayOf(reach.firstDay), lastDay: dayOf(reach.lastDay) } : null;
  const store =
    days && stored > 0 ? await target.complete(tx, { days, rollups: told.rollups ?? null }) : null;
  if (stored > 0) await dataChanged(tx);
  await problems.store(tx);
  await rejected.store(tx);
  const quality: BatchQuality = { file: told.quality ?? null, store, rejectedKept: rejected.kept };
  const known = {
    quality,
    header: told.header ? [...told.header] : null,
    readAs: told.readAs ?? null,
    ...columns(counts),
  };
  if (stored + unchanged === 0) {
    const failure = nothingToStore(told.read);
    await end(tx, identity, { status: "failed", failure, ...known });
    return { batchId: identity.batchId, status: "failed", ...counts, failure };
  }
  await end(tx, identity, { status: "published", ...known, ...(reach.firstDay !== null && days) });
  return { batchId: identity.batchId, status: "published", ...counts };
}

const dayOf = (day: number | null): string => (day === null ? UNDATED : dayText(day));

type Counts = Pick<ImportReport, "read" | "stored" | "corrected" | "unchanged" | "rejected">;

/** Nothing may be lost without being counted: else the import fails, and nothing of it is stored. */
function ensureAllCounted({ read, stored, unchanged, rejected }: Counts, batchId: number): void {
  if (read === stored + unchanged + rejected && rejected >= 0) return;
  throw new DatabaseError(
    "IMPORT_COUNTS",
    `Import ${batchId}: found ${read} rows read, expected ${stored} stored + ${unchanged} unchanged + ${rejected} rejected. Nothing was stored.`,
  );
}

/** Stores the rows, chunk by chunk as they are staged. `rejected`: those that only the stored data tells. */
async function storeRows(tx: Transaction, publication: Publication): Promise<Omit<Counts, "read">> {
  const { rows, target, problems, rejected } = publication;
  const counts = { stored: 0, corrected: 0, unchanged: 0, rejected: 0 };
  await target.prepare(tx);
  await tx.drizzle.execute(sql`SET LOCAL work_mem = '64MB'`);
  const chunks = rows.chunks();
  let next = chunks.next();
  for (;;) {
    const { done, value: chunk } = await next;
    if (done) return counts;
    await tx.copyIn("incoming", asStream(chunk));
    // The next chunk comes from the disk while the database works on this one.
    next = chunks.next();
    next.catch(() => "told when it is awaited");
    const settled = await target.settle(tx);
    counts.unchanged += settled.unchanged;
    counts.corrected += settled.corrected;
    counts.rejected += settled.rejected.length;
    await problems.add(settled.rejected);
    await rejected.add(settled.rejected.map(asRejectedRow));
    const [left] = await tx.drizzle.execute(sql`SELECT count(*)::integer AS rows FROM incoming`);
    counts.stored += Number(left?.rows);
    await target.store(tx);
    await tx.drizzle.execute(sql`TRUNCATE incoming`);
  }
}

/** Of a row that only the stored data rejects the values are kept afterwards: see keep-refused-rows.ts. */
function asRejectedRow(problem: StoredRowProblem): RejectedRow {
  const row = problem.row ?? 0;
  return { row, cells: [], problems: [{ ...problem, row }] };
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

function columns({ read, stored, corrected, unchanged, rejected }: Counts) {
  return {
    rowsRead: read,
    rowsStored: stored,
    rowsCorrected: corrected,
    rowsUnchanged: unchanged,
    rowsRejected: rejected,
  };
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
