import type { Journey } from "../../journey/journey.ts";
import type { Locale } from "../../text/text.ts";
import { formatDifference, formatInterval } from "../../unit/unit.ts";
import type { PriorityList, PriorityRow, Swap } from "./priority-list.ts";

/** What to do first, and how sure that order is. */
export function prioritiesSentence({ rows }: PriorityList, journey: Journey, locale: Locale): string {
  const zh = locale === "zh";
  const [first] = rows;
  if (!first)
    return zh
      ? "没有可排序的触点：要么均已达到目标，要么答卷不足。"
      : "Nothing can be ranked: every touchpoint has reached the target or has too few answers.";
  const name = nameOf(first.touchpoint.code, journey, locale);
  const worth = worthText(first, locale);
  const level = rows.filter(({ rankLow }) => rankLow === 1);
  const others = level.length - 1;
  if (zh)
    return `首先做${name}：补齐差距预计可使全体顾客的评分变化 ${worth}。${others === 0 ? "其第一位超出偶然波动。" : `但另有 ${others} 个触点也可能排第一，次序尚不确定。`}`;
  return `First ${inside(name)}: closing its gap would be expected to go with ${worth} over all guests.${others === 0 ? " That it comes first is more than chance explains." : ` ${others === 1 ? "One other touchpoint" : `${others} other touchpoints`} may come first as well: the order is not certain.`}`;
}

/** What would change a row's place: the smallest change that lifts it above the one before. */
export function swapSentence(row: PriorityRow, journey: Journey, locale: Locale): string {
  const zh = locale === "zh";
  const { swap, touchpoint, effort } = row;
  if (!swap) return zh ? "目前排在首位。" : "It stands first as it is.";
  const above = nameOf(swap.with, journey, locale);
  const ways = waysOf(swap, effort, locale);
  const chance = swap.beyondChance
    ? ""
    : zh
      ? "两者的差别未超出偶然波动。"
      : " The two differ by no more than chance explains.";
  if (zh)
    return `若${ways.join("，或")}，${nameOf(touchpoint.code, journey, locale)}就会排到${above}之前。${chance}`;
  return `It would move above ${inside(above)} if ${ways.join(", or ")}.${chance}`;
}

function waysOf({ effort, factor, gap }: Swap, now: number, locale: Locale): string[] {
  const zh = locale === "zh";
  const number = (value: number) => String(Number(value.toPrecision(2)));
  const more = `${Math.max(1, Math.ceil(100 * (factor - 1)))}%`;
  const least = number(effort) === number(now) ? effort.toPrecision(3) : number(effort);
  return zh
    ? [
        `投入从 ${number(now)} 降到 ${least}`,
        ...(gap === null ? [] : [`差距再大 ${formatDifference(gap, "points", "zh").replace(/^\+/, "")}`]),
        `重要性高出 ${more}`,
      ]
    : [
        `its effort fell from ${number(now)} to ${least}`,
        ...(gap === null
          ? []
          : [`its gap were ${formatDifference(gap, "points", "en").replace(/^\+/, "")} wider`]),
        `it mattered ${more} more`,
      ];
}

function worthText({ worth }: PriorityRow, locale: Locale): string {
  if (worth.status !== "measured") throw new RangeError(`a ranked row needs a worth, found ${worth.status}`);
  const amount = formatDifference(worth.value, "points", locale);
  const range = formatInterval(worth.interval, "points", locale);
  return locale === "zh" ? `${amount}（${range}）` : `${amount} (${range})`;
}

function nameOf(code: string, { touchpoints }: Journey, locale: Locale): string {
  return touchpoints.find((touchpoint) => touchpoint.code === code)?.name[locale] ?? code;
}

/** A title inside a sentence: "Trip purpose" → "trip purpose". */
const inside = (title: string) =>
  /^[A-Z][a-z]+( |$)/.test(title) ? title[0]?.toLowerCase() + title.slice(1) : title;
