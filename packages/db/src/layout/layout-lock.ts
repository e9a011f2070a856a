import { sql } from "drizzle-orm";
import type { Transaction } from "../scope.ts";

/** Any constant: first half of the lock, the organisation is the second. */
const LAYOUT_LOCK = 7_461_006;

/** Waits until no other transaction adds a version or revision of a layout; held to the end of this one. */
export async function lockLayouts(tx: Transaction): Promise<void> {
  await tx.drizzle.execute(sql`SELECT pg_advisory_xact_lock(${LAYOUT_LOCK}, ${tx.organisationId})`);
}
