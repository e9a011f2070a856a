import { integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** What was computed of plans: a cache by everything that the result depends on. */
export const layoutResult = pgTable(
  "layout_result",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    /** Of the plan with its edits. */
    planHash: text("plan_hash").notNull(),
    /** Of formats, standards and value functions. */
    configHash: text("config_hash").notNull(),
    /** Fingerprint of the program that computed it. */
    engine: text("engine").notNull(),
    kind: text("kind").notNull(),
    result: text("result").notNull(),
    computedAt: timestamp("computed_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.organisationId,
        table.venueId,
        table.planHash,
        table.configHash,
        table.engine,
        table.kind,
      ],
    }),
  ],
);
