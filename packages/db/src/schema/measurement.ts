import { bigint, date, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";

/** What was measured rather than asked, at one place and time. */
export const measurement = pgTable(
  "measurement",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    measurementId: uuid("measurement_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    batchId: integer("batch_id").notNull(),
    /** Of service. */
    day: date("day").notNull(),
    hour: smallint("hour"),
    place: text("place").notNull(),
    /** Ids of segment values, ascending. */
    segments: integer("segments").array().notNull(),
    /** Pseudonym of the employee; null where none is known. */
    staff: bigint("staff", { mode: "number" }),
    /** The kind's measures, in whole thousandths. */
    first: bigint("value_1", { mode: "number" }),
    second: bigint("value_2", { mode: "number" }),
    third: bigint("value_3", { mode: "number" }),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.venueId, table.day, table.measurementId] })],
);
