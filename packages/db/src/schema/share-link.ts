import type { Report } from "@touchstone/core/report";
import type { Locale } from "@touchstone/core/text";
import { integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Links by which a page's report is shared. */
export const shareLink = pgTable(
  "share_link",
  {
    organisationId: integer("organisation_id").notNull(),
    /** SHA-256 of the token, in hex. */
    id: text("id").notNull(),
    page: text("page").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    variables: jsonb("variables").$type<Record<string, unknown>>().notNull(),
    frozen: jsonb("frozen").$type<Report>(),
    author: text("author").notNull(),
    clientKey: text("client_key").notNull(),
    sharedAt: instant("shared_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    revokedBy: text("revoked_by"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    unique().on(table.organisationId, table.clientKey),
  ],
);
