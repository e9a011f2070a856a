import { integer, pgTable, primaryKey } from "drizzle-orm/pg-core";

export const venueGroupMember = pgTable(
  "venue_group_member",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    venueGroupId: integer("venue_group_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.venueId, table.venueGroupId] })],
);
