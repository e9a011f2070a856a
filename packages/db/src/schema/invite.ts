import { date, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";

/** How many guests were asked for an answer in a period, and how many gave one. */
export const invite = pgTable(
  "invite",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    inviteId: uuid("invite_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    batchId: integer("batch_id").notNull(),
    /** First day of the period. */
    day: date("day").notNull(),
    /** Ids of segment values, ascending. */
    segments: integer("segments").array().notNull(),
    invited: integer("invited").notNull(),
    responded: integer("responded").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.venueId, table.day, table.inviteId] })],
);
