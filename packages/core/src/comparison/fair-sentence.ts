import type { PlainIndicator } from "../indicator/indicator.ts";
import { noteText } from "../indicator/note.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatCount, formatDifference, formatInterval, formatValue } from "../unit/unit.ts";
import type { AdjustedRow, Adjustment } from "./adjustment.ts";
import { INTERACTION_P } from "./adjustment.ts";
import { type FairComparison, type FairRow, type FairWarning, fairThresholds } from "./fair-comparison.ts";
import { pText } from "./p-text.ts";
import type { Pooling } from "./pooling.ts";
import type { Reversal } from "./reversals.ts";
import { comparisonSentence, type VenueNames } from "./sentence.ts";

/** A difference in the indicator's unit as text: shares are given in percentage points. */
function amountText(difference: number, { unit }: PlainIndicator, locale: Locale): string {
  return formatDifference(unit === "share" ? 100 * difference : difference, unit, locale);
}

/** An amount without its sign. */
function sizeText(difference: number, indicator: PlainIndicator, locale: Locale): string {
  return amountText(Math.abs(difference), indicator, locale).replace(/^\+/, "");
}

const percent = (share: number) => `${(100 * share).toFixed(0)}%`;

/** Whether venues differ at all, and how far their true values spread. */
export function poolingSentence(pooling: Pooling, indicator: PlainIndicator, locale: Locale): string {
  const zh = locale === "zh";
  const { status, venues, tau2, heterogeneity } = pooling;
  if (status === "no-venues") return zh ? "没有可供比较的答卷。" : "There are no answers to compare.";
  if (status === "no-variance")
    return zh
      ? "所有答案都相同，无从判断偶然波动。"
      : "All answers are the same, so there is nothing to judge chance by.";
  if (status === "one-venue" || tau2 === null || heterogeneity === null)
    return zh
      ? "只有一家场所，没有可供收缩的总体。"
      : "There is one venue only, so there is no group to pull its estimate toward.";
  const few =
    venues < fairThresholds.fewVenues
      ? zh
        ? `场所不足 ${fairThresholds.fewVenues} 家，这一离散程度难以估准，请以原始数值及其区间为准。`
        : ` With fewer than ${fairThresholds.fewVenues} venues that spread is poorly known: go by the raw figures and their intervals.`
      : "";
  const p = pText(heterogeneity.p);
  if (tau2 === 0)
    return zh
      ? `${venues} 家场所之间没有可察觉的差异，所见差别均可由偶然波动解释（${p}）。${few}`
      : `There are no detectable differences between the ${venues} venues: chance alone explains what is seen (${p}).${few}`;
  const spread = sizeText(Math.sqrt(tau2), indicator, locale);
  if (heterogeneity.p <= 0.05)
    return zh
      ? `${venues} 家场所之间确有差异：真实水平的标准差约为 ${spread}，偶然波动不足以解释（${p}）。${few}`
      : `The ${venues} venues do differ: their true values spread with a standard deviation of about ${spread}, which chance alone does not explain (${p}).${few}`;
  return zh
    ? `${venues} 家场所之间可能有差异（真实水平的标准差估计为 ${spread}），但偶然波动也足以解释所见差别（${p}）。${few}`
    : `The ${venues} venues may differ, with true values spread by about ${spread} (standard deviation), but chance alone could explain what is seen (${p}).${few}`;
}

/** From here on, the words say that a venue's own answers decide. Ours. */
const SPEAKS_FOR_ITSELF = 0.9;

/** How far a venue was pulled toward the group, and why. Null where there is no estimate to speak of. */
export function pullSentence(
  { shrunken, pull, reliability }: Pick<FairRow["pooled"], "shrunken" | "pull" | "reliability">,
  indicator: PlainIndicator,
  locale: Locale,
): string | null {
  if (shrunken.status !== "measured" || pull === null || reliability === null) return null;
  const zh = locale === "zh";
  const value = formatValue(shrunken.value, shrunken.unit, locale);
  const size = sizeText(pull, indicator, locale);
  const unsure = reliability < fairThresholds.rewardReliability;
  const rewards = unsure
    ? zh
      ? `信度 ${percent(reliability)}，不宜用于奖惩。`
      : ` Reliability ${percent(reliability)}: do not use for rewards.`
    : "";
  const answers = formatCount(shrunken.n, locale);
  if (
    reliability >= SPEAKS_FOR_ITSELF ||
    amountText(pull, indicator, locale) === amountText(0, indicator, locale)
  )
    return zh
      ? `估计值 ${value}，与自身数值接近（${answers} 份答卷，信度 ${percent(reliability)}）。${rewards}`
      : `Estimate ${value}, close to its own value: ${answers} answers, reliability ${percent(reliability)}.${rewards}`;
  const where = pull > 0;
  return zh
    ? `估计值 ${value}，因${unsure ? "仅有" : "有"} ${answers} 份答卷，向总体${where ? "上" : "下"}收缩 ${size}。${rewards}`
    : `Estimate ${value}, pulled ${where ? "up" : "down"} ${size} toward the group because ${unsure ? "only " : ""}${answers} answered.${rewards}`;
}

/** What the mix of guests moves, and which kind of guests moves it most. Null where there is no adjusted figure. */
export function shiftSentence(
  { figure, shift, reason }: Pick<AdjustedRow, "figure" | "shift" | "reason">,
  { by, kinds }: Pick<Adjustment, "by" | "kinds">,
  indicator: PlainIndicator,
  locale: Locale,
): string | null {
  if (figure.status !== "measured" || shift === null) return null;
  const zh = locale === "zh";
  const amount = amountText(shift, indicator, locale);
  const kind = reason && kinds[reason.kind];
  if (!kind || amount === amountText(0, indicator, locale))
    return zh
      ? `按共同的客群结构（${by.zh}）计算，数值基本不变。`
      : `For the common mix of guests (${by.en}) its figure stays as it is.`;
  const [own, common] = [percent(reason.own), percent(reason.common)];
  const higher = (kind.effect ?? 0) > 0;
  return zh
    ? `按共同的客群结构（${by.zh}）调整 ${amount}：此处“${kind.name.zh}”占 ${own}，总体占 ${common}，这类顾客在各场所的数值平均较${higher ? "高" : "低"}。`
    : `${amount} for the common mix of guests (${by.en}): “${kind.name.en}” are ${own} here and ${common} of all, and their figures run ${higher ? "higher" : "lower"} at the same venue.`;
}

/** What may be concluded like for like, with the venue that the mix of guests moves most. */
export function adjustedSentence(
  adjustment: Adjustment,
  names: VenueNames,
  locale: Locale,
  subject: LocalisedText,
): string {
  const { by, comparison, rows } = adjustment;
  const about = {
    en: `${subject.en}, for the same mix of guests (${by.en})`,
    zh: `${subject.zh}（按相同客群结构：${by.zh}）`,
  };
  const conclusion = comparisonSentence(comparison, names, locale, about);
  const moved = rows.filter(({ shift }) => shift !== null);
  if (moved.length < 2) return conclusion;
  const most = moved.reduce((a, b) => (Math.abs(b.shift as number) > Math.abs(a.shift as number) ? b : a));
  const name = names.get(most.venue)?.[locale] ?? most.venue;
  const amount = amountText(most.shift as number, comparison.indicator, locale);
  const none = amount === amountText(0, comparison.indicator, locale);
  if (locale === "zh")
    return none
      ? `${conclusion}客群结构对各场所的数值几乎没有影响。`
      : `${conclusion}调整幅度最大的是${name}（${amount}）。`;
  return none
    ? `${conclusion} The mix of guests moves no venue.`
    : `${conclusion} The mix of guests moves ${name} most (${amount}).`;
}

/** Whether one number per venue says enough. Null where that cannot be tested. */
export function interactionSentence({ interaction }: Adjustment, locale: Locale): string | null {
  if (!interaction) return null;
  const { f, df1, df2, p } = interaction;
  const test = `F(${df1}, ${Math.round(df2)}) = ${f.toFixed(2)}, ${pText(p)}`;
  if (p < INTERACTION_P)
    return locale === "zh"
      ? `一个数字掩盖了客群差异：不同客群之间，场所的高低并不一致（${test}）。请分客群查看。`
      : `One number hides segment differences: venues differ otherwise for one kind of guest than for another (${test}). Look at each kind on its own.`;
  return locale === "zh"
    ? `没有迹象表明场所之间的差异因客群而异（${test}）。`
    : `There is no sign that venues differ otherwise for one kind of guest than for another (${test}).`;
}

/** A pair whose order turns round like for like. */
export function reversalSentence(
  reversal: Reversal,
  { kinds }: Pick<Adjustment, "kinds">,
  indicator: PlainIndicator,
  names: VenueNames,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const [a, b] = [reversal.a, reversal.b].map((code) => names.get(code)?.[locale] ?? code);
  const looks = wordsOf(indicator);
  const crude = sizeText(reversal.crude, indicator, locale);
  const like = sizeText(reversal.standardised, indicator, locale);
  const clear = Math.abs(reversal.standardised) > fairThresholds.clearZ * reversal.standardisedSe;
  const half = fairThresholds.clearZ * reversal.standardisedSe;
  const scale = indicator.unit === "share" ? 100 : 1;
  const unit = indicator.unit === "scale" ? "scale" : "points";
  const range = formatInterval(
    {
      low: scale * (Math.abs(reversal.standardised) - half),
      high: scale * (Math.abs(reversal.standardised) + half),
    },
    unit,
    locale,
  );
  const kind = reversal.leading && kinds[reversal.leading.kind];
  const why =
    kind && reversal.leading
      ? {
          more: reversal.leading.partA > reversal.leading.partB,
          name: kind.name[locale],
          parts: [percent(reversal.leading.partA), percent(reversal.leading.partB)],
        }
      : null;
  if (zh) {
    const because = why
      ? `，是因为“${why.name}”更${why.more ? "多" : "少"}（${why.parts[0]} 对 ${why.parts[1]}）`
      : "，是因为客群结构不同";
    const then = clear
      ? `按同类顾客比较，${b}${looks.zh} ${like}（${range}）`
      : "按同类顾客比较，二者无法区分";
    return `${a}看上去比${b}${looks.zh} ${crude}${because}；${then}。`;
  }
  const because = why
    ? ` because ${why.more ? "more" : "fewer"} of its guests are “${why.name}” (${why.parts[0]} against ${why.parts[1]})`
    : " because its mix of guests is another";
  const then = clear
    ? `like for like, ${b} is ${looks.en} by ${like} (${range})`
    : "like for like, the two cannot be told apart";
  return `${a} looks ${looks.en} than ${b} by ${crude}${because}; ${then}.`;
}

/** The venue with the higher value is called by what that means. */
function wordsOf({ better }: PlainIndicator): LocalisedText {
  if (better === "higher") return { en: "better", zh: "更好" };
  if (better === "lower") return { en: "worse", zh: "更差" };
  return { en: "higher", zh: "更高" };
}

const warningTexts: Record<FairWarning, LocalisedText> = {
  "few-venues": {
    en: `Fewer than ${fairThresholds.fewVenues} venues: how far they spread is poorly known, so shrunken estimates are unreliable.`,
    zh: `场所不足 ${fairThresholds.fewVenues} 家，场所间离散程度难以估准，收缩估计不可靠。`,
  },
  "low-reliability": {
    en: `Some venues have a reliability below ${percent(fairThresholds.rewardReliability)}: do not use their figures for rewards.`,
    zh: `部分场所的信度低于 ${percent(fairThresholds.rewardReliability)}，其数值不宜用于奖惩。`,
  },
  "many-unclassified": {
    en: "More than a tenth of the answers come from guests of no known kind: they count in the raw figures and not in the adjusted ones.",
    zh: "超过十分之一的答卷缺少客群信息：它们计入原始数值，不计入调整值。",
  },
  "not-comparable": {
    en: "Some venues share no kind of guest with the others and cannot be adjusted.",
    zh: "部分场所与其他场所没有共同客群，无法调整。",
  },
};

/** What to keep in mind, in words. */
export function fairWarnings({ warnings, obstacle }: FairComparison, locale: Locale): string[] {
  const texts = warnings.map((warning) => warningTexts[warning][locale]);
  if (obstacle === null) return texts;
  const why = noteText(obstacle)?.[locale] ?? obstacle;
  return [...texts, locale === "zh" ? `无法调整：${why}。` : `No adjustment: ${why}.`];
}

/** How the fair figures were made, for the reader who wants to know. */
export function fairMethod({ adjustment }: FairComparison, locale: Locale): string {
  const zh = locale === "zh";
  const pooled = zh
    ? `收缩估计：经验贝叶斯，场所间方差 τ² 用 Paule–Mandel 法，B = τ²/(τ² + s²)；期望名次由收缩估计两两比较得出。`
    : "Shrunken: empirical Bayes with the variance between venues by Paule–Mandel, B = τ²/(τ² + s²); expected ranks from the shrunken estimates of all pairs.";
  if (!adjustment) return pooled;
  return zh
    ? `${pooled}调整值：以场所与客群（${adjustment.by.zh}）为自变量作最小二乘回归，按全部答卷的客群结构取平均；名次范围由所有两两 z 检验（含协方差）经 Holm 校正得出；交互作用以 F 检验判断（${INTERACTION_P * 100}%）。`
    : `${pooled} Adjusted: least squares on venue and kind of guest (${adjustment.by.en}), averaged over the mix of all answers; rank ranges by z tests of all pairs with their covariance, Holm’s correction; interaction by F test at ${INTERACTION_P * 100} %.`;
}
