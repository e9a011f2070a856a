import { integer, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";

/** An idea for a peak of a journey: what never changes of it. */
export const peakIdea = pgTable(
  "peak_idea",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    journeyCode: text("journey_code").notNull(),
    journeyVersion: integer("journey_version").notNull(),
    touchpoint: text("touchpoint").notNull(),
    /** For which guests; both null: for all. */
    segmentDimension: text("segment_dimension"),
    segmentValue: text("segment_value"),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.id] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
  ],
);
