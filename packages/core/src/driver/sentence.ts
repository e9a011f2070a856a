import type { Interval } from "../indicator/figure.ts";
import type { Driver, Journey } from "../journey/journey.ts";
import type { Quadrant } from "../moment/moment.ts";
import type { MomentOutcome } from "../moment/sum-layout.ts";
import { rankRangeText, wholePercent } from "../moment/wording.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatCount, formatEstimate } from "../unit/unit.ts";
import type { DriverAnalysis, DriverGroup, DriverTouchpoint } from "./driver.ts";

/*
 * What may be said about drivers, in both languages: what goes with what, and what would be expected if it stayed so.
 */

const outcomeNames: Record<MomentOutcome, LocalisedText> = {
  overall: { en: "overall satisfaction", zh: "总体满意度" },
  recommend: { en: "willingness to recommend", zh: "推荐意愿" },
};

const driverNames: Record<Driver, LocalisedText> = {
  service: { en: "service", zh: "服务" },
  hardware: { en: "hardware", zh: "硬件" },
  marketing: { en: "marketing", zh: "营销" },
};

/** The whole analysis in one to three sentences. */
export function driverSentence(analysis: DriverAnalysis, journey: Journey, locale: Locale): string {
  const sentences =
    analysis.touchpoints.length === 0 ? [nothingText(analysis)] : conclusions(analysis, journey);
  return sentences.map((sentence) => sentence[locale]).join(locale === "zh" ? "" : " ");
}

function nothingText({ status, outcome, visitsWithOutcome, thresholds }: DriverAnalysis): LocalisedText {
  const name = outcomeNames[outcome];
  if (status === "not-asked")
    return {
      en: `Neither drivers nor importance can be told: ${name.en} or the touchpoints were not asked.`,
      zh: `问卷未设${name.zh}或触点评分题，无法分析驱动因素。`,
    };
  if (status === "no-variance")
    return {
      en: "All answers are alike, so nothing can be said about what matters.",
      zh: "所有回答完全相同，无法判断哪些因素更重要。",
    };
  return {
    en: `Too few visits to tell: ${formatCount(thresholds.neededVisits, "en")} that answered on ${name.en} are needed, ${formatCount(visitsWithOutcome, "en")} were found.`,
    zh: `到访样本不足：需要 ${formatCount(thresholds.neededVisits, "zh")} 份有${name.zh}评分的答卷，目前有 ${formatCount(visitsWithOutcome, "zh")} 份。`,
  };
}

function conclusions(analysis: DriverAnalysis, journey: Journey): LocalisedText[] {
  const sentences = [sharesText(analysis)];
  const [first] = analysis.touchpoints;
  if (first && analysis.status !== "weak") sentences.push(firstGap(first, analysis, journey));
  return sentences;
}

/** What service, hardware and marketing account for. */
function sharesText({ drivers, explained, status, outcome }: DriverAnalysis): LocalisedText {
  const name = outcomeNames[outcome];
  if (explained.status !== "measured")
    return { en: "Importance cannot be computed.", zh: "重要性无法计算。" };
  const whole = wholePercent(explained.value);
  if (status === "weak")
    return {
      en: `The ratings hardly explain ${name.en} (${whole}), so importance is not shown.`,
      zh: `各触点评分几乎不能解释${name.zh}（${whole}），因此不显示重要性。`,
    };
  const known = drivers.flatMap(({ code, share }) =>
    share.status === "measured" ? [{ code, value: share.value, interval: share.interval }] : [],
  );
  const ordered = known.sort((a, b) => b.value - a.value);
  const list = (locale: Locale): string =>
    ordered
      .map(({ code, value, interval }) => {
        const share = shareText(value, interval, locale);
        return locale === "zh" ? `${driverNames[code].zh}占 ${share}` : `${driverNames[code].en} ${share}`;
      })
      .join(locale === "zh" ? "，" : ", ");
  return {
    en: `The ratings explain ${whole} of the differences in ${name.en}; of this ${list("en")}.`,
    zh: `各触点评分可解释${name.zh}差异的 ${whole}；其中${list("zh")}。`,
  };
}

/** A share with its interval in whole percent: 14% (12–16%). */
function shareText(value: number, { low, high }: Pick<Interval, "low" | "high">, locale: Locale): string {
  const range = `${(100 * low).toFixed(0)}–${wholePercent(high)}`;
  return locale === "zh" ? `${wholePercent(value)}（${range}）` : `${wholePercent(value)} (${range})`;
}

/** The first of the to-do list; or that no gap stands out from chance. */
function firstGap(first: DriverTouchpoint, analysis: DriverAnalysis, journey: Journey): LocalisedText {
  const { priority } = first;
  if (priority.status !== "measured" || !(priority.interval.low > 0))
    return {
      en: `No touchpoint stands out whose gap to ${analysis.target} would be worth closing beyond chance.`,
      zh: `尚无触点能确认：补足与目标 ${analysis.target} 分的差距会带来超出偶然的提升。`,
    };
  return {
    en: `Worth most: ${prioritySentence(first, analysis, journey, "en")}`,
    zh: `最值得先做：${prioritySentence(first, analysis, journey, "zh")}`,
  };
}

const nameOf = (journey: Journey, touchpoint: number, locale: Locale): string =>
  journey.touchpoints[touchpoint]?.name[locale] as string;

/** What closing the gap of one touchpoint would be expected to go with. */
export function prioritySentence(
  { touchpoint, priority, gap, priorityBasis, importance }: DriverTouchpoint,
  { outcome, target }: Pick<DriverAnalysis, "outcome" | "target">,
  journey: Journey,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const name = nameOf(journey, touchpoint, locale);
  const goal = outcomeNames[outcome][locale];
  if (gap === null)
    return zh ? `${name}：评分太少，无法判断差距。` : `${name}: too few ratings to tell the gap.`;
  if (gap === 0)
    return zh ? `${name}已达到 ${target} 分的目标。` : `${name} has reached the target of ${target}.`;
  if (priority.status !== "measured")
    return zh
      ? `${name}：与其他触点难以区分，无法估计达标价值。`
      : `${name}: it cannot be told apart from other touchpoints, so the worth of its gap is unknown.`;
  if (priority.value === 0) {
    const wrong = importance.inverse;
    return zh
      ? `${name}：评分更高并不对应更高的${goal}${wrong ? "，请检查量表方向" : ""}，预计没有提升。`
      : `${name}: higher ratings do not go with higher ${goal}${wrong ? " (check the direction of the scale)" : ""}, so none is expected.`;
  }
  const amount = formatEstimate(priority.value, priority.interval, "points", locale);
  const how = priorityBasis === "conversion";
  return zh
    ? `${name}若达到 ${target} 分，预期与${goal}高 ${amount} 分相关${how ? "（按低分、中间分升档估计）" : ""}。`
    : `${name} at ${target} would be expected to go with ${amount} points more ${goal}${how ? ", read from low, middle and high scores" : ""}.`;
}

const quadrantTexts: Record<Quadrant, LocalisedText> = {
  "concentrate-here": {
    en: "Concentrate here: it matters more than an equal share and does worse than the others.",
    zh: "优先改进：重要性高于平均份额，表现低于其他触点。",
  },
  "keep-up": {
    en: "Keep it up: it matters more than an equal share and does better than the others.",
    zh: "继续保持：重要性高于平均份额，表现优于其他触点。",
  },
  "low-priority": {
    en: "Low priority: it matters less than an equal share and does worse than the others.",
    zh: "次要改进：重要性低于平均份额，表现低于其他触点。",
  },
  "possible-overkill": {
    en: "Possibly more than needed: it matters less than an equal share and does better than the others.",
    zh: "可能投入过多：重要性低于平均份额，表现优于其他触点。",
  },
};

/** One touchpoint: importance with its rank range, place on the map, worth of its gap. */
export function touchpointSentence(
  row: DriverTouchpoint,
  analysis: DriverAnalysis,
  journey: Journey,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const { share, rankLow, rankHigh } = row.importance;
  const name = nameOf(journey, row.touchpoint, locale);
  const goal = outcomeNames[analysis.outcome][locale];
  const parts: string[] = [];
  if (share.status === "measured" && rankLow !== null && rankHigh !== null) {
    const amount = shareText(share.value, share.interval, locale);
    const place = rankRangeText(rankLow, rankHigh, analysis.touchpoints.length, locale);
    parts.push(
      zh
        ? `在触点评分对${goal}的解释中，${name}占 ${amount}，按重要性${place}。`
        : `${name} accounts for ${amount} of what the ratings explain about ${goal}: ${place} by importance.`,
    );
  }
  if (row.quadrant !== null) {
    parts.push(quadrantTexts[row.quadrant][locale]);
    if (row.borderline)
      parts.push(zh ? "不过也可能落在相邻象限。" : "It could as well fall in a neighbouring field.");
  }
  parts.push(prioritySentence(row, analysis, journey, locale));
  return parts.join(zh ? "" : " ");
}

/** What a stage or a driver accounts for as a whole. */
export function groupSentence(
  { share }: DriverGroup,
  name: LocalisedText,
  { outcome }: Pick<DriverAnalysis, "outcome">,
  locale: Locale,
): string {
  const zh = locale === "zh";
  if (share.status !== "measured")
    return zh ? `${name.zh}：无法给出重要性。` : `${name.en}: importance cannot be shown.`;
  const amount = shareText(share.value, share.interval, locale);
  const goal = outcomeNames[outcome][locale];
  return zh
    ? `${name.zh}作为一个整体，占触点评分对${goal}解释的 ${amount}。`
    : `${name.en} as a whole accounts for ${amount} of what the ratings explain about ${goal}.`;
}

/** How shares were estimated, and whether the other way tells another story. */
export function methodNotice(
  { method, switched, largestDifference, thresholds }: DriverAnalysis,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const points = largestDifference === null ? null : (100 * largestDifference).toFixed(1);
  const limit = (100 * thresholds.notableDifference).toFixed(0);
  if (method === "pairwise")
    return switched === "not-converged"
      ? zh
        ? "最大似然估计未收敛，改用成对估计；若不满的顾客常跳过题目，结果可能有偏差。"
        : "Maximum likelihood found no stable result; estimated pair by pair, which may be off where unhappy guests skip questions."
      : zh
        ? "成对估计：若不满的顾客常跳过题目，结果可能有偏差。"
        : "Estimated pair by pair, which may be off where unhappy guests skip questions.";
  const base = zh
    ? switched === "contradictory-pairs"
      ? "成对估计的相关系数相互矛盾，改用最大似然（EM）估计。"
      : "以最大似然（EM）估计，已考虑哪些顾客未答哪些题。"
    : switched === "contradictory-pairs"
      ? "Pairs of ratings contradict each other; estimated by maximum likelihood (EM) instead."
      : "Estimated by maximum likelihood (EM), which allows for who left what unanswered.";
  if (points === null || largestDifference === null) return base;
  const far = largestDifference > thresholds.notableDifference;
  return zh
    ? `${base}与成对估计相比，份额最多相差 ${points} 个百分点${far ? `，超过 ${limit} 个百分点：结论取决于如何处理未答题` : ""}。`
    : `${base} Pair by pair, shares differ by at most ${points} points${far ? `, more than ${limit}: the picture depends on how unanswered questions are dealt with` : ""}.`;
}
