import type { Slice } from "@touchstone/core/slice";
import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { readSegments } from "../catalogue/read-segments.ts";
import { remembered } from "../remembered.ts";
import { dayText } from "../rollup/calendar-day.ts";
import { invite } from "../schema/invite.ts";
import type { Transaction } from "../scope.ts";
import { resolveSlice } from "./slice.ts";

/** Guests who were asked for an answer at a venue in one period, and how many of them gave one. */
export interface InviteCount {
  /** Venue code. */
  venue: string;
  /** First day of the period, `YYYY-MM-DD`. */
  day: string;
  /** Dimension code → value code. */
  segments: Readonly<Record<string, string>>;
  invited: number;
  responded: number;
}

/**
 * The invitations of a slice, by venue and day. Journeys say nothing about them; a slice's segments choose those that
 * are counted for one of the values.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function readInvites(
  tx: Transaction,
  { journey: _, journeyVersion: __, ...slice }: Slice,
): Promise<InviteCount[]> {
  const { venues, period, segments } = await resolveSlice(tx, slice);
  if (venues.length === 0) return [];
  const codes = new Map(venues.map(({ id, code }) => [id, code]));
  const dimensions = await remembered(tx, "segments", () => readSegments(tx));
  const values = new Map(
    dimensions.flatMap(({ code, values }) => values.map((value) => [value.id, [code, value.code] as const])),
  );
  const rows = await tx.drizzle
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.organisationId, tx.organisationId),
        inArray(invite.venueId, [...codes.keys()]),
        ...(period.from === null ? [] : [gte(invite.day, dayText(period.from))]),
        ...(period.to === null ? [] : [lt(invite.day, dayText(period.to))]),
        ...segments.map(
          (ids) =>
            sql`${invite.segments} && ARRAY[${sql.join(
              ids.map((id) => sql`${id}`),
              sql`, `,
            )}]::integer[]`,
        ),
      ),
    )
    .orderBy(asc(invite.venueId), asc(invite.day), asc(invite.segments), asc(invite.inviteId));
  return rows.map(({ venueId, day, segments: ids, invited, responded }) => ({
    venue: codes.get(venueId) ?? "",
    day,
    segments: Object.fromEntries(ids.flatMap((id) => [values.get(id)].filter((pair) => pair !== undefined))),
    invited,
    responded,
  }));
}
