import { type CommentReading, readComment } from "@touchstone/core/words";
import type { JourneyWords } from "@touchstone/core/words/journey-words";
import { verdictOf } from "@touchstone/core/words/verdict";
import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../scope.ts";

/** Few enough that reading them does not keep the server from answering others. */
export const READ_AT_ONCE = 50;

export interface UnreadComment {
  venueId: number;
  day: string;
  visitId: string;
  text: string;
}

/** Stores what today's words say of comments, instead of what was read in them before. */
export async function storeReadings(
  tx: Transaction,
  comments: readonly UnreadComment[],
  { topics, version }: JourneyWords,
): Promise<void> {
  if (comments.length === 0) return;
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
