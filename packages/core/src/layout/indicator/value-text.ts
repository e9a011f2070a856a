import type { Locale } from "../../text/text.ts";
import { formatCount, formatValue } from "../../unit/unit.ts";
import type { LayoutUnit } from "../indicator.ts";

/** How many decimals a plain number of that unit shows. */
const decimals: Partial<Record<LayoutUnit, number>> = {
  ratio: 2,
  "effective number": 1,
  score: 2,
  minutes: 1,
  "m² per person": 1,
  "currency per m²": 1,
  "currency per visitor": 1,
  "person-kilometres": 1,
};

/** What stands behind the number. */
const measures: Partial<Record<LayoutUnit, Readonly<Record<Locale, string>>>> = {
  m: { en: " m", zh: " 米" },
  "m²": { en: " m²", zh: " 平方米" },
  "m² per person": { en: " m² per person", zh: " 平方米／人" },
  minutes: { en: " min", zh: " 分钟" },
  persons: { en: " people", zh: " 人" },
  "persons per minute": { en: " people a minute", zh: " 人／分钟" },
  "person-kilometres": { en: " person-km", zh: " 人公里" },
  "person-minutes": { en: " person-minutes", zh: " 人分钟" },
  "currency per m²": { en: " per m²", zh: "／平方米" },
  "currency per visitor": { en: " per visitor", zh: "／人次" },
};

/**
 * A figure of a layout with its unit: "82.1%", "1.18", "133 m", "7.5 min", "1,491 people". Money has no currency of its
 * own in a plan. @throws if it is not finite
 */
export function layoutValueText(value: number, unit: LayoutUnit, locale: Locale): string {
  if (!Number.isFinite(value))
    throw new RangeError(`layoutValueText expected a finite number, found ${value}`);
  if (unit === "share") return formatValue(value, "share", locale);
  const digits = decimals[unit];
  const number = digits === undefined ? formatCount(value, locale) : fixed(value, digits);
  const measure = measures[unit]?.[locale] ?? "";
  return number + (/\p{Script=Han}$/u.test(number) ? measure.trimStart() : measure);
}

/** So many decimals, but two digits that say something where the value is small: 0.0067, not 0.01. */
function fixed(value: number, digits: number): string {
  const size = Math.abs(value);
  const small = digits === 2 && size > 0 && size < 0.095;
  const text = small ? Number(size.toPrecision(2)).toString() : size.toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
