import type { Locale, LocalisedText } from "../text/text.ts";
import { formatFigure } from "../unit/unit.ts";
import type { CurvePoint, EmotionCurve } from "./curve.ts";
import type { Journey } from "./journey.ts";

/** More touchpoints than this are counted instead of named. */
const NAMED = 4;

/** Where the journey's low and high points lie, and which touchpoints cannot be ruled out beside them. */
export function curveSentence(curve: EmotionCurve, journey: Journey, locale: Locale): string {
  if (curve.points.length === 0)
    return locale === "zh"
      ? "问卷未设触点评分题，无法绘制情绪曲线。"
      : "No touchpoint was asked, so there is no curve.";
  const ranked = curve.points.filter((p) => p.rank !== null);
  if (ranked.length < 2)
    return locale === "zh"
      ? "至少需要两个触点各有 30 份回答，才能判断峰值与痛点。"
      : "At least two touchpoints with 30 answers each are needed to find high and low points.";
  if (ranked.every((p) => p.positivePeak && p.negativePeak))
    return locale === "zh"
      ? `${ranked.length} 个触点之间没有可确认的高低之分。`
      : `No high or low point can be told apart among ${ranked.length} touchpoints.`;
  const parts = [peakText(curve, journey, "negative")[locale], peakText(curve, journey, "positive")[locale]];
  return parts.join(locale === "zh" ? "" : " ");
}

function peakText(curve: EmotionCurve, journey: Journey, which: "negative" | "positive"): LocalisedText {
  const [first, ...others] = which === "negative" ? curve.negativePeaks : curve.positivePeaks;
  const point = curve.points.find((p) => p.code === first) as CurvePoint;
  const rest = { en: namesOf(others, journey, "en"), zh: namesOf(others, journey, "zh") };
  const name = namesOf([point.code], journey, "en");
  const nameZh = namesOf([point.code], journey, "zh");
  const low = which === "negative";
  return {
    en: `The ${low ? "low" : "high"} point is ${name}, ${formatFigure(point.figure, "en")}${others.length > 0 ? `; ${rest.en} cannot be ruled out` : ""}.`,
    zh: `情绪${low ? "低点（痛点）" : "高点（峰值）"}是${nameZh}，${formatFigure(point.figure, "zh")}${others.length > 0 ? `；${rest.zh}也不能排除` : ""}。`,
  };
}

function namesOf(codes: readonly string[], journey: Journey, locale: Locale): string {
  if (codes.length > NAMED) return locale === "zh" ? `另有 ${codes.length} 个触点` : `${codes.length} others`;
  const names = codes.map((code) => journey.touchpoints.find((t) => t.code === code)?.name[locale] ?? code);
  if (locale === "zh") return names.join("、");
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("");
}
