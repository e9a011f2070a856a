import { and, desc, eq, getTableColumns, type SQL } from "drizzle-orm";
import { type LayoutHeading, type LayoutRemarks, layoutPlan } from "../schema/layout-plan.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";

export type { LayoutHeading, LayoutRemarks } from "../schema/layout-plan.ts";

/** A plan of a venue as it was imported, without its document. */
export interface StoredPlan {
  /** Code of the venue. */
  venue: string;
  /** 1 for the first one of the venue. */
  version: number;
  /** SHA-256 of the document, hex. */
  planHash: string;
  heading: LayoutHeading;
  remarks: LayoutRemarks;
  fileName: string;
  /** Who imported it, as they call themselves. */
  author: string;
  /** ISO instant. */
  recordedAt: string;
}

/** Plans of a venue, the newest first. Never remembered. */
export function readPlans(tx: Transaction, code: string): Promise<StoredPlan[]> {
  return plansWhere(tx, eq(venue.code, code));
}

/** Codes of the venues that have a plan. */
export async function readPlannedVenues(tx: Transaction): Promise<string[]> {
  const rows = await tx.drizzle
    .selectDistinct({ code: venue.code })
    .from(layoutPlan)
    .innerJoin(venue, itsVenue)
    .where(eq(layoutPlan.organisationId, tx.organisationId))
    .orderBy(venue.code);
  return rows.map(({ code }) => code);
}

/** One version of a venue's plan; `null` where there is none. */
export async function readPlan(tx: Transaction, code: string, version: number): Promise<StoredPlan | null> {
  const [found] = await plansWhere(tx, eq(venue.code, code), eq(layoutPlan.version, version));
  return found ?? null;
}

/** GeoJSON of a version as it was imported; `null` where there is none. */
export async function readPlanDocument(
  tx: Transaction,
  code: string,
  version: number,
): Promise<string | null> {
  const [row] = await tx.drizzle
    .select({ document: layoutPlan.document })
    .from(layoutPlan)
    .innerJoin(venue, itsVenue)
    .where(
      and(
        eq(layoutPlan.organisationId, tx.organisationId),
        eq(venue.code, code),
        eq(layoutPlan.version, version),
      ),
    );
  return row?.document ?? null;
}

const itsVenue = and(eq(venue.organisationId, layoutPlan.organisationId), eq(venue.id, layoutPlan.venueId));

/** The plans that meet conditions, the newest first. */
export async function plansWhere(tx: Transaction, ...conditions: SQL[]): Promise<StoredPlan[]> {
  const {
    organisationId: _,
    venueId: __,
    document: ___,
    clientKey: ____,
    ...columns
  } = getTableColumns(layoutPlan);
  const rows = await tx.drizzle
    .select({ ...columns, venue: venue.code })
    .from(layoutPlan)
    .innerJoin(venue, itsVenue)
    .where(and(eq(layoutPlan.organisationId, tx.organisationId), ...conditions))
    .orderBy(venue.code, desc(layoutPlan.version));
  return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: new Date(recordedAt).toISOString() }));
}
