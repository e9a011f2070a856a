import type { Sector } from "@touchstone/core/sector";
import type { LocalisedText } from "@touchstone/core/text";
import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

export const venue = pgTable(
  "venue",
  {
    organisationId: integer("organisation_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    code: text("code").notNull(),
    name: jsonb("name").$type<LocalisedText>().notNull(),
    sector: text("sector").$type<Sector>().notNull(),
    timeZone: text("time_zone").notNull(),
    fictional: boolean("fictional").notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);
