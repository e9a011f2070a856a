import type { LocalisedText } from "@touchstone/core/text";
import { date, integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";

export type AlertSource = "answers" | "daily-counts";
export type AlertSide = "above" | "below";
export type AlertEntryKind = "acknowledgement" | "comment" | "case-link";

/** What people write about an alert: added, never changed. */
export const alertEntry = pgTable(
  "alert_entry",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    source: text("source").$type<AlertSource>().notNull(),
    indicator: text("indicator").notNull(),
    side: text("side").$type<AlertSide>().notNull(),
    firstDay: date("first_day").notNull(),
    lastDay: date("last_day").notNull(),
    kind: text("kind").$type<AlertEntryKind>().notNull(),
    author: text("author").notNull(),
    text: text("text"),
    caseReference: text("case_reference"),
    sentence: jsonb("sentence").$type<LocalisedText>().notNull(),
    clientKey: text("client_key").notNull(),
    writtenAt: timestamp("written_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.id] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
  ],
);
