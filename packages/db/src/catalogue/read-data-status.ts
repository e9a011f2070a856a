import { FIRST_DAY } from "@touchstone/core/visit";
import { and, eq, sql } from "drizzle-orm";
import { dayRollup } from "../schema/day-rollup.ts";
import { organisation } from "../schema/organisation.ts";
import type { Transaction } from "../scope.ts";

export interface DataStatus {
  /** Grows by one whenever stored visits change: the key of every cache. */
  version: number;
  /** ISO instant of that change; `null` when nothing was ever imported. */
  asOf: string | null;
  firstDay: string | null;
  lastDay: string | null;
  /** Visits stored, of the venues in scope. */
  visits: number;
  /** Of these, visits whose source tells no day. */
  undated: number;
  engine: "postgresql" | "embedded";
}

export async function readDataStatus(tx: Transaction): Promise<DataStatus> {
  const { version, asOf } = await readDataVersion(tx);
  const [span] = await tx.drizzle
    .select({
      firstDay: sql<string | null>`min(${dayRollup.day}) FILTER (WHERE ${dayRollup.day} >= ${FIRST_DAY})`,
      lastDay: sql<string | null>`max(${dayRollup.day}) FILTER (WHERE ${dayRollup.day} >= ${FIRST_DAY})`,
      undated: sql<number>`coalesce(sum(${dayRollup.visits}) FILTER (WHERE ${dayRollup.day} < ${FIRST_DAY}), 0)::bigint`,
      visits: sql<number>`coalesce(sum(${dayRollup.visits}), 0)::bigint`,
    })
    .from(dayRollup)
    .where(and(eq(dayRollup.organisationId, tx.organisationId)));
  return {
    version,
    asOf,
    firstDay: span?.firstDay ?? null,
    lastDay: span?.lastDay ?? null,
    visits: span?.visits ?? 0,
    undated: span?.undated ?? 0,
    engine: tx.engine,
  };
}

/** The data's version and since when it stands. */
export async function readDataVersion(tx: Transaction): Promise<{ version: number; asOf: string | null }> {
  const [row] = await tx.drizzle
    .select({ version: organisation.dataVersion, asOf: organisation.dataAsOf })
    .from(organisation)
    .where(eq(organisation.id, tx.organisationId));
  return { version: row?.version ?? 0, asOf: row?.asOf == null ? null : new Date(row.asOf).toISOString() };
}
