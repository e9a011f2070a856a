import type { ActionBaseline } from "@touchstone/core/strategy/action";
import { integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";

/** What a venue does about a figure: what never changes of it. */
export const action = pgTable(
  "action",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    journeyCode: text("journey_code"),
    journeyVersion: integer("journey_version"),
    touchpoint: text("touchpoint"),
    /** Code of a unit of the venue's plan. */
    unit: text("unit"),
    indicator: text("indicator").notNull(),
    baseline: jsonb("baseline").$type<ActionBaseline>().notNull(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.id] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
  ],
);
