import type { ActionStatus } from "@touchstone/core/strategy/action";
import {
  date,
  doublePrecision,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { action } from "./action.ts";

/** What may change of an action, as a whole: revisions are added, never changed. */
export const actionRevision = pgTable(
  "action_revision",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    actionId: integer("action_id").notNull(),
    revision: integer("revision").notNull(),
    title: text("title").notNull(),
    owner: text("owner").notNull(),
    status: text("status").$type<ActionStatus>().notNull(),
    target: doublePrecision("target"),
    startDay: date("start_day"),
    dueDay: date("due_day"),
    effort: doublePrecision("effort").notNull(),
    note: text("note"),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.actionId, table.revision] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
    foreignKey({
      columns: [table.organisationId, table.venueId, table.actionId],
      foreignColumns: [action.organisationId, action.venueId, action.id],
    }),
  ],
);
