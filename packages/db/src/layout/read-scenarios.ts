import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { and, desc, eq, type SQL } from "drizzle-orm";
import { layoutScenario } from "../schema/layout-scenario.ts";
import { venue } from "../schema/venue.ts";
import type { Transaction } from "../scope.ts";

/** A scenario as it was saved once. */
export interface StoredScenario {
  /** Code of the venue. */
  venue: string;
  /** Its number within the venue, the same in every revision. */
  scenario: number;
  /** 1 for the first one; the highest holds. */
  revision: number;
  /** Version of the plan that the edits change. */
  baseVersion: number;
  name: string;
  /** Applied in order. */
  edits: readonly LayoutEdit[];
  /** Who saved it, as they call themselves. */
  author: string;
  /** ISO instant. */
  recordedAt: string;
}

/** Every revision of a venue's scenarios: the highest number first, and of each the newest revision. Never remembered. */
export function readScenarios(tx: Transaction, code: string): Promise<StoredScenario[]> {
  return scenariosWhere(tx, eq(venue.code, code));
}

/** Revisions of one scenario, the newest first. */
export function readScenario(tx: Transaction, code: string, scenario: number): Promise<StoredScenario[]> {
  return scenariosWhere(tx, eq(venue.code, code), eq(layoutScenario.scenario, scenario));
}

/** The revisions that meet conditions, the highest scenario and the newest revision first. */
export async function scenariosWhere(tx: Transaction, ...conditions: SQL[]): Promise<StoredScenario[]> {
  const rows = await tx.drizzle
    .select({ row: layoutScenario, venue: venue.code })
    .from(layoutScenario)
    .innerJoin(
      venue,
      and(eq(venue.organisationId, layoutScenario.organisationId), eq(venue.id, layoutScenario.venueId)),
    )
    .where(and(eq(layoutScenario.organisationId, tx.organisationId), ...conditions))
    .orderBy(desc(layoutScenario.scenario), desc(layoutScenario.revision));
  return rows.map(
    ({ row: { organisationId: _, venueId: __, clientKey: ___, recordedAt, ...row }, venue: code }) => ({
      ...row,
      venue: code,
      recordedAt: new Date(recordedAt).toISOString(),
    }),
  );
}
