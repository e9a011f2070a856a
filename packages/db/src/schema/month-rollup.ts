import { bigint, date, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";

/** Histograms of all items of a survey, per venue, month and segment value; see rollup/layout.ts. */
export const monthRollup = pgTable(
  "month_rollup",
  {
    organisationId: integer("organisation_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    /** 0 = everybody. */
    segmentValueId: integer("segment_value_id").notNull(),
    venueId: integer("venue_id").notNull(),
    month: date("month").notNull(),
    visits: integer("visits").notNull(),
    counts: integer("counts").array().notNull(),
    /** Null where every survey weight is 1. */
    weights: bigint("weights", { mode: "number" }).array(),
  },
  (table) => [
    primaryKey({
      columns: [table.organisationId, table.surveyId, table.segmentValueId, table.venueId, table.month],
    }),
  ],
);
