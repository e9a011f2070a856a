import type { Slice } from "@touchstone/core/slice";
import { sql } from "drizzle-orm";
import type { Transaction } from "../scope.ts";
import { commentsIn } from "./comments-in.ts";
import { effectiveMentions } from "./effective-mentions.ts";

/** How often a touchpoint is mentioned how. One comment is one mention of a touchpoint, however often it names it. */
export interface MentionSums {
  touchpoint: string;
  good: number;
  neutral: number;
  bad: number;
  /** Of these, how many as people corrected them. */
  corrected: number;
  /** Mean intensity, 0–1, of the mentions that have one; `null` without. */
  intensity: number | null;
}

/** The comments of a slice and what they mention. */
export interface CommentSums {
  comments: number;
  /** Of these, in a language that is scored. */
  scored: number;
  mentions: MentionSums[];
}

/** @throws DatabaseError NOT_FOUND when the slice names what is not stored */
export async function readMentionSums(tx: Transaction, slice: Slice): Promise<CommentSums> {
  const comments = await commentsIn(tx, slice);
  if (comments === null) return { comments: 0, scored: 0, mentions: [] };
  const [all] = await tx.drizzle.execute(sql`
    SELECT count(*)::integer AS comments, (count(*) FILTER (WHERE comment.language IN ('zh', 'en')))::integer AS scored
    FROM (${comments}) AS each
    JOIN comment ON comment.organisation_id = ${tx.organisationId}
      AND (comment.venue_id, comment.day, comment.visit_id) = (each.venue_id, each.day, each.visit_id)`);
  const rows = await tx.drizzle.execute(sql`
    SELECT touchpoint,
      (count(*) FILTER (WHERE verdict = 'good'))::integer AS good,
      (count(*) FILTER (WHERE verdict = 'neutral'))::integer AS neutral,
      (count(*) FILTER (WHERE verdict = 'bad'))::integer AS bad,
      (count(*) FILTER (WHERE author IS NOT NULL))::integer AS corrected,
      avg(intensity)::double precision AS intensity
    FROM (${effectiveMentions(tx, comments)}) AS mentions
    WHERE verdict <> 'none' GROUP BY touchpoint ORDER BY touchpoint`);
  return {
    comments: Number(all?.comments ?? 0),
    scored: Number(all?.scored ?? 0),
    mentions: rows.map((row) => ({
      touchpoint: String(row.touchpoint),
      good: Number(row.good),
      neutral: Number(row.neutral),
      bad: Number(row.bad),
      corrected: Number(row.corrected),
      intensity: row.intensity === null ? null : Number(row.intensity),
    })),
  };
}
