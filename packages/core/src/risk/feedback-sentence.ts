import type { Journey } from "../journey/journey.ts";
import { wholePercent } from "../moment/wording.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatCount, formatEstimate, formatFigure, formatInterval } from "../unit/unit.ts";
import type { ChannelConsistency, ChannelPair } from "./channel-consistency.ts";
import { CLOSED_WITHIN, type ClosedLoop } from "./closed-loop.ts";
import { COVERAGE_DAYS, COVERED_FROM, type Coverage } from "./coverage.ts";
import type { DimensionResponse, ResponseReport, SegmentResponse } from "./response.ts";

/** The name of a segment value in a dimension. */
export type SegmentName = (dimension: string, value: string) => LocalisedText;

/** More names than this are counted, not listed. */
const NAMED = 3;

/** Do guests find the same in every channel? */
export function channelSentence(
  found: ChannelConsistency,
  journey: Journey,
  name: SegmentName,
): LocalisedText {
  if (found.status === "not-asked")
    return {
      en: "Not asked: these visits do not say through which channel guests came. A segment dimension “channel” would show whether all channels offer the same.",
      zh: "未采集：到访记录没有注明渠道。若增加“渠道”这一客群维度，即可判断各渠道体验是否一致。",
    };
  if (found.status !== "ok")
    return {
      en: "Too few guests of two channels rated the same touchpoint to compare channels.",
      zh: "同一触点上两个渠道的作答都太少，无法比较渠道。",
    };
  const of = (verdict: ChannelPair["verdict"]) => found.pairs.filter((pair) => pair.verdict === verdict);
  const [different, same, open] = [of("different"), of("consistent"), of("inconclusive")];
  const all = found.pairs.length;
  const margin = found.margin;
  const widest = widestByTouchpoint(different);
  const named = (locale: Locale) =>
    listed(
      widest.map((pair) => pairText(pair, journey, name, locale)),
      locale,
    );
  const en = [
    different.length === 0
      ? "No touchpoint is shown to differ between channels."
      : `Channels differ on ${different.length} of ${all} comparisons, most at ${named("en")}.`,
    `${same.length} of ${all} are shown to be the same within ±${margin} points${open.length > 0 ? `; ${open.length} cannot be decided` : ""}.`,
  ];
  const zh = [
    different.length === 0
      ? "没有触点显示出渠道差异。"
      : `${all} 组比较中有 ${different.length} 组渠道差异显著，最大的是${named("zh")}。`,
    `${same.length} 组可认定在 ±${margin} 分内一致${open.length > 0 ? `；${open.length} 组尚无法判断` : ""}。`,
  ];
  return { en: en.join(" "), zh: zh.join("") };
}

/** Of each touchpoint the pair of channels that lie farthest apart, the widest first. */
function widestByTouchpoint(pairs: readonly ChannelPair[]): ChannelPair[] {
  const size = ({ difference }: ChannelPair) =>
    difference.status === "measured" ? Math.abs(difference.value) : 0;
  const sorted = pairs.toSorted((a, b) => size(b) - size(a));
  return sorted.filter(({ code }, place) => sorted.findIndex((pair) => pair.code === code) === place);
}

function pairText(
  { code, a, b, difference }: ChannelPair,
  journey: Journey,
  name: SegmentName,
  locale: Locale,
): string {
  const touchpoint = journey.touchpoints.find((t) => t.code === code)?.name[locale] ?? code;
  const higher = difference.status === "measured" && difference.value < 0 ? [b, a] : [a, b];
  const [first, second] = higher.map((value) => name("channel", value as string)[locale]);
  const points = difference.status === "measured" ? Math.abs(difference.value).toFixed(1) : "";
  return locale === "zh"
    ? `${touchpoint}（${first}比${second}高 ${points} 分）`
    : `${touchpoint} (${first} ${points} above ${second})`;
}

/** Who is not heard? */
export function responseSentence(found: ResponseReport, name: SegmentName): LocalisedText {
  if (found.status === "not-asked")
    return {
      en: "Not recorded: how many guests were invited to answer is unknown, so there is no response rate. Invitations sent and answered, by venue, day and kind of guest, would show who is not heard.",
      zh: "未采集：不知道邀请了多少顾客填答，因此没有回收率。若按场所、日期与客群记录邀请数与作答数，即可看出谁的声音缺失。",
    };
  if (found.rate.status !== "measured")
    return {
      en: `No response rate: ${formatFigure(found.rate, "en")}.`,
      zh: `没有回收率：${formatFigure(found.rate, "zh")}。`,
    };
  const { value, interval } = found.rate;
  const unequal = found.byDimension.filter(({ test }) => test !== null && test.p < 0.05);
  const worst = unequal.toSorted((a, b) => (a.test?.p as number) - (b.test?.p as number))[0];
  const testable = found.byDimension.some(({ test }) => test !== null);
  return {
    en: `${formatEstimate(value, interval, "share", "en")} of the invited answered${worst ? unequalText(worst, name, "en") : testable ? "; all kinds of guests answer alike, as far as can be told." : "."}`,
    zh: `受邀顾客中有 ${formatEstimate(value, interval, "share", "zh")} 作答${worst ? unequalText(worst, name, "zh") : testable ? "；各类客群的作答率没有可辨的差异。" : "。"}`,
  };
}

function unequalText({ dimension, segments }: DimensionResponse, name: SegmentName, locale: Locale): string {
  const measured = segments.flatMap((segment) =>
    segment.rate.status === "measured" ? [{ ...segment, value: segment.rate.value }] : [],
  );
  const sorted = measured.toSorted((a, b) => a.value - b.value);
  const ends = [sorted[0], sorted.at(-1)].flatMap((s) => (s ? [s] : []));
  const label = ({ segment }: SegmentResponse) => name(dimension, segment)[locale];
  const under = sorted.filter(({ represented }) => represented === -1).map(label);
  const range = ends.map((s) => `${label(s)} ${wholePercent(s.value)}`);
  if (locale === "zh")
    return `（${range.join("，")}）${under.length > 0 ? `：${listed(under, "zh")}代表性不足。` : "：各类客群作答率不同。"}`;
  return ` (${range.join(", ")})${under.length > 0 ? `: ${listed(under, "en")} ${under.length === 1 ? "is" : "are"} under-represented.` : ": kinds of guests differ in how often they answer."}`;
}

/** Where along the journey does nobody hear anything? */
export function coverageSentence({ venues, status }: Coverage): LocalisedText {
  if (status !== "ok") return { en: "There are no ratings to count.", zh: "没有可统计的评分。" };
  const [only] = venues;
  if (venues.length === 1 && only)
    return {
      en: `In the last ${COVERAGE_DAYS} days ${only.covered} of ${only.touchpoints} touchpoints have ${COVERED_FROM} ratings or more${only.notAsked.length > 0 ? `; ${only.notAsked.length} were not asked about` : ""}.`,
      zh: `最近 ${COVERAGE_DAYS} 天，${only.touchpoints} 个触点中有 ${only.covered} 个达到 ${COVERED_FROM} 份评分${only.notAsked.length > 0 ? `；${only.notAsked.length} 个未被询问` : ""}。`,
    };
  const unasked = (venues[0]?.notAsked ?? []).filter((code) =>
    venues.every(({ notAsked }) => notAsked.includes(code)),
  ).length;
  const asked = (venues[0]?.touchpoints ?? 0) - unasked;
  const whole = venues.filter(({ covered }) => covered === asked).length;
  const least = venues.reduce((a, b) => (b.share < a.share ? b : a));
  const en = [
    ...(unasked > 0 ? [`${unasked} of ${asked + unasked} touchpoints are not asked about anywhere.`] : []),
    whole === venues.length
      ? `In the last ${COVERAGE_DAYS} days every touchpoint that is asked about has ${COVERED_FROM} ratings or more at all ${formatCount(whole, "en")} venues.`
      : `In the last ${COVERAGE_DAYS} days ${formatCount(whole, "en")} of ${formatCount(venues.length, "en")} venues have ${COVERED_FROM} ratings or more at each of the ${asked} touchpoints asked about; the least covered venue at ${least.covered}.`,
  ];
  const zh = [
    ...(unasked > 0 ? [`${asked + unasked} 个触点中有 ${unasked} 个从未被询问。`] : []),
    whole === venues.length
      ? `最近 ${COVERAGE_DAYS} 天，${formatCount(whole, "zh")} 家场所的全部已询问触点都达到 ${COVERED_FROM} 份评分。`
      : `最近 ${COVERAGE_DAYS} 天，${formatCount(venues.length, "zh")} 家场所中有 ${formatCount(whole, "zh")} 家的 ${asked} 个已询问触点全部达到 ${COVERED_FROM} 份评分；最少的一家仅 ${least.covered} 个达到。`,
  ];
  return { en: en.join(" "), zh: zh.join("") };
}

/** Are complaints closed in time? */
export function closedLoopSentence({ status, cases, closedWithin }: ClosedLoop): LocalisedText {
  if (status === "not-asked")
    return {
      en: "Not recorded: there are no complaint cases with their times. Opening and closing times of each complaint would show whether the loop is closed.",
      zh: "未采集：没有带时间的投诉记录。若记录每起投诉的受理与关闭时间，即可判断是否闭环。",
    };
  const texts = (locale: Locale) =>
    closedWithin.flatMap(({ hours, figure }) =>
      figure.status === "measured"
        ? [
            locale === "zh"
              ? `${hours} 小时内闭环 ${wholePercent(figure.value)}（${formatInterval(figure.interval, "share", "zh")}）`
              : `${wholePercent(figure.value)} within ${hours} hours (${formatInterval(figure.interval, "share", "en")})`,
          ]
        : [],
    );
  if (texts("en").length < CLOSED_WITHIN.length)
    return {
      en: `Complaints: ${formatCount(cases, "en")}, too few to say how fast they are closed.`,
      zh: `投诉 ${formatCount(cases, "zh")} 起，尚不足以判断闭环速度。`,
    };
  return {
    en: `Of ${formatCount(cases, "en")} complaints are closed: ${texts("en").join(", ")}.`,
    zh: `${formatCount(cases, "zh")} 起投诉中，${texts("zh").join("，")}。`,
  };
}

/** At most three names, then how many more. */
function listed(names: readonly string[], locale: Locale): string {
  const shown = names.slice(0, NAMED);
  const more = names.length - shown.length;
  if (locale === "zh") return `${shown.join("、")}${more > 0 ? `等 ${names.length} 项` : ""}`;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
