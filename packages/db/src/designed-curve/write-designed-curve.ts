import type { Belief } from "@touchstone/core/journey/designed-curve";
import { sql } from "drizzle-orm";
import { DatabaseError } from "../database-error.ts";
import { designedCurve } from "../schema/designed-curve.ts";
import type { Transaction } from "../scope.ts";
import {
  type DesignedCurve,
  type JourneyVersion,
  newestRevision,
  readDesignedCurves,
} from "./read-designed-curves.ts";

/** A curve to be set: what is believed at every touchpoint, and who says so. */
export interface NewDesignedCurve {
  journey: JourneyVersion;
  author: string;
  beliefs: readonly Belief[];
  /** The revision that the writer had seen; 0 where there was none. */
  basedOn: number;
}

/** Any constant: first half of the lock, the organisation is the second. */
const CURVE_LOCK = 7_461_005;

/**
 * Adds a revision to a journey's designed curve. The newest one set again by the same author changes nothing and is given
 * back, so that a form sent twice writes once.
 *
 * @throws DatabaseError REVISION_CONFLICT when somebody set another curve since the writer looked
 */
export async function writeDesignedCurve(tx: Transaction, curve: NewDesignedCurve): Promise<DesignedCurve> {
  await tx.drizzle.execute(sql`SELECT pg_advisory_xact_lock(${CURVE_LOCK}, ${tx.organisationId})`);
  const { journey, author, beliefs, basedOn } = curve;
  const [newest] = await readDesignedCurves(tx, journey, 1);
  if (newest && saysTheSame(newest, curve)) return newest;
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
    })),
  );
  const [stored] = await readDesignedCurves(tx, journey, 1);
  if (!stored) throw new Error(`the designed curve of ${journey.code} was written and cannot be read`);
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
