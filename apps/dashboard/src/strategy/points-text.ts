import { formatDifference, formatInterval } from "@touchstone/core/unit";
import type { Locale } from "../text/locale.ts";

/** A distance in points with its interval: "−4.2 points (−6.0 to −2.4)". */
export function pointsText(
  value: number,
  interval: { low: number; high: number } | null,
  locale: Locale,
): string {
  const amount = formatDifference(value, "points", locale);
  if (interval === null) return amount;
  const range = formatInterval(interval, "points", locale);
  return locale === "zh" ? `${amount}（${range}）` : `${amount} (${range})`;
}

/** Places from best to worst: "2–5", or "2" where both are the same. */
export const placesText = (low: number, high: number): string =>
  low === high ? String(low) : `${low}–${high}`;
