import { and, asc, eq, type SQL } from "drizzle-orm";
import { alertEntry } from "../schema/alert-entry.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";
import type { AlertEntry } from "./alert-entry.ts";

/** Everything written about alerts of the venues in scope, the oldest first. */
export function readAlertEntries(tx: Transaction): Promise<AlertEntry[]> {
  return entriesWhere(tx);
}

/** The entries that meet further conditions, the oldest first. */
export async function entriesWhere(tx: Transaction, ...conditions: SQL[]): Promise<AlertEntry[]> {
  const rows = await tx.drizzle
    .select({ entry: alertEntry, venue: venue.code })
    .from(alertEntry)
    .innerJoin(
      venue,
      and(eq(venue.organisationId, alertEntry.organisationId), eq(venue.id, alertEntry.venueId)),
    )
    .where(and(eq(alertEntry.organisationId, tx.organisationId), ...conditions))
    .orderBy(asc(alertEntry.writtenAt), asc(alertEntry.id));
  return rows.map(({ entry: { organisationId: _, venueId: __, writtenAt, ...entry }, venue: code }) => ({
    ...entry,
    venue: code,
    writtenAt: new Date(writtenAt).toISOString(),
  }));
}
