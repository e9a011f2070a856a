import { eq, sql } from "drizzle-orm";
import { organisation } from "../schema/organisation.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";
import type { StoredVenue } from "./read-venues.ts";

/** A venue as it is made known without a survey, because it has a layout. */
export type NewVenue = Pick<StoredVenue, "code" | "name" | "sector" | "timeZone" | "fictional">;

/** Makes a venue known; one that is known under this code stays as it is. @returns whether it was added now */
export async function registerVenue(tx: Transaction, given: NewVenue): Promise<boolean> {
  const { organisationId } = tx;
  const added = await tx.drizzle
    .insert(venue)
    .values({ organisationId, ...given })
    .onConflictDoNothing()
    .returning({ id: venue.id });
  if (added.length === 0) return false;
  await tx.drizzle
    .update(organisation)
    .set({ dataVersion: sql`${organisation.dataVersion} + 1` })
    .where(eq(organisation.id, organisationId));
  return true;
}
