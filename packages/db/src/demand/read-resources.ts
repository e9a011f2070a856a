import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { latentResource, latentResourceRevision, latentResourceScore } from "../schema/latent-resource.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";
import type { LatentResource } from "./latent-resource.ts";

/** The latent resources of a venue with their history, the oldest first. Never remembered. */
export function readResources(tx: Transaction, code: string): Promise<LatentResource[]> {
  return resourcesWhere(tx, eq(venue.code, code));
}

/** One latent resource; `null` where there is none in scope. */
export async function readResource(tx: Transaction, id: number): Promise<LatentResource | null> {
  return (await resourcesWhere(tx, eq(latentResource.id, id)))[0] ?? null;
}

/** The resources that meet conditions, the oldest first. */
export async function resourcesWhere(tx: Transaction, ...conditions: SQL[]): Promise<LatentResource[]> {
  const found = await tx.drizzle
    .select({ row: latentResource, venue: venue.code })
    .from(latentResource)
    .innerJoin(
      venue,
      and(eq(venue.organisationId, latentResource.organisationId), eq(venue.id, latentResource.venueId)),
    )
    .where(and(eq(latentResource.organisationId, tx.organisationId), ...conditions))
    .orderBy(asc(latentResource.createdAt), asc(latentResource.id));
  const resources = new Map(
    found.map(({ row, venue: code }): [number, LatentResource] => [
      row.id,
      { id: row.id, venue: code, simulated: row.simulated, revisions: [], scores: [] },
    ]),
  );
  if (resources.size === 0) return [];
  const ids = [...resources.keys()];
  const revisions = await tx.drizzle
    .select()
    .from(latentResourceRevision)
    .where(
      and(
        eq(latentResourceRevision.organisationId, tx.organisationId),
        inArray(latentResourceRevision.resourceId, ids),
      ),
    )
    .orderBy(asc(latentResourceRevision.revision));
  for (const { organisationId: _, venueId: __, resourceId, recordedAt, ...row } of revisions)
    resources.get(resourceId)?.revisions.push({ ...row, recordedAt: new Date(recordedAt).toISOString() });
  const scores = await tx.drizzle
    .select()
    .from(latentResourceScore)
    .where(
      and(
        eq(latentResourceScore.organisationId, tx.organisationId),
        inArray(latentResourceScore.resourceId, ids),
      ),
    )
    .orderBy(asc(latentResourceScore.scorer), asc(latentResourceScore.revision));
  for (const { organisationId: _, venueId: __, resourceId, recordedAt, ...row } of scores)
    resources.get(resourceId)?.scores.push({ ...row, recordedAt: new Date(recordedAt).toISOString() });
  return [...resources.values()];
}
