import { integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** What flow models of a venue's plans were calibrated to: added, never changed. */
export const layoutCalibration = pgTable(
  "layout_calibration",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    /** The plan that carries the constants, and the one they were fitted on. */
    version: integer("version").notNull(),
    fromVersion: integer("from_version").notNull(),
    constants: jsonb("constants").$type<Readonly<Record<string, unknown>>>().notNull(),
    fit: jsonb("fit").$type<Readonly<Record<string, unknown>>>().notNull(),
    author: text("author").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.venueId, table.version] })],
);
