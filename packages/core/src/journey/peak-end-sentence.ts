import { wholePercent } from "../moment/wording.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatCount } from "../unit/unit.ts";
import type { Journey } from "./journey.ts";
import type { PeakEndAnalysis, PeakEndResult } from "./peak-end.ts";

/** Whether the strongest and the last moment tell more than the plain average here: of the whole visit, or of a stage. */
export function peakEndSentence(
  result: PeakEndResult,
  { thresholds }: Pick<PeakEndAnalysis, "thresholds">,
  journey: Journey,
  locale: Locale,
): string {
  const text = result.verdict === null ? nothingText(result, thresholds) : verdictText(result);
  if (result.stage === null) return text[locale];
  const stage = journey.stages.find(({ code }) => code === result.stage)?.name[locale] ?? result.stage;
  return locale === "zh" ? `${stage}：${text.zh}` : `${stage}: ${text.en}`;
}

function nothingText(
  { status, n }: PeakEndResult,
  { ratings, visits }: PeakEndAnalysis["thresholds"],
): LocalisedText {
  if (status === "not-asked")
    return {
      en: "Overall satisfaction or the touchpoints were not asked, so the peak–end rule cannot be tested.",
      zh: "问卷未设总体满意度或触点评分题，无法检验峰终定律。",
    };
  if (status === "too-few")
    return {
      en: `Too few visits to test the peak–end rule: ${formatCount(visits, "en")} with an overall answer and at least ${ratings} ratings are needed, ${formatCount(n, "en")} were found.`,
      zh: `样本不足，无法检验峰终定律：需要 ${formatCount(visits, "zh")} 次有总体评分且至少 ${ratings} 项触点评分的到访，目前有 ${formatCount(n, "zh")} 次。`,
    };
  return {
    en: "All answers are alike, so the peak–end rule cannot be tested.",
    zh: "所有回答几乎相同，无法检验峰终定律。",
  };
}

function verdictText({ verdict, peakEnd, average, addition }: PeakEndResult): LocalisedText {
  const share = (figure: PeakEndResult["peakEnd"]): string =>
    figure.status === "measured" ? wholePercent(figure.value) : "–";
  const both = {
    en: `${share(peakEnd)} against ${share(average)}`,
    zh: `${share(peakEnd)} 对 ${share(average)}`,
  };
  const added = addition.status === "measured" ? addition.value.toFixed(1) : "–";
  if (verdict === "peak-end")
    return {
      en: `Peak and end tell more about overall satisfaction than the plain average (${both.en} explained).`,
      zh: `峰值与结尾比平均分更能说明总体满意度（解释力 ${both.zh}）。`,
    };
  if (verdict === "both")
    return {
      en: `The plain average tells more about overall satisfaction than peak and end (${share(average)} against ${share(peakEnd)} explained); peak and end add ${added} percentage points to it, more than chance would.`,
      zh: `平均分比峰值与结尾更能说明总体满意度（解释力 ${share(average)} 对 ${share(peakEnd)}）；峰终在均值之外再增加 ${added} 个百分点，超出偶然。`,
    };
  if (verdict === "average")
    return {
      en: `The plain average tells more about overall satisfaction than peak and end (${share(average)} against ${share(peakEnd)} explained), and they add no more to it than chance would.`,
      zh: `平均分比峰值与结尾更能说明总体满意度（解释力 ${share(average)} 对 ${share(peakEnd)}），峰终在均值之外的增量未超出偶然。`,
    };
  return {
    en: `Peak and end tell about as much as the plain average (${both.en} explained); the difference is within chance.`,
    zh: `峰值与结尾同平均分的解释力相当（${both.zh}），差异未超出偶然。`,
  };
}
