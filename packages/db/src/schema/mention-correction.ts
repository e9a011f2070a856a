import type { Correction } from "@touchstone/core/words/verdict";
import { integer, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

/** What people say of a mention instead: added, never changed; the last one counts. */
export const mentionCorrection = pgTable(
  "mention_correction",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    visitId: uuid("visit_id").notNull(),
    touchpoint: text("touchpoint").notNull(),
    verdict: text("verdict").$type<Correction>().notNull(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    writtenAt: timestamp("written_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.id] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
  ],
);
