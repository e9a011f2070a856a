import { functionOf } from "../../format/catalogue.ts";
import type { Locale, LocalisedText } from "../../text/text.ts";
import { formatDifference, formatInterval } from "../../unit/unit.ts";
import type { DemandGrowth, GrowthCell, GrowthRow } from "./growth.ts";

/** Why growth cannot be told. */
export const growthStatusTexts: Record<Exclude<DemandGrowth["status"], "ok">, LocalisedText> = {
  "no-visits-before": {
    en: "Cannot tell: there are no visits in the period before to compare with.",
    zh: "无法判断：对比时段没有到访记录。",
  },
  "no-visits-now": {
    en: "Cannot tell: there are no visits in this period.",
    zh: "无法判断：所选时段没有到访记录。",
  },
  "not-asked": {
    en: "Cannot tell: fewer than two formats are asked about by touchpoints that are linked to the plan.",
    zh: "无法判断：与布局方案关联且被问卷询问的业态不足两种。",
  },
};

/** What grows, and what of it the venue offers least of; or that nothing can be told. @param segments names in the order of the rows */
export function growthSentence(
  growth: DemandGrowth,
  segments: readonly LocalisedText[],
  locale: Locale,
): string {
  if (growth.status !== "ok") return growthStatusTexts[growth.status][locale];
  const zh = locale === "zh";
  const rows = growth.rows.length > 0 ? growth.rows : [growth.all as GrowthRow];
  const told = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
  const growing = told.filter(({ cell }) => cell.verdict === "growing");
  if (growing.length === 0)
    return zh
      ? "与上一时段相比，没有哪种业态的需求占比增长达到可判断的程度。"
      : "Against the period before, no format takes a growing share of demand, as far as can be told.";
  const ahead = growing.filter(({ cell }) => cell.ahead);
  const chosen = ahead.length > 0 ? ahead : growing;
  const { row, cell } = chosen.reduce((a, b) => (changeOf(b.cell) > changeOf(a.cell) ? b : a));
  if (cell.change.status !== "measured") throw new Error("growthSentence expected a change that is shown");
  const who = row.segment === null ? null : (segments[row.segment] as LocalisedText);
  const format = functionOf(cell.format).name;
  const amount = formatDifference(cell.change.value, "share", locale);
  const range = formatInterval(cell.change.interval, "points", locale);
  if (zh)
    return `${who ? `“${who.zh}”` : "客人"}对${format.zh}的需求占比上升 ${amount.replace(/^\+/, "")}（${range}，n = ${cell.change.n}）${cell.ahead ? "，且已超过其供给占比：值得提前布局" : ""}。`;
  return `${who ? `“${who.en}” use` : "Guests use"} ${format.en.toLowerCase()} for ${amount.replace(/^\+/, "")} more of their uses than in the period before (${range}, n = ${cell.change.n})${cell.ahead ? ", and already for more than its share of the supply: the place to look ahead" : ""}.`;
}

const changeOf = ({ change }: GrowthCell): number =>
  change.status === "measured" ? change.value : Number.NEGATIVE_INFINITY;
