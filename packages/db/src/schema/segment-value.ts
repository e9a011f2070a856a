import type { LocalisedText } from "@touchstone/core/text";
import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** One value of a segment dimension. Ids start at 1: 0 stands for "everybody" in a rollup. */
export const segmentValue = pgTable(
  "segment_value",
  {
    organisationId: integer("organisation_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    dimensionId: integer("dimension_id").notNull(),
    position: integer("position").notNull(),
    code: text("code").notNull(),
    name: jsonb("name").$type<LocalisedText>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);
