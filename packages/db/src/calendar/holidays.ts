import type { Holiday } from "@touchstone/core/calendar/holiday";
import { and, between, eq, sql } from "drizzle-orm";
import { calendarHoliday } from "../schema/calendar-holiday.ts";
import type { Transaction } from "../scope.ts";

/** A holiday as an organisation keeps it; `observed` is false where it keeps none of that code in that year. */
export interface KeptHoliday extends Omit<Holiday, "festival" | "basis"> {
  observed: boolean;
  author: string;
  /** ISO instant. */
  recordedAt: string;
}

/** What the organisation has entered for some years, in the order of the days. */
export async function readHolidays(
  tx: Transaction,
  years: { first: number; last: number },
): Promise<KeptHoliday[]> {
  const rows = await tx.drizzle
    .select()
    .from(calendarHoliday)
    .where(
      and(
        eq(calendarHoliday.organisationId, tx.organisationId),
        between(calendarHoliday.year, years.first, years.last),
      ),
    )
    .orderBy(calendarHoliday.firstDay, calendarHoliday.code);
  return rows.map((row) => ({
    code: row.code,
    year: row.year,
    name: { en: row.nameEn, zh: row.nameZh },
    from: row.firstDay,
    to: row.endDay,
    workdays: row.workdays,
    observed: row.observed,
    author: row.author,
    recordedAt: new Date(row.recordedAt).toISOString(),
  }));
}

/** Enters a holiday in place of what stood under its code and year. */
export async function writeHoliday(tx: Transaction, holiday: Omit<KeptHoliday, "recordedAt">): Promise<void> {
  const { code, year, name, from, to, workdays, observed, author } = holiday;
  const values = {
    nameEn: name.en,
    nameZh: name.zh,
    firstDay: from,
    endDay: to,
    workdays: [...workdays],
    observed,
    author,
  };
  await tx.drizzle
    .insert(calendarHoliday)
    .values({ organisationId: tx.organisationId, code, year, ...values })
    .onConflictDoUpdate({
      target: [calendarHoliday.organisationId, calendarHoliday.code, calendarHoliday.year],
      set: { ...values, recordedAt: sql`now()` },
    });
}

/** Takes an entry back, so that the calendar's own holiday holds again. @returns whether there was one */
export async function takeBackHoliday(tx: Transaction, code: string, year: number): Promise<boolean> {
  const taken = await tx.drizzle
    .delete(calendarHoliday)
    .where(
      and(
        eq(calendarHoliday.organisationId, tx.organisationId),
        eq(calendarHoliday.code, code),
        eq(calendarHoliday.year, year),
      ),
    )
    .returning({ code: calendarHoliday.code });
  return taken.length > 0;
}
