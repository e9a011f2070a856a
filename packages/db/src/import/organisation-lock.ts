import { sql } from "drizzle-orm";
import type { Transaction } from "../scope.ts";

/** Any constant: first half of the lock, the organisation is the second. */
const PUBLISH_LOCK = 7_461_003;

/** Waits until no other transaction changes the organisation's visits; held to the end of this one. */
export async function lockVisits(tx: Transaction): Promise<void> {
  await tx.drizzle.execute(sql`SELECT pg_advisory_xact_lock(${PUBLISH_LOCK}, ${tx.organisationId})`);
}

/** The stored visits have changed: every figure made before is out of date. */
export async function dataChanged(tx: Transaction): Promise<void> {
  await tx.drizzle.execute(
    sql`UPDATE organisation SET data_version = data_version + 1, data_as_of = now() WHERE id = ${tx.organisationId}`,
  );
}
