import { and, eq } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { type AcceptedConstants, type AcceptedFit, layoutCalibration } from "../schema/layout-calibration.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";
import type { StoredPlan } from "./read-plans.ts";
import { type NewPlan, writePlan } from "./write-plan.ts";

export type { DayFit } from "../schema/layout-calibration.ts";

/** What the flow model of a plan was calibrated to. */
export interface StoredCalibration {
  /** The version that carries the constants, and the one that they were fitted on. */
  version: number;
  fromVersion: number;
  constants: AcceptedConstants;
  /** How well the model met the counts. */
  fit: AcceptedFit;
  /** Who accepted it, as they call themselves. */
  author: string;
  /** ISO instant. */
  recordedAt: string;
}

/** What a plan was calibrated to; `null` where its constants are those of the file that was imported. */
export async function readCalibration(
  tx: Transaction,
  code: string,
  version: number,
): Promise<StoredCalibration | null> {
  const [row] = await tx.drizzle
    .select({ row: layoutCalibration })
    .from(layoutCalibration)
    .innerJoin(
      venue,
      and(
        eq(venue.organisationId, layoutCalibration.organisationId),
        eq(venue.id, layoutCalibration.venueId),
      ),
    )
    .where(
      and(
        eq(layoutCalibration.organisationId, tx.organisationId),
        eq(venue.code, code),
        eq(layoutCalibration.version, version),
      ),
    );
  if (!row) return null;
  const { organisationId: _, venueId: __, recordedAt, ...calibration } = row.row;
  return { ...calibration, recordedAt: new Date(recordedAt).toISOString() };
}

/**
 * Accepts a calibration: adds the plan that carries its constants as a version of its own, and says how it came about.
 *
 * @throws DatabaseError NOT_FOUND, KEY_REUSED as `writePlan`; REVISION_CONFLICT when the venue has a newer plan than the one
 *   that was calibrated
 */
export async function writeCalibration(
  tx: Transaction,
  plan: NewPlan,
  calibration: Pick<StoredCalibration, "fromVersion" | "constants" | "fit">,
): Promise<StoredPlan> {
  const { stored, added } = await writePlan(tx, plan);
  if (!added) return stored;
  if (stored.version !== calibration.fromVersion + 1)
    throw new DatabaseError(
      "REVISION_CONFLICT",
      `Found version ${stored.version - 1} of the plan, expected ${calibration.fromVersion}, which was calibrated.`,
    );
  await tx.drizzle.insert(layoutCalibration).values({
    organisationId: tx.organisationId,
    venueId: await venueIdOf(tx, plan.venue),
    version: stored.version,
    author: plan.author,
    ...calibration,
  });
  return stored;
}
