import type { IdeaKind, IdeaState } from "@touchstone/core/strategy/peak/idea";
import { foreignKey, integer, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";
import { action } from "./action.ts";
import { peakIdea } from "./peak-idea.ts";

/** What may change of an idea for a peak, as a whole: revisions are added, never changed. */
export const peakIdeaRevision = pgTable(
  "peak_idea_revision",
  {
    organisationId: integer("organisation_id").notNull(),
    venueId: integer("venue_id").notNull(),
    ideaId: integer("idea_id").notNull(),
    revision: integer("revision").notNull(),
    kind: text("kind").$type<IdeaKind>().notNull(),
    titleEn: text("title_en"),
    titleZh: text("title_zh"),
    textEn: text("text_en"),
    textZh: text("text_zh"),
    state: text("state").$type<IdeaState>().notNull(),
    /** The action a chosen idea has become. */
    actionId: integer("action_id"),
    /** Why it was dropped. */
    reason: text("reason"),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.venueId, table.ideaId, table.revision] }),
    unique().on(table.organisationId, table.venueId, table.clientKey),
    foreignKey({
      columns: [table.organisationId, table.venueId, table.ideaId],
      foreignColumns: [peakIdea.organisationId, peakIdea.venueId, peakIdea.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.venueId, table.actionId],
      foreignColumns: [action.organisationId, action.venueId, action.id],
    }),
  ],
);
