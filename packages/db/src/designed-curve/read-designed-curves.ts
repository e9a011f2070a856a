import type { Belief } from "@touchstone/core/journey/designed-curve";
import { and, desc, eq, gt, max, type SQL } from "drizzle-orm";
import { designedCurve } from "../schema/designed-curve.ts";
import type { Transaction } from "../scope.ts";

/** A journey version, which a designed curve belongs to. */
export interface JourneyVersion {
  code: string;
  version: number;
}

/** A designed curve as it was set once. */
export interface DesignedCurve {
  /** 1 for the first one; the highest holds. */
  revision: number;
  author: string;
  /** ISO instant. */
  recordedAt: string;
  /** In the order of the touchpoints' codes. */
  beliefs: Belief[];
}

/** The designed curves of a journey version, the newest first; none where nobody has set one. Never remembered. */
export async function readDesignedCurves(
  tx: Transaction,
  journey: JourneyVersion,
  first: number,
): Promise<DesignedCurve[]> {
  const newest = await newestRevision(tx, journey);
  return curvesWhere(tx, ofJourney(tx, journey), gt(designedCurve.revision, newest - first));
}

/** The designed curves that meet conditions, the newest first. */
export async function curvesWhere(tx: Transaction, ...conditions: SQL[]): Promise<DesignedCurve[]> {
  const rows = await tx.drizzle
    .select()
    .from(designedCurve)
    .where(and(eq(designedCurve.organisationId, tx.organisationId), ...conditions))
    .orderBy(desc(designedCurve.revision), designedCurve.touchpoint);
  const curves = new Map<number, DesignedCurve>();
  for (const { revision, author, recordedAt, touchpoint, valence } of rows) {
    const curve = curves.get(revision) ?? {
      revision,
      author,
      recordedAt: new Date(recordedAt).toISOString(),
      beliefs: [],
    };
    curve.beliefs.push({ touchpoint, valence });
    curves.set(revision, curve);
  }
  return [...curves.values()];
}

/** Number of the newest revision of a journey's designed curve; 0 where there is none. */
export async function newestRevision(tx: Transaction, journey: JourneyVersion): Promise<number> {
  const [found] = await tx.drizzle
    .select({ revision: max(designedCurve.revision) })
    .from(designedCurve)
    .where(ofJourney(tx, journey));
  return found?.revision ?? 0;
}

/** What is true of a journey version's rows. */
export function ofJourney(tx: Transaction, { code, version }: JourneyVersion): SQL {
  return and(
    eq(designedCurve.organisationId, tx.organisationId),
    eq(designedCurve.journeyCode, code),
    eq(designedCurve.journeyVersion, version),
  ) as SQL;
}
