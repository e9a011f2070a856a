import { and, eq } from "drizzle-orm";
import { DatabaseError } from "../database-error.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";

/** Id of the venue of a code. @throws DatabaseError NOT_FOUND when there is no such venue in scope */
export async function venueIdOf(tx: Transaction, code: string): Promise<number> {
  const [found] = await tx.drizzle
    .select({ id: venue.id })
    .from(venue)
    .where(and(eq(venue.organisationId, tx.organisationId), eq(venue.code, code)));
  if (!found) throw new DatabaseError("NOT_FOUND", `Found the venue "${code}", expected one that is stored.`);
  return found.id;
}
