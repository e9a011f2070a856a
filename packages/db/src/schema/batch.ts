import type { LocalisedText } from "@touchstone/core/text";
import { boolean, date, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import type { BatchQuality } from "../import/batch-quality.ts";

export type BatchStatus = "running" | "published" | "failed" | "interrupted" | "taken-back";

/** One import of one file. */
export const batch = pgTable(
  "batch",
  {
    organisationId: integer("organisation_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    surveyId: integer("survey_id").notNull(),
    fileName: text("file_name").notNull(),
    sha256: text("sha256").notNull(),
    status: text("status").$type<BatchStatus>().notNull(),
    rowsRead: integer("rows_read").notNull().default(0),
    rowsStored: integer("rows_stored").notNull().default(0),
    rowsUnchanged: integer("rows_unchanged").notNull().default(0),
    rowsRejected: integer("rows_rejected").notNull().default(0),
    firstDay: date("first_day"),
    lastDay: date("last_day"),
    startedAt: timestamp("started_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
    finishedAt: timestamp("finished_at", { withTimezone: true, mode: "string" }),
    failure: jsonb("failure").$type<LocalisedText>(),
    readAs: jsonb("read_as").$type<LocalisedText>(),
    /** Were rows replaced that were stored before with other contents? How many of `rowsStored`. */
    correction: boolean("correction").notNull().default(false),
    rowsCorrected: integer("rows_corrected").notNull().default(0),
    quality: jsonb("quality").$type<BatchQuality>(),
    /** Names of the file's columns, as the file writes them. */
    header: jsonb("header").$type<string[]>(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
);
