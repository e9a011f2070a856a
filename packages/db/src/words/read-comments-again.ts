import { and, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { lockVisits } from "../import/organisation-lock.ts";
import { comment } from "../schema/comment.ts";
import type { Transaction } from "../scope.ts";
import { READ_AT_ONCE, storeReadings, type UnreadComment } from "./store-readings.ts";
import { type SurveyWords, surveyWords } from "./survey-words.ts";

/** How far reading comments again is. */
export interface ReadingProgress {
  done: number;
  of: number;
}

/** How many stored comments were read by other words than today's, or not at all. */
export async function countOutdatedComments(tx: Transaction): Promise<number> {
  let count = 0;
  for (const survey of await surveyWords(tx)) {
    const [row] = await tx.drizzle
      .select({ count: sql<number>`count(*)::integer` })
      .from(comment)
      .where(outdated(tx, survey));
    count += row?.count ?? 0;
  }
  return count;
}

/**
 * Reads the stored, masked comments again that other words than today's have read. What people corrected stays in force.
 * Each few comments are a transaction of their own: others have their turn, and after a stop the rest is still to be read.
 *
 * @returns how many were read
 */
export async function readCommentsAgain(
  database: Database,
  { organisationId }: { organisationId: number },
  onProgress: (progress: ReadingProgress) => void = () => undefined,
): Promise<number> {
  const scope = { organisationId, readOnly: false, timeoutMs: 30 * 60_000 };
  let done = 0;
  for (;;) {
    const [surveys, left] = await database.scoped({ ...scope, readOnly: true }, async (tx) => [
      await surveyWords(tx),
      await countOutdatedComments(tx),
    ]);
    if (left === 0) return done;
    const of = done + left;
    onProgress({ done, of });
    for (const survey of surveys) {
      let last: UnreadComment | undefined;
      do {
        const page = await database.scoped(scope, (tx) => readPage(tx, survey, last));
        last = page.at(-1);
        done += page.length;
        onProgress({ done: Math.min(done, of), of });
      } while (last !== undefined);
    }
    // Once more: somebody may have set another dictionary meanwhile.
  }
}

async function readPage(
  tx: Transaction,
  survey: SurveyWords,
  last: UnreadComment | undefined,
): Promise<UnreadComment[]> {
  await lockVisits(tx);
  const page = await tx.drizzle
    .select({ venueId: comment.venueId, day: comment.day, visitId: comment.visitId, text: comment.text })
    .from(comment)
    .where(and(outdated(tx, survey), last && behind(last)))
    .orderBy(comment.venueId, comment.day, comment.visitId)
    .limit(READ_AT_ONCE);
  await storeReadings(tx, page, survey.words);
  return page;
}

const outdated = (tx: Transaction, { surveyId, words }: SurveyWords): SQL | undefined =>
  and(
    eq(comment.organisationId, tx.organisationId),
    eq(comment.surveyId, surveyId),
    or(isNull(comment.readBy), ne(comment.readBy, words.version)),
  );

const behind = ({ venueId, day, visitId }: UnreadComment): SQL =>
  sql`(comment.venue_id, comment.day, comment.visit_id) > (${venueId}, ${day}::date, ${visitId}::uuid)`;
