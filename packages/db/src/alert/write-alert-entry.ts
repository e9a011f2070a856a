import { eq } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { alertEntry } from "../schema/alert-entry.ts";
import type { Transaction } from "../scope.ts";
import type { AlertEntry, NewAlertEntry } from "./alert-entry.ts";
import { entriesWhere } from "./read-alert-entries.ts";

/**
 * Adds an entry to an alert's history. The same entry sent again under its key changes nothing and gives the one that is
 * stored.
 *
 * @throws DatabaseError NOT_FOUND when there is no such venue; KEY_REUSED when the key already stands for another entry
 */
export async function writeAlertEntry(tx: Transaction, entry: NewAlertEntry): Promise<AlertEntry> {
  const venueId = await venueIdOf(tx, entry.venue);
  const { venue: _, ...columns } = entry;
  await tx.drizzle
    .insert(alertEntry)
    .values({ organisationId: tx.organisationId, venueId, ...columns })
    .onConflictDoNothing();
  const [stored] = await entriesWhere(
    tx,
    eq(alertEntry.venueId, venueId),
    eq(alertEntry.clientKey, entry.clientKey),
  );
  if (!stored) throw new Error(`the entry ${entry.clientKey} was written and cannot be read`);
  if (!saysTheSame(stored, entry))
    throw new DatabaseError("KEY_REUSED", `Found the key "${entry.clientKey}" of another entry.`);
  return stored;
}

/** The run may have grown in between, so its last day and sentence do not count. */
function saysTheSame(stored: AlertEntry, sent: NewAlertEntry): boolean {
  const told = [
    "source",
    "indicator",
    "side",
    "firstDay",
    "kind",
    "author",
    "text",
    "caseReference",
  ] as const;
  return told.every((member) => stored[member] === sent[member]);
}
