import { and, asc, eq, sql } from "drizzle-orm";
import { rejectedRow } from "../schema/rejected-row.ts";
import type { Transaction } from "../scope.ts";

/** A rejected row as it is kept. */
export type StoredRejectedRow = Pick<typeof rejectedRow.$inferSelect, "line" | "id" | "cells" | "problems">;

/** Rejected rows of an import in the order of the file, from behind `after` on. */
export async function readRejectedRows(
  tx: Transaction,
  { batchId, first, after }: { batchId: number; first: number; after: { line: number; id: number } | null },
): Promise<StoredRejectedRow[]> {
  const { line, id, cells, problems } = rejectedRow;
  const behind = after ? sql`(${line}, ${id}) > (${after.line}, ${after.id})` : undefined;
  return tx.drizzle
    .select({ line, id, cells, problems })
    .from(rejectedRow)
    .where(and(eq(rejectedRow.organisationId, tx.organisationId), eq(rejectedRow.batchId, batchId), behind))
    .orderBy(asc(line), asc(id))
    .limit(first);
}
