import type { LocalisedText } from "@touchstone/core/text";
import { and, asc, count, desc, eq, gt, lt } from "drizzle-orm";
import type { BatchQuality } from "../import/batch-quality.ts";
import { type BatchStatus, batch } from "../schema/batch.ts";
import { batchProblem, type StoredRowProblem } from "../schema/batch-problem.ts";
import type { Transaction } from "../scope.ts";

/** One import, as it stands. read = stored + unchanged + rejected once it has ended. */
export interface Batch {
  id: number;
  surveyId: number;
  fileName: string;
  sha256: string;
  status: BatchStatus;
  /** ISO instants. */
  startedAt: string;
  finishedAt: string | null;
  read: number;
  stored: number;
  unchanged: number;
  rejected: number;
  /** Does it replace rows that were stored before with other contents? How many of `stored` it did. */
  correction: boolean;
  corrected: number;
  /** Unknown of imports before quality was looked at, and of those that have not come to it. */
  quality: BatchQuality | null;
  /** Names of the file's columns. */
  header: string[] | null;
  firstDay: string | null;
  lastDay: string | null;
  failure: LocalisedText | null;
  /** How the file was read: encoding, delimiter, sheet. */
  readAs: LocalisedText | null;
}

export interface StoredProblem extends StoredRowProblem {
  /** Ascending within its import. */
  id: number;
}

export interface Page {
  first: number;
  /** Id of the last entry of the page before. */
  after?: number | undefined;
}

/** Imports, newest first. */
export async function readBatches(
  tx: Transaction,
  { first, after }: Page,
): Promise<{ batches: Batch[]; hasNextPage: boolean; total: number }> {
  const own = eq(batch.organisationId, tx.organisationId);
  const rows = await tx.drizzle
    .select()
    .from(batch)
    .where(after === undefined ? own : and(own, lt(batch.id, after)))
    .orderBy(desc(batch.id))
    .limit(first + 1);
  const [total] = await tx.drizzle.select({ count: count() }).from(batch).where(own);
  return {
    batches: rows.slice(0, first).map(toBatch),
    hasNextPage: rows.length > first,
    total: total?.count ?? 0,
  };
}

export async function readBatch(tx: Transaction, id: number): Promise<Batch | null> {
  const [row] = await tx.drizzle
    .select()
    .from(batch)
    .where(and(eq(batch.organisationId, tx.organisationId), eq(batch.id, id)));
  return row ? toBatch(row) : null;
}

/** The import that published a file of these bytes for a survey, if any. */
export async function publishedBatchOf(
  tx: Transaction,
  surveyId: number,
  sha256: string,
): Promise<Batch | null> {
  const [row] = await tx.drizzle
    .select()
    .from(batch)
    .where(
      and(
        eq(batch.organisationId, tx.organisationId),
        eq(batch.sha256, sha256),
        eq(batch.surveyId, surveyId),
        eq(batch.status, "published"),
      ),
    )
    .orderBy(asc(batch.id))
    .limit(1);
  return row ? toBatch(row) : null;
}

/** What was wrong with an import's rows, in the order in which it was found. */
export async function readProblems(
  tx: Transaction,
  { batchId, first, after }: Page & { batchId: number },
): Promise<{ problems: StoredProblem[]; hasNextPage: boolean; total: number }> {
  const own = and(eq(batchProblem.organisationId, tx.organisationId), eq(batchProblem.batchId, batchId));
  const rows = await tx.drizzle
    .select()
    .from(batchProblem)
    .where(after === undefined ? own : and(own, gt(batchProblem.id, after)))
    .orderBy(asc(batchProblem.id))
    .limit(first + 1);
  const [total] = await tx.drizzle.select({ count: count() }).from(batchProblem).where(own);
  const problems = rows.slice(0, first).map(({ id, problem }) => ({ id, ...problem }));
  return { problems, hasNextPage: rows.length > first, total: total?.count ?? 0 };
}

function toBatch(row: typeof batch.$inferSelect): Batch {
  const {
    organisationId: _,
    rowsRead,
    rowsStored,
    rowsUnchanged,
    rowsRejected,
    rowsCorrected,
    ...rest
  } = row;
  return {
    ...rest,
    startedAt: new Date(row.startedAt).toISOString(),
    finishedAt: row.finishedAt === null ? null : new Date(row.finishedAt).toISOString(),
    read: rowsRead,
    stored: rowsStored,
    unchanged: rowsUnchanged,
    rejected: rowsRejected,
    corrected: rowsCorrected,
  };
}
