import { and, eq, isNull } from "drizzle-orm";
import { comment } from "../schema/comment.ts";
import type { Transaction } from "../scope.ts";
import { READ_AT_ONCE, storeReadings } from "./store-readings.ts";
import { surveyWords } from "./survey-words.ts";

/**
 * Reads all comments that have not been read: language, sentiment, mentions, each with its evidence. What people corrected
 * is kept elsewhere and not touched; what older words have read stays until somebody asks for it (`readCommentsAgain`).
 *
 * @returns how many were read
 */
export async function readUnreadComments(tx: Transaction): Promise<number> {
  let read = 0;
  for (const { surveyId, words } of await surveyWords(tx)) {
    for (;;) {
      const unread = await tx.drizzle
        .select({ venueId: comment.venueId, day: comment.day, visitId: comment.visitId, text: comment.text })
        .from(comment)
        .where(
          and(
            eq(comment.organisationId, tx.organisationId),
            eq(comment.surveyId, surveyId),
            isNull(comment.readBy),
          ),
        )
        .limit(READ_AT_ONCE);
      if (unread.length === 0) break;
      await storeReadings(tx, unread, words);
      read += unread.length;
    }
  }
  return read;
}
