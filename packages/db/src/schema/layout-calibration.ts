import type { ComparedDay } from "@touchstone/core/layout/calibration/compared-counts";
import type { FittedConstantChange } from "@touchstone/core/layout/calibration/fitted-constants";
import { integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** The constants that counts determined, before and after. */
export interface AcceptedConstants {
  changes: readonly FittedConstantChange[];
}

/** How well a model meets counts of each kind; each `null` where nothing of it was counted. */
export type DayFit = Pick<ComparedDay, "edges" | "visits" | "occupancy">;

/** How well the fitted model meets the counts, and those that it was not fitted to; `null` where none were held out. */
export interface AcceptedFit {
  fit: DayFit;
  heldOut: DayFit | null;
}

/** What flow models of a venue's plans were calibrated to: added, never changed. */
export const layoutCalibration = pgTable(
  "layout_calibration",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    /** The plan that carries the constants, and the one they were fitted on. */
    version: integer("version").notNull(),
    fromVersion: integer("from_version").notNull(),
    constants: jsonb("constants").$type<AcceptedConstants>().notNull(),
    fit: jsonb("fit").$type<AcceptedFit>().notNull(),
    author: text("author").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.venueId, table.version] })],
);
