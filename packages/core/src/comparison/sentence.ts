import { RANKED_FROM } from "../indicator/figure.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { noteText } from "../indicator/note.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatDifference, formatInterval } from "../unit/unit.ts";
import { type Comparison, isRanked } from "./comparison.ts";
import { type Conclusion, conclude } from "./conclusion.ts";
import type { Difference } from "./difference.ts";

/** Display names of venues by code; a code without a name stands for itself. */
export type VenueNames = ReadonlyMap<string, LocalisedText>;

/** More venues than this are counted instead of named. */
const NAMED = 4;

/**
 * What may be concluded from a comparison, in one to three sentences.
 *
 * @param subject what the figure is about, where more than the indicator's title (e.g. the touchpoint)
 */
export function comparisonSentence(
  comparison: Comparison,
  names: VenueNames,
  locale: Locale,
  subject: LocalisedText = comparison.indicator.title,
): string {
  const speech = speak(comparison.indicator, names, locale);
  const sentences = [conclusionText(conclude(comparison), speech), unrankedText(comparison, speech)].filter(
    Boolean,
  );
  return locale === "zh" ? `${subject.zh}：${sentences.join("")}` : `${subject.en}: ${sentences.join(" ")}`;
}

/** What may be concluded from a difference a − b. */
export function differenceSentence(
  { difference: gap, significant }: Difference,
  indicator: PlainIndicator,
  a: LocalisedText,
  b: LocalisedText,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const title = zh ? `${indicator.title.zh}：` : `${indicator.title.en}: `;
  if (gap.status === "not-asked")
    return zh
      ? `${title}有一方未设此题，无法比较。`
      : `${title}not asked on both sides, so there is nothing to compare.`;
  if (gap.status === "too-few")
    return zh ? `${title}答卷不足，无法比较。` : `${title}too few answers to compare.`;
  if (gap.status === "withheld") {
    const reason = noteText(gap.reason)?.[locale] ?? gap.reason;
    return zh ? `${title}无法比较：${reason}。` : `${title}no comparison: ${reason}.`;
  }
  const amount = formatDifference(gap.value, indicator.unit, locale);
  const range = formatInterval(gap.interval, gap.unit, locale);
  if (zh)
    return significant
      ? `${title}${a.zh}与${b.zh}相差 ${amount}（${range}），超出偶然波动。`
      : `${title}${a.zh}与${b.zh}相差 ${amount}（${range}），未超出偶然波动。`;
  return significant
    ? `${title}${a.en} differs from ${b.en} by ${amount} (${range}), more than chance explains.`
    : `${title}${a.en} differs from ${b.en} by ${amount} (${range}), no more than chance explains.`;
}

/** How the venues were compared, for the reader who wants to know. */
export function comparisonMethod(indicator: PlainIndicator, locale: Locale): string {
  const variance = {
    mean: { en: "variance pooled within venues", zh: "方差取场所内合并方差" },
    "net-promoter": { en: "adjusted Wald variance", zh: "方差取调整 Wald 方差" },
    share: { en: "adjusted variance of a share", zh: "方差取调整后的比例方差" },
  };
  const { kind } = indicator.estimate;
  const used = variance[kind === "mean" || kind === "net-promoter" ? kind : "share"][locale];
  return locale === "zh"
    ? `所有场所两两作 z 检验（${used}），Holm 校正，总体错误率 5%；名次范围为 95% 同时区间；少于 ${RANKED_FROM} 份答卷不排名。`
    : `All pairs of venues by z test (${used}), Holm’s correction at 5 % over all pairs; rank ranges hold together at 95 %; nothing is ranked on fewer than ${RANKED_FROM} answers.`;
}

/** Words of one language and one direction: where a direction is good, venues lead; otherwise they are higher. */
interface Speech {
  zh: boolean;
  judged: boolean;
  /** Note on the direction where low is good. */
  lower: string;
  /** Names, or their number where there are many; `others` when some venue was named before. */
  list(venues: readonly string[], others?: boolean): string;
}

function speak(indicator: PlainIndicator, names: VenueNames, locale: Locale): Speech {
  const zh = locale === "zh";
  return {
    zh,
    judged: indicator.better !== "neither",
    lower: indicator.better === "lower" ? (zh ? "（越低越好）" : " (lower is better)") : "",
    list(venues, others = true) {
      const { length } = venues;
      if (length > NAMED && zh) return `${others ? "其他 " : ""}${length} 家场所`;
      if (length > NAMED) return `${length} ${others ? "other " : ""}venues`;
      const named = venues.map((venue) => names.get(venue)?.[locale] ?? venue);
      if (zh) return named.join("、");
      return named.length < 2 ? (named[0] ?? "") : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
    },
  };
}

function conclusionText(conclusion: Conclusion, speech: Speech): string {
  const { zh, list, judged, lower } = speech;
  switch (conclusion.kind) {
    case "no-venues":
      return zh ? "所选范围内没有场所。" : "there are no venues in this selection.";
    case "not-asked":
      return zh ? "所选范围内没有问卷设此题。" : "no survey in this selection asked for it.";
    case "withheld": {
      const reason = noteText(conclusion.reason);
      return zh
        ? `无法比较：${reason?.zh ?? conclusion.reason}。`
        : `no comparison: ${reason?.en ?? conclusion.reason}.`;
    }
    case "too-few":
      return zh
        ? `没有一家场所达到 ${RANKED_FROM} 份答卷，暂不排名。`
        : `no venue has the ${RANKED_FROM} answers that a ranking needs.`;
    case "one-venue":
      return zh
        ? `只有${list([conclusion.venue])}一家场所，无可比较。`
        : `${list([conclusion.venue])} is the only venue here, so there is nothing to compare it with.`;
    case "one-ranked":
      return zh
        ? `只有${list([conclusion.venue])}达到 ${RANKED_FROM} 份答卷，无法比较。`
        : `only ${list([conclusion.venue])} has enough answers to be ranked, so there is nothing to compare it with.`;
    case "none-apart":
      return zh
        ? `${conclusion.ranked} 家场所之间的差异均未超出偶然波动，无法区分先后。`
        : `the ${conclusion.ranked} venues cannot be told apart; no difference between them is larger than chance explains.`;
    case "all-apart": {
      const order = conclusion.order;
      const ends = [order[0] as string, order.at(-1) as string] as const;
      if (zh) {
        const named =
          order.length > NAMED
            ? `${list([ends[0]])}最${judged ? "优" : "高"}，${list([ends[1]])}最${judged ? "差" : "低"}`
            : `由${judged ? "优到差" : "高到低"}依次为${list(order)}`;
        return `${order.length} 家场所可两两区分${lower}，${named}。`;
      }
      const named =
        order.length > NAMED
          ? `from ${list([ends[0]])} down to ${list([ends[1]])}`
          : `in the order ${list(order)}`;
      return `all ${order.length} venues can be told apart${lower}, ${named}.`;
    }
    case "partly":
      return partlyText(conclusion, speech);
  }
}

function partlyText(c: Extract<Conclusion, { kind: "partly" }>, { zh, list, judged, lower }: Speech): string {
  const first = list(c.first, false);
  const several = c.first.length > 1;
  const clearly = zh ? (judged ? "明显落后于" : "明显低于") : judged ? "clearly behind" : "clearly below";
  const parts: string[] = [];
  const leads = zh
    ? `${first}${several ? "并列" : ""}${judged ? "领先" : "最高"}${lower}`
    : `${first} ${several ? (judged ? "lead" : "are highest") : judged ? "leads" : "is highest"}${lower}`;
  const level = list(c.levelWithFirst);
  if (c.levelWithFirst.length === 0) parts.push(leads);
  else parts.push(zh ? `${leads}，但与${level}无法区分` : `${leads} but cannot be told apart from ${level}`);
  const lastOnly = c.last !== null && c.behindFirst.length === 1 && c.levelWithFirst.length > 0;
  if (lastOnly) {
    const everyone = zh ? "其他所有场所" : "every other venue";
    parts.push(
      zh ? `${list(c.behindFirst)}${clearly}${everyone}` : `${list(c.behindFirst)} is ${clearly} ${everyone}`,
    );
  } else if (c.behindFirst.length > 0) {
    const all = c.behindFirst.length + c.first.length === c.ranked;
    const who =
      all && c.behindFirst.length > 1 ? (zh ? "其余场所均" : "all others are") : list(c.behindFirst);
    const verb = all && c.behindFirst.length > 1 ? "" : c.behindFirst.length > 1 ? " are" : " is";
    parts.push(
      zh
        ? `${who}${clearly}${several ? "前者" : first}`
        : `${who}${verb} ${clearly} ${several ? "them" : first}`,
    );
  } else {
    const [ahead, behind] = [list([c.example.ahead]), list([c.example.behind])];
    parts.push(
      zh
        ? `可以确定的是${behind}${clearly}${ahead}`
        : `what can be said is that ${behind} is ${clearly} ${ahead}`,
    );
  }
  const last =
    c.last === null || lastOnly
      ? ""
      : zh
        ? `${list([c.last])}${judged ? "明显垫底" : "明显最低"}`
        : `${list([c.last])} is clearly ${judged ? "last" : "lowest"} of all`;
  if (last) parts.push(last);
  return zh ? `${parts.join("；")}。` : `${parts.join("; ")}.`;
}

/** Who is not ranked, and why. Empty when all are, or when the conclusion has said it already. */
function unrankedText(comparison: Comparison, { zh, list }: Speech): string {
  const unranked = comparison.rows.filter(({ figure }) => !isRanked(figure));
  if (unranked.length === 0 || unranked.length === comparison.rows.length) return "";
  const few = unranked.filter(({ figure }) => figure.status === "measured" || figure.status === "too-few");
  const none = unranked.filter((row) => !few.includes(row));
  const codes = (rows: typeof unranked) => rows.map(({ venue }) => venue);
  const texts: string[] = [];
  if (few.length > 0)
    texts.push(
      zh
        ? `答卷不足 ${RANKED_FROM} 份、未参与排名：${list(codes(few), false)}。`
        : `Not ranked, on fewer than ${RANKED_FROM} answers: ${list(codes(few), false)}.`,
    );
  if (none.length > 0)
    texts.push(
      zh ? `无数据可比：${list(codes(none), false)}。` : `Without a figure: ${list(codes(none), false)}.`,
    );
  return texts.join(zh ? "" : " ");
}
