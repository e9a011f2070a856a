import type { LocalisedText } from "@touchstone/core/text";
import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

export const segmentDimension = pgTable(
  "segment_dimension",
  {
    organisationId: integer("organisation_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    code: text("code").notNull(),
    name: jsonb("name").$type<LocalisedText>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);
