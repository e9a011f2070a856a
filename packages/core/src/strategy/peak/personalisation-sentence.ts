import type { SegmentDimension } from "../../intake/survey-contents.ts";
import type { Journey } from "../../journey/journey.ts";
import type { Locale, LocalisedText } from "../../text/text.ts";
import { formatCount, formatDifference, formatFigure, formatInterval } from "../../unit/unit.ts";
import { POWER, type Reach, WORTHWHILE_MEAN } from "./detectable.ts";
import type { Personalisation, TouchpointNeeds } from "./personalisation.ts";
import type { LevelDifference } from "./segment-levels.ts";

/*
 * What may be said of segments' needs. Without a difference that a corrected test supports, they are the same as far as the
 * data can tell, and it is said how far that is.
 */

/** More touchpoints than this are counted instead of named. */
const NAMED = 3;

/** Where guests need different things, in one sentence. */
export function personalisationSentence(
  { found, needs, strict }: Personalisation,
  dimension: SegmentDimension,
  journey: Journey,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const by = zh ? dimension.name.zh : smallStart(dimension.name.en);
  if (found.status !== "ok") {
    const taking = found.segments.filter(({ takesPart }) => takesPart).length;
    const needed = formatCount(found.segments[0]?.needed ?? 0, locale);
    if (found.status === "not-asked")
      return zh
        ? `无法按${by}判断不同客群的需求：问卷未设相关题目。`
        : `What guests need cannot be told by ${by}: the questions were not asked.`;
    return zh
      ? `无法按${by}判断不同客群的需求：至少需要两个客群各有 ${needed} 份答卷，目前有 ${taking} 个达到。`
      : `What guests need cannot be told by ${by}: it takes two groups with ${needed} answers each, and ${taking === 0 ? "none has" : "one has"} so many.`;
  }
  const names = (rows: readonly TouchpointNeeds[]): string => {
    if (rows.length > NAMED) return zh ? `${rows.length} 个触点` : `${rows.length} touchpoints`;
    const list = rows.map(({ touchpoint }) => nameOf(touchpoint, journey)[locale]);
    if (zh) return list.join("、");
    return list.length > 1 ? `${list.slice(0, -1).join(", ")} and ${list.at(-1)}` : list.join("");
  };
  const matters = needs.filter(({ most }) => most !== null);
  const lower = needs.filter((one) => one.lower.length > 0);
  const same = needs.filter(({ verdict }) => verdict === "same");
  const parts = [
    ...(matters.length > 0
      ? [
          zh
            ? `${names(matters)}对不同客群的重要性确有差异`
            : `${names(matters)} ${matters.length === 1 ? "matters" : "matter"} more to some than to others`,
        ]
      : []),
    ...(lower.length > 0
      ? [zh ? `${names(lower)}被部分客群评得更低` : `some guests rate ${names(lower)} lower`]
      : []),
  ];
  if (parts.length === 0)
    return zh
      ? `按${by}划分，${same.length} 个触点的需求在数据所能分辨的范围内人人相同。`
      : `By ${by}, ${same.length === 1 ? "the one touchpoint is" : `all ${same.length} touchpoints are`} the same for all, as far as the data can tell.`;
  const rest =
    same.length === 0
      ? ""
      : zh
        ? `；其余 ${same.length} 个触点在数据所能分辨的范围内人人相同`
        : `; the other ${same.length === 1 ? "one is" : `${same.length} are`} the same for all, as far as the data can tell`;
  const judges = strict.map(({ segment, lower: count }) =>
    strictText(segment, count, needs.length, dimension),
  );
  return zh
    ? `按${by}划分，${[parts.join("，"), ...judges.map((text) => text.zh)].join("；")}${rest}。`
    : `By ${by}, ${[parts.join(", and "), ...judges.map((text) => text.en)].join("; ")}${rest}.`;
}

/** One touchpoint: who needs what there, or that all need the same and how far the data can tell. */
export function needsText(
  needs: TouchpointNeeds,
  dimension: SegmentDimension,
  journey: Journey,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const name = nameOf(needs.touchpoint, journey)[locale];
  const parts: string[] = [];
  if (needs.most && needs.least) {
    const [most, least] = [needs.most, needs.least].map(({ segment }) => segmentName(segment, dimension));
    const [high, low] = [needs.most, needs.least].map(({ shown }) => formatFigure(shown, locale));
    parts.push(
      zh
        ? `${name}对${most?.zh}更重要（每 1 分对应 ${high} 分），对${least?.zh}较弱（${low}）。`
        : `${name} matters more to ${most?.en} (${high} points per point) than to ${least?.en} (${low}).`,
    );
  }
  parts.push(...needs.lower.map((pair) => serveText(pair, needs, dimension, journey, locale)));
  if (needs.verdict === "same") parts.push(sameText(needs, dimension)[locale]);
  if (needs.verdict === "untested")
    parts.push(zh ? "样本不足，无法判断。" : "Too few answers to say anything of different needs here.");
  return parts.join(zh ? "" : " ");
}

/** Lower nearly everywhere may be the judge as much as the service, and is said. */
function strictText(segment: string, lower: number, of: number, dimension: SegmentDimension): LocalisedText {
  const guests = segmentName(segment, dimension);
  return {
    en: `${guests.en} rate ${lower} of ${of} lower, so they may be stricter judges as well as worse served`,
    zh: `${guests.zh}在 ${of} 个触点中有 ${lower} 个评分更低，可能是评分偏严，也可能是服务不足`,
  };
}

/** What to do for those who rate a touchpoint lower: the title of an idea, and its evidence. */
export function serveText(
  level: LevelDifference,
  { touchpoint }: Pick<TouchpointNeeds, "touchpoint">,
  dimension: SegmentDimension,
  journey: Journey,
  locale: Locale,
): string {
  const points = formatDifference(-level.difference, "points", locale).replace(/^\+/, "");
  const range = formatInterval({ low: -level.high, high: -level.low }, "points", locale);
  const title = serveTitle(level.segment, touchpoint, dimension, journey)[locale];
  const n = formatCount(level.n, locale);
  return locale === "zh"
    ? `${title}：其评分比其他客群低 ${points}（${range}，n = ${n}）。`
    : `${title}: they rate it ${points} (${range}) lower than the others do (n = ${n}).`;
}

/** "Serve families differently at Check-in". */
export function serveTitle(
  segment: string,
  touchpoint: string,
  dimension: SegmentDimension,
  journey: Journey,
): LocalisedText {
  const [guests, place] = [segmentName(segment, dimension), nameOf(touchpoint, journey)];
  return {
    en: `Serve ${guests.en} differently at ${place.en}`,
    zh: `在${place.zh}为${guests.zh}提供差异化服务`,
  };
}

function sameText({ row, detectable }: TouchpointNeeds, dimension: SegmentDimension): LocalisedText {
  const { slope, answersForSlope, mean, answersForMean } = detectable;
  const answers = row.slopes.reduce((sum, { own }) => sum + own.n, 0);
  const range = (reach: Reach, digits: number, locale: Locale): string => {
    const [least, most] = [reach.least.toFixed(digits), reach.most.toFixed(digits)];
    const [first, last] = [reach.leastOf, reach.mostOf].map((code) => segmentName(code, dimension)[locale]);
    if (first === last) return `${least}`;
    return locale === "zh"
      ? `${least}（${first}）至 ${most}（${last}）`
      : `${least} (${first}) to ${most} (${last})`;
  };
  const en = [
    ...(mean === null
      ? []
      : [
          `a group’s rating would have to lie ${range(mean, 1, "en")} points below the others’${answersForMean === null ? "" : `, and to tell ${WORTHWHILE_MEAN} points of the last takes ${manyText(answersForMean, "en")} of its answers`}`,
        ]),
    ...(slope === null
      ? []
      : [
          `its slope ${range(slope, 2, "en")} away${answersForSlope === null ? "" : `, and to tell a slope twice the common one takes at least ${manyText(answersForSlope, "en")} answers (there are ${formatCount(answers, "en")})`}`,
        ]),
  ];
  const zh = [
    ...(mean === null
      ? []
      : [
          `某客群的评分须比其他客群低 ${range(mean, 1, "zh")} 分${answersForMean === null ? "" : `，其中最难分辨的客群要分辨 ${WORTHWHILE_MEAN} 分需 ${manyText(answersForMean, "zh")} 份答卷`}`,
        ]),
    ...(slope === null
      ? []
      : [
          `边际贡献须相差 ${range(slope, 2, "zh")}${answersForSlope === null ? "" : `，要分辨两倍于共同值的边际贡献至少需 ${manyText(answersForSlope, "zh")} 份答卷（现有 ${formatCount(answers, "zh")} 份）`}`,
        ]),
  ];
  const chance = `${100 * POWER}%`;
  return {
    en: `The same for all, as far as the data can tell. To be found with ${chance} power ${en.join("; ")}.`,
    zh: `在数据所能分辨的范围内人人相同。要以 ${chance} 的检验功效发现差异，${zh.join("；")}。`,
  };
}

/** So many answers; beyond a million nobody counts. */
function manyText(answers: number, locale: Locale): string {
  if (answers <= 1_000_000) return formatCount(answers, locale);
  return locale === "zh" ? "100万以上" : "more than a million";
}

function nameOf(code: string, { touchpoints }: Journey): LocalisedText {
  return touchpoints.find((touchpoint) => touchpoint.code === code)?.name ?? { en: code, zh: code };
}

function segmentName(code: string, { values }: SegmentDimension): LocalisedText {
  return values.find((value) => value.code === code)?.name ?? { en: code, zh: code };
}

/** As it stands within a sentence: "Purpose of trip" becomes "purpose of trip", an abbreviation stays. */
function smallStart(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
