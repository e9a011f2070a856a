import { dayLabel } from "../../calendar/label.ts";
import type { Locale, LocalisedText } from "../../text/text.ts";
import { formatDifference, formatInterval, type Unit } from "../../unit/unit.ts";
import { type Effect, effectThresholds, type Refusal } from "./effect.ts";

/** What a sentence about an effect speaks of. */
export interface EffectNames {
  venue: LocalisedText;
  indicator: LocalisedText;
  /** Unit of the indicator: differences of shares are percentage points. */
  unit: Unit;
  /** Day on which the action began, `YYYY-MM-DD`. */
  start: string;
}

/** Whether an action worked, how much and how surely; or why that cannot be told. Never why it did. */
export function effectSentence(effect: Effect, names: EffectNames, locale: Locale): string {
  const zh = locale === "zh";
  if (effect.refusal || !effect.estimate) {
    const reason = refusalText(effect.refusal ?? "too-few-answers", effect)[locale];
    return zh ? `无法判断：${reason}。` : `Cannot tell: ${reason}.`;
  }
  const amount = `${formatDifference(effect.estimate.value, names.unit, locale)}`;
  const range = formatInterval(effect.estimate, "points", locale);
  const than = comparedWith(effect, zh);
  const matters = formatDifference(effect.worthwhile, names.unit, locale).replace(/^\+/, "");
  const since = zh
    ? `自${dayLabel(names.start, locale)}起，${names.venue.zh}的${names.indicator.zh}${than}变化 ${amount}（${range}）`
    : `since ${dayLabel(names.start, locale)} ${inside(names.indicator.en)} at ${names.venue.en} has changed by ${amount} (${range}) ${than}`;
  return zh
    ? `${verdictZh(effect, since, matters)}${trendText(effect, zh)}`
    : `${verdictEn(effect, since, matters)}${trendText(effect, zh)}`;
}

function verdictEn(effect: Effect, since: string, matters: string): string {
  const { verdict } = effect;
  if (verdict === "worked")
    return `Worked: ${since}, more than chance explains${isSmall(effect) ? `, but less than the ${matters} that would matter` : ""}.`;
  if (verdict === "did-not")
    return isWorse(effect)
      ? `Did not work: ${since}; it went the wrong way, more than chance explains.`
      : `Did not work: ${since}; an improvement of ${matters}, which would matter, is unlikely.`;
  return `Cannot tell: ${since}; neither no effect nor an improvement of ${matters} can be excluded.`;
}

function verdictZh(effect: Effect, since: string, matters: string): string {
  const { verdict } = effect;
  if (verdict === "worked")
    return `有效：${since}，超出偶然波动${isSmall(effect) ? `，但未达到有实际意义的 ${matters}` : ""}。`;
  if (verdict === "did-not")
    return isWorse(effect)
      ? `无效：${since}，方向相反，且超出偶然波动。`
      : `无效：${since}，不大可能有 ${matters}的改善（有实际意义的最小幅度）。`;
  return `无法判断：${since}，既不能排除毫无效果，也不能排除有 ${matters}的改善。`;
}

const oriented = ({ estimate, direction }: Effect): [least: number, most: number] =>
  estimate === null
    ? [0, 0]
    : direction === 1
      ? [estimate.low, estimate.high]
      : [-estimate.high, -estimate.low];

const isWorse = (effect: Effect): boolean => oriented(effect)[1] < 0;
const isSmall = (effect: Effect): boolean => oriented(effect)[1] < effect.worthwhile;

function comparedWith({ design, peers }: Effect, zh: boolean): string {
  if (design === "interrupted-series")
    return zh ? "与自身以往走势相比" : "against what its own past let expect";
  return zh ? `与 ${peers.length} 个对照场所相比` : `against its ${peers.length} peers`;
}

/** What the time before leaves open; nothing where trends are shown to be parallel. */
function trendText({ preTrend }: Effect, zh: boolean): string {
  if (preTrend?.status !== "not-refuted") return "";
  return zh
    ? "实施前未见与对照场所走势不同，但数据不足以证明两者平行。"
    : " Before, no drift from its peers is seen, but that they moved in parallel is not proven.";
}

/** Why no figure is given, as the end of a sentence. */
export function refusalText(
  refusal: Refusal,
  effect: Pick<Effect, "grain" | "periods" | "peers">,
): LocalisedText {
  const { grain, periods, peers } = effect;
  const t = effectThresholds;
  const [unit, few] = grain === "month" ? ["months", "个月"] : ["weeks", "周"];
  switch (refusal) {
    case "not-started":
      return { en: "the action has not begun", zh: "行动尚未开始" };
    case "not-asked":
      return { en: "the figure was never asked at this venue", zh: "该场所从未采集这项指标" };
    case "too-few-answers":
      return {
        en: `most ${unit} have fewer than ${t.cellAnswers} answers`,
        zh: `多数${grain === "month" ? "月份" : "周"}的答卷不足 ${t.cellAnswers} 份`,
      };
    case "too-few-before":
      return {
        en: `there are ${periods.before} ${unit} with answers before the action, and ${t.before[grain]} are needed`,
        zh: `实施前只有 ${periods.before} ${few}有足够答卷，至少需要 ${t.before[grain]} ${few}`,
      };
    case "too-few-after":
      return {
        en: `there are ${periods.after} ${unit} with answers since the action, and ${t.after[grain]} are needed`,
        zh: `实施后只有 ${periods.after} ${few}有足够答卷，至少需要 ${t.after[grain]} ${few}`,
      };
    case "too-few-peers":
      return {
        en: `there are ${peers.length} peer venues with answers in the same ${unit}, ${t.leastPeers} are needed; without them it takes ${t.seriesBefore} months before and ${t.seriesAfter} after`,
        zh: `同期有足够答卷的对照场所只有 ${peers.length} 个，至少需要 ${t.leastPeers} 个；没有对照时需实施前 ${t.seriesBefore} 个月、实施后 ${t.seriesAfter} 个月的数据`,
      };
    case "peers-acted":
      return {
        en: "too many of the peers had actions of their own on this figure at the time",
        zh: "多数对照场所同期也针对该指标采取了行动",
      };
    case "peers-changed":
      return {
        en: "the peers themselves moved apart when the action began, so they are no yardstick",
        zh: "行动开始时对照场所之间走势分化，不能作为参照",
      };
    case "season-unknown":
      return {
        en: `there are no peers, and the season cannot be told from the action without ${t.seriesBefore} months before and ${t.seriesAfter} after`,
        zh: `没有对照场所，且实施前不足 ${t.seriesBefore} 个月或实施后不足 ${t.seriesAfter} 个月，无法区分季节因素与行动效果`,
      };
    case "broken-pre-trend":
      return {
        en: "the venue was already drifting away from its peers before the action",
        zh: "行动开始之前，该场所的走势已与对照场所不同",
      };
    case "already-moving":
      return {
        en: "the figure had already shifted before the action",
        zh: "行动开始之前，该指标已经发生变动",
      };
  }
}

/** A title inside a sentence: "Trip purpose" → "trip purpose". */
const inside = (title: string) =>
  /^[A-Z][a-z]+( |$)/.test(title) ? title[0]?.toLowerCase() + title.slice(1) : title;

/** The conventions in words, for the reader who wants to know. */
export function effectMethod(effect: Effect, locale: Locale): string {
  const t = effectThresholds;
  if (effect.design === "interrupted-series")
    return locale === "zh"
      ? "中断时间序列（分段回归）：趋势、年度季节项，实施时水平与斜率可变；误差含抽样误差与具有持续性的冲击（一阶自回归），其大小与持续性按限制似然积分。"
      : "Interrupted series (segmented regression): trend, yearly wave, level and slope that change at the start; errors are sampling noise and shocks that persist (first-order autoregressive), integrated over by the restricted likelihood.";
  return locale === "zh"
    ? `双重差分：以场所效应与时期效应的广义最小二乘估计；误差含抽样误差与各场所具有持续性的冲击（一阶自回归），其大小与持续性按限制似然积分。场所数很少时，聚类稳健标准误与置换检验均不可用（6 个场所置换检验的最小 p 值为 1/6）。前趋势以斜率（${100 * t.slopeLevel}%）与前导期联合检验（${100 * t.leadsLevel}%）判断，对照场所分化检验水平 ${100 * t.peersLevel}%。`
    : `Difference-in-differences: generalised least squares with venue and period effects; errors are sampling noise and shocks of venues that persist (first-order autoregressive), their size and persistence integrated over by the restricted likelihood. With so few venues neither clustered standard errors nor permutations can judge it (six venues: smallest p of a permutation 1/6). Pre-trend by its slope (${100 * t.slopeLevel} %) and jointly by all leads (${100 * t.leadsLevel} %); peers that move apart at ${100 * t.peersLevel} %.`;
}
