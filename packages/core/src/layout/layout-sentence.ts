import type { LocalisedText } from "../text/text.ts";
import type { LayoutAssessment, WorstMoment } from "./assess.ts";
import type { LayoutScore, SubScore } from "./score/score.ts";

/** Sub-scores less than this apart are not called stronger or weaker than each other. */
const ALIKE = 1;

/**
 * What a planner reads first: the total and how far it depends on weights, what is strongest and weakest, where and when
 * walking is worst, and how much of it all is assumed. Says no more than was computed.
 */
export function layoutSentence({ score, worst }: Pick<LayoutAssessment, "score" | "worst">): LocalisedText {
  const parts = [totalText(score), strengthText(score), worstText(worst), assumedText(score)];
  return {
    en: parts.map(({ en }) => en).join(" "),
    zh: parts.map(({ zh }) => zh).join(""),
  };
}

/** Points of a total or sub-score, whole. */
export function pointsText(points: number): string {
  return points.toFixed(0);
}

function totalText({ total, uncapped, caps, sensitivity }: LayoutScore): LocalisedText {
  const strictest = caps.toSorted((a, b) => a.cap - b.cap)[0];
  if (strictest && total < uncapped)
    return {
      en: `${pointsText(total)} of 100 points, held down from ${pointsText(uncapped)}: ${uncapitalised(strictest.reason.en)}`,
      zh: `布局总分 ${pointsText(total)} 分（满分 100），由 ${pointsText(uncapped)} 分受限下调：${strictest.reason.zh}`,
    };
  const [low, high] = [pointsText(sensitivity.low), pointsText(sensitivity.high)];
  const band =
    low === high
      ? { en: "the same under other weights", zh: "改变权重结果不变" }
      : { en: `${low}–${high} under other weights`, zh: `改变权重时为 ${low}–${high} 分` };
  return {
    en: `${pointsText(total)} of 100 points (${band.en}).`,
    zh: `布局总分 ${pointsText(total)} 分（满分 100，${band.zh}）。`,
  };
}

function strengthText({ subs }: LayoutScore): LocalisedText {
  const judged = subs
    .filter((sub): sub is SubScore & { score: number } => sub.score !== null && sub.weight > 0)
    .sort((a, b) => b.score - a.score);
  const [first, last] = [judged[0], judged[judged.length - 1]];
  if (!first || !last) return { en: "Nothing could be judged.", zh: "没有可评价的内容。" };
  const named = ({ title, score }: SubScore & { score: number }) => ({
    en: `${uncapitalised(title.en)} (${pointsText(score)})`,
    zh: `${title.zh}（${pointsText(score)} 分）`,
  });
  const [strong, weak] = [named(first), named(last)];
  if (judged.length === 1)
    return {
      en: `Judged by ${strong.en} alone; there is no data for the rest.`,
      zh: `仅依据${strong.zh}评价，其余缺少数据。`,
    };
  if (first.score - last.score < ALIKE)
    return {
      en: `All sub-scores are alike, near ${pointsText(first.score)}.`,
      zh: `各分项得分相近，约 ${pointsText(first.score)} 分。`,
    };
  const missing = subs.filter(({ score, weight }) => score === null && weight > 0);
  const without =
    missing.length === 0
      ? { en: "", zh: "" }
      : {
          en: ` Not judged for want of data: ${missing.map(({ title }) => uncapitalised(title.en)).join(", ")}.`,
          zh: `因缺少数据未评价：${missing.map(({ title }) => title.zh).join("、")}。`,
        };
  return {
    en: `Strongest: ${strong.en}; weakest: ${weak.en}.${without.en}`,
    zh: `最强：${strong.zh}；最弱：${weak.zh}。${without.zh}`,
  };
}

function worstText(worst: WorstMoment | null): LocalisedText {
  if (!worst) return { en: "Nobody walks in the simulated day.", zh: "模拟日内无人步行。" };
  const { edge, name, los, density } = worst;
  const where = { en: name?.en ?? `path ${edge}`, zh: name ? `“${name.zh}”` : `通道 ${edge} ` };
  const time = clockText(worst.minuteOfDay);
  const people = density.toFixed(1);
  switch (los) {
    case "A":
    case "B":
      return {
        en: `In the simulated day even the busiest path, ${where.en} at ${time}, flows freely (LOS ${los}).`,
        zh: `模拟日内最繁忙的${where.zh}在 ${time} 仍通行自如（${los} 级）。`,
      };
    case "C":
      return {
        en: `In the simulated day the busiest path, ${where.en} at ${time}, is lively but not crowded (LOS C).`,
        zh: `模拟日内最繁忙的${where.zh}在 ${time} 人流较多但尚不拥挤（C 级）。`,
      };
    case "F":
      return {
        en: `In the simulated day ${where.en} comes to a standstill at ${time} (LOS F).`,
        zh: `模拟日内${where.zh}在 ${time} 出现停滞（F 级）。`,
      };
    default:
      return {
        en: `Worst bottleneck of the simulated day: ${where.en} at ${time} (LOS ${los}, ${people} people per m²).`,
        zh: `模拟日内最严重的瓶颈：${where.zh.trim()}，${time}（${los} 级，每平方米 ${people} 人）。`,
      };
  }
}

function assumedText({ assumedShare }: LayoutScore): LocalisedText {
  if (assumedShare === 0) return { en: "None of the data is assumed.", zh: "所用数据均非假定。" };
  const percent = `${(100 * assumedShare).toFixed(0)}%`;
  const size =
    assumedShare < 0.01
      ? { en: "Less than 1%", zh: "不到 1% " }
      : assumedShare > 0.99 && assumedShare < 1
        ? { en: "More than 99%", zh: "超过 99% " }
        : { en: percent, zh: ` ${percent} ` };
  return {
    en: `${size.en} of what this rests on is assumed.`,
    zh: `所依据的数据中${size.zh}为假定值。`,
  };
}

/** "14:30"; minutes after midnight of the next day go on from 00:00. */
function clockText(minuteOfDay: number): string {
  const minute = Math.floor(minuteOfDay) % 1440;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
