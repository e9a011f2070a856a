import type { SegmentDimension } from "../intake/survey-contents.ts";
import type { Journey } from "../journey/journey.ts";
import type { MomentOutcome } from "../moment/sum-layout.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatCount, formatDifference, formatFigure, formatInterval } from "../unit/unit.ts";
import type { SegmentDifferences, SegmentSlope, TouchpointDifferences } from "./segment-differences.ts";

/*
 * What may be said of differences between segments. That something matters more to some is said only where the test of
 * all segments together says so.
 */

/** More touchpoints than this are counted instead of named. */
const NAMED = 4;

const outcomeNames: Record<MomentOutcome, LocalisedText> = {
  overall: { en: "overall satisfaction", zh: "总体满意度" },
  recommend: { en: "likelihood to recommend", zh: "推荐意愿" },
};

/** The whole dimension in a sentence. */
export function segmentDifferencesSentence(
  found: SegmentDifferences,
  dimension: SegmentDimension,
  journey: Journey,
  locale: Locale,
): string {
  return sentence(found, dimension, journey)[locale];
}

function sentence(found: SegmentDifferences, dimension: SegmentDimension, journey: Journey): LocalisedText {
  const by = { en: withSmallStart(dimension.name.en), zh: dimension.name.zh };
  const outcome = outcomeNames[found.outcome];
  if (found.status === "not-asked")
    return {
      en: `${capital(outcome.en)} or the touchpoints were not asked, so guests cannot be compared by ${by.en}.`,
      zh: `问卷未设${outcome.zh}或触点评分题，无法按${by.zh}比较。`,
    };
  const taking = found.segments.filter(({ takesPart }) => takesPart).length;
  if (found.status === "too-few") {
    const needed = found.segments[0]?.needed ?? 0;
    return {
      en: `Too few visits to compare guests by ${by.en}: at least two groups with ${formatCount(needed, "en")} answers each are needed, ${taking} have so many.`,
      zh: `样本不足，无法按${by.zh}比较：至少需要两个客群各有 ${formatCount(needed, "zh")} 份答卷，目前有 ${taking} 个达到。`,
    };
  }
  const tests = found.touchpoints.filter(({ test }) => test !== null).length;
  const differing = found.touchpoints.filter(({ differs }) => differs);
  if (differing.length === 0)
    return {
      en: `No touchpoint can be shown to matter more to some groups by ${by.en} than to others (${tests} touchpoints over ${taking} groups tested); the common slopes apply.`,
      zh: `按${by.zh}划分，没有触点可确认对某些客群更重要（共检验 ${taking} 个客群、${tests} 个触点），采用共同估计值。`,
    };
  const names = (locale: Locale): string => touchpointNames(differing, journey, locale);
  return {
    en: `By ${by.en}, ${names("en")} ${differing.length === 1 ? "goes" : "go"} with ${outcome.en} to a different degree; for the other touchpoints the common slopes apply.`,
    zh: `按${by.zh}划分，${names("zh")}与${outcome.zh}的关联程度因客群而异；其余触点采用共同估计值。`,
  };
}

/** One touchpoint: for whom it matters more, where that may be said, and who rates it higher. */
export function segmentDifferenceText(
  row: TouchpointDifferences,
  found: SegmentDifferences,
  dimension: SegmentDimension,
  journey: Journey,
  locale: Locale,
): string {
  const name = journey.touchpoints[row.touchpoint]?.name as LocalisedText;
  const parts = [slopeText(row, found, dimension, name), meanText(row, dimension, name)];
  return parts.map((part) => part[locale]).join(locale === "zh" ? "" : " ");
}

function slopeText(
  { differs, slopes, common, test }: TouchpointDifferences,
  { outcome }: SegmentDifferences,
  dimension: SegmentDimension,
  name: LocalisedText,
): LocalisedText {
  if (test === null)
    return { en: `${name.en}: no slopes to compare.`, zh: `${name.zh}：没有可比较的边际贡献。` };
  const ordered = slopes
    .filter(({ shown }) => shown.status === "measured")
    .sort((a, b) => heightOf(b) - heightOf(a));
  const [most, least] = [ordered[0], ordered.at(-1)];
  if (!differs || !most || !least)
    return {
      en: `${name.en} cannot be shown to matter more to one group than to another; common slope ${formatFigure(common, "en")}.`,
      zh: `${name.zh}不能确认对某个客群更重要；共同边际贡献 ${formatFigure(common, "zh")}。`,
    };
  const [high, low] = [segmentName(most.segment, dimension), segmentName(least.segment, dimension)];
  return {
    en: `${name.en} is more strongly associated with ${outcomeNames[outcome].en} among ${high.en} (${formatFigure(most.shown, "en")} points per point) than among ${low.en} (${formatFigure(least.shown, "en")}).`,
    zh: `${name.zh}与${outcomeNames[outcome].zh}的关联在${high.zh}中更强（每 1 分对应 ${formatFigure(most.shown, "zh")} 分），在${low.zh}中较弱（${formatFigure(least.shown, "zh")}）。`,
  };
}

function heightOf({ shown }: SegmentSlope): number {
  return shown.status === "measured" ? shown.value : Number.NaN;
}

function meanText(
  { meanDifferences }: TouchpointDifferences,
  dimension: SegmentDimension,
  name: LocalisedText,
): LocalisedText {
  const [largest] = meanDifferences;
  if (!largest)
    return {
      en: "No group can be shown to rate it differently.",
      zh: "各客群的评分没有可确认的差异。",
    };
  const [high, low] = [segmentName(largest.higher, dimension), segmentName(largest.lower, dimension)];
  const amount = (locale: Locale): string =>
    `${formatDifference(largest.difference, "points", locale)}${locale === "zh" ? "（" : " ("}${formatInterval(largest, "points", locale)}${locale === "zh" ? "）" : ")"}`;
  return {
    en: `Rated highest against lowest: ${high.en} against ${low.en}, ${amount("en")}.`,
    zh: `${name.zh}评分差距最大的是${high.zh}与${low.zh}，${amount("zh")}。`,
  };
}

function segmentName(code: string, dimension: SegmentDimension): LocalisedText {
  return dimension.values.find((value) => value.code === code)?.name ?? { en: code, zh: code };
}

function touchpointNames(rows: readonly TouchpointDifferences[], journey: Journey, locale: Locale): string {
  if (rows.length > NAMED) return locale === "zh" ? `${rows.length} 个触点` : `${rows.length} touchpoints`;
  const names = rows.map(({ touchpoint }) => journey.touchpoints[touchpoint]?.name[locale] as string);
  if (locale === "zh") return names.join("、");
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** As it stands within a sentence: "Purpose of trip" becomes "purpose of trip", an abbreviation stays. */
function withSmallStart(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
