import { bigint, customType, date, integer, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** Packed visits: one row per visit. */
export const visit = pgTable(
  "visit",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    visitId: uuid("visit_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    batchId: integer("batch_id").notNull(),
    day: date("day").notNull(),
    jackknifeGroup: smallint("jackknife_group").notNull(),
    weight: bigint("weight", { mode: "number" }).notNull(),
    /** Ids of segment values, ascending. */
    segments: integer("segments").array().notNull(),
    answers: bytea("answers").notNull(),
    /** Pseudonym of the employee; null where none is known. */
    staff: bigint("staff", { mode: "number" }),
    /** Pseudonym of the guest; null where none is known. */
    guest: bigint("guest", { mode: "number" }),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.venueId, table.day, table.visitId] })],
);
