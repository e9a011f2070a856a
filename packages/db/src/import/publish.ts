import type { Survey } from "@touchstone/core/intake/survey";
import type { LocalisedText } from "@touchstone/core/text";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { publishedBatchOf } from "../read/batches.ts";
import { dayText } from "../rollup/calendar-day.ts";
import { storeRollups } from "../rollup/store-rollups.ts";
import { batch } from "../schema/batch.ts";
import type { Transaction } from "../scope.ts";
import type { ImportIdentity } from "./identity.ts";
import { hasVisits, settleKnownVisits } from "./known-visits.ts";
import { dataChanged, lockVisits } from "./organisation-lock.ts";
import { nothingToStore, sameFileAs } from "./problems.ts";
import type { StagedProblems } from "./staged-problems.ts";
import type { StagedVisits } from "./staged-visits.ts";

/** How an import ended. read = stored + unchanged + rejected. */
export interface ImportReport {
  /** The import; for `already-imported` the one that stored the same file. */
  batchId: number;
  status: "published" | "failed" | "already-imported";
  read: number;
  stored: number;
  /** Visits that were stored before exactly so. */
  unchanged: number;
  rejected: number;
  failure?: LocalisedText;
}

export interface Publication {
  identity: ImportIdentity;
  survey: Survey;
  sha256: string;
  signal: AbortSignal | undefined;
  /** Rows of the file; known once the visits have come to their end. */
  read: () => number;
  visits: StagedVisits;
  problems: StagedProblems;
}

const PUBLISH_TIMEOUT_MS = 30 * 60_000;

/** Stores an import's visits, rollups and problems and marks it published: in one transaction, whole or not at all. */
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
  const { identity, sha256, visits, problems } = publication;
  await lockVisits(tx);
  await ensureRunning(tx, identity.batchId);
  const earlier = await publishedBatchOf(tx, identity.surveyId, sha256);
  if (earlier) {
    await end(tx, identity, { status: "failed", failure: sameFileAs(earlier) });
    for await (const _ of visits.chunks());
    const read = publication.read();
    return {
      batchId: earlier.id,
      status: "already-imported",
      read,
      stored: 0,
      unchanged: visits.count,
      rejected: read - visits.count,
    };
  }
  const known = await storeVisits(tx, publication);
  const { unchanged } = known;
  const stored = visits.count - unchanged - known.rejected;
  const read = publication.read();
  if (stored > 0) {
    await storeRollups(tx, identity.surveyId, visits.rollups);
    await dataChanged(tx);
  }
  await problems.store(tx);
  const counts = { read, stored, unchanged, rejected: read - stored - unchanged };
  if (stored + unchanged === 0) {
    const failure = nothingToStore(read);
    await end(tx, identity, { status: "failed", failure, ...columns(counts) });
    return { batchId: identity.batchId, status: "failed", ...counts, failure };
  }
  const days = { firstDay: dayText(visits.firstDay), lastDay: dayText(visits.lastDay) };
  await end(tx, identity, { status: "published", ...columns(counts), ...days });
  return { batchId: identity.batchId, status: "published", ...counts };
}

/**
 * Stores the visits, chunk by chunk as they are staged. Each goes through a table of its own first: rows cannot be copied
 * straight into a table behind row-level security, and they go into the indexes several times faster in their order.
 */
async function storeVisits(
  tx: Transaction,
  { identity, survey, visits, problems }: Publication,
): Promise<{ unchanged: number; rejected: number }> {
  const known = { unchanged: 0, rejected: 0 };
  const { staff, cases } = columnsOf(identity);
  await tx.drizzle.execute(sql`
    CREATE TEMP TABLE incoming ON COMMIT DROP AS
    SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, jackknife_group, weight, segments, answers,
      NULL::text AS source_key, NULL::integer AS source_row ${staff} ${cases}
    FROM visit WITH NO DATA`);
  await tx.drizzle.execute(sql`SET LOCAL work_mem = '64MB'`);
  const mayKnow = await hasVisits(tx, identity);
  const chunks = visits.chunks();
  let next = chunks.next();
  for (;;) {
    const { done, value: chunk } = await next;
    if (done) return known;
    await tx.copyIn("incoming", asStream(chunk));
    // The next chunk comes from the disk while the database works on this one.
    next = chunks.next();
    next.catch(() => "told when it is awaited");
    if (mayKnow) {
      const settled = await settleKnownVisits(tx, { identity, survey, rollups: visits.rollups, problems });
      known.unchanged += settled.unchanged;
      known.rejected += settled.rejected;
    }
    await insertVisits(tx, identity);
    await tx.drizzle.execute(sql`TRUNCATE incoming`);
  }
}

/** What `incoming` holds besides the answers: only what the survey tells, so that others cost nothing. */
function columnsOf({ staff, cases }: ImportIdentity): { staff: SQL; cases: SQL } {
  return {
    staff: staff ? sql`, NULL::bigint AS staff` : sql``,
    cases: cases
      ? sql`, NULL::smallint AS touchpoint, NULL::boolean AS closed, NULL::double precision AS hours, NULL::smallint AS rating_after`
      : sql``,
  };
}

async function insertVisits(tx: Transaction, { staff, cases }: ImportIdentity): Promise<void> {
  await tx.drizzle.execute(sql`
    INSERT INTO visit (organisation_id, venue_id, visit_id, survey_id, batch_id, day, jackknife_group, weight, segments, answers, staff)
    SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day,
      jackknife_group, weight, segments, answers, ${staff ? sql`staff` : sql`NULL`}
    FROM incoming ORDER BY venue_id, day, visit_id`);
  if (cases)
    await tx.drizzle.execute(sql`
      INSERT INTO guest_case (organisation_id, venue_id, visit_id, survey_id, batch_id, day, touchpoint, closed, hours, rating_after)
      SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, touchpoint, closed, hours, rating_after
      FROM incoming WHERE closed IS NOT NULL ORDER BY venue_id, day, visit_id`);
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
