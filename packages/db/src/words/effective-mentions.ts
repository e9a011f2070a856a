import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../scope.ts";

/**
 * The mentions of comments as they count: what people said last of one wins over what was read, also where nothing was
 * found or the touchpoint is none of the comment's.
 *
 * @param comments a query of (venue_id, day, visit_id)
 */
export function effectiveMentions(tx: Transaction, comments: SQL): SQL {
  return sql`
    SELECT each.venue_id, each.day, each.visit_id,
      coalesce(corrected.touchpoint, found.touchpoint) AS touchpoint,
      coalesce(corrected.verdict, found.verdict) AS verdict,
      found.sentiment, found.intensity, found.named, found.evidence,
      found.verdict AS verdict_read, corrected.author, corrected.written_at
    FROM (${comments}) AS each
    CROSS JOIN LATERAL (
      SELECT * FROM mention
      WHERE mention.organisation_id = ${tx.organisationId}
        AND (mention.venue_id, mention.day, mention.visit_id) = (each.venue_id, each.day, each.visit_id)
    ) AS found
    LEFT JOIN LATERAL (
      SELECT * FROM mention_correction
      WHERE mention_correction.organisation_id = ${tx.organisationId} AND mention_correction.venue_id = each.venue_id
        AND mention_correction.visit_id = each.visit_id AND mention_correction.touchpoint = found.touchpoint
      ORDER BY mention_correction.id DESC LIMIT 1
    ) AS corrected ON true
    UNION ALL
    SELECT each.venue_id, each.day, each.visit_id, added.touchpoint, added.verdict,
      NULL::double precision, NULL::double precision, NULL::jsonb, NULL::jsonb, NULL::text, added.author, added.written_at
    FROM (${comments}) AS each
    JOIN (
      SELECT DISTINCT ON (venue_id, visit_id, touchpoint) * FROM mention_correction
      WHERE organisation_id = ${tx.organisationId}
      ORDER BY venue_id, visit_id, touchpoint, id DESC
    ) AS added ON added.venue_id = each.venue_id AND added.visit_id = each.visit_id
    WHERE NOT EXISTS (
      SELECT FROM mention
      WHERE mention.organisation_id = ${tx.organisationId}
        AND (mention.venue_id, mention.day, mention.visit_id, mention.touchpoint)
          = (each.venue_id, each.day, each.visit_id, added.touchpoint)
    )`;
}
