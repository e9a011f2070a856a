import type { Locale } from "../text/text.ts";
import { daysIn, grains, type Period, periodHolding } from "./calendar.ts";
import { addDays, parseDay } from "./day.ts";

const monthNames = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/**
 * A period in words: "2017", "Q2 2017", "May 2017", "5 May 2017", or its first and last day;
 * in Chinese 2017年, 2017年第二季度, 2017年5月, 2017年5月5日.
 */
export function periodLabel(period: Period, locale: Locale): string {
  const grain = grains.toReversed().find((g) => isWhole(period, g));
  const { year, month } = parseDay(period.from);
  if (grain === "year") return locale === "zh" ? `${year}年` : `${year}`;
  if (grain === "quarter") return quarterLabel(year, Math.ceil(month / 3), locale);
  if (grain === "month") return locale === "zh" ? `${year}年${month}月` : `${monthName(month)} ${year}`;
  if (grain === "day") return dayLabel(period.from, locale);
  const years = wholeYears(period);
  if (years) return locale === "zh" ? `${years[0]}–${years[1]}年` : `${years[0]}–${years[1]}`;
  return `${dayLabel(period.from, locale)} – ${dayLabel(addDays(period.to, -1), locale)}`;
}

/** "5 May 2017", 2017年5月5日. */
export function dayLabel(day: string, locale: Locale): string {
  const d = parseDay(day);
  return locale === "zh" ? `${d.year}年${d.month}月${d.day}日` : `${d.day} ${monthName(d.month)} ${d.year}`;
}

function quarterLabel(year: number, quarter: number, locale: Locale): string {
  return locale === "zh" ? `${year}年第${"一二三四"[quarter - 1]}季度` : `Q${quarter} ${year}`;
}

function isWhole(period: Period, grain: (typeof grains)[number]): boolean {
  const whole = periodHolding(period.from, grain);
  return whole.from === period.from && daysIn(whole) === daysIn(period);
}

/** First and last year of a period made of several whole years. */
function wholeYears({ from, to }: Period): [number, number] | null {
  const first = parseDay(from);
  const after = parseDay(to);
  const whole = first.month === 1 && first.day === 1 && after.month === 1 && after.day === 1;
  return whole && after.year - first.year > 1 ? [first.year, after.year - 1] : null;
}

function monthName(month: number): string {
  return monthNames[month - 1] as string;
}
