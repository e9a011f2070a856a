import { integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";

/** The units and zones of a plan that a touchpoint stands for. */
export interface TouchpointLink {
  /** Code of the touchpoint. */
  touchpoint: string;
  units: readonly string[];
  zones: readonly string[];
}

/** Which units and zones the touchpoints of a journey stand for at a venue: revisions are added, never changed. */
export const layoutTouchpoint = pgTable(
  "layout_touchpoint",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    journeyCode: text("journey_code").notNull(),
    revision: integer("revision").notNull(),
    links: jsonb("links").$type<readonly TouchpointLink[]>().notNull(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      columns: [table.organisationId, table.venueId, table.journeyCode, table.revision],
    }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
  ],
);
