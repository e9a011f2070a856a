import type { Sector } from "@touchstone/core/sector";
import type { EditedDictionary } from "@touchstone/core/words/edited-dictionary";
import { and, desc, eq, max, type SQL } from "drizzle-orm";
import { topicDictionary } from "../schema/topic-dictionary.ts";
import type { Transaction } from "../scope.ts";

/** A sector's dictionary as it was set once. */
export interface StoredDictionary extends EditedDictionary {
  sector: Sector;
  author: string;
  /** ISO instant. */
  recordedAt: string;
}

/** The dictionaries that an organisation set for a sector, the newest first; none where the shipped one is used. */
export function readDictionaries(
  tx: Transaction,
  sector: Sector,
  first: number,
): Promise<StoredDictionary[]> {
  return dictionariesWhere(tx, [eq(topicDictionary.sector, sector)], first);
}

/** The dictionary that holds for each sector that has one of its own. */
export async function readCurrentDictionaries(tx: Transaction): Promise<Map<Sector, StoredDictionary>> {
  const rows = await tx.drizzle
    .selectDistinctOn([topicDictionary.sector])
    .from(topicDictionary)
    .where(eq(topicDictionary.organisationId, tx.organisationId))
    .orderBy(topicDictionary.sector, desc(topicDictionary.revision));
  return new Map(rows.map((row) => [row.sector, toStored(row)]));
}

/** Dictionaries that meet conditions, the newest first. */
export async function dictionariesWhere(
  tx: Transaction,
  conditions: SQL[],
  first: number,
): Promise<StoredDictionary[]> {
  const rows = await tx.drizzle
    .select()
    .from(topicDictionary)
    .where(and(eq(topicDictionary.organisationId, tx.organisationId), ...conditions))
    .orderBy(desc(topicDictionary.revision))
    .limit(first);
  return rows.map(toStored);
}

/** Number of the newest revision of a sector's dictionary; 0 where the shipped one is used. */
export async function newestRevision(tx: Transaction, sector: Sector): Promise<number> {
  const [found] = await tx.drizzle
    .select({ revision: max(topicDictionary.revision) })
    .from(topicDictionary)
    .where(and(eq(topicDictionary.organisationId, tx.organisationId), eq(topicDictionary.sector, sector)));
  return found?.revision ?? 0;
}

function toStored(row: typeof topicDictionary.$inferSelect): StoredDictionary {
  const { sector, revision, touchpoints, author } = row;
  return { sector, revision, touchpoints, author, recordedAt: new Date(row.recordedAt).toISOString() };
}
