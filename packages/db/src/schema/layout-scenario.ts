import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";

/** Scenarios of a venue: a base plan and a list of edits. Revisions are added, never changed. */
export const layoutScenario = pgTable(
  "layout_scenario",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    scenario: integer("scenario").notNull(),
    revision: integer("revision").notNull(),
    baseVersion: integer("base_version").notNull(),
    name: text("name").notNull(),
    edits: jsonb("edits").$type<readonly LayoutEdit[]>().notNull(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.scenario, table.revision] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
  ],
);
