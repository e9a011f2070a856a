import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { forgottenGuest } from "../schema/forgotten-guest.ts";
import type { Transaction } from "../scope.ts";
import { staffPseudonyms } from "../staff/staff-key.ts";
import { dataChanged, lockVisits } from "./organisation-lock.ts";
import { removeVisits } from "./remove-visits.ts";

/** What was erased of a guest. */
export interface Erasure {
  visits: number;
  /** Visits as they were before a correction. */
  replaced: number;
  /** Rejected rows that were kept for their download. */
  rejectedRows: number;
  /**
   * Visits of surveys that name guests, stored before their guests were kept: whose they are is unknown until their
   * files are imported again.
   */
  unknown: number;
}

/**
 * Erases everything that is stored of a guest, in all surveys that name guests, and remembers (by the pseudonym alone)
 * that nothing of the guest is to be stored again. The rollups stay exactly what recomputation gives. Doing it again
 * changes nothing.
 *
 * @param customer the guest's key as the sources write it
 * @throws DatabaseError STAFF_KEY when guests cannot be recognised without the key of their pseudonyms
 */
export async function eraseGuest(
  database: Database,
  { organisationId }: { organisationId: number },
  customer: string,
): Promise<Erasure> {
  const secret = database.staffSecret();
  return database.scoped({ organisationId, readOnly: false, timeoutMs: 10 * 60_000 }, async (tx) => {
    await lockVisits(tx);
    const guest = (await staffPseudonyms(tx, secret)).ofGuest(customer.trim());
    await tx.drizzle.insert(forgottenGuest).values({ organisationId, guest }).onConflictDoNothing();
    const replaced = await removeReplaced(tx, guest);
    const own = sql`SELECT visit_id FROM visit WHERE organisation_id = ${organisationId} AND guest = ${guest}`;
    await remove(tx, sql`mention_correction`, sql`visit_id IN (${own})`);
    const visits = await removeVisits(tx, sql`guest = ${guest}`);
    const rejectedRows = await remove(tx, sql`rejected_row`, sql`guest = ${guest}`);
    if (visits > 0) await dataChanged(tx);
    return { visits, replaced, rejectedRows, unknown: await visitsOfUnknownGuests(tx) };
  });
}

/** Removes earlier versions of visits that name the guest, and all earlier versions of visits that name the guest now. */
async function removeReplaced(tx: Transaction, guest: number): Promise<number> {
  // A version before one that goes comes back when the correction after that one is taken back.
  for (let relinked = 1; relinked > 0; ) {
    const [row] = await tx.drizzle.execute(sql`
      WITH relinked AS (
        UPDATE replaced_visit AS older SET replaced_by = newer.replaced_by FROM replaced_visit AS newer
        WHERE older.organisation_id = ${tx.organisationId} AND newer.organisation_id = older.organisation_id
          AND newer.guest = ${guest} AND newer.visit_id = older.visit_id AND newer.batch_id = older.replaced_by RETURNING 1
      ) SELECT count(*)::integer AS rows FROM relinked`);
    relinked = Number(row?.rows ?? 0);
  }
  const now = sql`SELECT visit_id FROM visit WHERE organisation_id = ${tx.organisationId} AND guest = ${guest}`;
  return remove(tx, sql`replaced_visit`, sql`(guest = ${guest} OR visit_id IN (${now}))`);
}

async function remove(tx: Transaction, table: SQL, which: SQL): Promise<number> {
  const [row] = await tx.drizzle.execute(sql`
    WITH gone AS (
      DELETE FROM ${table} WHERE organisation_id = ${tx.organisationId} AND ${which} RETURNING 1
    ) SELECT count(*)::integer AS rows FROM gone`);
  return Number(row?.rows ?? 0);
}

/** Visits by batches that were published before guests were kept. */
async function visitsOfUnknownGuests(tx: Transaction): Promise<number> {
  const [row] = await tx.drizzle.execute(sql`
    SELECT count(*)::integer AS visits FROM visit JOIN batch ON batch.organisation_id = visit.organisation_id AND batch.id = visit.batch_id
    JOIN survey ON survey.organisation_id = visit.organisation_id AND survey.id = visit.survey_id
    WHERE visit.organisation_id = ${tx.organisationId} AND visit.guest IS NULL AND batch.quality IS NULL
      AND survey.definition ? 'customer'`);
  return Number(row?.visits ?? 0);
}
