import type { Sector } from "@touchstone/core/sector";
import type { TouchpointWords } from "@touchstone/core/words/dictionary";
import { integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";

/** By which words comments speak of which touchpoint of a sector: revisions are added, never changed. */
export const topicDictionary = pgTable(
  "topic_dictionary",
  {
    organisationId: integer("organisation_id").notNull(),
    sector: text("sector").$type<Sector>().notNull(),
    revision: integer("revision").notNull(),
    /** By the touchpoint's code. */
    touchpoints: jsonb("touchpoints").$type<Record<string, TouchpointWords>>().notNull(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.sector, table.revision] }),
    unique().on(table.organisationId, table.clientKey),
  ],
);
