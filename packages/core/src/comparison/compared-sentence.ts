import type { Period } from "../calendar/calendar.ts";
import { daysIn } from "../calendar/calendar.ts";
import { periodLabel } from "../calendar/label.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { noteText } from "../indicator/note.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatDifference, formatFigure, formatInterval, formatValue } from "../unit/unit.ts";
import type { ComparedFigure } from "./compared-figure.ts";

/** What the two sides of a comparison are called. */
export interface ComparedNames {
  /** What the figure is about: the indicator, and the touchpoint where it is about one. */
  subject: LocalisedText;
  own: LocalisedText;
  /** Null for a target, which has no name. */
  reference: LocalisedText | null;
}

/** What may be said of a figure beside what it is compared with. */
export function comparedSentence(
  compared: ComparedFigure,
  indicator: PlainIndicator,
  names: ComparedNames,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const title = zh ? `${names.subject.zh}：` : `${names.subject.en}: `;
  return title + (withoutNumber(compared, locale) ?? said(compared, indicator, names, zh));
}

function withoutNumber({ difference: gap, figure }: ComparedFigure, locale: Locale): string | null {
  const zh = locale === "zh";
  if (gap.status === "measured") return null;
  if (figure.status === "not-asked")
    return zh ? "未设此题，无从比较。" : "not asked, so there is nothing to compare.";
  if (gap.status === "not-asked")
    return zh ? "有一方未设此题，无法比较。" : "not asked on both sides, so there is nothing to compare.";
  if (gap.status === "too-few")
    return zh
      ? `一方只有 ${gap.n} 份回答（至少需 ${gap.needed} 份），无法比较。`
      : `one side has ${gap.n} answers of the ${gap.needed} needed, too few to compare.`;
  const reason = noteText(gap.reason)?.[locale] ?? gap.reason;
  return zh ? `无法比较：${reason}。` : `no comparison: ${reason}.`;
}

function said(
  compared: ComparedFigure,
  indicator: PlainIndicator,
  names: ComparedNames,
  zh: boolean,
): string {
  const locale = zh ? "zh" : "en";
  const figure = formatFigure(compared.figure, locale);
  const lower = indicator.better === "lower" ? (zh ? "（越低越好）" : " (lower is better)") : "";
  const gap = compared.difference;
  if (gap.status !== "measured") return "";
  if (compared.target !== null) {
    const target = formatValue(compared.target, indicator.unit, locale);
    const verdict = {
      above: zh ? `高于目标 ${target}${lower}` : `above the target of ${target}${lower}`,
      below: zh ? `低于目标 ${target}${lower}` : `below the target of ${target}${lower}`,
      "cannot-tell": zh
        ? `与目标 ${target} 相比高低尚不能判断`
        : `whether that is above or below the target of ${target} cannot be told`,
    }[compared.verdict ?? "cannot-tell"];
    return zh ? `${figure}，${verdict}。` : `${figure}, ${verdict}.`;
  }
  const amount = formatDifference(gap.value, indicator.unit, locale);
  const range = formatInterval(gap.interval, gap.unit, locale);
  const other = compared.reference === null ? "" : formatFigure(compared.reference, locale);
  const more = compared.verdict === "above" || compared.verdict === "below";
  if (zh)
    return `${names.own.zh}为 ${figure}，${names.reference?.zh ?? ""}为 ${other}；相差 ${amount}（${range}）${lower}，${more ? "超出偶然波动" : "未超出偶然波动"}。`;
  const where = compared.with === "peers" ? "at" : compared.with === "holiday" ? "over" : "in";
  const chance = more ? "more than chance explains" : "no more than chance explains";
  return `${figure} ${where} ${names.own.en} against ${other} ${where} ${names.reference?.en ?? ""}: ${amount} (${range})${lower}, ${chance}.`;
}

/** A stretch of days in words; where it is the part of a running period that has passed, so that this is heard. */
export function passedLabel(period: Period, running: boolean): LocalisedText {
  const [en, zh] = [periodLabel(period, "en"), periodLabel(period, "zh")];
  if (!running) return { en, zh };
  const days = daysIn(period);
  return { en: `${en} (${days} ${days === 1 ? "day" : "days"} so far)`, zh: `${zh}（至今 ${days} 天）` };
}
