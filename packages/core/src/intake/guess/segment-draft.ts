import type { LocalisedText } from "../../text/text.ts";
import { absenceOf } from "./answer-words.ts";
import { type ColumnProfile, numberOf } from "./column-profile.ts";
import { segmentWords } from "./segment-words.ts";
import { slugOf, uniqueSlug } from "./slug.ts";

/** A dimension as a mapping writes it. */
export interface SegmentDraft {
  name: LocalisedText;
  column: string;
  blank: string[];
  values: Record<string, { name: LocalisedText; raw: string[] }>;
  other: string;
}

/** Values of a dimension that get a name of their own; rarer ones are taken together. */
const MOST_VALUES = 40;
/** From so many different ages on they are taken together in bands. */
const BANDED_FROM = 13;

const other = { name: { en: "Other", zh: "其他" }, raw: [] };

/** The values of a column as a dimension: each with a code, rare and unseen ones together. */
export function segmentDraft(
  profile: ColumnProfile,
  { dimension, name }: { dimension: string | null; name?: LocalisedText | undefined },
): SegmentDraft {
  const words = segmentWords.find(({ code }) => code === dimension);
  const { column } = profile;
  const blank = ["", ...[...profile.values.keys()].filter((value) => absenceOf(value) === "skipped")];
  const heading = { name: name ?? words?.name ?? { en: column, zh: column }, column, blank };
  const told = [...profile.values].filter(([value]) => !blank.includes(value));
  if (dimension === "age" && told.length >= BANDED_FROM && profile.whole > 0.97)
    return { ...heading, values: { ...ageBands(), other }, other: "other" };
  const common = [...told].sort(([, a], [, b]) => b - a).slice(0, MOST_VALUES);
  const kept = new Set(common.map(([value]) => value));
  const values: SegmentDraft["values"] = {};
  const taken = new Set(["other"]);
  for (const [value] of inReadingOrder(told.filter(([value]) => kept.has(value)))) {
    const known = valueNames.find(({ words: spelled }) => spelled.includes(value.toLowerCase()));
    const code = uniqueSlug(known?.code ?? slugOf(value) ?? `value-${taken.size}`, taken);
    values[code] = { name: known?.name ?? { en: value, zh: value }, raw: [value] };
  }
  return { ...heading, values: { ...values, other }, other: "other" };
}

/** Numbers by their size, everything else by how often it is given. */
function inReadingOrder(values: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  const numeric = values.every(([value]) => numberOf(value) !== null);
  return [...values].sort(([a, m], [b, n]) => (numeric ? Number(a) - Number(b) : n - m));
}

function ageBands(): SegmentDraft["values"] {
  const bands: readonly (readonly [from: number, to: number])[] = [
    [0, 17],
    [18, 24],
    [25, 34],
    [35, 44],
    [45, 54],
    [55, 64],
    [65, 120],
  ];
  return Object.fromEntries(
    bands.map(([from, to]) => {
      const raw = Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
      if (from === 0) return ["under-18", { name: { en: "Under 18", zh: "18 岁以下" }, raw }];
      if (to === 120) return ["65-and-over", { name: { en: "65 and over", zh: "65 岁及以上" }, raw }];
      return [`${from}-${to}`, { name: { en: `${from}–${to}`, zh: `${from}–${to} 岁` }, raw }];
    }),
  );
}

const value = (code: string, en: string, zh: string, words: string) => ({
  code,
  name: { en, zh },
  words: words.split(", "),
});

/** Values that are known in several languages. */
const valueNames = [
  value("male", "Male", "男", "male, m, man, 男, 男性, 남, 남성, 남자"),
  value("female", "Female", "女", "female, f, woman, 女, 女性, 여, 여성, 여자"),
  value("yes", "Yes", "是", "yes, y, 是, 有, 예, 네, はい"),
  value("no", "No", "否", "no, n, 否, 没有, 아니오, 아니요, いいえ"),
  value(
    "business",
    "Business",
    "商务",
    "business, business travel, 商务, 出差, 비즈니스, 출장, ビジネス, 出張",
  ),
  value(
    "leisure",
    "Leisure",
    "休闲",
    "leisure, personal travel, holiday, vacation, 休闲, 旅游, 度假, 여가, 관광, 레저, 観光, レジャー, 旅行",
  ),
  value(
    "family",
    "Family",
    "家庭亲子",
    "family, families, family leisure, 家庭, 亲子, 家庭亲子, 가족, 家族, ファミリー, 家族連れ",
  ),
  value(
    "couple",
    "Couple",
    "情侣",
    "couple, couples, couple leisure, 情侣, 夫妻, 情侣夫妻, 연인, 커플, 부부, カップル, 夫婦",
  ),
  value(
    "solo",
    "Alone",
    "独自",
    "solo, alone, solo leisure, single, 独自, 单人, 一个人, 혼자, 1인, 一人, ひとり",
  ),
  value("friends", "Friends", "朋友", "friends, friend, 朋友, 好友, 친구, 友人, 友達"),
  value("group", "Group", "团体", "group, tour group, 团体, 团队, 跟团, 단체, 団体, グループ"),
];
