import { functionOf } from "../../format/catalogue.ts";
import type { Locale, LocalisedText } from "../../text/text.ts";
import { formatEstimate, formatInterval, formatValue } from "../../unit/unit.ts";
import type { MixCell, MixRow } from "./mix-row.ts";
import type { MixStatus, ProductMix } from "./product-mix.ts";
import type { SupplyMeasure } from "./supply.ts";

const measureNames: Record<SupplyMeasure, LocalisedText> = {
  capacity: { en: "places", zh: "接待位" },
  area: { en: "area", zh: "面积" },
};

/** What a supply is counted in, in words. */
export function supplyMeasureName(measure: SupplyMeasure): LocalisedText {
  return measureNames[measure];
}

/** Why demand cannot be set against supply, and what would have to be there. */
export const mixStatusTexts: Record<Exclude<MixStatus, "ok">, LocalisedText> = {
  "no-visits": {
    en: "Not measured: there are no visits in this selection.",
    zh: "未测得：所选范围内没有到访记录。",
  },
  "no-plan": {
    en: "Not measured: this venue has no layout plan, so what it offers is not known. Import one to compare.",
    zh: "未测得：该场所没有布局方案，供给情况未知。导入布局方案后即可对比。",
  },
  "no-links": {
    en: "Not measured: no touchpoint is linked to units of the layout plan, so uses cannot be told by format. Link them on the layout page.",
    zh: "未测得：没有触点与布局方案中的业态单元关联，无法按业态区分使用情况。请在布局页建立关联。",
  },
  "not-asked": {
    en: "Not measured: none of the touchpoints that stand for a format was asked about.",
    zh: "未测得：问卷没有询问任何代表业态的触点。",
  },
  "one-format": {
    en: "Not measured: guests were asked about one format only, and shares need a second one.",
    zh: "未测得：问卷只涉及一种业态，计算占比至少需要两种。",
  },
  "no-supply": {
    en: "Not measured: the plan gives the formats asked about no supply in this measure.",
    zh: "未测得：按此口径，布局方案中已调查业态的供给为零。",
  },
};

/**
 * What may be said of demand against supply: the segment and format whose demand exceeds its supply share most surely and
 * most, and how far the whole mix lies apart. Says what differs, never what a change would bring.
 *
 * @param segments names in the order of the rows
 */
export function mixSentence(mix: ProductMix, segments: readonly LocalisedText[], locale: Locale): string {
  if (mix.status !== "ok") return mixStatusTexts[mix.status][locale];
  const zh = locale === "zh";
  const all = mix.all as MixRow;
  if (all.mismatch.status !== "measured")
    return zh
      ? `未测得：只有 ${all.mismatch.n} 位客人使用过已调查的业态，至少需要 10 位。`
      : `Not measured: only ${all.mismatch.n} guests used a format that was asked about, and 10 are needed.`;
  const measure = measureNames[mix.measure];
  const whole = wholeText(all, measure, locale);
  const told = [...mix.rows, ...(mix.rows.length === 0 ? [all] : [])].flatMap((row) =>
    row.cells.filter(({ verdict }) => verdict === "short").map((cell) => ({ row, cell })),
  );
  if (told.length === 0)
    return zh
      ? `没有哪个客群对某业态的需求占比超出其供给占比达到可判断的程度。${whole}`
      : `No segment wants a format by more than its share of the supply, as far as can be told. ${whole}`;
  const first = told.reduce((a, b) => (gapOf(b.cell) > gapOf(a.cell) ? b : a));
  return `${gapText(first, segments, measure, locale)}${zh ? "" : " "}${whole}`;
}

const gapOf = ({ gap }: MixCell): number =>
  gap.status === "measured" ? gap.value : Number.NEGATIVE_INFINITY;

function gapText(
  { row, cell }: { row: MixRow; cell: MixCell },
  segments: readonly LocalisedText[],
  measure: LocalisedText,
  locale: Locale,
): string {
  const { demand, supply, gap } = cell;
  if (demand.status !== "measured" || gap.status !== "measured")
    throw new Error("gapText expected a cell whose figures are shown");
  const who = row.segment === null ? null : (segments[row.segment] as LocalisedText);
  const format = functionOf(cell.format).name;
  const range = formatInterval(gap.interval, "points", locale);
  const [wanted, offered] = [
    formatValue(demand.value, "share", locale),
    formatValue(supply, "share", locale),
  ];
  const points = formatValue(Math.abs(gap.value), "points", locale);
  if (locale === "zh")
    return `缺口最大的是${who ? `“${who.zh}”的` : ""}${format.zh}：占使用次数的 ${wanted}，仅占${measure.zh}的 ${offered}，缺口 ${points} 个百分点（${range}，n = ${demand.n}）。`;
  return `The widest gap is ${format.en.toLowerCase()}${who ? ` for “${who.en}”` : ""}: ${wanted} of uses against ${offered} of ${measure.en}, ${points} percentage points short (${range}, n = ${demand.n}).`;
}

function wholeText({ mismatch, p }: MixRow, measure: LocalisedText, locale: Locale): string {
  if (mismatch.status !== "measured") throw new Error("wholeText expected a mismatch that is shown");
  const index = formatEstimate(mismatch.value, mismatch.interval, "share", locale);
  const surely = p !== null && p <= 0.05;
  if (locale === "zh")
    return surely
      ? `就全部客人而言，需有 ${index} 的${measure.zh}改换业态，供需结构才会一致。`
      : `就全部客人而言，供需结构的差异（${index}）未超出偶然波动。`;
  return surely
    ? `Over all guests, ${index} of the ${measure.en} would have to serve another format for supply to have the shares of demand.`
    : `Over all guests, demand and supply differ (${index}) by no more than chance explains.`;
}
