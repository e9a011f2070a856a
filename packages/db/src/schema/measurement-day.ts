import { bigint, date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Sums of measurements per place, day and segment values. */
export const measurementDay = pgTable(
  "measurement_day",
  {
    organisationId: integer("organisation_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    venueId: integer("venue_id").notNull(),
    day: date("day").notNull(),
    place: text("place").notNull(),
    segments: integer("segments").array().notNull(),
    rows: integer("rows").notNull(),
    n1: integer("n_1").notNull(),
    n2: integer("n_2").notNull(),
    n3: integer("n_3").notNull(),
    sum1: bigint("sum_1", { mode: "number" }).notNull(),
    sum2: bigint("sum_2", { mode: "number" }).notNull(),
    sum3: bigint("sum_3", { mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.organisationId, table.surveyId, table.venueId, table.day, table.place, table.segments],
    }),
  ],
);
