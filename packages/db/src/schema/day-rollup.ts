import { bigint, date, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";

/** Histograms of the outcomes of a survey, per venue and day; see rollup/layout.ts. */
export const dayRollup = pgTable(
  "day_rollup",
  {
    organisationId: integer("organisation_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    venueId: integer("venue_id").notNull(),
    day: date("day").notNull(),
    visits: integer("visits").notNull(),
    counts: integer("counts").array().notNull(),
    /** Null where every survey weight is 1. */
    weights: bigint("weights", { mode: "number" }).array(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.surveyId, table.venueId, table.day] })],
);
