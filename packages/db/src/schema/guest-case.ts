import {
  boolean,
  date,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  smallint,
  uuid,
} from "drizzle-orm/pg-core";

/** What became of a visit's complaint: one row beside each visit that had one. */
export const guestCase = pgTable(
  "guest_case",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    visitId: uuid("visit_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    batchId: integer("batch_id").notNull(),
    day: date("day").notNull(),
    /** Place on the survey's journey version. */
    touchpoint: smallint("touchpoint"),
    closed: boolean("closed").notNull(),
    hours: doublePrecision("hours"),
    /** Point of the survey's scale. */
    ratingAfter: smallint("rating_after"),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.venueId, table.day, table.visitId] })],
);
