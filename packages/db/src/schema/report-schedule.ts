import type { Cadence } from "@touchstone/core/report/schedule";
import type { Locale } from "@touchstone/core/text";
import {
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Reports that go out by themselves. */
export const reportSchedule = pgTable(
  "report_schedule",
  {
    organisationId: integer("organisation_id").notNull(),
    id: integer("id").generatedByDefaultAsIdentity().notNull(),
    name: text("name").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    formats: jsonb("formats").$type<string[]>().notNull(),
    cadence: jsonb("cadence").$type<Cadence>().notNull(),
    timeZone: text("time_zone").notNull(),
    slice: jsonb("slice").$type<Record<string, unknown>>().notNull(),
    /** Without its secret; a webhook's address masked once it stands sealed in `address`. */
    channel: jsonb("channel").$type<Record<string, unknown>>().notNull(),
    /** Sealed, see `SecretBox`. */
    secret: text("secret"),
    /** Of a webhook: sealed. */
    address: text("address"),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    stoppedAt: instant("stopped_at"),
    stoppedBy: text("stopped_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique().on(table.organisationId, table.clientKey),
  ],
);

/** What became of each report of a schedule. */
export const reportDelivery = pgTable(
  "report_delivery",
  {
    organisationId: integer("organisation_id").notNull(),
    scheduleId: integer("schedule_id").notNull(),
    dueKey: text("due_key").notNull(),
    status: text("status")
      .$type<"sending" | "waiting" | "sent" | "failed" | "unknown" | "stopped">()
      .notNull(),
    attempts: integer("attempts").notNull(),
    problem: text("problem"),
    nextAttemptAt: instant("next_attempt_at"),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.scheduleId, table.dueKey] }),
    foreignKey({
      columns: [table.organisationId, table.scheduleId],
      foreignColumns: [reportSchedule.organisationId, reportSchedule.id],
    }),
  ],
);
