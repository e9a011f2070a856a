import type { LocalisedText } from "../../text/text.ts";
import { clockTime } from "../clock-time.ts";
import { absenceOf } from "./answer-words.ts";
import type { ColumnChoice } from "./column-choice.ts";
import { type ColumnProfile, numberOf } from "./column-profile.ts";
import { type CountedKind, type CountRole, kindRoles } from "./count-roles.ts";
import { slugOf, uniqueSlug } from "./slug.ts";

type Chosen = ColumnChoice & { profile: ColumnProfile };

/** What the rows are, as far as the chosen columns say that they count or measure; `null` where they are visits. */
export function countedKind(choices: readonly Pick<ColumnChoice, "role">[]): CountedKind | null {
  const has = (role: CountRole) => choices.some((choice) => choice.role === role);
  for (const [kind, { any, all }] of Object.entries(kindRoles) as [
    CountedKind,
    (typeof kindRoles)[CountedKind],
  ][])
    if (any.some(has) && all.every(has)) return kind;
  return null;
}

/** The members that a mapping of such a kind has of its own. What has no place in it is noted. */
export function countDraft(
  kind: CountedKind,
  chosen: readonly Chosen[],
  notes: LocalisedText[],
): Record<string, unknown> {
  const one = (role: ColumnChoice["role"]) => chosen.find((each) => each.role === role);
  const { measures } = kindRoles[kind];
  const used = new Set<string>([...measures, "day", "venue", "segment", "language", "unknown", "personal"]);
  if (kind !== "invites" && kind !== "daily") for (const role of ["place", "hour"]) used.add(role);
  if (kind === "daily") used.add("indicator");
  if (kind === "rosters") used.add("staff");
  for (const { column, role } of chosen) if (!used.has(role)) notes.push(noPlace(column));
  if (kind === "invites")
    return { kind, invited: one("invited")?.column, responded: one("responded")?.column };
  if (kind === "daily")
    return {
      kind,
      indicator: indicatorOf(one("indicator"), one("counted")),
      n: one("total")?.column,
      count: one("counted")?.column,
    };
  const hour = one("hour") ?? timedDay(one("day"));
  return {
    kind,
    place: { column: one("place")?.column },
    ...(hour && { hour: { column: hour.column } }),
    ...(kind === "sales" && { currency: currencyOf(chosen, notes) }),
    ...(kind === "rosters" && { staff: one("staff")?.column }),
    measures: Object.fromEntries(
      measures.flatMap((role) => {
        const choice = one(role);
        return choice ? [[role, measureOf(choice)]] : [];
      }),
    ),
  };
}

/** The day's column where it also tells the time: more than one time, or all would be of one hour. */
function timedDay(day: Chosen | undefined): Chosen | undefined {
  if (day === undefined) return undefined;
  const times = new Set<string>();
  for (const value of day.profile.values.keys()) {
    const time = /:|[点點时時시]/.test(value) ? clockTime(value) : undefined;
    if (time) times.add(`${time.hour}:${time.past}`);
    if (times.size > 1) return day;
  }
  return undefined;
}

/** A measure with the words of its column that tell nothing. */
function measureOf({ column, profile }: Chosen): string | { column: string; blank: string[] } {
  const blank = [...profile.values.keys()].filter(
    (value) => numberOf(value) === null && absenceOf(value) !== null,
  );
  return blank.length === 0 ? column : { column, blank: ["", ...blank] };
}

function indicatorOf(indicator: Chosen | undefined, counted: Chosen | undefined): Record<string, unknown> {
  const taken = new Set<string>();
  if (indicator === undefined) {
    const name = counted?.column ?? "count";
    return { values: { [slugOf(name) ?? "counted"]: { name: { en: name, zh: name } } } };
  }
  const values = [...indicator.profile.values.keys()].map((value, at) => [
    uniqueSlug(slugOf(value) ?? `indicator-${at + 1}`, taken),
    { name: { en: value, zh: value }, raw: [value] },
  ]);
  return { column: indicator.column, values: Object.fromEntries(values) };
}

const currencies: readonly (readonly [string, RegExp])[] = [
  ["CNY", /cny|rmb|元|¥|￥/i],
  ["USD", /usd|us\$|dollar/i],
  ["EUR", /eur|€/i],
  ["GBP", /gbp|£/i],
  ["JPY", /jpy|円/i],
  ["KRW", /krw|원(?!가)/i],
  ["HKD", /hkd|港币/i],
];

/** The money that names speak of, else that of the language that they are written in. */
function currencyOf(chosen: readonly Chosen[], notes: LocalisedText[]): string {
  const names = chosen.map(({ column }) => column).join(" ");
  const told = currencies.find(([, mark]) => mark.test(names))?.[0];
  if (told) return told;
  const guessed = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(names)
    ? "JPY"
    : /\p{Script=Hangul}/u.test(names)
      ? "KRW"
      : /\p{Script=Han}/u.test(names)
        ? "CNY"
        : "USD";
  notes.push({
    en: `nothing says in which currency sales are: read as ${guessed}, please check`,
    zh: `未说明金额币种：按 ${guessed} 读取，请核对`,
  });
  return guessed;
}

const noPlace = (column: string): LocalisedText => ({
  en: `"${column}" is not read: files of this kind have no place for it`,
  zh: `“${column}”未读取：这类文件没有对应的字段`,
});
