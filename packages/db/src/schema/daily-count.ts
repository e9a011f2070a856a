import { date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

/** A proportion that somebody else counted, day by day. */
export const dailyCount = pgTable(
  "daily_count",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    countId: uuid("count_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    batchId: integer("batch_id").notNull(),
    day: date("day").notNull(),
    indicator: text("indicator").notNull(),
    n: integer("n").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.venueId, table.day, table.countId] })],
);
