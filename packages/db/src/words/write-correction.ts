import type { Correction } from "@touchstone/core/words/verdict";
import { and, eq } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { comment } from "../schema/comment.ts";
import { mentionCorrection } from "../schema/mention-correction.ts";
import type { Transaction } from "../scope.ts";

/** What somebody says of a mention. */
export interface NewCorrection {
  venue: string;
  visitId: string;
  touchpoint: string;
  verdict: Correction;
  author: string;
  /** The writer's own key: sent again under it, the same correction changes nothing. */
  clientKey: string;
}

/**
 * Keeps what somebody says of a mention; it counts from now on, whatever is read.
 *
 * @throws DatabaseError NOT_FOUND when there is no such venue or comment; KEY_REUSED when the key stands for another one
 */
export async function writeCorrection(tx: Transaction, correction: NewCorrection): Promise<void> {
  const venueId = await venueIdOf(tx, correction.venue);
  const { venue: _, ...columns } = correction;
  const { organisationId } = tx;
  const [found] = await tx.drizzle
    .select({ day: comment.day })
    .from(comment)
    .where(
      and(
        eq(comment.organisationId, organisationId),
        eq(comment.venueId, venueId),
        eq(comment.visitId, correction.visitId),
      ),
    );
  if (!found)
    throw new DatabaseError("NOT_FOUND", `Found no comment ${correction.visitId} at ${correction.venue}.`);
  await tx.drizzle
    .insert(mentionCorrection)
    .values({ organisationId, venueId, ...columns })
    .onConflictDoNothing();
  const [stored] = await tx.drizzle
    .select()
    .from(mentionCorrection)
    .where(
      and(
        eq(mentionCorrection.organisationId, organisationId),
        eq(mentionCorrection.venueId, venueId),
        eq(mentionCorrection.clientKey, correction.clientKey),
      ),
    );
  const told = ["visitId", "touchpoint", "verdict", "author"] as const;
  if (!stored || told.some((member) => stored[member] !== columns[member]))
    throw new DatabaseError("KEY_REUSED", `Found the key "${correction.clientKey}" of another correction.`);
}
