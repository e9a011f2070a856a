import type { Locale } from "../text/text.ts";

/** "1st–3rd of 12", "1st of 12"; 第 1–3 位（共 12 个）. */
export function rankRangeText(low: number, high: number, of: number, locale: Locale): string {
  if (locale === "zh") return `第 ${low === high ? low : `${low}–${high}`} 位（共 ${of} 个）`;
  return `${low === high ? ordinal(low) : `${ordinal(low)}–${ordinal(high)}`} of ${of}`;
}

/** English ordinal: 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(place: number): string {
  const teens = place % 100 >= 11 && place % 100 <= 13;
  const ending = teens ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${ending}`;
}

/** A share in whole percent: 37%. */
export function wholePercent(share: number): string {
  return `${(100 * share).toFixed(0)}%`;
}

/** Points without decimals: "18 points", 18 分. */
export function wholePoints(points: number, locale: Locale): string {
  const text = points.toFixed(0);
  if (locale === "zh") return `${text} 分`;
  return `${text} ${text === "1" ? "point" : "points"}`;
}
