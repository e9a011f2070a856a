import type { BeliefSource } from "../../journey/designed-sentence.ts";
import type { Journey } from "../../journey/journey.ts";
import type { Locale, LocalisedText } from "../../text/text.ts";
import { formatCount, formatDifference, formatFigure, formatInterval, formatValue } from "../../unit/unit.ts";
import type { PointsToTarget } from "../../what-if/target.ts";
import { MAX_POINTS, type OutcomeLift } from "../../what-if/what-if.ts";
import type { PeakReason, PeakStep } from "./candidates.ts";

/*
 * What may be said of peaks. A step is called the lowest, or the highest, only where chance leaves no other; lifts are
 * associations and are said to be expected, never to follow.
 */

/** More steps than this are counted instead of named. */
const NAMED = 3;

/** What to turn round and what to protect, with what the first would be expected to go with. */
export function peaksSentence(
  steps: readonly PeakStep[],
  /** Lift of overall satisfaction at the lowest step; `null` where there is none to speak of. */
  lift: OutcomeLift | null,
  /** Whose design the steps are held against. */
  source: BeliefSource,
  journey: Journey,
  locale: Locale,
): string {
  const lows = byLevel(steps.filter(({ reasons }) => reasons.includes("negative-peak")));
  const highs = byLevel(steps.filter(({ reasons }) => reasons.includes("positive-peak"))).reverse();
  const ranked = steps.filter(({ rankLow }) => rankLow !== null).length;
  const [lowest] = lows;
  if (!lowest)
    return locale === "zh"
      ? "答卷还不足以判断哪里是负峰、哪里是正峰。"
      : "The answers do not tell yet which step is a low and which a high.";
  const clauses = [
    lowText(lows, ranked, journey),
    ...(lift === null ? [] : [liftText(lift, lowest, journey)]),
    ...(highs.length === 0 ? [] : [highText(highs, journey)]),
    shortText(steps, source),
  ].flatMap((text) => (text === null ? [] : [text[locale]]));
  return locale === "zh" ? `${clauses.join("；")}。` : `${clauses.join("; ")}.`;
}

/** The lowest step by what was measured: the one that a sentence speaks of first. */
export function lowestStep(steps: readonly PeakStep[]): PeakStep | null {
  return byLevel(steps.filter(({ reasons }) => reasons.includes("negative-peak")))[0] ?? null;
}

function lowText(lows: readonly PeakStep[], ranked: number, journey: Journey): LocalisedText {
  const [lowest] = lows as [PeakStep];
  const level = (locale: Locale): string => formatFigure(lowest.level, locale);
  if (lows.length === 1)
    return {
      en: `Turn round ${nameOf(lowest, journey).en}: at ${level("en")} the lowest of ${ranked} steps, by more than chance explains`,
      zh: `先扭转${nameOf(lowest, journey).zh}：得分 ${level("zh")}，是 ${ranked} 个环节中的最低点，超出偶然`,
    };
  return {
    en: `The low is one of ${lows.length} of ${ranked} steps, and chance leaves open which: ${names(lows, journey, "en")}`,
    zh: `负峰在 ${ranked} 个环节中的 ${lows.length} 个之间，尚不能确定是哪一个：${names(lows, journey, "zh")}`,
  };
}

function liftText(
  { total, touchpoints }: OutcomeLift,
  lowest: PeakStep,
  journey: Journey,
): LocalisedText | null {
  const improvement = touchpoints[0]?.improvement;
  if (!improvement || !("points" in improvement)) return null;
  const name = nameOf(lowest, journey);
  const by = String(Number(improvement.points.toFixed(1)));
  if (total.status !== "measured" || total.interval.low <= 0)
    return {
      en: `what +${by} at ${name.en} goes with cannot be told from chance`,
      zh: `${name.zh}提高 ${by} 分对应的变化与偶然无法区分`,
    };
  const text = (locale: Locale): string => {
    const range = formatInterval(total.interval, "points", locale);
    const amount = formatDifference(total.value, "points", locale);
    return locale === "zh" ? `${amount}（${range}）` : `${amount} (${range})`;
  };
  return {
    en: `+${by} at ${name.en} would be expected to go with ${text("en")} of overall satisfaction`,
    zh: `${name.zh}提高 ${by} 分，总体满意度预期相应变化 ${text("zh")}（关联而非因果）`,
  };
}

function highText(highs: readonly PeakStep[], journey: Journey): LocalisedText {
  const open = highs.length > 1;
  return {
    en: `protect ${names(highs, journey, "en")}${open ? ", one of which is the high" : `, the high at ${formatFigure((highs[0] as PeakStep).level, "en")}`}`,
    zh: `守住${names(highs, journey, "zh")}${open ? "，正峰在其中" : `这一正峰（${formatFigure((highs[0] as PeakStep).level, "zh")}）`}`,
  };
}

function shortText(steps: readonly PeakStep[], source: BeliefSource): LocalisedText | null {
  const designed = steps.filter(({ adjustedP }) => adjustedP !== null).length;
  const short = steps.filter(({ reasons }) => reasons.includes("below-design")).length;
  if (designed === 0) return null;
  const of = {
    hypothesis: { en: "what the template hopes for", zh: "模板假设" },
    recorded: { en: "the design", zh: "设计值" },
  }[source];
  return {
    en: `${short === 0 ? "none" : short} of ${designed} steps ${short > 1 ? "fall" : "falls"} short of ${of.en} for sure`,
    zh:
      short === 0
        ? `${designed} 个环节均未确认低于${of.zh}`
        : `${designed} 个环节中 ${short} 个确认低于${of.zh}`,
  };
}

const reasonTexts: Record<PeakReason, LocalisedText> = {
  "negative-peak": { en: "chance does not rule it out as the lowest", zh: "不能排除是最低点" },
  "positive-peak": { en: "chance does not rule it out as the highest", zh: "不能排除是最高点" },
  "below-design": { en: "guests feel worse than was designed", zh: "实际感受低于设计" },
  "first-step": { en: "the journey begins here", zh: "旅程起点" },
  "last-step": { en: "the journey ends here", zh: "旅程终点" },
};

/** Why a step is proposed, in words; empty where it is not. */
export function reasonsText({ reasons }: Pick<PeakStep, "reasons">, locale: Locale): string {
  return reasons.map((reason) => reasonTexts[reason][locale]).join(locale === "zh" ? "；" : "; ");
}

/** Why there is no lift to a target; `null` where there is one. */
export function targetText(found: PointsToTarget, target: number): LocalisedText | null {
  const at = (value: number, locale: Locale): string => formatValue(value, "pomp", locale);
  if (found.status === "ok") return null;
  if (found.status === "not-rated") return { en: "Nobody rated it here.", zh: "此处无人评分。" };
  if (found.status === "reached")
    return {
      en: `Its ratings average ${at(found.mean, "en")} and have reached ${at(target, "en")}.`,
      zh: `评分均值 ${at(found.mean, "zh")}，已达到目标 ${at(target, "zh")}。`,
    };
  return {
    en: `From average ratings of ${at(found.mean, "en")} to ${at(target, "en")} is further than +${MAX_POINTS} reaches (${at(found.most, "en")}): the regression is not stretched that far.`,
    zh: `评分均值从 ${at(found.mean, "zh")} 到 ${at(target, "zh")} 超出 +${MAX_POINTS} 分所能达到的 ${at(found.most, "zh")}，回归不外推到这么远。`,
  };
}

/** How many ideas stand where, in one sentence. */
export function ideasSentence(
  counts: { idea: number; chosen: number; dropped: number },
  locale: Locale,
): string {
  const { idea, chosen, dropped } = counts;
  const total = idea + chosen + dropped;
  const zh = locale === "zh";
  if (total === 0) return zh ? "还没有记录任何点子。" : "No ideas are written down yet.";
  const count = (n: number): string => formatCount(n, locale);
  return zh
    ? `共 ${count(total)} 个点子：${count(idea)} 个待定，${count(chosen)} 个已转为行动，${count(dropped)} 个已放弃。`
    : `${count(total)} ${total === 1 ? "idea" : "ideas"}: ${count(idea)} open, ${count(chosen)} made into actions, ${count(dropped)} dropped.`;
}

function byLevel(steps: readonly PeakStep[]): PeakStep[] {
  const level = ({ level: figure }: PeakStep): number =>
    figure.status === "measured" ? figure.value : Number.POSITIVE_INFINITY;
  return [...steps].sort((a, b) => level(a) - level(b));
}

function names(steps: readonly PeakStep[], journey: Journey, locale: Locale): string {
  const all = steps.slice(0, NAMED).map((step) => nameOf(step, journey)[locale]);
  const more = steps.length - all.length;
  if (locale === "zh") return `${all.join("、")}${more > 0 ? `等` : ""}`;
  if (more > 0) return `${all.join(", ")} and ${more} more`;
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : (all[0] ?? "");
}

function nameOf({ touchpoint }: PeakStep, { touchpoints }: Journey): LocalisedText {
  return touchpoints.find(({ code }) => code === touchpoint)?.name ?? { en: touchpoint, zh: touchpoint };
}
