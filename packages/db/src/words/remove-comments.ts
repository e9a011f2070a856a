import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../scope.ts";

/**
 * Removes the comments of visits with what was read in them. What people corrected stays: it counts again when the same
 * comment comes again.
 *
 * @param visits a query of (venue_id, day, visit_id)
 */
export async function removeComments(tx: Transaction, visits: SQL): Promise<void> {
  for (const table of [sql`mention`, sql`comment`])
    await tx.drizzle.execute(sql`
      DELETE FROM ${table} WHERE organisation_id = ${tx.organisationId} AND (venue_id, day, visit_id) IN (${visits})`);
}
