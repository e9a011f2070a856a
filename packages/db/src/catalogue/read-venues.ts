import type { Sector } from "@touchstone/core/sector";
import type { LocalisedText } from "@touchstone/core/text";
import { FIRST_DAY } from "@touchstone/core/visit";
import { and, asc, eq, gte, sql } from "drizzle-orm";
import { dayRollup } from "../schema/day-rollup.ts";
import { venue } from "../schema/venue.ts";
import { venueGroup } from "../schema/venue-group.ts";
import { venueGroupMember } from "../schema/venue-group-member.ts";
import type { Transaction } from "../scope.ts";

export interface StoredVenue {
  id: number;
  code: string;
  name: LocalisedText;
  sector: Sector;
  timeZone: string;
  fictional: boolean;
  /** Codes of the groups it belongs to. */
  groups: string[];
  /** First and last day on which it has visits; `null` when it has none. */
  firstDay: string | null;
  lastDay: string | null;
}

export interface StoredVenueGroup {
  id: number;
  code: string;
  name: LocalisedText;
  hierarchy: string;
  /** Codes of its venues in scope. */
  venues: string[];
}

/** Every venue in scope, by code. */
export async function readVenues(tx: Transaction): Promise<StoredVenue[]> {
  const rows = await tx.drizzle
    .select()
    .from(venue)
    .where(eq(venue.organisationId, tx.organisationId))
    .orderBy(asc(venue.code));
  const groups = new Map<string, string[]>();
  for (const { venueCode, groupCode } of await readMembers(tx))
    groups.set(venueCode, [...(groups.get(venueCode) ?? []), groupCode]);
  const days = await readDays(tx);
  return rows.map(({ organisationId: _, ...row }) => ({
    ...row,
    groups: groups.get(row.code) ?? [],
    firstDay: days.get(row.id)?.firstDay ?? null,
    lastDay: days.get(row.id)?.lastDay ?? null,
  }));
}

async function readDays(tx: Transaction): Promise<Map<number, { firstDay: string; lastDay: string }>> {
  const rows = await tx.drizzle
    .select({
      venueId: dayRollup.venueId,
      firstDay: sql<string>`min(${dayRollup.day})`,
      lastDay: sql<string>`max(${dayRollup.day})`,
    })
    .from(dayRollup)
    .where(and(eq(dayRollup.organisationId, tx.organisationId), gte(dayRollup.day, FIRST_DAY)))
    .groupBy(dayRollup.venueId);
  return new Map(rows.map(({ venueId, ...days }) => [venueId, days]));
}

/** Every group, by code, with those of its venues that are in scope. */
export async function readVenueGroups(tx: Transaction): Promise<StoredVenueGroup[]> {
  const rows = await tx.drizzle
    .select()
    .from(venueGroup)
    .where(eq(venueGroup.organisationId, tx.organisationId))
    .orderBy(asc(venueGroup.code));
  const members = await readMembers(tx);
  return rows.map(({ organisationId: _, ...row }) => ({
    ...row,
    venues: members.filter(({ groupCode }) => groupCode === row.code).map(({ venueCode }) => venueCode),
  }));
}

function readMembers(tx: Transaction): Promise<{ venueCode: string; groupCode: string }[]> {
  return tx.drizzle
    .select({ venueCode: venue.code, groupCode: venueGroup.code })
    .from(venueGroupMember)
    .innerJoin(
      venue,
      and(eq(venue.organisationId, venueGroupMember.organisationId), eq(venue.id, venueGroupMember.venueId)),
    )
    .innerJoin(
      venueGroup,
      and(
        eq(venueGroup.organisationId, venueGroupMember.organisationId),
        eq(venueGroup.id, venueGroupMember.venueGroupId),
      ),
    )
    .where(eq(venueGroupMember.organisationId, tx.organisationId))
    .orderBy(asc(venue.code), asc(venueGroup.code));
}
