import type { Slice } from "@touchstone/core/slice";
import type { Evidence } from "@touchstone/core/words/evidence";
import type { Correction, Verdict } from "@touchstone/core/words/verdict";
import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../scope.ts";
import { commentsIn } from "./comments-in.ts";
import { effectiveMentions } from "./effective-mentions.ts";

/** A mention as it counts, with what was read and who corrected it. */
export interface CommentMention {
  touchpoint: string;
  verdict: Correction;
  /** What was read; `null` where nothing was and people added it. */
  read: {
    verdict: Verdict;
    sentiment: number;
    intensity: number | null;
    named: { start: number; end: number }[];
    evidence: Evidence[];
  } | null;
  /** Who said otherwise, and when (ISO instant). */
  corrected: { author: string; at: string } | null;
}

/** What a guest wrote, masked, and what it says. */
export interface StoredComment {
  venue: string;
  day: string;
  visitId: string;
  /** Version of the survey it belongs to. */
  surveyId: number;
  text: string;
  language: string | null;
  sentiment: number | null;
  intensity: number | null;
  evidence: Evidence[];
  mentions: CommentMention[];
}

export interface CommentPage {
  /** Comments of the slice, whatever they mention: what privacy is judged by. */
  inSlice: number;
  /** Comments that meet the request. */
  total: number;
  comments: StoredComment[];
}

export interface CommentRequest {
  touchpoint?: string | undefined;
  verdict?: Correction | undefined;
  first: number;
  /** The comment behind which the page begins. */
  after: Pick<StoredComment, "day" | "visitId"> | null;
}

/**
 * A page of comments, the newest first; where a touchpoint or a verdict is asked for, those with such a mention.
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function readComments(
  tx: Transaction,
  slice: Slice,
  request: CommentRequest,
): Promise<CommentPage> {
  const comments = await commentsIn(tx, slice);
  if (comments === null) return { inSlice: 0, total: 0, comments: [] };
  const chosen = chosenOf(tx, comments, request);
  const [counts] = await tx.drizzle.execute(sql`
    SELECT (SELECT count(*) FROM (${comments}) AS each)::integer AS "inSlice",
      (SELECT count(*) FROM (${chosen}) AS each)::integer AS total`);
  const { after } = request;
  const page = sql`
    SELECT * FROM (${chosen}) AS each
    ${after ? sql`WHERE (each.day, each.visit_id) < (${after.day}::date, ${after.visitId}::uuid)` : sql``}
    ORDER BY each.day DESC, each.visit_id DESC LIMIT ${request.first}`;
  return {
    inSlice: Number(counts?.inSlice ?? 0),
    total: Number(counts?.total ?? 0),
    comments: await whole(tx, page),
  };
}

/** One comment; `null` where there is none. */
export async function readOneComment(
  tx: Transaction,
  venue: string,
  visitId: string,
): Promise<StoredComment | null> {
  const page = sql`
    SELECT comment.venue_id, comment.day, comment.visit_id FROM comment
    JOIN venue ON venue.organisation_id = comment.organisation_id AND venue.id = comment.venue_id
    WHERE comment.organisation_id = ${tx.organisationId} AND venue.code = ${venue} AND comment.visit_id = ${visitId}::uuid`;
  return (await whole(tx, page))[0] ?? null;
}

/** Comments with their mentions, the newest first. */
async function whole(tx: Transaction, page: SQL): Promise<StoredComment[]> {
  const rows = await tx.drizzle.execute(sql`
    SELECT venue.code AS venue, each.day::text AS day, each.visit_id::text AS "visitId",
      comment.survey_id AS "surveyId", comment.text, comment.language,
      comment.sentiment, comment.intensity, coalesce(comment.evidence, '[]') AS evidence
    FROM (${page}) AS each
    JOIN comment ON comment.organisation_id = ${tx.organisationId}
      AND (comment.venue_id, comment.day, comment.visit_id) = (each.venue_id, each.day, each.visit_id)
    JOIN venue ON venue.organisation_id = ${tx.organisationId} AND venue.id = each.venue_id
    ORDER BY each.day DESC, each.visit_id DESC`);
  const mentions = await mentionsOf(tx, page);
  return rows.map((row) => ({
    ...(row as unknown as Omit<StoredComment, "mentions">),
    mentions: mentions.get(String(row.visitId)) ?? [],
  }));
}

function chosenOf(tx: Transaction, comments: SQL, { touchpoint, verdict }: CommentRequest): SQL {
  if (touchpoint === undefined && verdict === undefined) return comments;
  return sql`
    SELECT DISTINCT venue_id, day, visit_id FROM (${effectiveMentions(tx, comments)}) AS mentions
    WHERE ${verdict === undefined ? sql`verdict <> 'none'` : sql`verdict = ${verdict}`}
    ${touchpoint === undefined ? sql`` : sql`AND touchpoint = ${touchpoint}`}`;
}

async function mentionsOf(tx: Transaction, page: SQL): Promise<Map<string, CommentMention[]>> {
  const rows = await tx.drizzle.execute(sql`
    SELECT visit_id::text AS "visitId", touchpoint, verdict, sentiment, intensity, named, evidence,
      verdict_read AS "verdictRead", author, written_at AS "writtenAt"
    FROM (${effectiveMentions(tx, page)}) AS mentions ORDER BY visit_id, touchpoint`);
  const found = new Map<string, CommentMention[]>();
  for (const row of rows) {
    const key = String(row.visitId);
    found.set(key, [...(found.get(key) ?? []), mentionOf(row)]);
  }
  return found;
}

function mentionOf(row: Record<string, unknown>): CommentMention {
  return {
    touchpoint: String(row.touchpoint),
    verdict: row.verdict as Correction,
    read:
      row.verdictRead === null
        ? null
        : {
            verdict: row.verdictRead as Verdict,
            sentiment: Number(row.sentiment),
            intensity: row.intensity === null ? null : Number(row.intensity),
            named: row.named as { start: number; end: number }[],
            evidence: row.evidence as Evidence[],
          },
    corrected:
      row.author === null
        ? null
        : { author: String(row.author), at: new Date(row.writtenAt as string).toISOString() },
  };
}
