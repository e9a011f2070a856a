import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { latentResource, latentResourceRevision, latentResourceScore } from "../schema/latent-resource.ts";
import type { Transaction } from "../scope.ts";
import type { LatentResource, NewResourceRevision, NewResourceScore } from "./latent-resource.ts";
import { readResource, resourcesWhere } from "./read-resources.ts";

const keyReused = (key: string) =>
  new DatabaseError("KEY_REUSED", `Found the key "${key}" of something else that was written.`);
const conflict = (found: number, expected: number) =>
  new DatabaseError("REVISION_CONFLICT", `Found revision ${found}, expected ${expected}.`);

/**
 * Writes a latent resource down. The same one sent again under its key changes nothing and gives the one that is stored.
 *
 * @throws DatabaseError NOT_FOUND when there is no such venue; KEY_REUSED when the key already stands for something else
 */
export async function writeResource(
  tx: Transaction,
  given: { venue: string; simulated: boolean; first: NewResourceRevision },
): Promise<LatentResource> {
  const { venue, simulated, first } = given;
  const venueId = await venueIdOf(tx, venue);
  const own = { organisationId: tx.organisationId, venueId };
  const [made] = await tx.drizzle
    .insert(latentResource)
    .values({ ...own, simulated, author: first.author, clientKey: first.clientKey })
    .onConflictDoNothing()
    .returning({ id: latentResource.id });
  if (made)
    await tx.drizzle
      .insert(latentResourceRevision)
      .values({ ...own, resourceId: made.id, revision: 1, ...first });
  const [stored] = await resourcesWhere(
    tx,
    eq(latentResource.venueId, venueId),
    eq(latentResource.clientKey, first.clientKey),
  );
  const begun = stored?.revisions[0];
  if (!stored || stored.simulated !== simulated || !begun || !saysTheSame(begun, first))
    throw keyReused(first.clientKey);
  return stored;
}

/**
 * Adds a revision to a resource. The same one sent again under its key changes nothing.
 *
 * @param basedOn the revision that the writer had seen
 * @throws DatabaseError NOT_FOUND when there is no such resource; REVISION_CONFLICT when it has changed since; KEY_REUSED when
 * the key already stands for something else
 */
export async function changeResource(
  tx: Transaction,
  id: number,
  basedOn: number,
  change: NewResourceRevision,
): Promise<LatentResource> {
  const { found, own } = await locate(tx, id);
  const same = found.revisions.find(({ clientKey }) => clientKey === change.clientKey);
  if (same && saysTheSame(same, change)) return found;
  if (same) throw keyReused(change.clientKey);
  const newest = found.revisions.at(-1)?.revision ?? 0;
  if (newest !== basedOn) throw conflict(newest, basedOn);
  const added = await tx.drizzle
    .insert(latentResourceRevision)
    .values({ ...own, revision: newest + 1, ...change })
    .onConflictDoNothing()
    .returning({ revision: latentResourceRevision.revision });
  if (added.length === 0) throw await lost(tx, latentResourceRevision, change.clientKey, newest + 1, basedOn);
  return (await readResource(tx, id)) as LatentResource;
}

/**
 * Adds what somebody thinks of a resource; their earlier score stays in the history. The same one sent again under its
 * key changes nothing. Scorers do not see each other's place: nobody's score is based on another's.
 *
 * @throws DatabaseError NOT_FOUND when there is no such resource; KEY_REUSED when the key already stands for something else;
 * REVISION_CONFLICT when the same scorer scored it at the same time
 */
export async function scoreResource(
  tx: Transaction,
  id: number,
  given: NewResourceScore,
): Promise<LatentResource> {
  const { found, own } = await locate(tx, id);
  const same = found.scores.find(({ clientKey }) => clientKey === given.clientKey);
  if (same) {
    const { revision: _, recordedAt: __, ...said } = same;
    if (isDeepStrictEqual(said, given)) return found;
    throw keyReused(given.clientKey);
  }
  const newest = found.scores.filter(({ scorer }) => scorer === given.scorer).at(-1)?.revision ?? 0;
  const added = await tx.drizzle
    .insert(latentResourceScore)
    .values({ ...own, revision: newest + 1, ...given })
    .onConflictDoNothing()
    .returning({ revision: latentResourceScore.revision });
  if (added.length === 0) throw await lost(tx, latentResourceScore, given.clientKey, newest + 1, newest);
  return (await readResource(tx, id)) as LatentResource;
}

async function locate(tx: Transaction, id: number) {
  const found = await readResource(tx, id);
  if (!found) throw new DatabaseError("NOT_FOUND", `Found no resource ${id}, expected one that is stored.`);
  const venueId = await venueIdOf(tx, found.venue);
  return { found, own: { organisationId: tx.organisationId, venueId, resourceId: id } };
}

/** Why a row was not added: its key is taken, or somebody was faster. */
async function lost(
  tx: Transaction,
  table: typeof latentResourceRevision | typeof latentResourceScore,
  key: string,
  found: number,
  expected: number,
): Promise<DatabaseError> {
  const taken = await tx.drizzle
    .select({ revision: table.revision })
    .from(table)
    .where(and(eq(table.organisationId, tx.organisationId), eq(table.clientKey, key)));
  return taken.length > 0 ? keyReused(key) : conflict(found, expected);
}

function saysTheSame(stored: NewResourceRevision, sent: NewResourceRevision): boolean {
  return (["name", "note", "kept", "author"] as const).every((member) =>
    isDeepStrictEqual(stored[member], sent[member]),
  );
}
