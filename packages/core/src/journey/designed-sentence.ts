import type { Locale } from "../text/text.ts";
import { formatDifference } from "../unit/unit.ts";
import type { EmotionCurve } from "./curve.ts";
import type { DesignedComparison, DesignedPoint } from "./designed-curve.ts";
import type { Journey } from "./journey.ts";

/** Whose belief it is: the template's planners', or management's own. */
export type BeliefSource = "hypothesis" | "recorded";

/** More touchpoints than this are counted instead of named. */
const NAMED = 3;

/** Where the high and the low point were expected, where guests' are, and the widest sure gap. */
export function designedSentence(
  compared: DesignedComparison,
  curve: EmotionCurve,
  journey: Journey,
  source: BeliefSource,
  locale: Locale,
): string {
  const zh = locale === "zh";
  if (compared.points.every(({ valence }) => valence === null))
    return zh
      ? "尚未记录管理层对这条旅程的设想。"
      : "What management believes about this journey has not been recorded.";
  const list = (codes: readonly string[]) => names(codes, journey, locale);
  const who = {
    hypothesis: zh ? "模板假设" : "The template’s hypothesis expects",
    recorded: zh ? "管理层预期" : "Management expects",
  }[source];
  const parts = [
    endText(who, "high", compared.expectedPeaks, curve.positivePeaks, curve, list, zh),
    endText(zh ? who : whoAgain(source), "low", compared.expectedLows, curve.negativePeaks, curve, list, zh),
    gapText(compared.points, list, zh),
  ].filter((text) => text !== "");
  return parts.join(zh ? "" : " ");
}

const whoAgain = (source: BeliefSource) => (source === "hypothesis" ? "It expects" : "Management expects");

function endText(
  who: string,
  end: "high" | "low",
  expected: readonly string[],
  found: readonly string[],
  curve: EmotionCurve,
  list: (codes: readonly string[]) => string,
  zh: boolean,
): string {
  if (expected.length === 0) return "";
  const point = zh ? { high: "高点", low: "低点" }[end] : `${end} point`;
  const opening = zh ? `${who}${point}在${list(expected)}` : `${who} the ${point} at ${list(expected)}`;
  const ranked = curve.points.filter(({ rank }) => rank !== null).length;
  const unknown = found.length === 0 || found.length === ranked;
  if (unknown)
    return zh
      ? `${opening}；客人的${point}尚不能判断。`
      : `${opening}; where guests’ ${point} is cannot be told.`;
  const possible = expected.some((code) => found.includes(code));
  if (possible && found.length === 1)
    return zh ? `${opening}，客人的${point}正在那里。` : `${opening}, and that is where guests’ ${point} is.`;
  if (possible)
    return zh
      ? `${opening}；客人的${point}可能在那里，但${list(found)}都不能排除。`
      : `${opening}; guests’ ${point} may be there, but none of ${list(found)} can be ruled out.`;
  return zh
    ? `${opening}；客人的${point}在${list(found)}${found.length > 1 ? "之中" : ""}。`
    : `${opening}; guests’ ${point} is ${found.length > 1 ? "one of " : ""}${list(found)}.`;
}

function gapText(
  points: readonly DesignedPoint[],
  list: (codes: readonly string[]) => string,
  zh: boolean,
): string {
  const judged = points.filter(({ verdict }) => verdict !== null);
  if (judged.length === 0) return "";
  const sure = judged.filter(({ verdict }) => verdict === "better" || verdict === "worse");
  if (sure.length === 0)
    return zh
      ? "各触点的实测与设想之差均未超出偶然波动。"
      : "At no touchpoint does what guests feel differ from the belief by more than chance explains.";
  const size = ({ gap }: DesignedPoint) => (gap?.status === "measured" ? Math.abs(gap.value) : 0);
  const widest = sure.reduce((a, b) => (size(b) > size(a) ? b : a));
  const amount = widest.gap?.status === "measured" ? widest.gap.value : 0;
  const text = formatDifference(amount, "points", zh ? "zh" : "en");
  return zh
    ? `差距最大的是${list([widest.touchpoint])}：比设想${amount > 0 ? "高" : "低"}（${text}）；共 ${sure.length} 个触点的差距超出偶然波动。`
    : `The widest gap is at ${list([widest.touchpoint])}, which guests feel to be ${amount > 0 ? "better" : "worse"} than believed (${text}); ${sure.length} ${sure.length === 1 ? "touchpoint differs" : "touchpoints differ"} by more than chance explains.`;
}

/** How beliefs are put on the scale of the measurement. */
export function designedMethod(source: EmotionCurve["source"], locale: Locale): string {
  const zh = locale === "zh";
  const matched = {
    valence: zh
      ? "实测来自客人对感受的直接回答，两者本为同一量尺。"
      : "Guests were asked how they felt, which is the same scale.",
    rating: zh
      ? "问卷未问感受，实测由评分读出：以评分量表的中点为中性，这是本产品的约定。"
      : "Guests were not asked how they felt, so the curve is read from ratings: the middle of the rating scale is taken as neutral, a convention of ours.",
  }[source];
  return zh
    ? `设想效价 v（−100 至 100）按 50 + v/2 换算到 0–100，0 为中性。${matched}差距的区间即均值的 95% t 区间，设想本身没有抽样误差；各触点一并作 Benjamini–Hochberg 校正，少于 30 份回答不作判断。`
    : `A believed valence v of −100 to 100 is put on 0–100 as 50 + v/2, with 0 as neutral. ${matched} The interval of a gap is the 95 % t interval of the mean, the belief having no sampling error; Benjamini–Hochberg over the touchpoints, none judged on fewer than 30 answers.`;
}

function names(codes: readonly string[], journey: Journey, locale: Locale): string {
  if (codes.length > NAMED) return locale === "zh" ? `${codes.length} 个触点` : `${codes.length} touchpoints`;
  const texts = codes.map((code) => journey.touchpoints.find((t) => t.code === code)?.name[locale] ?? code);
  if (locale === "zh") return texts.join("、");
  return texts.length > 1 ? `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}` : texts.join("");
}
