import { bigint, integer, pgTable, primaryKey, timestamp } from "drizzle-orm/pg-core";

/** A guest of whom nothing may be stored any more. */
export const forgottenGuest = pgTable(
  "forgotten_guest",
  {
    organisationId: integer("organisation_id").notNull(),
    guest: bigint("guest", { mode: "number" }).notNull(),
    forgottenAt: timestamp("forgotten_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.guest] })],
);
