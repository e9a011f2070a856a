import { and, asc, eq, type SQL } from "drizzle-orm";
import { peakIdea } from "../schema/peak-idea.ts";
import { peakIdeaRevision } from "../schema/peak-idea-revision.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";
import type { PeakIdea } from "./peak-idea.ts";

/** All ideas of the venues in scope with their history, the oldest first. Never remembered. */
export function readPeakIdeas(tx: Transaction): Promise<PeakIdea[]> {
  return ideasWhere(tx);
}

/** One idea; `null` where there is none in scope. */
export async function readPeakIdea(tx: Transaction, id: number): Promise<PeakIdea | null> {
  return (await ideasWhere(tx, eq(peakIdea.id, id)))[0] ?? null;
}

/** The ideas that meet conditions, the oldest first. */
export async function ideasWhere(tx: Transaction, ...conditions: SQL[]): Promise<PeakIdea[]> {
  const rows = await tx.drizzle
    .select({ idea: peakIdea, revision: peakIdeaRevision, venue: venue.code })
    .from(peakIdea)
    .innerJoin(venue, and(eq(venue.organisationId, peakIdea.organisationId), eq(venue.id, peakIdea.venueId)))
    .innerJoin(
      peakIdeaRevision,
      and(
        eq(peakIdeaRevision.organisationId, peakIdea.organisationId),
        eq(peakIdeaRevision.venueId, peakIdea.venueId),
        eq(peakIdeaRevision.ideaId, peakIdea.id),
      ),
    )
    .where(and(eq(peakIdea.organisationId, tx.organisationId), ...conditions))
    .orderBy(asc(peakIdea.createdAt), asc(peakIdea.id), asc(peakIdeaRevision.revision));
  const found = new Map<number, PeakIdea>();
  for (const row of rows) {
    const { organisationId: _, venueId: __, clientKey: ___, createdAt, ...fixed } = row.idea;
    const { organisationId: _o, venueId: _v, ideaId: _i, recordedAt, ...changed } = row.revision;
    const known = found.get(fixed.id) ?? {
      ...fixed,
      venue: row.venue,
      createdAt: new Date(createdAt).toISOString(),
      revisions: [],
    };
    known.revisions.push({ ...changed, recordedAt: new Date(recordedAt).toISOString() });
    found.set(fixed.id, known);
  }
  return [...found.values()];
}
