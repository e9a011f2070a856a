import type { Belief } from "@touchstone/core/journey/designed-curve";
import { eq, sql } from "drizzle-orm";
import { DatabaseError } from "../database-error.ts";
import { designedCurve } from "../schema/designed-curve.ts";
import type { Transaction } from "../scope.ts";
import {
  curvesWhere,
  type DesignedCurve,
  type JourneyVersion,
  newestRevision,
  ofJourney,
} from "./read-designed-curves.ts";

/** A curve to be set: what is believed at every touchpoint, and who says so. */
export interface NewDesignedCurve {
  journey: JourneyVersion;
  author: string;
  beliefs: readonly Belief[];
  /** The revision that the writer had seen; 0 where there was none. */
  basedOn: number;
  /** The writer's own key of this setting: the same key again writes nothing. */
  clientKey: string;
}

/** Any constant: first half of the lock, the organisation is the second. */
const CURVE_LOCK = 7_461_005;

/**
 * Adds a revision to a journey's designed curve. The same one sent again under its key changes nothing and gives the one
 * that is stored.
 *
 * @throws DatabaseError REVISION_CONFLICT when somebody set another curve since the writer looked; KEY_REUSED when the key
 * already stands for another curve
 */
export async function writeDesignedCurve(tx: Transaction, curve: NewDesignedCurve): Promise<DesignedCurve> {
  await tx.drizzle.execute(sql`SELECT pg_advisory_xact_lock(${CURVE_LOCK}, ${tx.organisationId})`);
  const { journey, author, beliefs, basedOn, clientKey } = curve;
  const sent = await curvesWhere(tx, eq(designedCurve.clientKey, clientKey));
  if (sent.length > 0) return sameAs(tx, curve);
  const revision = await newestRevision(tx, journey);
  if (revision !== basedOn)
    throw new DatabaseError("REVISION_CONFLICT", `Found revision ${revision}, expected ${basedOn}.`);
  await tx.drizzle.insert(designedCurve).values(
    beliefs.map(({ touchpoint, valence }) => ({
      organisationId: tx.organisationId,
      journeyCode: journey.code,
      journeyVersion: journey.version,
      revision: revision + 1,
      touchpoint,
      valence,
      author,
      clientKey,
    })),
  );
  return sameAs(tx, curve);
}

/** The curve stored under the key of one that was sent. @throws when it is another */
async function sameAs(tx: Transaction, curve: NewDesignedCurve): Promise<DesignedCurve> {
  const key = eq(designedCurve.clientKey, curve.clientKey);
  const [stored] = await curvesWhere(tx, ofJourney(tx, curve.journey), key);
  if (!stored || !saysTheSame(stored, curve))
    throw new DatabaseError("KEY_REUSED", `Found the key "${curve.clientKey}" of another curve.`);
  return stored;
}

function saysTheSame(stored: DesignedCurve, { author, beliefs }: NewDesignedCurve): boolean {
  const held = new Map(stored.beliefs.map(({ touchpoint, valence }) => [touchpoint, valence]));
  return (
    stored.author === author &&
    held.size === beliefs.length &&
    beliefs.every(({ touchpoint, valence }) => held.get(touchpoint) === valence)
  );
}
