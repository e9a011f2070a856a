import type { Figure, Interval } from "../indicator/figure.ts";
import { noteText } from "../indicator/note.ts";
import type { Locale } from "../text/text.ts";

/**
 * Units a figure can have.
 * `pomp` 0–100 percent of maximum possible · `share` 0–1, shown as percent · `nps` −100..100 ·
 * `scale` the source's own scale · `points` a difference of pomp or nps values · `pp` a difference of shares in percentage
 * points · `count` a number of things.
 */
export const units = ["pomp", "share", "nps", "scale", "points", "pp", "count"] as const;
export type Unit = (typeof units)[number];

/*
 * The only place a figure becomes text. Percents and scores show one decimal, means on the source's own scale two.
 * Minus is the true minus sign; Chinese counts large numbers in 万 and 亿.
 */

const decimals: Record<Exclude<Unit, "count">, number> = {
  pomp: 1,
  share: 1,
  nps: 1,
  scale: 2,
  points: 1,
  pp: 1,
};

/** A value with its unit: "39.8", "82.1%", "4.06", "2,831", 1.2万. @throws if it is not finite */
export function formatValue(value: number, unit: Unit, locale: Locale): string {
  if (!Number.isFinite(value)) throw new RangeError(`formatValue expected a finite number, found ${value}`);
  if (unit === "count") return formatCount(value, locale);
  return unit === "share" ? `${fixed(100 * value, decimals.share)}%` : fixed(value, decimals[unit]);
}

/**
 * Bounds of an interval: "36.9–42.7", "80.6–83.5%"; "−29.9 to −15.4" where a minus sign would meet the dash.
 */
export function formatInterval(
  { low, high }: Pick<Interval, "low" | "high">,
  unit: Unit,
  locale: Locale,
): string {
  const [from, to] = [formatValue(low, unit, locale), formatValue(high, unit, locale)];
  if (from.startsWith(minus) || to.startsWith(minus))
    return locale === "zh" ? `${from} 至 ${to}` : `${from} to ${to}`;
  return unit === "share" && locale === "en" ? `${from.slice(0, -1)}–${to}` : `${from}–${to}`;
}

/** A value with its interval: "39.8 (36.9–42.7)", 39.8（36.9–42.7）. */
export function formatEstimate(
  value: number,
  interval: Pick<Interval, "low" | "high">,
  unit: Unit,
  locale: Locale,
): string {
  return inBrackets(formatValue(value, unit, locale), formatInterval(interval, unit, locale), locale);
}

/**
 * A difference with sign and measure, of values of the given unit: "+3.2 points", "−1.5 percentage points", "+0.12";
 * +3.2分, −1.5个百分点. Differences of shares are given in percentage points.
 */
export function formatDifference(points: number, of: Unit, locale: Locale): string {
  if (!Number.isFinite(points))
    throw new RangeError(`formatDifference expected a finite number, found ${points}`);
  if (of === "count") return withSign(formatCount(points, locale));
  const amount = withSign(fixed(points, decimals[of]));
  if (of === "scale") return amount;
  if (of === "share" || of === "pp")
    return locale === "zh" ? `${amount}个百分点` : `${amount} percentage points`;
  return locale === "zh" ? `${amount}分` : `${amount} points`;
}

/** The unit of a difference of two values. */
export function unitOfDifference(of: Unit): Unit {
  if (of === "scale" || of === "count") return of;
  return of === "share" || of === "pp" ? "pp" : "points";
}

/** A whole number of things: "12,345"; in Chinese 9,999, 1.2万, 3亿. */
export function formatCount(count: number, locale: Locale): string {
  const size = Math.abs(count);
  const sign = count < 0 ? minus : "";
  if (locale === "zh" && size >= 99_999_500) return `${sign}${shortened(size / 1e8)}亿`;
  if (locale === "zh" && size >= 10_000) return `${sign}${shortened(size / 1e4)}万`;
  return sign + String(Math.round(size)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A figure as text, whatever its status: the value with its interval, or why there is none. */
export function formatFigure(figure: Figure, locale: Locale): string {
  const zh = locale === "zh";
  if (figure.status === "not-asked") return zh ? "未设此题" : "not asked";
  if (figure.status === "too-few")
    return zh
      ? `答卷不足（${figure.n} 份，需 ${figure.needed} 份）`
      : `too few answers (${figure.n} of ${figure.needed})`;
  if (figure.status === "withheld") {
    const reason = noteText(figure.reason)?.[locale] ?? figure.reason;
    return zh ? `暂不显示：${reason}` : `withheld: ${reason}`;
  }
  const text =
    figure.unit === "points" || figure.unit === "pp"
      ? inBrackets(
          formatDifference(figure.value, figure.unit, locale),
          formatInterval(figure.interval, figure.unit, locale),
          locale,
        )
      : formatEstimate(figure.value, figure.interval, figure.unit, locale);
  if (!figure.indicative) return text;
  return zh ? `${text}，仅供参考（n = ${figure.n}）` : `${text}, indicative only (n = ${figure.n})`;
}

const minus = "\u2212";

function inBrackets(text: string, remark: string, locale: Locale): string {
  return locale === "zh" ? `${text}（${remark}）` : `${text} (${remark})`;
}

/** A number with so many decimals; what rounds to zero has no sign. */
function fixed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? minus + text : text;
}

function withSign(text: string): string {
  return text.startsWith(minus) || Number(text.replaceAll(",", "")) === 0 ? text : `+${text}`;
}

/** One decimal, dropped where it is zero. */
function shortened(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}
