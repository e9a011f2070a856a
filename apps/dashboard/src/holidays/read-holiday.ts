import { addDays } from "@touchstone/core/calendar/day";
import type { HolidayInput } from "../api/documents.generated.ts";

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A holiday as a form says it, with its last day in the form; `null` where a day is missing or no day. */
export function readHoliday(form: FormData): HolidayInput | null {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [from, last] = [text("from"), text("last")];
  const workdays = text("workdays")
    .split(/[\s,，、;；]+/)
    .filter((one) => one !== "");
  if (![from, last, ...workdays].every((one) => day.test(one))) return null;
  return {
    code: text("code"),
    year: Number(from.slice(0, 4)),
    nameEn: text("nameEn"),
    nameZh: text("nameZh"),
    from,
    to: dayAfter(last),
    workdays,
    observed: form.get("kept") !== "no",
  };
}

/** The day after; the text itself where it is no day of the calendar, for the API to refuse. */
function dayAfter(text: string): string {
  try {
    return addDays(text, 1);
  } catch (error) {
    if (error instanceof RangeError) return text;
    throw error;
  }
}
