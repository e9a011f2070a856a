import { eq } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { layoutPlan } from "../schema/layout-plan.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";
import { lockLayouts } from "./layout-lock.ts";
import { plansWhere, readPlan, readPlans, type StoredPlan } from "./read-plans.ts";

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
  const before = await readStoredBefore(tx, plan);
  if (before) return { stored: before, added: false };
  const [newest] = await readPlans(tx, code);
  const version = (newest?.version ?? 0) + 1;
  await tx.drizzle.insert(layoutPlan).values({
    organisationId: tx.organisationId,
    venueId,
    version,
    ...columns,
  });
  const stored = await readPlan(tx, code, version);
  if (!stored) throw new Error(`version ${version} of ${code}'s plan was written and cannot be read`);
  return { stored, added: true };
}

/**
 * The version that holds a plan already: the one that was sent under its key, or the newest where that is the very
 * document; `null` where {@link writePlan} would add one.
 *
 * @throws DatabaseError KEY_REUSED when the key already stands for another plan
 */
export async function readStoredBefore(
  tx: Transaction,
  { venue: code, planHash, clientKey }: Pick<NewPlan, "venue" | "planHash" | "clientKey">,
): Promise<StoredPlan | null> {
  const [sent] = await plansWhere(tx, eq(venue.code, code), eq(layoutPlan.clientKey, clientKey));
  if (sent && sent.planHash !== planHash)
    throw new DatabaseError("KEY_REUSED", `Found the key "${clientKey}" of another plan.`);
  if (sent) return sent;
  const [newest] = await readPlans(tx, code);
  return newest?.planHash === planHash ? newest : null;
}
