import type { RowProblem } from "@touchstone/core/intake/problem";
import { integer, jsonb, pgTable, primaryKey } from "drizzle-orm/pg-core";

export const batchProblem = pgTable(
  "batch_problem",
  {
    organisationId: integer("organisation_id").notNull(),
    batchId: integer("batch_id").notNull(),
    id: integer("id").notNull(),
    problem: jsonb("problem").$type<StoredRowProblem>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.batchId, table.id] })],
);

/** A problem of a row; those that only the stored data shows (a key seen before) know the key, not the line. */
export type StoredRowProblem = Omit<RowProblem, "row"> & { row: number | null };
