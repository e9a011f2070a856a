import type { PartlyLocalisedText } from "@touchstone/core/text";
import {
  boolean,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

/** A resource that a venue could make something of: what never changes of it. */
export const latentResource = pgTable(
  "latent_resource",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    id: integer("id").notNull().generatedByDefaultAsIdentity(),
    /** Made up, to show how an inventory looks. */
    simulated: boolean("simulated").notNull(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.id] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
  ],
);

/** What may change of it, as a whole: revisions are added, never changed. */
export const latentResourceRevision = pgTable(
  "latent_resource_revision",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    resourceId: integer("resource_id").notNull(),
    revision: integer("revision").notNull(),
    name: jsonb("name").$type<PartlyLocalisedText>().notNull(),
    note: jsonb("note").$type<PartlyLocalisedText>().notNull(),
    /** Still in the inventory. */
    kept: boolean("kept").notNull(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.resourceId, table.revision] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
    foreignKey({
      columns: [table.organisationId, table.venueId, table.resourceId],
      foreignColumns: [latentResource.organisationId, latentResource.venueId, latentResource.id],
    }),
  ],
);

/** What one person thinks of it, 0–100: revisions are added, never changed. */
export const latentResourceScore = pgTable(
  "latent_resource_score",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    resourceId: integer("resource_id").notNull(),
    scorer: text("scorer").notNull(),
    revision: integer("revision").notNull(),
    uniqueness: doublePrecision("uniqueness").notNull(),
    feasibility: doublePrecision("feasibility").notNull(),
    demand: doublePrecision("demand").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      columns: [table.organisationId, table.venueId, table.resourceId, table.scorer, table.revision],
    }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
    foreignKey({
      columns: [table.organisationId, table.venueId, table.resourceId],
      foreignColumns: [latentResource.organisationId, latentResource.venueId, latentResource.id],
    }),
  ],
);
