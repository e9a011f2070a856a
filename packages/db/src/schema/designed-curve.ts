import { integer, pgTable, primaryKey, smallint, text, timestamp, unique } from "drizzle-orm/pg-core";

/** What management believes guests feel, touchpoint by touchpoint: revisions are added, never changed. */
export const designedCurve = pgTable(
  "designed_curve",
  {
    organisationId: integer("organisation_id").notNull(),
    journeyCode: text("journey_code").notNull(),
    journeyVersion: integer("journey_version").notNull(),
    revision: integer("revision").notNull(),
    touchpoint: text("touchpoint").notNull(),
    /** −100..100; null where no belief is held. */
    valence: smallint("valence"),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.organisationId,
        table.journeyCode,
        table.journeyVersion,
        table.revision,
        table.touchpoint,
      ],
    }),
    unique().on(table.organisationId, table.clientKey, table.touchpoint),
  ],
);
