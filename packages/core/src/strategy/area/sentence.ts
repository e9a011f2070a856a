import type { Locale, LocalisedText } from "../../text/text.ts";
import { formatInterval, formatValue } from "../../unit/unit.ts";
import { areaOf } from "./areas.ts";
import type { AreaComparison } from "./compare-area.ts";
import type { StrategyFinding } from "./finding.ts";
import type { AreaCode } from "./part.ts";

type Names = ReadonlyMap<string, LocalisedText>;

const nameOf = (names: Names, code: string, locale: Locale) => names.get(code)?.[locale] ?? code;
const points = (value: number, locale: Locale) => formatValue(value, "points", locale);

/** The weakest area of a venue that can be told, or that none can. */
export function weakestSentence(
  { weakest, gaps }: StrategyFinding,
  venue: string,
  names: Names,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const own = nameOf(names, venue, locale);
  if (gaps.length === 0)
    return zh
      ? `${own}尚无可比的策略领域：没有一个领域能在本场所与同类场所之间用半数以上权重的相同指标比较。`
      : `No area of ${own} can be compared: none has half of its weight measured in common with a peer.`;
  if (weakest === null) return levelSentence(gaps, own, locale);
  const area = areaOf(weakest.area);
  const { gap, interval, peers, parts } = weakest;
  const [worst] = parts;
  const part = area.parts.find(({ code }) => code === worst?.code)?.name[locale] ?? worst?.code;
  const range = interval
    ? formatInterval({ low: -interval.high, high: -interval.low }, "points", locale)
    : null;
  if (zh)
    return `${own}最弱的领域是${area.name.zh}：比${peers === 1 ? "另一家场所" : `其余 ${peers} 家场所的均值`}低 ${points(-gap, "zh")}分${range ? `（${range}），超出偶然波动与权重取舍所能解释的范围` : "，权重如何取舍几乎都是如此（依据规划方案评定，并非抽样）"}；差距最大的是“${part}”（${points(worst?.points ?? 0, "zh")}分）。`;
  return `${own}’s weakest area is ${inside(area.name.en)}: ${points(-gap, "en")} points${range ? ` (${range})` : ""} behind ${peers === 1 ? "the other venue" : `the mean of its ${peers} peers`}, ${range ? "more than chance and the choice of weights explain" : "under nearly every choice of weights (judged from plans, not from a sample)"}; the largest part of it is ${inside(part ?? "")} (${points(worst?.points ?? 0, "en")}).`;
}

function levelSentence(gaps: StrategyFinding["gaps"], own: string, locale: Locale): string {
  const zh = locale === "zh";
  const ahead = gaps
    .filter(({ verdict }) => verdict === "ahead")
    .map(({ area }) => areaOf(area).name[locale]);
  const compared = gaps.map(({ area }) => areaOf(area).name[locale]);
  if (zh)
    return `${own}没有可判定为落后的领域（比较了${compared.join("、")}）：与同类场所的差距未超出偶然波动或权重取舍所能解释的范围。${ahead.length > 0 ? `${ahead.join("、")}领先于同类场所。` : ""}`;
  return `No area of ${own} can be told to be behind its peers (compared: ${compared.map(inside).join(", ")}): the distances are within what chance or the choice of weights explains.${ahead.length > 0 ? ` It is ahead of them in ${ahead.map(inside).join(" and ")}.` : ""}`;
}

/** What may be concluded from the comparison of venues on an area. */
export function areaSentence(
  area: AreaCode,
  { status, rows, pairs, distinguishablePairs, parts }: AreaComparison,
  names: Names,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const name = areaOf(area).name[locale];
  if (status === "one-venue")
    return zh
      ? `${name}：不足两家场所测得半数以上的权重，无从比较。`
      : `${name}: fewer than two venues have half of its weight measured on 30 answers or more, so there is nothing to compare.`;
  if (status === "different-parts")
    return zh
      ? `${name}：各场所共同测得的部分不足权重的一半，不排名。`
      : `${name}: the venues have less than half of its weight measured in common, so they are not ranked.`;
  const ranked = rows.filter(({ rank }) => rank !== null);
  const lead = ranked.filter(({ rankLow }) => rankLow === 1);
  const [first] = ranked;
  const leader = nameOf(names, first?.venue ?? "", locale);
  const value = formatValue(first?.common?.value ?? 0, "pomp", locale);
  // Where no part is a sample, only weights were varied: nothing may be said of chance.
  const sampled = ranked.some(({ common }) => common?.interval != null);
  const [within, beyond] = sampled
    ? [
        { en: "what chance or the choice of weights explains", zh: "偶然波动或权重取舍的影响" },
        { en: "what chance and the choice of weights explain", zh: "偶然波动与权重取舍的影响" },
      ]
    : [
        { en: "what the choice of weights explains", zh: "权重取舍的影响" },
        {
          en: "what the choice of weights explains (judged from plans, which are no sample)",
          zh: "权重取舍的影响（依据规划图评定，并非抽样）",
        },
      ];
  if (distinguishablePairs === 0)
    return zh
      ? `${name}：${ranked.length} 家场所相互之间无法区分，差距未超出${within.zh}。`
      : `${name}: none of the ${ranked.length} venues can be told apart: the distances are within ${within.en}.`;
  if (zh)
    return `${name}：${leader}得分最高（${value}）${lead.length > 1 ? `，但另有 ${lead.length - 1} 家也可能居首` : `，居首超出${beyond.zh}`}；${pairs} 对场所中有 ${distinguishablePairs} 对可以区分（按共同测得的 ${parts.length} 个部分）。`;
  return `${name}: ${leader} scores highest (${value})${lead.length > 1 ? `, but ${lead.length - 1 === 1 ? "one other" : `${lead.length - 1} others`} may be first as well` : `, first beyond ${beyond.en}`}; ${distinguishablePairs} of ${pairs} pairs can be told apart, on the ${parts.length} ${parts.length === 1 ? "part" : "parts"} that all of them have.`;
}

/** A title inside a sentence: "Marketing and brand" → "marketing and brand". */
const inside = (title: string) =>
  /^[A-Z][a-z]+( |$)/.test(title) ? (title[0]?.toLowerCase() ?? "") + title.slice(1) : title;
