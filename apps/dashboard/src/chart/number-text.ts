import type { Unit } from "../api/documents.generated.ts";
import { type Locale, languageTag } from "../text/locale.ts";

const MINUS = "−";

/** A number on an axis or in a table cell: shares as percent, a true minus sign, no more digits than asked. */
export function numberText(value: number, unit: Unit, locale: Locale, digits = 1): string {
  const share = unit === "SHARE";
  const text = new Intl.NumberFormat(languageTag[locale], {
    style: share ? "percent" : "decimal",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
  return text.replace("-", MINUS);
}

/** A number of things, grouped by thousands. */
export function countText(count: number, locale: Locale): string {
  return new Intl.NumberFormat(languageTag[locale]).format(count);
}

/** An instant as a date and time in UTC, the zone named: freshness must not shift with the reader's clock. */
export function instantText(instant: string, locale: Locale): string {
  const text = new Intl.DateTimeFormat(languageTag[locale], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(new Date(instant));
  return `${text} UTC`;
}

/** A day of the calendar in words. */
export function dayText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTag[locale], {
    dateStyle: locale === "zh" ? "long" : "medium",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
