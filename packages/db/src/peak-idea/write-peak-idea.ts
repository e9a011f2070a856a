import { and, eq } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { peakIdea } from "../schema/peak-idea.ts";
import { peakIdeaRevision } from "../schema/peak-idea-revision.ts";
import type { Transaction } from "../scope.ts";
import type { IdeaRevision, NewIdeaRevision, NewPeakIdea, PeakIdea } from "./peak-idea.ts";
import { ideasWhere, readPeakIdea } from "./read-peak-ideas.ts";

/**
 * Writes an idea down with its first revision. The same one sent again under its key changes nothing and gives the one that
 * is stored.
 *
 * @throws DatabaseError NOT_FOUND when there is no such venue; KEY_REUSED when the key already stands for another idea
 */
export async function writePeakIdea(tx: Transaction, given: NewPeakIdea): Promise<PeakIdea> {
  const { venue, first, ...fixed } = given;
  const venueId = await venueIdOf(tx, venue);
  const [made] = await tx.drizzle
    .insert(peakIdea)
    .values({
      organisationId: tx.organisationId,
      venueId,
      ...fixed,
      author: first.author,
      clientKey: first.clientKey,
    })
    .onConflictDoNothing()
    .returning({ id: peakIdea.id });
  if (made)
    await tx.drizzle
      .insert(peakIdeaRevision)
      .values({ organisationId: tx.organisationId, venueId, ideaId: made.id, revision: 1, ...first });
  const [stored] = await ideasWhere(
    tx,
    eq(peakIdea.venueId, venueId),
    eq(peakIdea.clientKey, first.clientKey),
  );
  const begun = stored?.revisions[0];
  if (!stored || !begun || !saysTheSame(begun, first) || !isAbout(stored, given))
    throw new DatabaseError("KEY_REUSED", `Found the key "${first.clientKey}" of another idea.`);
  return stored;
}

/**
 * Adds a revision to an idea. The same one sent again under its key changes nothing.
 *
 * @param basedOn the revision that the writer had seen
 * @throws DatabaseError NOT_FOUND when there is no such idea; REVISION_CONFLICT when it has changed since; KEY_REUSED when
 * the key already stands for another change
 */
export async function changePeakIdea(
  tx: Transaction,
  id: number,
  basedOn: number,
  change: NewIdeaRevision,
): Promise<PeakIdea> {
  const found = await readPeakIdea(tx, id);
  if (!found) throw new DatabaseError("NOT_FOUND", `Found no idea ${id}, expected one that is stored.`);
  const venueId = await venueIdOf(tx, found.venue);
  const [before] = await tx.drizzle
    .select({ ideaId: peakIdeaRevision.ideaId, revision: peakIdeaRevision.revision })
    .from(peakIdeaRevision)
    .where(
      and(
        eq(peakIdeaRevision.organisationId, tx.organisationId),
        eq(peakIdeaRevision.venueId, venueId),
        eq(peakIdeaRevision.clientKey, change.clientKey),
      ),
    );
  if (before) {
    const same = before.ideaId === id && found.revisions.find(({ revision }) => revision === before.revision);
    if (same && saysTheSame(same, change)) return found;
    throw new DatabaseError("KEY_REUSED", `Found the key "${change.clientKey}" of another change.`);
  }
  const newest = found.revisions.at(-1)?.revision ?? 0;
  if (newest !== basedOn)
    throw new DatabaseError("REVISION_CONFLICT", `Found revision ${newest}, expected ${basedOn}.`);
  const added = await tx.drizzle
    .insert(peakIdeaRevision)
    .values({ organisationId: tx.organisationId, venueId, ideaId: id, revision: newest + 1, ...change })
    .onConflictDoNothing()
    .returning({ revision: peakIdeaRevision.revision });
  if (added.length === 0)
    throw new DatabaseError("REVISION_CONFLICT", `Found revision ${newest + 1}, expected ${basedOn}.`);
  return (await readPeakIdea(tx, id)) as PeakIdea;
}

function saysTheSame(stored: IdeaRevision, sent: NewIdeaRevision): boolean {
  const said = [
    "kind",
    "titleEn",
    "titleZh",
    "textEn",
    "textZh",
    "state",
    "actionId",
    "reason",
    "author",
  ] as const;
  return said.every((member) => stored[member] === sent[member]);
}

function isAbout(stored: PeakIdea, sent: NewPeakIdea): boolean {
  const about = ["journeyCode", "journeyVersion", "touchpoint", "segmentDimension", "segmentValue"] as const;
  return about.every((member) => stored[member] === sent[member]);
}
