import type { RowProblem } from "@touchstone/core/intake/problem";
import { bigint, integer, jsonb, pgTable, primaryKey } from "drizzle-orm/pg-core";

/** A row that an import rejected, as it stands in the file. */
export const rejectedRow = pgTable(
  "rejected_row",
  {
    organisationId: integer("organisation_id").notNull(),
    batchId: integer("batch_id").notNull(),
    /** Of the file, on which the row begins. */
    line: integer("line").notNull(),
    id: integer("id").notNull(),
    /** In the order of the file's columns; values that name people are withheld. */
    cells: jsonb("cells").$type<string[]>().notNull(),
    problems: jsonb("problems").$type<RejectedFor[]>().notNull(),
    /** Pseudonym of the guest, so that the row goes when the guest is forgotten. */
    guest: bigint("guest", { mode: "number" }),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.batchId, table.line, table.id] })],
);

/** Why a row was rejected. */
export type RejectedFor = Pick<RowProblem, "column" | "message">;
