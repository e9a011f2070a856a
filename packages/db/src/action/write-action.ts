import { and, eq } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { action } from "../schema/action.ts";
import { actionRevision } from "../schema/action-revision.ts";
import type { Transaction } from "../scope.ts";
import type { Action, ActionRevision, NewAction, NewActionRevision } from "./action.ts";
import { actionsWhere, readAction } from "./read-actions.ts";

/**
 * Makes an action with its first revision. The same one sent again under its key changes nothing and gives the one that is
 * stored.
 *
 * @throws DatabaseError NOT_FOUND when there is no such venue; KEY_REUSED when the key already stands for another action
 */
export async function writeAction(tx: Transaction, given: NewAction): Promise<Action> {
  const { venue, first, ...fixed } = given;
  const venueId = await venueIdOf(tx, venue);
  const [made] = await tx.drizzle
    .insert(action)
    .values({
      organisationId: tx.organisationId,
      venueId,
      ...fixed,
      author: first.author,
      clientKey: first.clientKey,
    })
    .onConflictDoNothing()
    .returning({ id: action.id });
  if (made)
    await tx.drizzle
      .insert(actionRevision)
      .values({ organisationId: tx.organisationId, venueId, actionId: made.id, revision: 1, ...first });
  const [stored] = await actionsWhere(tx, eq(action.venueId, venueId), eq(action.clientKey, first.clientKey));
  const begun = stored?.revisions[0];
  if (!stored || !begun || !saysTheSame(begun, first) || !isAbout(stored, given))
    throw new DatabaseError("KEY_REUSED", `Found the key "${first.clientKey}" of another action.`);
  return stored;
}

/**
 * Adds a revision to an action. The same one sent again under its key changes nothing.
 *
 * @param basedOn the revision that the writer had seen
 * @throws DatabaseError NOT_FOUND when there is no such action; REVISION_CONFLICT when it has changed since; KEY_REUSED
 * when the key already stands for another change
 */
export async function changeAction(
  tx: Transaction,
  id: number,
  basedOn: number,
  change: NewActionRevision,
): Promise<Action> {
  const found = await readAction(tx, id);
  if (!found) throw new DatabaseError("NOT_FOUND", `Found no action ${id}, expected one that is stored.`);
  const venueId = await venueIdOf(tx, found.venue);
  const [before] = await tx.drizzle
    .select({ actionId: actionRevision.actionId, revision: actionRevision.revision })
    .from(actionRevision)
    .where(
      and(
        eq(actionRevision.organisationId, tx.organisationId),
        eq(actionRevision.venueId, venueId),
        eq(actionRevision.clientKey, change.clientKey),
      ),
    );
  if (before) {
    const same =
      before.actionId === id && found.revisions.find(({ revision }) => revision === before.revision);
    if (same && saysTheSame(same, change)) return found;
    throw new DatabaseError("KEY_REUSED", `Found the key "${change.clientKey}" of another change.`);
  }
  const newest = found.revisions.at(-1)?.revision ?? 0;
  if (newest !== basedOn)
    throw new DatabaseError("REVISION_CONFLICT", `Found revision ${newest}, expected ${basedOn}.`);
  const added = await tx.drizzle
    .insert(actionRevision)
    .values({ organisationId: tx.organisationId, venueId, actionId: id, revision: newest + 1, ...change })
    .onConflictDoNothing()
    .returning({ revision: actionRevision.revision });
  if (added.length === 0)
    throw new DatabaseError("REVISION_CONFLICT", `Found revision ${newest + 1}, expected ${basedOn}.`);
  return (await readAction(tx, id)) as Action;
}

function saysTheSame(stored: ActionRevision, sent: NewActionRevision): boolean {
  const said = [
    "title",
    "owner",
    "status",
    "target",
    "startDay",
    "dueDay",
    "effort",
    "note",
    "author",
  ] as const;
  return said.every((member) => stored[member] === sent[member]);
}

/** The baseline may have been read again from later data, so it does not count. */
function isAbout(stored: Action, sent: NewAction): boolean {
  const about = ["indicator", "touchpoint", "unit", "journeyCode", "journeyVersion"] as const;
  return about.every((member) => stored[member] === sent[member]);
}
