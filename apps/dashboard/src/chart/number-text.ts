import { type Unit as CoreUnit, formatCount, formatValue } from "@touchstone/core/unit";
import type { Unit } from "../api/documents.generated.ts";
import { type Locale, languageTag } from "../text/locale.ts";

const MINUS = "−";

/** A value as the product writes it everywhere: one decimal, two on the source's own scale. */
export function valueText(value: number, unit: Unit, locale: Locale): string {
  return formatValue(value, unit.toLowerCase() as CoreUnit, locale);
}

/** A large number of things in words of the language: 11,694; 1.2万. */
export function roundCountText(count: number, locale: Locale): string {
  return formatCount(count, locale);
}

/** A number on an axis: shares as percent, a true minus sign, just as many digits as the steps need. */
export function numberText(value: number, unit: Unit, locale: Locale, digits = 1): string {
  const share = unit === "SHARE";
  const text = new Intl.NumberFormat(languageTag[locale], {
    style: share ? "percent" : "decimal",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
  return text.replace("-", /[1-9]/.test(text) ? MINUS : "");
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
