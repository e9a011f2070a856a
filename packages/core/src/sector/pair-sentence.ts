import { canonicalStageNames } from "../journey/journey.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatInterval, formatValue } from "../unit/unit.ts";
import type { PairedQuestion } from "./pair.ts";
import type { SectorQuestion } from "./stage-sums.ts";
import type { Standing } from "./standing.ts";

/** Canonical stages, and the questions about the whole visit. */
export const questionNames: Record<SectorQuestion, LocalisedText> = {
  ...canonicalStageNames,
  overall: { en: "Visit as a whole", zh: "整体评价" },
  recommend: { en: "Would recommend", zh: "推荐意愿" },
};

interface Names {
  first: LocalisedText;
  second: LocalisedText;
}

const askedAtBoth = (pair: readonly PairedQuestion[]) => pair.filter(({ raw }) => raw !== "not-asked");

const nothingShared = (first: string, second: string, locale: Locale): string =>
  locale === "zh"
    ? `${first}与${second}没有任何阶段同时询问过，无从比较。`
    : `No stage was asked about at both ${first} and ${second}, so nothing can be set side by side.`;

/** The one thing to know of two venues: who stands higher where, without the figures, which {@link pairSentence} tells. */
export function pairHeadline(pair: readonly PairedQuestion[], names: Names, locale: Locale): string {
  const [first, second] = [names.first[locale], names.second[locale]];
  const both = askedAtBoth(pair);
  if (both.length === 0) return nothingShared(first, second, locale);
  const higher = [
    higherAt(both, "first", first, second, locale),
    higherAt(both, "second", second, first, locale),
  ].filter((clause) => clause !== "");
  if (higher.length > 0) return higher.join(locale === "zh" ? "" : " ");
  const open = both.filter(({ position }) => position === "cannot-tell").length;
  if (open > 0)
    return locale === "zh"
      ? `${first}与${second}在各自行业中的位次难分高下（共比较 ${open} 项）。`
      : `${first} and ${second} cannot be told apart by their positions in their sectors (${open} compared).`;
  return locale === "zh"
    ? `${first}与${second}之中至少一方没有同行业位次，无从比较位次。`
    : `At least one of ${first} and ${second} has no position in its sector, so positions cannot be compared.`;
}

function higherAt(
  both: readonly PairedQuestion[],
  side: "first" | "second",
  higher: string,
  lower: string,
  locale: Locale,
): string {
  const found = both.filter(({ position }) => position === side);
  if (found.length === 0) return "";
  return locale === "zh"
    ? `${higher}在本行业中的位次高于${lower}在其行业中的位次：${listed(found, locale)}。`
    : `${higher} stands higher in its sector than ${lower} in its own at ${listed(found, locale)}.`;
}

/** What is said of two venues. Every clause stands only where its test does. */
export function pairSentence(pair: readonly PairedQuestion[], names: Names, locale: Locale): string {
  const [first, second] = [names.first[locale], names.second[locale]];
  const both = askedAtBoth(pair);
  if (both.length === 0) return nothingShared(first, second, locale);
  return [
    sharedClause(both, first, second, locale),
    positionClause(both, "first", first, second, locale),
    positionClause(both, "second", second, first, locale),
    openClause(both, locale),
    rawClause(both, first, second, locale),
  ]
    .filter((clause) => clause !== "")
    .join(locale === "zh" ? "" : " ");
}

const listed = (questions: readonly PairedQuestion[], locale: Locale): string =>
  questions.map(({ question }) => questionNames[question][locale]).join(locale === "zh" ? "、" : ", ");

function sharedClause(
  both: readonly PairedQuestion[],
  first: string,
  second: string,
  locale: Locale,
): string {
  return locale === "zh"
    ? `${first}与${second}都询问过：${listed(both, locale)}。`
    : `Asked about at both ${first} and ${second}: ${listed(both, locale)}.`;
}

function positionClause(
  both: readonly PairedQuestion[],
  side: "first" | "second",
  higher: string,
  lower: string,
  locale: Locale,
): string {
  const found = both.filter(({ position }) => position === side);
  if (found.length === 0) return "";
  const parts = found.map((paired) => {
    const [own, other] = side === "first" ? [paired.first, paired.second] : [paired.second, paired.first];
    const name = questionNames[paired.question][locale];
    return locale === "zh"
      ? `${name}（领先同行 ${positionText(own, locale)}，对方 ${positionText(other, locale)}）`
      : `${name} (above ${positionText(own, locale)} of its sector, the other above ${positionText(other, locale)})`;
  });
  return locale === "zh"
    ? `${higher}在本行业中的位次高于${lower}在其行业中的位次：${parts.join("、")}。`
    : `${higher} stands higher in its sector than ${lower} in its own at ${parts.join(", ")}.`;
}

function positionText(standing: Standing | null, locale: Locale): string {
  const percentile = standing?.percentile;
  if (percentile?.status !== "measured") throw new RangeError("pairSentence: a position without a figure");
  return formatInterval(percentile.interval, "share", locale);
}

function openClause(both: readonly PairedQuestion[], locale: Locale): string {
  const open = both.filter(({ position }) => position === "cannot-tell");
  const none = both.filter(({ position }) => position === null);
  const said = [];
  if (open.length > 0)
    said.push(
      locale === "zh"
        ? `${listed(open, locale)}：两者位次难分高下。`
        : `Their positions cannot be told apart at ${listed(open, locale)}.`,
    );
  if (none.length > 0)
    said.push(
      locale === "zh"
        ? `${listed(none, locale)}：至少一方没有同行业位次。`
        : `At ${listed(none, locale)} at least one of them has no position in its sector.`,
    );
  return said.join(locale === "zh" ? "" : " ");
}

function rawClause(both: readonly PairedQuestion[], first: string, second: string, locale: Locale): string {
  const same = both.flatMap(({ question, difference }) =>
    difference?.status === "measured" ? [{ question, difference }] : [],
  );
  const other = both.filter(({ raw }) => raw === "different-questions");
  const said = same.map(({ question, difference: { value, interval, unit } }) => {
    const name = questionNames[question][locale];
    const apart = formatValue(Math.abs(value), unit, locale);
    const range = formatInterval(interval, unit, locale);
    const sure = interval.low > 0 || interval.high < 0;
    const [higher, lower] = value > 0 ? [first, second] : [second, first];
    if (locale === "zh")
      return sure
        ? `${name}的题目相同，可以直接比较：${higher}比${lower}高 ${apart}（${first}减${second}：${range}）。`
        : `${name}的题目相同，可以直接比较：两者之差在偶然范围内（${first}减${second}：${range}）。`;
    return sure
      ? `${name} was asked alike, so scores compare: ${higher} is ${apart} above ${lower} (${first} minus ${second}: ${range}).`
      : `${name} was asked alike, so scores compare: chance may explain what lies between them (${first} minus ${second}: ${range}).`;
  });
  if (other.length > 0)
    said.push(
      locale === "zh"
        ? `${listed(other, locale)}的题目不同，原始得分不可直接比较。`
        : `Scores are not comparable at ${listed(other, locale)}: different questions were asked.`,
    );
  return said.join(locale === "zh" ? "" : " ");
}
