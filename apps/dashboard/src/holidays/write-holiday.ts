"use server";

import { refresh } from "next/cache";
import { ask } from "../api/ask.ts";
import { SetHolidayDocument, TakeBackHolidayDocument } from "../api/documents.generated.ts";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { isLocale } from "../text/locale.ts";
import { rememberWriter } from "../writing/writer.ts";
import { readHoliday } from "./read-holiday.ts";

/** What became of a form that was sent. */
export type SentHoliday =
  | { status: "saved" | "unreachable" | "incomplete" }
  | { status: "refused"; reason: string };

/** Enters a holiday, or takes an entry back. */
export async function sendHoliday(_: SentHoliday | null, form: FormData): Promise<SentHoliday> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  try {
    if (text("take") === "back") {
      await ask(TakeBackHolidayDocument, { code: text("code"), year: Number(text("year")) });
    } else {
      const holiday = readHoliday(form);
      if (holiday === null) return { status: "incomplete" };
      await ask(SetHolidayDocument, { holiday, who: text("who") });
      await rememberWriter(text("who"));
    }
  } catch (error) {
    if (error instanceof ApiUnreachable) return { status: "unreachable" };
    if (!(error instanceof ApiRefused)) throw error;
    const locale = text("locale");
    return { status: "refused", reason: error.reason(isLocale(locale) ? locale : "en") };
  }
  refresh();
  return { status: "saved" };
}
