import {
  bigint,
  boolean,
  customType,
  date,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** Visits as they were before a correction replaced them, with their cases and comments. */
export const replacedVisit = pgTable(
  "replaced_visit",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    visitId: uuid("visit_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    batchId: integer("batch_id").notNull(),
    day: date("day").notNull(),
    jackknifeGroup: smallint("jackknife_group").notNull(),
    weight: bigint("weight", { mode: "number" }).notNull(),
    segments: integer("segments").array().notNull(),
    answers: bytea("answers").notNull(),
    staff: bigint("staff", { mode: "number" }),
    guest: bigint("guest", { mode: "number" }),
    touchpoint: smallint("touchpoint"),
    /** `null` where there was no case. */
    closed: boolean("closed"),
    hours: doublePrecision("hours"),
    ratingAfter: smallint("rating_after"),
    comment: text("comment"),
    /** The correction that replaced it. */
    replacedBy: integer("replaced_by").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.organisationId, table.venueId, table.day, table.visitId, table.replacedBy],
    }),
  ],
);
