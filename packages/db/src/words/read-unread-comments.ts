import { isVisitSurvey } from "@touchstone/core/intake/any-survey";
import { type CommentReading, readComment } from "@touchstone/core/words";
import { type JourneyWords, journeyWords } from "@touchstone/core/words/journey-words";
import { verdictOf } from "@touchstone/core/words/verdict";
import { and, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { comment } from "../schema/comment.ts";
import { journey } from "../schema/journey.ts";
import { survey } from "../schema/survey.ts";
import type { Transaction } from "../scope.ts";

/** Few enough that reading them does not keep the server from answering others. */
const PAGE = 50;

interface UnreadComment {
  venueId: number;
  day: string;
  visitId: string;
  text: string;
}

/**
 * Reads all comments that no version of the words, or another than today's, has read: language, sentiment, mentions, each
 * with its evidence. What people corrected is kept elsewhere and not touched.
 *
 * @returns how many were read
 */
export async function readUnreadComments(tx: Transaction): Promise<number> {
  let read = 0;
  for (const { id, words } of await surveyWords(tx)) {
    for (;;) {
      const unread = await unreadOf(tx, id, words.version);
      if (unread.length === 0) break;
      await store(tx, unread, words);
      read += unread.length;
    }
  }
  return read;
}

async function surveyWords(tx: Transaction): Promise<{ id: number; words: JourneyWords }[]> {
  const rows = await tx.drizzle
    .select({ id: survey.id, definition: survey.definition, journey: journey.definition })
    .from(survey)
    .innerJoin(
      journey,
      and(eq(journey.organisationId, survey.organisationId), eq(journey.id, survey.journeyId)),
    )
    .where(eq(survey.organisationId, tx.organisationId));
  return rows.flatMap(({ id, definition, journey: way }) =>
    isVisitSurvey(definition) && definition.comment
      ? [{ id, words: journeyWords(way, definition.comment.words) }]
      : [],
  );
}

function unreadOf(tx: Transaction, surveyId: number, version: string): Promise<UnreadComment[]> {
  return tx.drizzle
    .select({ venueId: comment.venueId, day: comment.day, visitId: comment.visitId, text: comment.text })
    .from(comment)
    .where(
      and(
        eq(comment.organisationId, tx.organisationId),
        eq(comment.surveyId, surveyId),
        or(isNull(comment.readBy), ne(comment.readBy, version)),
      ),
    )
    .limit(PAGE);
}

async function store(
  tx: Transaction,
  comments: readonly UnreadComment[],
  { topics, version }: JourneyWords,
): Promise<void> {
  const readings = comments.map((one) => ({ ...one, reading: readComment(one.text, topics) }));
  const own = rowsOf(
    readings.map(({ venueId, day, visitId, reading }) => commentRow(venueId, day, visitId, reading)),
  );
  await tx.drizzle.execute(sql`
    UPDATE comment SET read_by = ${version}, language = told.language, sentiment = told.sentiment,
      intensity = told.intensity, evidence = told.evidence
    FROM jsonb_to_recordset(${own}) AS told(venue_id integer, day date, visit_id uuid, language text,
      sentiment double precision, intensity double precision, evidence jsonb)
    WHERE comment.organisation_id = ${tx.organisationId}
      AND (comment.venue_id, comment.day, comment.visit_id) = (told.venue_id, told.day, told.visit_id)`);
  await tx.drizzle.execute(sql`
    DELETE FROM mention USING jsonb_to_recordset(${own}) AS told(venue_id integer, day date, visit_id uuid)
    WHERE mention.organisation_id = ${tx.organisationId}
      AND (mention.venue_id, mention.day, mention.visit_id) = (told.venue_id, told.day, told.visit_id)`);
  const mentions = readings.flatMap(({ venueId, day, visitId, reading }) =>
    reading.mentions.map((mention) => ({
      venue_id: venueId,
      day,
      visit_id: visitId,
      ...mention,
      verdict: verdictOf(mention.sentiment),
    })),
  );
  if (mentions.length === 0) return;
  await tx.drizzle.execute(sql`
    INSERT INTO mention (organisation_id, venue_id, day, visit_id, touchpoint, verdict, sentiment, intensity, named, evidence)
    SELECT ${tx.organisationId}, venue_id, day, visit_id, touchpoint, verdict, sentiment, intensity, named, evidence
    FROM jsonb_to_recordset(${rowsOf(mentions)}) AS told(venue_id integer, day date, visit_id uuid, touchpoint text,
      verdict text, sentiment double precision, intensity double precision, named jsonb, evidence jsonb)`);
}

const rowsOf = (rows: readonly object[]): SQL => sql`${JSON.stringify(rows)}::jsonb`;

const commentRow = (venueId: number, day: string, visitId: string, reading: CommentReading): object => ({
  venue_id: venueId,
  day,
  visit_id: visitId,
  language: reading.language.language,
  sentiment: reading.sentiment,
  intensity: reading.intensity,
  evidence: reading.evidence,
});
