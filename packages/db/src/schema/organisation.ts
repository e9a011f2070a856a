import { bigint, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Who owns the data, and how far its data has come: `dataVersion` grows by one whenever stored visits change. */
export const organisation = pgTable("organisation", {
  id: integer("id").primaryKey(),
  code: text("code").notNull(),
  dataVersion: bigint("data_version", { mode: "number" }).notNull().default(0),
  dataAsOf: timestamp("data_as_of", { withTimezone: true, mode: "string" }),
  /** Recognises the key of staff pseudonyms; null as long as there are none. */
  staffKeyCheck: text("staff_key_check"),
});
