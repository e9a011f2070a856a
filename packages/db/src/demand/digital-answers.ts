import { isDeepStrictEqual } from "node:util";
import type { DigitalAnswer } from "@touchstone/core/strategy/demand/digital-checklist";
import type { PartlyLocalisedText } from "@touchstone/core/text";
import { and, asc, eq, type SQL } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { digitalAnswer } from "../schema/digital-answer.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";

/** What somebody answered to an item of the checklist. */
export interface StoredDigitalAnswer {
  item: string;
  /** 1 for the first one of the item; the highest holds. */
  revision: number;
  answer: DigitalAnswer;
  evidence: PartlyLocalisedText;
  /** Who said so, as they call themselves. */
  author: string;
  /** ISO instant. */
  recordedAt: string;
}

export interface NewDigitalAnswer extends Omit<StoredDigitalAnswer, "revision" | "recordedAt"> {
  /** Code of the venue. */
  venue: string;
  /** The revision that the writer had seen; 0 where nobody had answered. */
  basedOn: number;
  /** The writer's own key: the same key again writes nothing. */
  clientKey: string;
}

/** Every answer of a venue, item by item, the oldest first. Never remembered. */
export function readDigitalAnswers(tx: Transaction, code: string): Promise<StoredDigitalAnswer[]> {
  return answersWhere(tx, eq(venue.code, code));
}

/**
 * Adds an answer to an item. The same one sent again under its key changes nothing.
 *
 * @throws DatabaseError NOT_FOUND when there is no such venue; REVISION_CONFLICT when somebody has answered since; KEY_REUSED
 * when the key already stands for something else
 */
export async function writeDigitalAnswer(
  tx: Transaction,
  { venue: code, basedOn, clientKey, ...given }: NewDigitalAnswer,
): Promise<StoredDigitalAnswer> {
  const venueId = await venueIdOf(tx, code);
  const own = eq(digitalAnswer.venueId, venueId);
  const [sent] = await answersWhere(tx, own, eq(digitalAnswer.clientKey, clientKey));
  if (sent) {
    const { revision: _, recordedAt: __, ...said } = sent;
    if (isDeepStrictEqual(said, given)) return sent;
    throw new DatabaseError("KEY_REUSED", `Found the key "${clientKey}" of another answer.`);
  }
  const newest = (await answersWhere(tx, own, eq(digitalAnswer.item, given.item))).at(-1)?.revision ?? 0;
  const conflict = (found: number) =>
    new DatabaseError("REVISION_CONFLICT", `Found revision ${found}, expected ${basedOn}.`);
  if (newest !== basedOn) throw conflict(newest);
  const added = await tx.drizzle
    .insert(digitalAnswer)
    .values({ organisationId: tx.organisationId, venueId, revision: newest + 1, clientKey, ...given })
    .onConflictDoNothing()
    .returning({ revision: digitalAnswer.revision });
  if (added.length === 0) throw conflict(newest + 1);
  return (await answersWhere(tx, own, eq(digitalAnswer.clientKey, clientKey)))[0] as StoredDigitalAnswer;
}

async function answersWhere(tx: Transaction, ...conditions: SQL[]): Promise<StoredDigitalAnswer[]> {
  const rows = await tx.drizzle
    .select({ row: digitalAnswer })
    .from(digitalAnswer)
    .innerJoin(
      venue,
      and(eq(venue.organisationId, digitalAnswer.organisationId), eq(venue.id, digitalAnswer.venueId)),
    )
    .where(and(eq(digitalAnswer.organisationId, tx.organisationId), ...conditions))
    .orderBy(asc(digitalAnswer.item), asc(digitalAnswer.revision));
  return rows.map(({ row: { item, revision, answer, evidence, author, recordedAt } }) => ({
    item,
    revision,
    answer,
    evidence,
    author,
    recordedAt: new Date(recordedAt).toISOString(),
  }));
}
