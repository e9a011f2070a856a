import { type Figure, RANKED_FROM } from "../indicator/figure.ts";
import { wholePercent } from "../moment/wording.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatCount, formatDifference, formatEstimate, formatFigure } from "../unit/unit.ts";
import type { GroupDifference } from "./group-difference.ts";
import type { Paradox } from "./paradox.ts";
import type { RecoveryAnalysis, RecoveryWarning } from "./recovery-analysis.ts";
import type { RecoveryOutcome } from "./recovery-sums.ts";
import { ALPHA } from "./thresholds.ts";
import { gapRange, gapText, hoursText, pText } from "./wording.ts";

/*
 * What may be said about recovery, in both languages. Guests were not dealt recoveries at random: nothing here says that
 * one thing causes another, and the paradox is claimed only where the adjusted test bears it out.
 */

type Measured = Extract<Figure, { status: "measured" }>;
const isMeasured = (figure: Figure): figure is Measured => figure.status === "measured";

const join = (parts: readonly string[], locale: Locale): string =>
  parts.filter((part) => part !== "").join(locale === "zh" ? "" : " ");

/** What comes first: how many complaints ended well, or why that cannot be told. */
export function recoveryHeadline(analysis: RecoveryAnalysis, locale: Locale): string {
  const zh = locale === "zh";
  if (analysis.visits === 0) return zh ? "所选范围内没有到访。" : "There are no visits in this selection.";
  if (analysis.status === "not-asked")
    return zh
      ? "所选范围内的数据没有投诉记录，因此无法说明投诉后来如何。"
      : "Complaints are not recorded here, so nothing can be said about what became of them.";
  const { complaints } = analysis.funnel;
  if (complaints === 0)
    return zh
      ? `${formatCount(analysis.visits, "zh")} 次到访中没有记录到投诉。`
      : `No complaint was recorded in ${formatCount(analysis.visits, "en")} visits.`;
  if (analysis.status === "too-few")
    return zh
      ? `仅有 ${complaints} 起投诉，样本不足，无法评价补救效果。`
      : `Only ${complaints} ${complaints === 1 ? "complaint was" : "complaints were"} recorded: too few to say how well recovery works.`;
  return rateText(analysis, locale);
}

/** The headline, then what speed goes with, the verdict on the paradox, and what complaints go with that end badly. */
export function recoverySentence(analysis: RecoveryAnalysis, locale: Locale): string {
  const [paradox] = analysis.paradox;
  const [unrecovered] = analysis.unrecovered;
  const rest =
    analysis.status === "ok"
      ? [
          speedSentence(analysis, locale),
          paradox ? paradoxSentence(paradox, locale) : "",
          unrecovered ? costSentence(unrecovered, locale) : "",
        ]
      : analysis.status === "not-asked" && analysis.visits > 0
        ? [problemSentence(analysis, locale)]
        : [];
  return join([recoveryHeadline(analysis, locale), ...rest], locale);
}

function rateText({ rate, funnel }: RecoveryAnalysis, locale: Locale): string {
  const zh = locale === "zh";
  const complaints = formatCount(funnel.complaints, locale);
  if (!isMeasured(rate))
    return zh
      ? `共 ${complaints} 起投诉，已结案 ${formatCount(funnel.closed, locale)} 起；事后评价${formatFigure(rate, locale)}，无法判断有多少得到妥善解决。`
      : `Of ${complaints} complaints ${formatCount(funnel.closed, locale)} were closed; how guests felt afterwards was ${formatFigure(rate, locale)}, so nobody knows how many ended well.`;
  const share = formatEstimate(rate.value, rate.interval, "share", locale);
  return zh
    ? `${complaints} 起投诉中，${share}得到妥善解决。`
    : `${share} of ${complaints} complaints ended well.`;
}

/** How long complaints take to be closed. */
export function closingSentence({ closing, status }: RecoveryAnalysis, locale: Locale): string {
  const zh = locale === "zh";
  const { n, median, closedAt, venues } = closing;
  const day = closedAt.find(({ hours }) => hours === 24)?.share;
  if (status === "not-asked") return zh ? "没有投诉记录。" : "Complaints are not recorded.";
  if (day?.status === "not-asked")
    return zh ? "数据未记录结案用时。" : "How long complaints took was not recorded.";
  if (day?.status === "too-few")
    return zh ? `仅 ${n} 起投诉有用时记录，样本不足。` : `Only ${n} complaints have a time: too few to say.`;
  const bounds =
    median.low !== null && median.high !== null
      ? zh
        ? `（${hoursText(median.low, "zh")}–${hoursText(median.high, "zh")}）`
        : ` (${hoursText(median.low, "en")}–${hoursText(median.high, "en")})`
      : "";
  const half =
    median.hours === null
      ? zh
        ? "观察期内结案的投诉不到一半。"
        : "Fewer than half of the complaints were closed while they were watched."
      : zh
        ? `半数投诉在 ${hoursText(median.hours, "zh")}${bounds === "" ? " " : bounds}小时内结案。`
        : `Half of the complaints are closed within ${hoursText(median.hours, "en")}${bounds} hours.`;
  const share =
    day && isMeasured(day)
      ? zh
        ? `24 小时内结案 ${formatEstimate(day.value, day.interval, "share", "zh")}。`
        : `Within 24 hours it is ${formatEstimate(day.value, day.interval, "share", "en")}.`
      : "";
  const differ =
    venues === null
      ? ""
      : venues.p < ALPHA
        ? zh
          ? `各场所的结案快慢存在差异（对数秩检验，${pText(venues.p)}）。`
          : `Venues differ in how fast they close (log-rank test, ${pText(venues.p)}).`
        : zh
          ? `没有证据表明各场所的结案快慢不同（对数秩检验，${pText(venues.p)}）。`
          : `There is no evidence that venues differ in how fast they close (log-rank test, ${pText(venues.p)}).`;
  return join([half, share, differ], locale);
}

/** What the speed of closing goes with. Empty where there is nothing to tell. */
export function speedSentence({ speed, thresholds }: RecoveryAnalysis, locale: Locale): string {
  const zh = locale === "zh";
  const shown = speed.buckets.filter(({ share }) => isMeasured(share));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last || speed.trend === null) return "";
  const share = (bucket: typeof first) => wholePercent((bucket.share as Measured).value);
  const told = zh
    ? `${spanText(first, "zh")}结案的，${share(first)} 得到妥善解决；${spanText(last, "zh")}的，${share(last)}`
    : `Of those closed ${spanText(first, "en")} ${share(first)} ended well, ${spanText(last, "en")} ${share(last)}`;
  if (speed.trend.p >= thresholds.alpha)
    return zh
      ? `${told}；差异未超出偶然波动（${pText(speed.trend.p)}）。`
      : `${told}: no more than chance explains (${pText(speed.trend.p)}).`;
  return zh ? `${told}（易办的事也可能办得快）。` : `${told} (fast cases may be easy cases).`;
}

/** "within 1 hour", "after 1–4 hours", "after more than 24 hours". */
export function spanText({ from, to }: { from: number; to: number | null }, locale: Locale): string {
  const [low, high] = [hoursText(from, locale), to === null ? "" : hoursText(to, locale)];
  if (locale === "zh")
    return to === null ? `超过 ${low} 小时` : from === 0 ? `${high} 小时内` : `${low}–${high} 小时`;
  if (to === null) return `after more than ${low} ${from === 1 ? "hour" : "hours"}`;
  return from === 0 ? `within ${high} ${to === 1 ? "hour" : "hours"}` : `after ${low}–${high} hours`;
}

const outcomeWords: Record<RecoveryOutcome, LocalisedText> = {
  overall: { en: "satisfaction", zh: "满意度" },
  recommend: { en: "recommendation", zh: "推荐意愿" },
};

/** The verdict on the recovery paradox for one outcome. */
export function paradoxSentence({ verdict, difference }: Paradox, locale: Locale): string {
  const zh = locale === "zh";
  const word = outcomeWords[difference.outcome][locale];
  const { figure, pHigher, inGroup } = difference.adjusted;
  if (verdict === "not-asked")
    return zh
      ? `${word}或事后评价未设题，补救悖论无法检验。`
      : `The recovery paradox cannot be tested on ${word}: what it needs was not asked.`;
  if (verdict === "too-few")
    return zh
      ? `得到妥善解决的顾客只有 ${inGroup} 位有${word}评分（或对照顾客不足），补救悖论未作检验。`
      : `The recovery paradox was not tested on ${word}: ${inGroup} recovered guests can be compared, and both groups need ${RANKED_FROM}.`;
  if (!isMeasured(figure) || pHigher === null)
    return zh
      ? `补救悖论无法就${word}检验：${formatFigure(figure, "zh")}。`
      : `The recovery paradox cannot be tested on ${word}: ${formatFigure(figure, "en")}.`;
  const gap = `${formatDifference(figure.value, "points", locale)}${zh ? "，" : ", "}${pText(pHigher)}`;
  if (verdict === "shown")
    return zh
      ? `得到妥善解决的顾客，${word}高于没有投诉的顾客（调整后 ${gap}）：此处出现补救悖论。`
      : `Guests whose complaint ended well stand higher in ${word} than guests without one (${gap}, adjusted): a recovery paradox.`;
  const none = zh
    ? `没有证据表明妥善补救胜过一次无投诉的体验（${word}，调整后 ${gap}）`
    : `There is no evidence that a good recovery goes with higher ${word} than a trouble-free visit (${gap}, adjusted)`;
  if (verdict === "no-evidence") return zh ? `${none}。` : `${none}.`;
  const lower = gapText(figure.value, locale);
  const range = gapRange(figure.value, figure.interval, locale);
  return zh
    ? `得到妥善解决的顾客，${word}仍比没有投诉的顾客${lower}（${range}，调整后）：不存在补救悖论。`
    : `Even guests whose complaint ended well stand ${lower} in ${word} than guests without one (${range}, adjusted): no recovery paradox.`;
}

/** What an unrecovered complaint goes with. Empty where it cannot be told. */
export function costSentence(
  { outcome, group, others, crude, adjusted }: GroupDifference,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const word = outcomeWords[outcome][locale];
  if (!isMeasured(crude.figure) || crude.p === null || Math.min(group.n, others.n) < RANKED_FROM) return "";
  const decisive = adjusted.p ?? crude.p;
  if (Math.max(decisive, crude.p) >= ALPHA)
    return zh
      ? `未得到妥善解决的顾客与没有投诉的顾客，${word}之差未超出偶然波动。`
      : `Guests whose complaint did not end well differ in ${word} from guests without one by no more than chance explains.`;
  const { value, interval } = crude.figure;
  const gap = gapText(value, locale);
  const range = gapRange(value, interval, locale);
  const other = isMeasured(adjusted.figure)
    ? zh
      ? `；调整后 ${formatDifference(adjusted.figure.value, "points", "zh")}`
      : `; ${formatDifference(adjusted.figure.value, "points", "en")} adjusted`
    : "";
  return zh
    ? `未得到妥善解决的顾客，${word}比没有投诉的顾客${gap}（${range}${other}）。`
    : `Guests whose complaint did not end well stand ${gap} in ${word} than guests without one (${range}${other}).`;
}

/** Complaints whose handling failed as well. */
export function doubleFailureSentence(
  { doubleFailures, thresholds, funnel }: RecoveryAnalysis,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const { share, counts } = doubleFailures;
  if (!isMeasured(share) || counts === null)
    return zh ? `二次失误：${formatFigure(share, "zh")}。` : `Double failures: ${formatFigure(share, "en")}.`;
  const estimate = formatEstimate(share.value, share.interval, "share", locale);
  const hours = hoursText(thresholds.lateAfterHours, locale);
  const rated = thresholds.ratedLowTo;
  const { all, late, ratedLow, both } = counts;
  if (zh) {
    const low = rated === null ? "" : `，事后评价不高于 ${rated} 分 ${ratedLow} 起，两者兼有 ${both} 起`;
    return `${formatCount(funnel.complaints, "zh")} 起投诉中有 ${all} 起出现二次失误，占 ${estimate}：超过 ${hours} 小时才结案或仍未结案 ${late} 起${low}。`;
  }
  const low = rated === null ? "" : `, ${ratedLow} rated ${rated} or lower afterwards, ${both} both`;
  return `${all} of ${formatCount(funnel.complaints, "en")} complaints failed twice, ${estimate}: ${late} took or are open for more than ${hours} hours${low}.`;
}

/** What a survey can say that asked whether something went wrong. Empty where it did not. */
export function problemSentence({ problems }: RecoveryAnalysis, locale: Locale): string {
  const zh = locale === "zh";
  if (problems === null || !isMeasured(problems.share)) return "";
  const told = formatEstimate(problems.share.value, problems.share.interval, "share", locale);
  const asked = zh
    ? `问卷只问了是否遇到问题：${told}的顾客遇到过。`
    : `The survey asked only whether there was a problem: ${told} of guests had one.`;
  const apart: string[] = [];
  const alike: string[] = [];
  for (const { outcome, crude, adjusted } of problems.differences) {
    const { figure, p } = isMeasured(adjusted.figure) ? adjusted : crude;
    if (!isMeasured(figure) || p === null) continue;
    const word = outcomeWords[outcome][locale];
    if (p >= ALPHA) alike.push(word);
    else {
      const gap = gapText(figure.value, locale);
      const range = gapRange(figure.value, figure.interval, locale);
      apart.push(zh ? `${word}${gap}（${range}）` : `${gap} in ${word} (${range})`);
    }
  }
  const gaps =
    apart.length === 0
      ? ""
      : zh
        ? `与没有遇到的顾客相比，${apart.join("，")}。`
        : `They stand ${apart.join(" and ")} than guests without one.`;
  const none =
    alike.length === 0
      ? ""
      : zh
        ? `${alike.join("和")}之差未超出偶然波动。`
        : `In ${alike.join(" and ")} they differ by no more than chance explains.`;
  return join([asked, gaps, none], locale);
}

const warnings: Record<RecoveryWarning, LocalisedText> = {
  "after-not-asked": {
    en: "Guests were not asked how they felt once their complaint was dealt with, so recovery cannot be told.",
    zh: "未在投诉处理后询问顾客感受，无法判断补救是否成功。",
  },
  "no-times": {
    en: "The data do not say how long complaints took.",
    zh: "数据未记录处理投诉所用的时间。",
  },
  "some-without-time": {
    en: "Complaints without a time are left out of the closing time and of the speed groups.",
    zh: "没有时间记录的投诉未计入结案用时与快慢分组。",
  },
  "many-unknown": {
    en: "More than 20% of the closed complaints have no rating afterwards. They count as not recovered, so the rate says at least how many ended well.",
    zh: "超过 20% 的已结案投诉没有事后评价，均按未补救成功计，因此补救成功率是下限。",
  },
  "without-segment": {
    en: "Guests without a value in the segment dimension are left out of the adjusted differences.",
    zh: "在该客群维度上没有取值的顾客未计入调整后的差异。",
  },
  "fast-may-be-easy": {
    en: "Nobody chose at random which complaints were closed fast: fast cases may be easy cases.",
    zh: "哪些投诉办得快并非随机：办得快的可能本来就好办。",
  },
};

export function recoveryWarningText(code: RecoveryWarning, locale: Locale): string {
  return warnings[code][locale];
}

/** How everything here is computed. */
export const recoveryMethod: LocalisedText = {
  en: "Shares with Wilson intervals. Closing times by Kaplan–Meier with open complaints cut off, log-log intervals, venues by the log-rank test. Speed groups by the Cochran–Armitage trend test. Groups of guests by Welch's test, and at equal venue and segment by least squares, whose one-sided test alone decides on the paradox.",
  zh: "比例用 Wilson 区间。结案用时用 Kaplan–Meier 估计（未结案作删失处理，log-log 区间），场所之间用对数秩检验；快慢分组用 Cochran–Armitage 趋势检验。客群之间用 Welch 检验，并以含场所与客群的最小二乘回归比较；是否存在补救悖论仅由后者的单侧检验决定。",
};
