import type { AnySurvey } from "@touchstone/core/intake/any-survey";
import type { SurveyKind } from "@touchstone/core/intake/survey";
import type { ItemScales } from "@touchstone/core/visit";
import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** A mapping's version: immutable once stored, because packed visits can be read by it alone. */
export const survey = pgTable(
  "survey",
  {
    organisationId: integer("organisation_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    code: text("code").notNull(),
    version: integer("version").notNull(),
    kind: text("kind").$type<SurveyKind>().notNull().default("visits"),
    /** Null unless it is a survey of visits. */
    journeyId: integer("journey_id"),
    definition: jsonb("definition").$type<AnySurvey>().notNull(),
    scales: jsonb("scales").$type<ItemScales>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);
