import { and, desc, eq, lt, sql } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { layoutResult } from "../schema/layout-result.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";

/** Everything that a result of a plan depends on. */
export interface ResultKey {
  /** Code of the venue. */
  venue: string;
  /** Of the plan with its edits. */
  planHash: string;
  /** Of formats, standards and value functions. */
  configHash: string;
  /** Fingerprint of the program that computes it. */
  engine: string;
  /** What was computed, e.g. `assessment`. */
  kind: string;
}

/** How many results of a venue are kept; the oldest go first. */
export const RESULTS_KEPT = 50;

/** What was computed under a key before; `null` where nothing is kept. */
export async function readResult(
  tx: Transaction,
  { venue: code, ...key }: ResultKey,
): Promise<string | null> {
  const [row] = await tx.drizzle
    .select({ result: layoutResult.result })
    .from(layoutResult)
    .innerJoin(
      venue,
      and(eq(venue.organisationId, layoutResult.organisationId), eq(venue.id, layoutResult.venueId)),
    )
    .where(
      and(
        eq(layoutResult.organisationId, tx.organisationId),
        eq(venue.code, code),
        eq(layoutResult.planHash, key.planHash),
        eq(layoutResult.configHash, key.configHash),
        eq(layoutResult.engine, key.engine),
        eq(layoutResult.kind, key.kind),
      ),
    );
  return row?.result ?? null;
}

/**
 * Keeps a result; one that is kept already stays.
 * @throws DatabaseError NOT_FOUND when there is no such venue
 */
export async function writeResult(
  tx: Transaction,
  { venue: code, ...key }: ResultKey,
  result: string,
): Promise<void> {
  const { organisationId } = tx;
  const venueId = await venueIdOf(tx, code);
  await tx.drizzle
    .insert(layoutResult)
    .values({ organisationId, venueId, ...key, result })
    .onConflictDoNothing();
  const ofVenue = and(eq(layoutResult.organisationId, organisationId), eq(layoutResult.venueId, venueId));
  const oldestKept = tx.drizzle
    .select({ computedAt: layoutResult.computedAt })
    .from(layoutResult)
    .where(ofVenue)
    .orderBy(desc(layoutResult.computedAt))
    .limit(1)
    .offset(RESULTS_KEPT - 1);
  await tx.drizzle
    .delete(layoutResult)
    .where(and(ofVenue, lt(layoutResult.computedAt, sql`(${oldestKept})`)));
}
