import type { Figure } from "../indicator/figure.ts";
import { wholePercent, wholePoints } from "../moment/wording.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatFigure, formatInterval, formatValue } from "../unit/unit.ts";
import type { Inconsistency } from "./inconsistency.ts";
import type { OverPromise } from "./over-promise.ts";
import type { TechnologyDependence } from "./technology.ts";

/*
 * What may be said about the risks that guests' answers show, in both languages: no more than the test allows, and what
 * would have to be asked where nothing was.
 */

type Measured = Extract<Figure, { status: "measured" }>;

/** Does the experience depend on who serves? */
export function inconsistencySentence(found: Inconsistency): LocalisedText {
  const { status, share, spread, p, byVenue } = found;
  if (status === "not-asked")
    return {
      en: "Not asked: these visits do not say who served the guest. A staff code with each visit (kept as a pseudonym only) and ratings of human touchpoints would show it.",
      zh: "未采集：到访记录没有注明服务员工。若每次到访附带员工代码（仅以化名保存）并对人工触点评分，即可判断。",
    };
  if (share.status !== "measured" || spread.status !== "measured")
    return {
      en: `Whether the experience depends on who serves cannot be said: ${formatFigure(share, "en")}.`,
      zh: `无法判断体验是否因服务员工而异：${formatFigure(share, "zh")}。`,
    };
  if (p === null || p >= 0.05)
    return {
      en: `Employees of one venue cannot be told apart by how guests rate them; at most ${wholePercent(share.interval.high)} of the variation may lie between them.`,
      zh: `从顾客评分看，同一场所的员工之间没有可辨的差异；员工间差异至多占全部波动的 ${wholePercent(share.interval.high)}。`,
    };
  const clear = byVenue.filter(({ q }) => q !== null && q <= 0.05).length;
  const tested = byVenue.filter(({ q }) => q !== null).length;
  return {
    en: `How guests rate service is associated with who serves them: between strong and weak service lie ${wholePoints(spread.value, "en")}; ${wholePercent(share.value)} of all variation is between employees (${shareRange(share, "en")}).${tested > 1 ? ` Clear at ${clear} of ${tested} venues.` : ""}`,
    zh: `顾客对服务的评分与由谁服务有关：强弱服务之间相差 ${wholePoints(spread.value, "zh")}；全部波动的 ${wholePercent(share.value)} 来自员工之间（${shareRange(share, "zh")}）。${tested > 1 ? `${tested} 家场所中有 ${clear} 家差异明确。` : ""}`,
  };
}

/** Do guests get what they were led to expect? */
export function overPromiseSentence(found: OverPromise): LocalisedText {
  const { status, gap, disappointed } = found;
  if (status === "not-asked")
    return {
      en: "Not asked: guests were not asked what they had expected. One question before the visit, on the scale of overall satisfaction, would show whether they get it.",
      zh: "未采集：问卷没有询问顾客的期望。在到访之前用与总体满意度相同的量表加问一题，即可判断。",
    };
  if (gap.status !== "measured" || disappointed.status !== "measured")
    return {
      en: `Whether guests get what they expect cannot be said: ${formatFigure(gap, "en")}.`,
      zh: `无法判断体验是否达到期望：${formatFigure(gap, "zh")}。`,
    };
  return {
    en: [gapText(gap, disappointed, "en"), lossText(found, "en")].filter(Boolean).join(" "),
    zh: [gapText(gap, disappointed, "zh"), lossText(found, "zh")].join(""),
  };
}

function gapText(gap: Measured, disappointed: Measured, locale: Locale): string {
  const { low, high } = gap.interval;
  const range = formatInterval(gap.interval, "points", locale);
  const points = formatValue(Math.abs(gap.value), "points", locale);
  const part = wholePercent(disappointed.value);
  if (locale === "zh") {
    if (high < 0) return `体验低于期望 ${points} 分（${range}）；${part} 的顾客未达期望。`;
    if (low > 0) return `体验高于期望 ${points} 分（${range}）；仍有 ${part} 的顾客未达期望。`;
    return `平均而言体验与期望没有可辨的差距（${range}）；${part} 的顾客未达期望。`;
  }
  if (high < 0)
    return `Guests get less than they expected: ${points} points below (${range}); ${part} of them fall short.`;
  if (low > 0)
    return `Guests get more than they expected: ${points} points above (${range}); still, ${part} of them fall short.`;
  return `On average guests get what they expected, as far as can be told (${range}); ${part} of them fall short.`;
}

/** What falling short goes with, compared with exceeding. */
function lossText({ regression, lossRatio, recommendAsked }: OverPromise, locale: Locale): string {
  const zh = locale === "zh";
  if (!recommendAsked)
    return zh
      ? "问卷未设推荐题，无从比较失望与惊喜的后果。"
      : "Recommendation was not asked, so what that goes with is unknown.";
  if (regression === null)
    return zh
      ? "低于或高于期望的顾客太少，无法比较两者的后果。"
      : "Too few guests below or above expectation to compare what the two go with.";
  const [below, above] = [regression.slopeBelow, regression.slopeAbove].map((b) =>
    formatValue(b, "scale", locale),
  );
  if (regression.p >= 0.05)
    return zh
      ? `每低于期望 1 分与每高于期望 1 分，对应的推荐意愿变化没有可辨的差异（${below} 与 ${above} 分）。`
      : `A point below expectation and a point above go with recommendation alike, as far as can be told (${below} and ${above} points).`;
  if (lossRatio.status !== "measured")
    return zh
      ? `每低于期望 1 分，推荐意愿低 ${below} 分；每高于期望 1 分，变化 ${above} 分。`
      : `A point below expectation goes with ${below} points of recommendation, a point above with ${above}.`;
  const times = `${lossRatio.value.toFixed(1)}×`;
  const range = `${lossRatio.interval.low.toFixed(1)}–${lossRatio.interval.high.toFixed(1)}`;
  return zh
    ? `每低于期望 1 分对应的推荐意愿变化是每高于期望 1 分的 ${lossRatio.value.toFixed(1)} 倍（${range}）。`
    : `A point short of expectation goes with ${times} as much recommendation as a point beyond it (${range}).`;
}

/** Is more of satisfaction tied to technology than guests get good feelings from it? */
export function technologySentence(found: TechnologyDependence): LocalisedText {
  const { status, dependence, importance, delight } = found;
  if (status === "not-asked")
    return {
      en: "Not asked: overall satisfaction, or ratings of technology touchpoints such as website, app or Wi-Fi, are missing. Asking for both would show how far the experience rests on technology.",
      zh: "未采集：缺少总体满意度，或缺少对官网、App、Wi-Fi 等技术触点的评分。两者都问，即可判断体验在多大程度上依赖技术。",
    };
  if (dependence.status !== "measured" || importance.status !== "measured" || delight.status !== "measured")
    return {
      en: `Whether the experience depends on technology cannot be said: ${formatFigure(dependence, "en")}.`,
      zh: `无法判断体验是否依赖技术：${formatFigure(dependence, "zh")}。`,
    };
  const { low, high } = dependence.interval;
  const range = (locale: Locale) => formatInterval(dependence.interval, "points", locale);
  const carried = {
    en: `Technology carries ${wholePercent(importance.value)} of importance and ${wholePercent(delight.value)} of the strong good feelings`,
    zh: `技术触点占重要性的 ${wholePercent(importance.value)}，占强烈正面情绪的 ${wholePercent(delight.value)}`,
  };
  if (low > 0)
    return {
      en: `${carried.en}: the experience relies on technology that creates little feeling (${range("en")} points more).`,
      zh: `${carried.zh}：体验依赖技术，而技术很少打动顾客（高出 ${range("zh")} 个百分点）。`,
    };
  if (high < 0)
    return {
      en: `${carried.en}: it gives more good feeling than its importance, the opposite of dependence.`,
      zh: `${carried.zh}：其带来的好感超过其重要性，与技术依赖恰好相反。`,
    };
  return { en: `${carried.en}: no dependence found.`, zh: `${carried.zh}：未发现技术依赖。` };
}

function shareRange({ interval }: Measured, locale: Locale): string {
  const [low, high] = [wholePercent(interval.low), wholePercent(interval.high)];
  return locale === "en" ? `${low.slice(0, -1)}–${high}` : `${low}–${high}`;
}
