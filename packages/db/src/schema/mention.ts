import type { Evidence } from "@touchstone/core/words/evidence";
import type { Verdict } from "@touchstone/core/words/verdict";
import { date, doublePrecision, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

/** A touchpoint that a comment names without having been asked. */
export const mention = pgTable(
  "mention",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    visitId: uuid("visit_id").notNull(),
    day: date("day").notNull(),
    touchpoint: text("touchpoint").notNull(),
    verdict: text("verdict").$type<Verdict>().notNull(),
    sentiment: doublePrecision("sentiment").notNull(),
    intensity: doublePrecision("intensity"),
    named: jsonb("named").$type<{ start: number; end: number }[]>().notNull(),
    evidence: jsonb("evidence").$type<Evidence[]>().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.organisationId, table.venueId, table.day, table.visitId, table.touchpoint],
    }),
  ],
);
