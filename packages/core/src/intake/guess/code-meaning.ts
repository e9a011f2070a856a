import type { LocalisedText } from "../../text/text.ts";
import type { Absence } from "./answer-words.ts";
import type { EdgeEvidence } from "./battery.ts";
import type { PointRange } from "./point-range.ts";

/**
 * What a number beside a scale stands for. One code alone means "not applicable". Where there are a number next to the
 * scale's top and a zero, the top one is "not applicable" and the zero a blank; of two far codes the higher is the blank.
 */
export function codeMeaning(code: number, all: readonly number[], { low, high }: PointRange): Absence {
  if (all.length === 1) return Math.abs(code) >= 90 && code !== 98 ? "skipped" : "not-met";
  if (code === low - 1) return all.includes(high + 1) ? "skipped" : "not-met";
  if (code === high + 1 && code < 8) return "not-met";
  const ends = [9, 99, 999, 9999, -9, -99, -999, -1];
  return ends.includes(code) ? "skipped" : "not-met";
}

interface ToldCode {
  code: number;
  meaning: Absence;
  /** Of the numbers in the column, 0…1. */
  share: number;
  range: PointRange;
}

/** Says what a code was taken for, and why. */
export function warningOf(told: ToldCode, evidence: EdgeEvidence | undefined): LocalisedText {
  const { code, meaning, share, range } = told;
  const percent = (100 * share).toFixed(share < 0.01 ? 2 : 1);
  const as =
    meaning === "skipped" ? { en: "no answer", zh: "未作答" } : { en: "not applicable", zh: "不适用" };
  const why = reasonOf(code, range, evidence);
  if (code === 0)
    return {
      en: `0 (${percent}% of the values) could be "not applicable" or a rating; read as ${as.en} because ${why.en}`,
      zh: `0（占 ${percent}%）可能表示“不适用”，也可能是评分；现按“${as.zh}”读取，因为${why.zh}`,
    };
  return {
    en: `${code} (${percent}% of the values) is read as ${as.en} because ${why.en}`,
    zh: `${code}（占 ${percent}%）按“${as.zh}”读取，因为${why.zh}`,
  };
}

function reasonOf(
  code: number,
  { low, high }: PointRange,
  evidence: EdgeEvidence | undefined,
): LocalisedText {
  if (evidence === undefined)
    return code >= low - 1 && code <= high + 1
      ? {
          en: `the other values are those of a ${low}…${high} scale; nothing in the file shows it, so please check`,
          zh: `其余的值符合 ${low}～${high} 量表；文件中没有其他依据，请核对`,
        }
      : {
          en: `it lies apart from ${low}…${high}, as codes for missing answers do`,
          zh: `它远离 ${low}～${high}，是常见的缺失代码`,
        };
  const [mean, neighbourMean] = [evidence.mean.toFixed(2), evidence.neighbourMean.toFixed(2)];
  const better = evidence.mean > evidence.neighbourMean;
  return {
    en: `guests who gave it rate everything else ${mean} on average, ${better ? "higher" : "lower"} than those who gave ${evidence.neighbour} (${neighbourMean}): it does not go on the scale`,
    zh: `给出该值的顾客对其他项目平均打 ${mean} 分，${better ? "高" : "低"}于打 ${evidence.neighbour} 分者（${neighbourMean}），与量表不连贯`,
  };
}
