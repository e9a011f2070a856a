import { dayLabel } from "../calendar/label.ts";
import { SHOWN_FROM } from "../indicator/figure.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatValue, type Unit } from "../unit/unit.ts";
import type { Alert } from "./alert.ts";
import { alertThresholds } from "./thresholds.ts";
import type { Watched } from "./watch.ts";

/*
 * What may be said about alerts, in both languages: that a figure has left its usual level and what that is, never why.
 */

/** What an alert says, in two sentences. */
export function alertSentence(alert: Alert, venue: LocalisedText, locale: Locale): string {
  const zh = locale === "zh";
  const name = zh ? `${venue.zh}·${alert.subject.title.zh}：` : `${venue.en}, ${alert.subject.title.en}: `;
  return [`${name}${whatHappened(alert, locale)}`, notExplainedBy(alert, locale)].join(zh ? "" : " ");
}

function whatHappened(alert: Alert, locale: Locale): string {
  const { side, open, points } = alert;
  if (alert.since.status !== "measured")
    throw new RangeError(`alertSentence needs a measured alert, found ${alert.since.status}`);
  const [usual, since] = toldApart(alert.expected, alert.since.value, alert.subject.unit, locale);
  const from = dayLabel(alert.firstDay, locale);
  const to = dayLabel(alert.lastDay, locale);
  const week = alert.grain === "week";
  if (locale === "zh") {
    const level = `${side === "below" ? "低于" : "高于"}平常水平`;
    if (points === 1)
      return week
        ? `${from}起的一周${level}（平常 ${usual}，该周 ${since}）。`
        : `${from}${level}（此类日期平常 ${usual}，当日 ${since}）。`;
    if (open)
      return `自${from}${week ? "所在周" : ""}起${isLasting(alert) ? "持续" : "多次"}${level}（平常 ${usual}，此后 ${since}）。`;
    return `${from}至${to}${level}（平常 ${usual}，期间 ${since}），此后未再出现信号。`;
  }
  const level = `${side} its usual level`;
  const what = nouns[alert.subject.unit];
  if (points === 1)
    return week
      ? `${what} was ${level} in the week from ${from} (usual ${usual}, that week ${since}).`
      : `${what} was ${level} on ${from} (usual for such a day ${usual}, that day ${since}).`;
  if (open)
    return `${what} has ${isLasting(alert) ? "drifted" : "repeatedly been"} ${level} since ${week ? "the week from " : ""}${from} (usual ${usual}, since then ${since}).`;
  return `${what} was ${level} from ${from} to ${to} (usual ${usual}, then ${since}); no signal since.`;
}

const nouns: Record<Unit, string> = {
  share: "the share",
  nps: "the score",
  pomp: "the mean",
  scale: "the mean",
  points: "the difference",
  pp: "the difference",
  count: "the number",
};

function isLasting({ signals }: Alert): boolean {
  return signals.some((signal) => signal !== "point");
}

function notExplainedBy({ grain, seasonal }: Alert, locale: Locale): string {
  const zh = locale === "zh";
  const known = [
    ...(grain === "day" ? [zh ? "星期差异" : "weekday"] : []),
    ...(seasonal ? [zh ? "季节规律" : "time of year"] : []),
  ];
  if (zh) return `${[...known, "正常波动"].join("、")}均不足以解释。`.replace(/^正常波动均/, "正常波动");
  return known.length === 0
    ? "Not explained by normal swings."
    : `Not explained by ${known.join(", ")} or normal swings.`;
}

/** Both values in whole numbers, or with a decimal where these would be the same. */
function toldApart(usual: number, since: number, unit: Unit, locale: Locale): [string, string] {
  if (unit === "scale" || unit === "count")
    return [formatValue(usual, unit, locale), formatValue(since, unit, locale)];
  const factor = unit === "share" ? 100 : 1;
  const whole = [usual, since].map((value) => Math.round(value * factor));
  if (whole[0] === whole[1]) return [formatValue(usual, unit, locale), formatValue(since, unit, locale)];
  const text = (value: number): string =>
    `${value < 0 ? "\u2212" : ""}${Math.abs(value)}${unit === "share" ? "%" : ""}`;
  return [text(whole[0] as number), text(whole[1] as number)];
}

/** What a chart can say while it has no limits; `null` where it has. */
export function learningSentence(
  { reason, baseline }: Pick<Watched, "reason" | "baseline">,
  locale: Locale,
): string | null {
  const zh = locale === "zh";
  const { baselineWeeks } = alertThresholds;
  switch (reason) {
    case null:
      return null;
    case "no-answers":
      return zh ? "尚无答卷，无从监测。" : "There are no answers yet, so there is nothing to watch.";
    case "eight-weeks":
      if (baseline.weeks < baselineWeeks)
        return zh
          ? `学习中：需连续 ${baselineWeeks} 周都有答卷才能判断何为平常水平，目前连续 ${baseline.weeks} 周。`
          : `Learning: what is usual takes ${baselineWeeks} weeks in a row with answers, and so far there ${baseline.weeks === 1 ? "is" : "are"} ${baseline.weeks}.`;
      return zh
        ? `学习中：第 ${baselineWeeks} 周尚未结束。`
        : `Learning: the ${baselineWeeks === 8 ? "eighth" : "last"} week is not over yet.`;
    case "no-variance":
      return zh
        ? `学习中：最初 ${baselineWeeks} 周的答案全部相同，无法设定控制限。`
        : `Learning: all answers of the first ${baselineWeeks} weeks are the same, so there are no limits yet.`;
    case "too-few":
      return zh
        ? `学习中：平均每周不足 ${SHOWN_FROM} 份答卷，不发预警。`
        : `Learning: fewer than ${SHOWN_FROM} answers a week on average, so no alert is raised.`;
  }
}

/** That nothing stands out at a chart at present. */
export function quietSentence(usual: number, unit: Unit, newest: string, locale: Locale): string {
  const level = formatValue(usual, unit, locale);
  const day = dayLabel(newest, locale);
  return locale === "zh"
    ? `截至${day}没有进行中的预警，平常水平为 ${level}。`
    : `No alert is going on as of ${day}; usual is ${level}.`;
}

/** How many alerts, charts and venues there are. */
export interface BoardCounts {
  open: number;
  acknowledged: number;
  /** Alerts whose run has ended. */
  over: number;
  watched: number;
  learning: number;
}

/** The state of all charts in one sentence or two. */
export function boardSentence(
  { open, acknowledged, over, watched, learning }: BoardCounts,
  locale: Locale,
): string {
  const zh = locale === "zh";
  if (watched + learning === 0) return zh ? "没有可监测的数据。" : "There is nothing to watch.";
  if (watched === 0)
    return zh
      ? `${learning} 张控制图都仍在学习平常水平，尚不能发出预警。`
      : `${learning === 1 ? "The one chart is" : `All ${learning} charts are`} still learning what is usual, so no alert can be raised yet.`;
  const seen =
    acknowledged > 0
      ? zh
        ? `（其中 ${acknowledged} 条已确认）`
        : ` (${acknowledged} of them acknowledged)`
      : "";
  const now =
    open === 0
      ? zh
        ? "当前没有进行中的预警"
        : "No alert is going on"
      : zh
        ? `${open} 条预警进行中${seen}`
        : `${open} ${open === 1 ? "alert is" : "alerts are"} going on${seen}`;
  const before = over === 0 ? "" : zh ? `，${over} 条已结束` : `, ${over} ${over === 1 ? "is" : "are"} over`;
  const charts = zh
    ? `监测 ${watched} 张控制图${learning > 0 ? `，另有 ${learning} 张仍在学习` : ""}`
    : `${watched} ${watched === 1 ? "chart is" : "charts are"} watched${learning > 0 ? `, ${learning} ${learning === 1 ? "is" : "are"} still learning` : ""}`;
  return zh ? `${now}${before}；${charts}。` : `${now}${before}; ${charts}.`;
}

/** How alerts are raised, for the reader who wants to know. */
export function alertMethod(locale: Locale): string {
  const t = alertThresholds;
  return locale === "zh"
    ? `最初连续 ${t.baselineWeeks} 周为基准并固定不变，按星期几设期望值；Laney p′ 过度离散 σ_z ≥ 1；信号：|z′| > ${t.pointLimit}、EWMA（λ = ${t.ewmaWeight}，L = ${t.ewmaWidth}）越限、连续 ${t.sideRun} 点同侧；当日全部控制图 Benjamini–Hochberg q ≤ ${t.falseDiscoveryRate} 者保留，每段只报一次；日均不足 ${t.dailyFrom} 份答卷时按周；满 ${t.seasonYears} 年后以前两年同周（前后各一周）计入季节规律，此前不处理季节规律。`
    : `Usual is what the first ${t.baselineWeeks} weeks in a row were, by weekday, and stays so; Laney’s p′ with σ_z of at least 1; signals: |z′| > ${t.pointLimit}, moving average (λ = ${t.ewmaWeight}, L = ${t.ewmaWidth}), ${t.sideRun} in a row on one side; kept where Benjamini–Hochberg q ≤ ${t.falseDiscoveryRate} among all charts of the day, one alert per run; by weeks below ${t.dailyFrom} answers a day; the time of year is taken into account after ${t.seasonYears} full years, from the same weeks of the two before, and not handled earlier.`;
}
