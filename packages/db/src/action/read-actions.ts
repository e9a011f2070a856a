import { and, asc, eq, type SQL } from "drizzle-orm";
import { action } from "../schema/action.ts";
import { actionRevision } from "../schema/action-revision.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";
import type { Action } from "./action.ts";

/** All actions of the venues in scope with their history, the oldest first. Never remembered. */
export function readActions(tx: Transaction): Promise<Action[]> {
  return actionsWhere(tx);
}

/** One action; `null` where there is none in scope. */
export async function readAction(tx: Transaction, id: number): Promise<Action | null> {
  return (await actionsWhere(tx, eq(action.id, id)))[0] ?? null;
}

/** The actions that meet conditions, the oldest first. */
export async function actionsWhere(tx: Transaction, ...conditions: SQL[]): Promise<Action[]> {
  const rows = await tx.drizzle
    .select({ action, revision: actionRevision, venue: venue.code })
    .from(action)
    .innerJoin(venue, and(eq(venue.organisationId, action.organisationId), eq(venue.id, action.venueId)))
    .innerJoin(
      actionRevision,
      and(
        eq(actionRevision.organisationId, action.organisationId),
        eq(actionRevision.venueId, action.venueId),
        eq(actionRevision.actionId, action.id),
      ),
    )
    .where(and(eq(action.organisationId, tx.organisationId), ...conditions))
    .orderBy(asc(action.createdAt), asc(action.id), asc(actionRevision.revision));
  const found = new Map<number, Action>();
  for (const row of rows) {
    const { organisationId: _, venueId: __, clientKey: ___, createdAt, ...fixed } = row.action;
    const { organisationId: _o, venueId: _v, actionId: _a, recordedAt, ...changed } = row.revision;
    const known = found.get(fixed.id) ?? {
      ...fixed,
      venue: row.venue,
      createdAt: new Date(createdAt).toISOString(),
      revisions: [],
    };
    known.revisions.push({ ...changed, recordedAt: new Date(recordedAt).toISOString() });
    found.set(fixed.id, known);
  }
  return [...found.values()];
}
