import { and, eq, isNull, sql } from "drizzle-orm";
import { DatabaseError } from "../database-error.ts";
import { organisation } from "../schema/organisation.ts";
import type { Transaction } from "../scope.ts";
import { StaffPseudonyms } from "./pseudonym.ts";

/**
 * The organisation's pseudonyms under this secret. The first use of a key is noted in the store by a mark that tells it
 * from any other: a second key would give every employee a second pseudonym, and nobody would notice.
 *
 * @throws DatabaseError STAFF_KEY when stored pseudonyms were made with another key
 */
export async function staffPseudonyms(tx: Transaction, secret: Uint8Array): Promise<StaffPseudonyms> {
  const pseudonyms = new StaffPseudonyms(secret, tx.organisationId);
  const { check } = pseudonyms;
  await tx.drizzle
    .update(organisation)
    .set({ staffKeyCheck: check })
    .where(and(eq(organisation.id, tx.organisationId), isNull(organisation.staffKeyCheck)));
  const [row] = await tx.drizzle
    .select({ check: organisation.staffKeyCheck })
    .from(organisation)
    .where(eq(organisation.id, tx.organisationId));
  if (row?.check !== check && !(await replaceUnused(tx, check)))
    throw new DatabaseError(
      "STAFF_KEY",
      "The key for pseudonyms of employees is not the one that the stored pseudonyms were made with. " +
        "Set TOUCHSTONE_STAFF_KEY to that one, or put its file staff.key back. Nothing was stored.",
    );
  return pseudonyms;
}

/** Takes another key where no pseudonym is stored that would need the one before. */
async function replaceUnused(tx: Transaction, check: string): Promise<boolean> {
  const [row] = await tx.drizzle.execute(sql`
    SELECT EXISTS (SELECT FROM visit WHERE organisation_id = ${tx.organisationId} AND (staff IS NOT NULL OR guest IS NOT NULL))
      OR EXISTS (SELECT FROM forgotten_guest WHERE organisation_id = ${tx.organisationId}) AS used`);
  if (row?.used === true) return false;
  await tx.drizzle
    .update(organisation)
    .set({ staffKeyCheck: check })
    .where(eq(organisation.id, tx.organisationId));
  return true;
}
