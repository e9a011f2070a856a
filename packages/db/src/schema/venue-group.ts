import type { LocalisedText } from "@touchstone/core/text";
import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Venues that belong together; `hierarchy` names the kind of grouping, of which there may be several at once. */
export const venueGroup = pgTable(
  "venue_group",
  {
    organisationId: integer("organisation_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    code: text("code").notNull(),
    name: jsonb("name").$type<LocalisedText>().notNull(),
    hierarchy: text("hierarchy").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);
