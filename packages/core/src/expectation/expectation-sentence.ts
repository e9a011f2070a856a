import type { Journey } from "../journey/journey.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import type { ExpectationAnalysis } from "./expectation.ts";
import type { KanoCategory } from "./kano-table.ts";

/** Names of Kano's categories. */
export const kanoNames: Readonly<Record<KanoCategory, LocalisedText>> = {
  attractive: { en: "Attractive", zh: "魅力型" },
  "one-dimensional": { en: "One-dimensional", zh: "期望型" },
  "must-be": { en: "Must-be", zh: "必备型" },
  indifferent: { en: "Indifferent", zh: "无差异型" },
  reverse: { en: "Reverse", zh: "反向型" },
  questionable: { en: "Questionable", zh: "可疑回答" },
};

/** Where guests surely got less, or more, than they had expected. */
export function expectationSentence(
  { gaps }: Pick<ExpectationAnalysis, "gaps">,
  journey: Journey,
  locale: Locale,
): string {
  if (gaps.length === 0)
    return {
      en: "The surveys do not ask what guests had expected of touchpoints.",
      zh: "问卷未询问顾客对各触点的期望。",
    }[locale];
  const below = named(gaps.filter(({ verdict }) => verdict === "below").sort(byGap), journey, locale);
  const above = named(
    gaps
      .filter(({ verdict }) => verdict === "above")
      .sort(byGap)
      .reverse(),
    journey,
    locale,
  );
  if (below === null && above === null)
    return {
      en: "No touchpoint lies above or below what guests had expected by more than chance.",
      zh: "各触点的实际感受与期望之差均未超出偶然波动。",
    }[locale];
  if (locale === "zh")
    return `${[below && `低于期望：${below}`, above && `高于期望：${above}`].filter(Boolean).join("；")}。`;
  return `${[below && `Below what guests had expected: ${below}`, above && `above it: ${above}`]
    .filter(Boolean)
    .join("; ")}.`.replace(/^above it/, "Above what guests had expected");
}

const sizeOf = ({ gap }: ExpectationAnalysis["gaps"][number]): number =>
  gap.status === "measured" ? gap.value : 0;
const byGap = (a: ExpectationAnalysis["gaps"][number], b: ExpectationAnalysis["gaps"][number]): number =>
  sizeOf(a) - sizeOf(b);

/** What must not be missing, and what would delight. */
export function kanoSentence(
  { kano }: Pick<ExpectationAnalysis, "kano">,
  journey: Journey,
  locale: Locale,
): string {
  if (kano.length === 0)
    return { en: "The surveys do not ask Kano’s questions.", zh: "问卷未设 KANO 题。" }[locale];
  const clear = kano.filter(({ clear }) => clear);
  const parts = (Object.keys(kanoNames) as KanoCategory[]).flatMap((category) => {
    const list = named(
      clear.filter((each) => each.category === category),
      journey,
      locale,
    );
    return list === null ? [] : [`${kanoNames[category][locale]}${locale === "zh" ? "：" : ": "}${list}`];
  });
  if (parts.length === 0)
    return {
      en: "Guests agree about none of them: no category is ahead of the next by more than chance.",
      zh: "尚无一致看法：没有哪一类显著领先于其次一类。",
    }[locale];
  return locale === "zh" ? `${parts.join("；")}。` : `${parts.join("; ")}.`;
}

function named(of: readonly { code: string }[], { touchpoints }: Journey, locale: Locale): string | null {
  if (of.length === 0) return null;
  const names = of.map(({ code }) => touchpoints.find((each) => each.code === code)?.name[locale] ?? code);
  return names.join(locale === "zh" ? "、" : ", ");
}
