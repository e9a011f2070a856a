import { eq } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { layoutPlan } from "../schema/layout-plan.ts";
import type { Transaction } from "../scope.ts";
import { lockLayouts } from "./layout-lock.ts";
import { plansWhere, type StoredPlan } from "./read-plans.ts";

/** A plan to be stored: read without an error before. */
export interface NewPlan extends Omit<StoredPlan, "version" | "recordedAt"> {
  /** GeoJSON whose SHA-256 is `planHash`. */
  document: string;
  /** The writer's own key of this import: the same key again writes nothing. */
  clientKey: string;
}

/**
 * Adds a version of a venue's plan. The very document that is the newest version, and the same one sent again under its
 * key, change nothing.
 *
 * @returns the version that holds the document, and whether it was added now
 * @throws DatabaseError NOT_FOUND when there is no such venue; KEY_REUSED when the key already stands for another plan
 */
export async function writePlan(
  tx: Transaction,
  plan: NewPlan,
): Promise<{ stored: StoredPlan; added: boolean }> {
  await lockLayouts(tx);
  const { venue: code, ...columns } = plan;
  const venueId = await venueIdOf(tx, code);
  const ofVenue = eq(layoutPlan.venueId, venueId);
  const [sent] = await plansWhere(tx, ofVenue, eq(layoutPlan.clientKey, plan.clientKey));
  if (sent && sent.planHash !== plan.planHash)
    throw new DatabaseError("KEY_REUSED", `Found the key "${plan.clientKey}" of another plan.`);
  if (sent) return { stored: sent, added: false };
  const [newest] = await plansWhere(tx, ofVenue);
  if (newest?.planHash === plan.planHash) return { stored: newest, added: false };
  const version = (newest?.version ?? 0) + 1;
  await tx.drizzle.insert(layoutPlan).values({
    organisationId: tx.organisationId,
    venueId,
    version,
    ...columns,
  });
  const [stored] = await plansWhere(tx, ofVenue, eq(layoutPlan.version, version));
  if (!stored) throw new Error(`version ${version} of ${code}'s plan was written and cannot be read`);
  return { stored, added: true };
}
