import { isDeepStrictEqual } from "node:util";
import type { Report } from "@touchstone/core/report";
import type { Locale } from "@touchstone/core/text";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { DatabaseError } from "../database-error.ts";
import { shareLink } from "../schema/share-link.ts";
import type { Transaction } from "../scope.ts";

/** A link to be made. */
export interface NewShareLink {
  /** SHA-256 of its token, in hex. */
  id: string;
  page: string;
  locale: Locale;
  variables: Record<string, unknown>;
  /** The report as it is now; `null` for a link that always shows the newest. */
  frozen: Report | null;
  author: string;
  clientKey: string;
  /** ISO instant. */
  expiresAt: string;
}

/** A link as it is kept; of a frozen one without its report. */
export interface StoredShareLink extends Omit<NewShareLink, "frozen" | "clientKey"> {
  frozen: boolean;
  /** ISO instant. */
  sharedAt: string;
  revokedAt: string | null;
  revokedBy: string | null;
}

/**
 * Keeps a new link. The same one sent again under its key changes nothing and gives the one that is kept.
 * @throws DatabaseError KEY_REUSED when the key already stands for another one
 */
export async function writeShareLink(tx: Transaction, given: NewShareLink): Promise<StoredShareLink> {
  await tx.drizzle
    .insert(shareLink)
    .values({ ...given, organisationId: tx.organisationId })
    .onConflictDoNothing();
  const [stored] = await linksWhere(tx, [eq(shareLink.clientKey, given.clientKey)], 1);
  if (!stored) throw new Error("a link was written and cannot be read");
  const same =
    stored.id === given.id &&
    stored.page === given.page &&
    stored.frozen === (given.frozen !== null) &&
    isDeepStrictEqual(stored.variables, JSON.parse(JSON.stringify(given.variables)));
  if (!same) throw new DatabaseError("KEY_REUSED", `Found the key "${given.clientKey}" of another link.`);
  return stored;
}

/** Links, the newest first. */
export function readShareLinks(tx: Transaction, first: number): Promise<StoredShareLink[]> {
  return linksWhere(tx, [], first);
}

/** The link of a token's hash, with the report of a frozen one; `null` where there is none. */
export async function readShareLink(
  tx: Transaction,
  id: string,
): Promise<(StoredShareLink & { report: Report | null }) | null> {
  const [stored] = await linksWhere(tx, [eq(shareLink.id, id)], 1);
  if (!stored) return null;
  const [row] = await tx.drizzle
    .select({ frozen: shareLink.frozen })
    .from(shareLink)
    .where(and(eq(shareLink.organisationId, tx.organisationId), eq(shareLink.id, id)));
  return { ...stored, report: row?.frozen ?? null };
}

/** Revokes a link; one that is revoked already stays as it is. `null` where there is none. */
export async function revokeShareLink(
  tx: Transaction,
  id: string,
  author: string,
): Promise<StoredShareLink | null> {
  const own = and(eq(shareLink.organisationId, tx.organisationId), eq(shareLink.id, id));
  await tx.drizzle
    .update(shareLink)
    .set({ revokedAt: sql`now()`, revokedBy: author })
    .where(and(own, isNull(shareLink.revokedAt)));
  const [stored] = await linksWhere(tx, [eq(shareLink.id, id)], 1);
  return stored ?? null;
}

async function linksWhere(tx: Transaction, conditions: SQL[], first: number): Promise<StoredShareLink[]> {
  const rows = await tx.drizzle
    .select({
      id: shareLink.id,
      page: shareLink.page,
      locale: shareLink.locale,
      variables: shareLink.variables,
      frozen: sql<boolean>`${shareLink.frozen} IS NOT NULL`,
      author: shareLink.author,
      sharedAt: shareLink.sharedAt,
      expiresAt: shareLink.expiresAt,
      revokedAt: shareLink.revokedAt,
      revokedBy: shareLink.revokedBy,
    })
    .from(shareLink)
    .where(and(eq(shareLink.organisationId, tx.organisationId), ...conditions))
    .orderBy(desc(shareLink.sharedAt), shareLink.id)
    .limit(first);
  return rows.map((row) => ({
    ...row,
    sharedAt: iso(row.sharedAt),
    expiresAt: iso(row.expiresAt),
    revokedAt: row.revokedAt === null ? null : iso(row.revokedAt),
  }));
}

const iso = (instant: string): string => new Date(instant).toISOString();
