import type { Figure } from "../indicator/figure.ts";
import type { Journey } from "../journey/journey.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatCount, formatFigure } from "../unit/unit.ts";
import type { AnalysisWarning, Asymmetry, LeftOut, Moment, MomentAnalysis, MomentLabel } from "./moment.ts";
import { rankRangeText, wholePercent, wholePoints } from "./wording.ts";

/*
 * What may be said about moments of truth, in both languages. Survey answers show what goes together: nothing here says
 * that one thing causes another.
 */

/** One touchpoint: score with range, traits, and what kind of touchpoint it is. */
export function momentSentence(
  moment: Moment,
  analysis: MomentAnalysis,
  journey: Journey,
  locale: Locale,
): string {
  const name = journey.touchpoints[moment.touchpoint]?.name[locale] as string;
  const parts = [
    scoreText(moment, analysis, locale),
    traitsText(moment, locale),
    asymmetryText(moment.asymmetry, locale),
  ];
  const text = parts.filter((part) => part !== "");
  return locale === "zh" ? `${name}：${text.join("")}` : `${name}: ${text.join(" ")}`;
}

const labels: Record<MomentLabel, LocalisedText> = {
  "make-or-break": { en: "make-or-break", zh: "成败型" },
  "magic-moment": { en: "magic moment", zh: "惊喜型" },
  "two-sided": { en: "two-sided", zh: "双向型" },
};

function scoreText(
  { score, rankLow, rankHigh, isMoment, label }: Moment,
  { moments }: MomentAnalysis,
  locale: Locale,
): string {
  const zh = locale === "zh";
  if (score.status === "not-asked")
    return zh ? "问卷未设推荐题，因此没有关键时刻指数。" : "no score, because recommendation was not asked.";
  if (score.status !== "measured" || rankLow === null || rankHigh === null)
    return zh
      ? `没有关键时刻指数：${formatFigure(score, locale)}。`
      : `no score: ${formatFigure(score, locale)}.`;
  const ranked = moments.filter((m) => m.rank !== null).length;
  const whole = (value: number): string => value.toFixed(0);
  const { low, high } = score.interval;
  const kind = label === null ? null : labels[label][locale];
  const place = rankRangeText(rankLow, rankHigh, ranked, locale);
  if (zh) {
    const verdict = isMoment ? `属于关键时刻${kind ? `（${kind}）` : ""}，` : "";
    return `${verdict}关键时刻指数 ${whole(score.value)}（${whole(low)}–${whole(high)}），${place}。`;
  }
  const verdict = isMoment ? `a moment of truth${kind ? ` (${kind})` : ""}, ` : "";
  return `${verdict}MOT ${whole(score.value)} (${whole(low)}–${whole(high)}), ${place}.`;
}

/** Strong feelings, and what high instead of low scores go with. */
function traitsText({ traits }: Moment, locale: Locale): string {
  const zh = locale === "zh";
  const { emotion, decision, longTerm } = traits;
  const texts: string[] = [];
  if (emotion.figure.status === "measured") {
    const share = wholePercent(emotion.figure.value);
    texts.push(zh ? `${share} 的到访在此有强烈感受` : `Strong feelings in ${share} of visits`);
  }
  const swings = [
    swingText(decision.figure, zh ? "总体满意度" : "satisfaction", locale),
    swingText(longTerm.figure, zh ? "推荐意愿" : "recommendation", locale),
  ].filter((text) => text !== null);
  if (swings.length > 0)
    texts.push(
      zh
        ? `打高分与打低分的顾客相比，${swings.join("、")}`
        : `a high instead of a low score is associated with ${swings.join(" and ")}`,
    );
  if (texts.length === 0) return "";
  const text = texts.join(zh ? "；" : "; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${zh ? "。" : "."}`;
}

function swingText(figure: Figure, outcome: string, locale: Locale): string | null {
  if (figure.status !== "measured") return null;
  const points = wholePoints(Math.abs(figure.value), locale);
  if (locale === "zh") return `${outcome}${figure.value < 0 ? "低" : "高"} ${points}`;
  return `${points} ${figure.value < 0 ? "less" : "more"} ${outcome}`;
}

/** What kind of touchpoint it is, and what follows for those who run it. */
function asymmetryText(asymmetry: Asymmetry, locale: Locale): string {
  const { penalty, reward, nLow, nHigh } = asymmetry;
  const zh = locale === "zh";
  if (asymmetry.class === "insufficient")
    return zh
      ? `低分 ${nLow} 份、高分 ${nHigh} 份，各需至少 10 份才能判断其类型。`
      : `${nLow} low and ${nHigh} high scores; at least 10 of each are needed to say what kind of touchpoint it is.`;
  if (penalty.status !== "measured" || reward.status !== "measured") return "";
  const [p, w] = [penalty.value, reward.value];
  const texts: Record<Exclude<Asymmetry["class"], "insufficient">, LocalisedText> = {
    basic: {
      en: `A basic: a low score is associated with ${lossText(p, "en")}, a high score with only ${gainText(w, "en")}. Fix failures; do not polish.`,
      zh: `属于基本型：打低分者满意度${lossText(p, "zh")}，打高分者仅${gainText(w, "zh")}。应先消除失误，不必锦上添花。`,
    },
    excitement: {
      en: `An exciter: a high score is associated with ${gainText(w, "en")}, a low score with only ${lossText(p, "en")}. Worth excelling at.`,
      zh: `属于兴奋型：打高分者满意度${gainText(w, "zh")}，打低分者仅${lossText(p, "zh")}。值得做到出彩。`,
    },
    performance: {
      en: `A performance factor: a low score is associated with ${lossText(p, "en")}, a high score with ${gainText(w, "en")}. Every step up counts.`,
      zh: `属于期望型：打低分者满意度${lossText(p, "zh")}，打高分者${gainText(w, "zh")}。做得越好，满意度越高。`,
    },
    inverse: {
      en: "Low scores go with higher and high scores with lower satisfaction: check the direction of the scale.",
      zh: "打低分者满意度反而更高，打高分者反而更低：请检查量表方向。",
    },
    "non-monotone": {
      en: "Satisfaction does not rise steadily with its score: look at the answers before drawing a conclusion.",
      zh: "满意度并不随其得分稳步上升：下结论前请先查看原始回答。",
    },
    "no-clear-effect": {
      en: "No clear link with satisfaction once the other touchpoints are taken into account.",
      zh: "考虑其他触点之后，与满意度没有明确关联。",
    },
  };
  return texts[asymmetry.class][locale];
}

function lossText(penalty: number, locale: Locale): string {
  const points = wholePoints(Math.max(0, -penalty), locale);
  return locale === "zh" ? `低 ${points}` : `${points} less satisfaction`;
}

function gainText(reward: number, locale: Locale): string {
  const points = wholePoints(Math.max(0, reward), locale);
  return locale === "zh" ? `高 ${points}` : `${points} more`;
}

/** The whole analysis in one to three sentences: what may be concluded, or why nothing may. */
export function analysisSentence(analysis: MomentAnalysis, journey: Journey, locale: Locale): string {
  const sentences = [conclusion(analysis, journey)[locale]];
  if (analysis.moments.length > 0) sentences.push(explainedText(analysis)[locale]);
  return sentences.join(locale === "zh" ? "" : " ");
}

function conclusion(analysis: MomentAnalysis, journey: Journey): LocalisedText {
  if (analysis.moments.length === 0) return nothingText(analysis);
  const named = (moments: readonly Moment[], locale: Locale): string =>
    moments
      .map((m) => journey.touchpoints[m.touchpoint]?.name[locale] as string)
      .join(locale === "zh" ? "、" : ", ");
  const sure = analysis.moments.filter((m) => m.isMoment);
  const count = analysis.moments.length;
  const first = analysis.moments.slice(0, 1);
  if (sure.length > 0)
    return {
      en: `${sure.length} of ${count} touchpoints ${sure.length === 1 ? "is a moment" : "are moments"} of truth: ${named(sure, "en")}.`,
      zh: `${count} 个触点中有 ${sure.length} 个可确认为关键时刻：${named(sure, "zh")}。`,
    };
  if (!analysis.recommendationAsked)
    return {
      en: `Recommendation was not asked, so touchpoints have no moment-of-truth score; two of the three traits are shown. First by importance: ${named(first, "en")}.`,
      zh: `问卷未设推荐题，因此没有关键时刻指数，仅显示三项特质中的两项。按重要性居首：${named(first, "zh")}。`,
    };
  return {
    en: `No touchpoint can be called a moment of truth with confidence; ${named(first, "en")} stands first.`,
    zh: `目前没有触点可以确认为关键时刻；居首的是${named(first, "zh")}。`,
  };
}

function nothingText({ status, visitsWithOutcome, neededVisits }: MomentAnalysis): LocalisedText {
  if (status === "not-asked")
    return {
      en: "Overall satisfaction or the touchpoints were not asked, so moments of truth cannot be found.",
      zh: "问卷未设总体满意度或触点评分题，无法分析关键时刻。",
    };
  if (status === "too-few")
    return {
      en: `Too few visits to tell: ${formatCount(neededVisits, "en")} with an overall rating are needed, ${formatCount(visitsWithOutcome, "en")} were found.`,
      zh: `到访样本不足：需要 ${formatCount(neededVisits, "zh")} 份有总体评分的答卷，目前有 ${formatCount(visitsWithOutcome, "zh")} 份。`,
    };
  return {
    en: "All answers are alike, so nothing can be said about what matters.",
    zh: "所有回答完全相同，无法判断哪些触点更重要。",
  };
}

function explainedText({ explained, status }: MomentAnalysis): LocalisedText {
  if (explained.status !== "measured")
    return { en: "Importance cannot be computed.", zh: "重要性无法计算。" };
  const share = wholePercent(explained.value);
  if (status === "weak")
    return {
      en: `The ratings hardly explain overall satisfaction (${share}); importance is not shown.`,
      zh: `各触点评分几乎不能解释总体满意度（${share}），因此不显示重要性。`,
    };
  return {
    en: `Together the ratings explain ${share} of the differences in overall satisfaction.`,
    zh: `各触点评分合计可解释总体满意度差异的 ${share}。`,
  };
}

/** Why a touchpoint could not take part. */
export function leftOutReason({ reason, n, needed }: LeftOut, locale: Locale): string {
  const texts: Record<LeftOut["reason"], LocalisedText> = {
    "not-asked": { en: "not asked in this survey", zh: "本问卷未设此题" },
    "too-few": {
      en: `${n} visits rated it and satisfaction; ${needed} are needed`,
      zh: `同时给出该触点与总体评分的到访有 ${n} 次，至少需要 ${needed} 次`,
    },
    "no-variance": { en: "all guests gave the same answer", zh: "所有顾客的回答相同" },
  };
  return texts[reason][locale];
}

/** What to keep in mind about an analysis, as text. */
export function warningText(
  { code, touchpoints }: AnalysisWarning,
  journey: Journey,
  locale: Locale,
): string {
  const names = touchpoints
    .map((t) => journey.touchpoints.find((found) => found.code === t)?.name[locale] ?? t)
    .join(locale === "zh" ? "、" : ", ");
  return warningTexts(names)[code][locale];
}

function warningTexts(names: string): Record<AnalysisWarning["code"], LocalisedText> {
  return {
    weak: {
      en: "The ratings explain less than 5% of overall satisfaction.",
      zh: "各触点评分对总体满意度的解释不足 5%。",
    },
    refused: {
      en: "Too few guests rated the same touchpoints together: the ratings contradict each other, so importance is not shown.",
      zh: "同时评价相同触点的顾客太少，各评分相互矛盾，因此不显示重要性。",
    },
    repaired: {
      en: "The ratings contradicted each other slightly, because different guests rated different touchpoints; this was evened out.",
      zh: "由于不同顾客评价的触点不同，各评分略有矛盾，已作修正。",
    },
    "contradictory-pairs": {
      en: "Pair by pair the ratings contradict each other, so importance rests on maximum likelihood instead.",
      zh: "成对估计的相关系数相互矛盾，重要性改用最大似然法估计。",
    },
    "not-converged": {
      en: "Maximum likelihood found no stable result, so importance rests on pairs of ratings: it may be off where unhappy guests skip questions.",
      zh: "最大似然估计未收敛，重要性改用成对估计；若不满的顾客常跳过题目，结果可能有偏差。",
    },
    "methods-differ": {
      en: `Importance depends on how unanswered questions are dealt with: by more than 3 points for ${names}. The estimate shown allows for who left what unanswered.`,
      zh: `重要性取决于如何处理未答题：以下触点的两种估计相差超过 3 个百分点：${names}。此处采用的估计已考虑哪些顾客未答哪些题。`,
    },
    "too-many": {
      en: "A stage has too many touchpoints for an exact result, so importance is not shown.",
      zh: "某阶段的触点过多，无法精确计算，因此不显示重要性。",
    },
    "stages-first": {
      en: "With more than 20 touchpoints importance is shared out among stages first, then within each stage.",
      zh: "触点超过 20 个时，先在阶段之间分配重要性，再在阶段内部分配。",
    },
    "high-condition": {
      en: "The ratings resemble each other so much that their separate effects are uncertain.",
      zh: "各触点评分高度相似，难以分清各自的作用。",
    },
    "recommendation-too-few": {
      en: "Too few guests answered the recommendation question for a moment-of-truth score.",
      zh: "回答推荐题的顾客太少，无法给出关键时刻指数。",
    },
    "high-vif": {
      en: `Hard to tell apart from other touchpoints: ${names}.`,
      zh: `与其他触点难以区分：${names}。`,
    },
    inverse: {
      en: `Linked the wrong way round; check the direction of the scale: ${names}.`,
      zh: `与满意度呈反向关联，请检查量表方向：${names}。`,
    },
    unrelated: {
      en: `Fewer than 30 of the same guests rated it and another touchpoint, so the two are taken as linked through satisfaction only: ${names}.`,
      zh: `与另一触点的共同评价者不足 30 人，按仅通过满意度相关处理：${names}。`,
    },
    "seldom-together": {
      en: `Fewer than 30 of the same guests rated it and another touchpoint, so how the two go together is inferred from what else those guests rated: ${names}.`,
      zh: `与另一触点的共同评价者不足 30 人，二者的关系由这些顾客的其他评分推算：${names}。`,
    },
    "often-skipped": {
      en: `More than 20% of the guests who met it left it unrated: ${names}.`,
      zh: `经历者中超过 20% 未作评价：${names}。`,
    },
  };
}
