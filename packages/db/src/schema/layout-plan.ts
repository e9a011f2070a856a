import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import type { LocalisedText } from "@touchstone/core/text";
import { integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";

/** What lists show of a plan. */
export interface LayoutHeading {
  name: LocalisedText;
  kind: string;
  fictional: boolean;
  /** Where it comes from, and under which terms; `null` where it does not say. */
  provenance: string;
  license: string | null;
  units: number;
  edges: number;
}

/** What was noticed when a plan was imported: nothing that stopped it. */
export interface LayoutRemarks {
  warnings: readonly PlanProblem[];
  /** What the importer had to assume because the source does not say it. */
  assumptions: readonly LocalisedText[];
}

/** Plans of a venue: versions are added, never changed. */
export const layoutPlan = pgTable(
  "layout_plan",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    version: integer("version").notNull(),
    /** GeoJSON as it was imported. */
    document: text("document").notNull(),
    /** SHA-256 of the document, hex. */
    planHash: text("plan_hash").notNull(),
    heading: jsonb("heading").$type<LayoutHeading>().notNull(),
    remarks: jsonb("remarks").$type<LayoutRemarks>().notNull(),
    fileName: text("file_name").notNull(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.version] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
  ],
);
