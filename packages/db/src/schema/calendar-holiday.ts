import { boolean, date, integer, pgTable, primaryKey, smallint, text, timestamp } from "drizzle-orm/pg-core";

/** Holidays as an organisation keeps them: each row stands in for the calendar's own holiday of that code and year. */
export const calendarHoliday = pgTable(
  "calendar_holiday",
  {
    organisationId: integer("organisation_id").notNull(),
    code: text("code").notNull(),
    year: smallint("year").notNull(),
    nameEn: text("name_en").notNull(),
    nameZh: text("name_zh").notNull(),
    /** First day off, and the day after the last. */
    firstDay: date("first_day", { mode: "string" }).notNull(),
    endDay: date("end_day", { mode: "string" }).notNull(),
    /** Weekend days worked in exchange. */
    workdays: date("workdays", { mode: "string" }).array().notNull(),
    /** Kept by the organisation at all? */
    observed: boolean("observed").notNull(),
    author: text("author").notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.code, table.year] })],
);
