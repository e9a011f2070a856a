import { useLocale, useTranslations } from "next-intl";
import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";

/** Units whose numbers are large and counted: grouped by thousands, without decimals. */
const COUNTED: ReadonlySet<string> = new Set(["count", "persons", "person-minutes", "m²"]);
/** Units that are said after the number, by what the API calls them. */
const named = {
  m: "m",
  "m²": "m2",
  "m² per person": "m2PerPerson",
  minutes: "minutes",
  persons: "persons",
  "persons per minute": "personsPerMinute",
  "person-kilometres": "personKilometres",
  "person-minutes": "personMinutes",
  "currency per m²": "currencyPerM2",
  "currency per visitor": "currencyPerVisitor",
} as const;

/** Writes a figure of a layout in the unit it counts in. */
export function useLayoutNumber(): (value: number, unit: string) => string {
  const t = useTranslations("layoutUnit");
  const locale = useLocale() as Locale;
  return (value, unit) => {
    if (unit === "share") return numberText(value, "SHARE", locale, value > 0 && value < 0.1 ? 1 : 0);
    const counted = COUNTED.has(unit) || Math.abs(value) >= 1000;
    const text = counted
      ? countText(Math.round(value), locale)
      : numberText(value, "COUNT", locale, Math.abs(value) < 10 ? 2 : 1);
    const key = unit in named ? named[unit as keyof typeof named] : null;
    return key === null ? text : t(key, { text });
  };
}
