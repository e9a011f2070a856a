import type { Locale } from "../text/text.ts";
import { formatInterval } from "../unit/unit.ts";

/** Hours as a person says them: 0.5, 14.7, 168. The unit is the sentence's. */
export function hoursText(hours: number, locale: Locale): string {
  const digits = hours < 100 ? 1 : 0;
  const text = hours.toFixed(digits).replace(/\.0$/, "");
  return locale === "zh" ? text : text.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "p = .26", "p < .001", "p > .99". */
export function pText(p: number): string {
  if (p < 0.001) return "p < .001";
  if (p > 0.99) return "p > .99";
  return `p = ${p.toFixed(p < 0.1 ? 3 : 2).replace(/^0/, "")}`;
}

/** A gap between two groups without its sign: "16.8 points lower", 低 16.8 分. */
export function gapText(value: number, locale: Locale): string {
  const size = Math.abs(value).toFixed(1);
  if (locale === "zh") return `${value < 0 ? "低" : "高"} ${size} 分`;
  return `${size} points ${value < 0 ? "lower" : "higher"}`;
}

/** Bounds of such a gap, without the sign of the gap: 13.9–19.8. */
export function gapRange(
  value: number,
  { low, high }: { low: number; high: number },
  locale: Locale,
): string {
  return formatInterval(value < 0 ? { low: -high, high: -low } : { low, high }, "points", locale);
}
