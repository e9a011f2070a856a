import type { DigitalAnswer } from "@touchstone/core/strategy/demand/digital-checklist";
import type { PartlyLocalisedText } from "@touchstone/core/text";
import { integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";

/** What somebody answered to an item of the checklist of digital thinking: revisions are added, never changed. */
export const digitalAnswer = pgTable(
  "digital_answer",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    item: text("item").notNull(),
    revision: integer("revision").notNull(),
    answer: text("answer").$type<DigitalAnswer>().notNull(),
    evidence: jsonb("evidence").$type<PartlyLocalisedText>().notNull(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.item, table.revision] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
  ],
);
