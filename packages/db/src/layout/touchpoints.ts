import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, type SQL } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { layoutTouchpoint, type TouchpointLink } from "../schema/layout-touchpoint.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";
import { lockLayouts } from "./layout-lock.ts";

export type { TouchpointLink } from "../schema/layout-touchpoint.ts";

/** Which units and zones the touchpoints of a journey stand for at a venue, as it was set once. */
export interface StoredTouchpoints {
  /** Code of the venue and of the journey. */
  venue: string;
  journey: string;
  /** 1 for the first setting; the highest holds. */
  revision: number;
  links: readonly TouchpointLink[];
  /** Who set it, as they call themselves. */
  author: string;
  /** ISO instant. */
  recordedAt: string;
}

/** What holds for each journey that was ever set at a venue, by the journey's code. Never remembered. */
export async function readTouchpoints(tx: Transaction, code: string): Promise<StoredTouchpoints[]> {
  const all = await touchpointsWhere(tx, eq(venue.code, code));
  return all.filter((each, i) => all[i - 1]?.journey !== each.journey);
}

/** A setting to be stored. */
export interface NewTouchpoints extends Omit<StoredTouchpoints, "revision" | "recordedAt"> {
  /** The revision that the writer had seen; 0 where nothing was set. */
  basedOn: number;
  /** The writer's own key of this setting: the same key again writes nothing. */
  clientKey: string;
}

/**
 * Sets which units and zones the touchpoints of a journey stand for. The same setting sent again under its key changes
 * nothing.
 *
 * @throws DatabaseError NOT_FOUND when there is no such venue; REVISION_CONFLICT when somebody set another one since the
 * writer looked; KEY_REUSED when the key already stands for something else
 */
export async function writeTouchpoints(tx: Transaction, given: NewTouchpoints): Promise<StoredTouchpoints> {
  await lockLayouts(tx);
  const { venue: code, journey, links, author, basedOn, clientKey } = given;
  const venueId = await venueIdOf(tx, code);
  const ofVenue = eq(layoutTouchpoint.venueId, venueId);
  const [sent] = await touchpointsWhere(tx, ofVenue, eq(layoutTouchpoint.clientKey, clientKey));
  const same =
    sent?.journey === journey && sent.author === author && isDeepStrictEqual(sent.links, plain(links));
  if (sent && !same)
    throw new DatabaseError("KEY_REUSED", `Found the key "${clientKey}" of another setting.`);
  if (sent) return sent;
  const [newest] = await touchpointsWhere(tx, ofVenue, eq(layoutTouchpoint.journeyCode, journey));
  const revision = newest?.revision ?? 0;
  if (revision !== basedOn)
    throw new DatabaseError("REVISION_CONFLICT", `Found revision ${revision}, expected ${basedOn}.`);
  await tx.drizzle.insert(layoutTouchpoint).values({
    organisationId: tx.organisationId,
    venueId,
    journeyCode: journey,
    revision: revision + 1,
    links,
    author,
    clientKey,
  });
  const [stored] = await touchpointsWhere(tx, ofVenue, eq(layoutTouchpoint.clientKey, clientKey));
  if (!stored) throw new Error(`the touchpoints of ${code} were written and cannot be read`);
  return stored;
}

async function touchpointsWhere(tx: Transaction, ...conditions: SQL[]): Promise<StoredTouchpoints[]> {
  const rows = await tx.drizzle
    .select({ row: layoutTouchpoint, venue: venue.code })
    .from(layoutTouchpoint)
    .innerJoin(
      venue,
      and(eq(venue.organisationId, layoutTouchpoint.organisationId), eq(venue.id, layoutTouchpoint.venueId)),
    )
    .where(and(eq(layoutTouchpoint.organisationId, tx.organisationId), ...conditions))
    .orderBy(layoutTouchpoint.journeyCode, desc(layoutTouchpoint.revision));
  return rows.map(({ row: { journeyCode, revision, links, author, recordedAt }, venue: code }) => ({
    venue: code,
    journey: journeyCode,
    revision,
    links,
    author,
    recordedAt: new Date(recordedAt).toISOString(),
  }));
}

/** A value as JSON keeps it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
