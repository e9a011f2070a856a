import type { Slice } from "@touchstone/core/slice";
import { and, asc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { readSegments } from "../catalogue/read-segments.ts";
import { remembered } from "../remembered.ts";
import { dayText } from "../rollup/calendar-day.ts";
import { invite } from "../schema/invite.ts";
import type { Transaction } from "../scope.ts";
import { type ResolvedSlice, resolveSlice } from "./slice.ts";

/** Guests of one kind who were asked for an answer at a venue, and how many of them gave one. */
export interface InviteSum {
  /** Venue code. */
  venue: string;
  /** Dimension code → value code. */
  segments: Readonly<Record<string, string>>;
  invited: number;
  responded: number;
}

/** The same in one period. */
export interface InviteCount extends InviteSum {
  /** First day of the period, `YYYY-MM-DD`. */
  day: string;
}

/**
 * The invitations of a slice, by venue and day. Journeys say nothing about them; a slice's segments choose those that
 * are counted for one of the values.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function readInvites(tx: Transaction, slice: Slice): Promise<InviteCount[]> {
  const invited = await resolveInvites(tx, slice);
  if (!invited) return [];
  const rows = await tx.drizzle
    .select()
    .from(invite)
    .where(invited.where)
    .orderBy(asc(invite.venueId), asc(invite.day), asc(invite.segments), asc(invite.inviteId));
  return rows.map((row) => {
    const { venue, ...sums } = invited.named(row);
    return { venue, day: row.day, ...sums };
  });
}

/**
 * As {@link readInvites}, all days of a venue and a kind of guest added up.
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 */
export async function sumInvites(tx: Transaction, slice: Slice): Promise<InviteSum[]> {
  const invited = await resolveInvites(tx, slice);
  if (!invited) return [];
  const rows = await tx.drizzle
    .select({
      venueId: invite.venueId,
      segments: invite.segments,
      invited: sql<number>`sum(${invite.invited})`.mapWith(Number),
      responded: sql<number>`sum(${invite.responded})`.mapWith(Number),
    })
    .from(invite)
    .where(invited.where)
    .groupBy(invite.venueId, invite.segments)
    .orderBy(asc(invite.venueId), asc(invite.segments));
  return rows.map(invited.named);
}

type Row = Pick<typeof invite.$inferSelect, "venueId" | "segments" | "invited" | "responded">;

/** Which invitations a slice means, and what their ids stand for; `null` where it has no venues. */
async function resolveInvites(
  tx: Transaction,
  { journey: _, journeyVersion: __, ...slice }: Slice,
): Promise<{ where: SQL | undefined; named: (row: Row) => InviteSum } | null> {
  const resolved = await resolveSlice(tx, slice);
  if (resolved.venues.length === 0) return null;
  const codes = new Map(resolved.venues.map(({ id, code }) => [id, code]));
  const dimensions = await remembered(tx, "segments", () => readSegments(tx));
  const values = new Map(
    dimensions.flatMap(({ code, values }) => values.map((value) => [value.id, [code, value.code] as const])),
  );
  return {
    where: and(eq(invite.organisationId, tx.organisationId), ...invitesIn(resolved)),
    named: ({ venueId, segments: ids, invited, responded }) => ({
      venue: codes.get(venueId) ?? "",
      segments: Object.fromEntries(
        ids.flatMap((id) => [values.get(id)].filter((pair) => pair !== undefined)),
      ),
      invited,
      responded,
    }),
  };
}

function invitesIn({ venues, period, segments }: ResolvedSlice): SQL[] {
  return [
    inArray(
      invite.venueId,
      venues.map(({ id }) => id),
    ),
    ...(period.from === null ? [] : [gte(invite.day, dayText(period.from))]),
    ...(period.to === null ? [] : [lt(invite.day, dayText(period.to))]),
    ...segments.map(
      (ids) =>
        sql`${invite.segments} && ARRAY[${sql.join(
          ids.map((id) => sql`${id}`),
          sql`, `,
        )}]::integer[]`,
    ),
  ];
}
