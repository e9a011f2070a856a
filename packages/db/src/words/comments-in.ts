import type { Slice } from "@touchstone/core/slice";
import { and, type SQL, sql } from "drizzle-orm";
import { resolveSlice, visitsIn } from "../read/slice.ts";
import type { Transaction } from "../scope.ts";

/**
 * The comments of a slice, as a query of (venue_id, day, visit_id): those of its visits. `null` where it has no venue or
 * survey.
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function commentsIn(tx: Transaction, slice: Slice): Promise<SQL | null> {
  const resolved = await resolveSlice(tx, slice);
  if (resolved.venues.length === 0 || resolved.surveys.length === 0) return null;
  const where = and(...visitsIn(resolved, resolved.surveys, resolved.period)) ?? sql`true`;
  return sql`
    SELECT visit.venue_id, visit.day, visit.visit_id FROM visit
    JOIN comment ON (comment.organisation_id, comment.venue_id, comment.day, comment.visit_id)
      = (visit.organisation_id, visit.venue_id, visit.day, visit.visit_id)
    WHERE ${where}`;
}
