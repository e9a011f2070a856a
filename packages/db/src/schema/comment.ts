import type { Evidence } from "@touchstone/core/words/evidence";
import { date, doublePrecision, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

/** What a guest wrote, masked: one row beside each visit that has a comment. */
export const comment = pgTable(
  "comment",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    visitId: uuid("visit_id").notNull(),
    surveyId: integer("survey_id").notNull(),
    batchId: integer("batch_id").notNull(),
    day: date("day").notNull(),
    text: text("text").notNull(),
    /** Version of the words by which it was read; null until it is. */
    readBy: text("read_by"),
    language: text("language"),
    sentiment: doublePrecision("sentiment"),
    intensity: doublePrecision("intensity"),
    evidence: jsonb("evidence").$type<Evidence[]>(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.venueId, table.day, table.visitId] })],
);
