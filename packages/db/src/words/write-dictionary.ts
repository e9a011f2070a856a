import { isDeepStrictEqual } from "node:util";
import type { Sector } from "@touchstone/core/sector";
import type { TouchpointWords } from "@touchstone/core/words/dictionary";
import { eq, sql } from "drizzle-orm";
import { DatabaseError } from "../database-error.ts";
import { topicDictionary } from "../schema/topic-dictionary.ts";
import type { Transaction } from "../scope.ts";
import { dictionariesWhere, newestRevision, type StoredDictionary } from "./dictionaries.ts";

/** A dictionary to be set. */
export interface NewDictionary {
  sector: Sector;
  touchpoints: Record<string, TouchpointWords>;
  author: string;
  /** The revision that the writer had seen; 0 where the shipped one was used. */
  basedOn: number;
  /** The writer's own key of this setting: the same key again writes nothing. */
  clientKey: string;
}

/** Any constant: first half of the lock, the organisation is the second. */
const DICTIONARY_LOCK = 7_461_011;

/**
 * Adds a revision to a sector's dictionary. Comments stay as they were read until they are read again. The same one sent
 * again under its key changes nothing and gives the one that is stored.
 *
 * @throws DatabaseError REVISION_CONFLICT when somebody set another one since the writer looked; KEY_REUSED when the key
 * already stands for another one
 */
export async function writeDictionary(tx: Transaction, given: NewDictionary): Promise<StoredDictionary> {
  await tx.drizzle.execute(sql`SELECT pg_advisory_xact_lock(${DICTIONARY_LOCK}, ${tx.organisationId})`);
  const { sector, touchpoints, author, basedOn, clientKey } = given;
  const ofKey = [eq(topicDictionary.clientKey, clientKey)];
  const [sent] = await dictionariesWhere(tx, ofKey, 1);
  if (sent) {
    const same =
      sent.sector === sector &&
      sent.author === author &&
      isDeepStrictEqual(sent.touchpoints, JSON.parse(JSON.stringify(touchpoints)));
    if (same) return sent;
    throw new DatabaseError("KEY_REUSED", `Found the key "${clientKey}" of another dictionary.`);
  }
  const revision = await newestRevision(tx, sector);
  if (revision !== basedOn)
    throw new DatabaseError("REVISION_CONFLICT", `Found revision ${revision}, expected ${basedOn}.`);
  await tx.drizzle.insert(topicDictionary).values({
    organisationId: tx.organisationId,
    sector,
    revision: revision + 1,
    touchpoints,
    author,
    clientKey,
  });
  const [stored] = await dictionariesWhere(tx, ofKey, 1);
  if (!stored) throw new Error(`revision ${revision + 1} of ${sector} was written and cannot be read`);
  return stored;
}
