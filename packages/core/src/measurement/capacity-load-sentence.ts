import type { Locale, LocalisedText } from "../text/text.ts";
import { formatCount, formatValue } from "../unit/unit.ts";
import { BALANCE_TOLERANCE, type LoadSource, type MeasuredLoad } from "./capacity-load.ts";

/** What each source is called. */
export const loadSourceNames: Readonly<Record<LoadSource, LocalisedText>> = {
  occupancy: { en: "people counted in places", zh: "分区在场人数" },
  "gate-balance": { en: "gate counts", zh: "闸机进出差" },
  entries: { en: "entries", zh: "入园人次" },
};

/** How each is computed, with its conventions. */
export const loadFormulas: Readonly<Record<LoadSource, LocalisedText>> = {
  occupancy: {
    en: "Per day: the largest Σ over places of the hour's mean count, in hours that have all places of the day, ÷ instantaneous carrying capacity C₁. Places must not overlap; within an hour there may have been more.",
    zh: "每日：各小时内所有分区平均在场人数之和的最大值 ÷ 瞬时承载量 C₁，只取当日各分区齐备的小时。分区不得重叠；小时内的瞬时值可能更高。",
  },
  "gate-balance": {
    en: `Per day: the largest Σ(entries − exits) up to the end of an hour ÷ instantaneous carrying capacity C₁. Days whose entries and exits differ by more than ${BALANCE_TOLERANCE * 100}% are left out; within an hour there may have been more.`,
    zh: `每日：截至各小时末累计（进 − 出）的最大值 ÷ 瞬时承载量 C₁。进出相差超过 ${BALANCE_TOLERANCE * 100}% 的日子不计入；小时内的瞬时值可能更高。`,
  },
  entries: {
    en: "Entries of a day ÷ daily carrying capacity C₂; a person who enters twice counts twice.",
    zh: "当日入园人次 ÷ 日承载量 C₂；同一人两次入园计两次。",
  },
};

const missing: Readonly<Record<LoadSource, LocalisedText>> = {
  occupancy: {
    en: "Not measured: no hourly counts of people present have been brought in for these days.",
    zh: "未实测：该时段尚无分时在场人数数据。",
  },
  "gate-balance": {
    en: "Not measured: no hourly entries and exits that balance have been brought in for these days.",
    zh: "未实测：该时段尚无进出可平衡的分时闸机数据。",
  },
  entries: {
    en: "Not measured: no gate counts have been brought in for these days.",
    zh: "未实测：该时段尚未导入闸机计数。",
  },
};

/** A measured load in words; which half is missing, where one is. Says nothing of a simulated one. */
export function capacityLoadSentence(load: MeasuredLoad, locale: Locale): string {
  const { source, peak, days, capacity, crossed, full } = load;
  if (peak === null) return missing[source][locale];
  const zh = locale === "zh";
  const people = formatCount(peak.people, locale);
  const daily = source === "entries";
  const when = whenText(peak.day, peak.hour, locale);
  const head = zh
    ? `实测（${loadSourceNames[source].zh}，${formatCount(days, locale)} 天）：${daily ? `单日最高 ${people} 人次` : `瞬时在园最高 ${people} 人`}（${when}）`
    : `Measured, ${loadSourceNames[source].en}, ${count(days, "day")}: at most ${people} people ${daily ? "in a day" : "inside"} (${when})`;
  if (capacity === null || peak.use === null || crossed === null)
    return zh ? `${head}。尚无规划图，承载量未知。` : `${head}. No plan: what the venue bears is not known.`;
  const borne = formatCount(capacity, locale);
  const use = formatValue(peak.use, "share", locale);
  const of = zh
    ? `，为${daily ? "日承载量" : "瞬时承载量"} ${borne} ${daily ? "人次" : "人"}的 ${use}。`
    : `, ${use} of the ${borne} that the plan bears ${daily ? "in a day" : "at once"}. `;
  return head + of + crossedText(crossed, full ?? 0, locale);
}

function crossedText(crossed: NonNullable<MeasuredLoad["crossed"]>, full: number, locale: Locale): string {
  const last = crossed.at(-1);
  if (last === undefined) return locale === "zh" ? "未达到 80% 预警线。" : "The 80% line was not reached.";
  if (locale === "zh")
    return `有 ${crossed.length} 天达到 80% 预警线，最近一次为 ${last.day}${full > 0 ? `；其中 ${full} 天超过承载量` : ""}。`;
  return `The 80% line was reached on ${count(crossed.length, "day")}, last on ${last.day}${full > 0 ? `; on ${count(full, "day")} more than the capacity` : ""}.`;
}

const count = (n: number, noun: string) => `${formatCount(n, "en")} ${noun}${n === 1 ? "" : "s"}`;
const clock = (hour: number) => `${String(hour % 24).padStart(2, "0")}:00`;

function whenText(day: string, hour: number | null, locale: Locale): string {
  if (hour === null) return day;
  return locale === "zh" ? `${day} ${hour}–${hour + 1} 时` : `${day}, ${clock(hour)}–${clock(hour + 1)}`;
}
