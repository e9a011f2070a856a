import type { Journey } from "@touchstone/core/journey";
import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** A journey version: immutable once stored. */
export const journey = pgTable(
  "journey",
  {
    organisationId: integer("organisation_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    code: text("code").notNull(),
    version: integer("version").notNull(),
    definition: jsonb("definition").$type<Journey>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);
