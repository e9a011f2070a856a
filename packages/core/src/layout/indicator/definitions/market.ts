import { quantile } from "../../../statistics/quantile.ts";
import { crowdBases } from "../assumed-share.ts";
import { captureRates } from "../capture-rate.ts";
import { figure, formula, type LayoutIndicatorRule, ours } from "../definition.ts";

/** Fit with visitors, and what they spend. Layout.md 2.4 and 2.7. */
export const market: readonly LayoutIndicatorRule[] = [
  {
    id: "segment-fit",
    title: { en: "Fit with your visitor segments", zh: "与目标客群的匹配度" },
    meaning: {
      en: "How far segments find what they want, near enough and with enough room, weighted by their share of visitors.",
      zh: "各客群在愿意步行的范围内，能否找到所需业态且容量充足，按客群占比加权。",
    },
    unit: "share",
    range: [0, 1],
    direction: "higher",
    formula: formula("segment-fit", "Σ share · Σ want · access · adequacy"),
    reference: "Touchstone",
    caveat: ours("The formula", "公式"),
    restsOn: ["unit.capacity", "edge.lengthM", "plan.design"],
    measure: ({ statics: { segments } }) =>
      figure(
        segments.weighted,
        segments.segments.length,
        Object.fromEntries(segments.segments.map(({ segment, fit }) => [segment, fit])),
      ),
  },
  {
    id: "weakest-segment-fit",
    title: { en: "Fit with the segment served worst", zh: "最弱客群的匹配度" },
    meaning: {
      en: "The lowest fit of all segments: whom the plan forgets.",
      zh: "各客群匹配度的最低值，反映被忽视的客群。",
    },
    unit: "share",
    range: [0, 1],
    direction: "higher",
    formula: formula("segment-fit", "min over segments of Σ want · access · adequacy"),
    reference: "Touchstone",
    caveat: ours("The formula", "公式"),
    restsOn: ["unit.capacity", "edge.lengthM", "plan.design"],
    measure: ({ statics: { segments } }) => {
      const fits = segments.segments.flatMap(({ fit }) => fit ?? []);
      return figure(fits.length > 0 ? Math.min(...fits) : null, segments.segments.length);
    },
  },
  {
    id: "capture-rate",
    title: { en: "Capture rate of the middle unit", zh: "进店率中位数" },
    meaning: {
      en: "Of the people who pass a unit's door, how many visit it: half of the units capture more, half less.",
      zh: "经过门前的人流中到访的比例；半数单元高于此值，半数低于此值。",
    },
    unit: "ratio",
    range: [0, null],
    direction: null,
    formula: formula("capture-rate", "median over units of visits / persons passing the door"),
    reference: "Retail practice",
    restsOn: [...crowdBases, "edge.lengthM"],
    measure: ({ plan, flow }) => {
      const rates = captureRates(plan, flow).flatMap(({ rate }) => rate ?? []);
      const ascending = Float64Array.from(rates).sort();
      return figure(ascending.length > 0 ? quantile(ascending, 0.5) : null, ascending.length, {
        lowest: ascending[0] ?? null,
        highest: ascending[ascending.length - 1] ?? null,
      });
    },
  },
  {
    id: "revenue-per-m2",
    title: { en: "Revenue per m² and day", zh: "日坪效" },
    meaning: {
      en: "Revenue of units that give a figure, over their floor area.",
      zh: "有营收数据的单元的日营收与其面积之比。",
    },
    unit: "currency per m²",
    range: [0, null],
    direction: "higher",
    formula: formula("revenue-per-m2", "Σ revenue / Σ m²"),
    reference: "Retail practice",
    restsOn: ["unit.revenuePerDay", "unit.areaM2"],
    measure: ({ statics: { revenue } }) =>
      figure(revenue?.perM2, revenue?.units ?? 0, {
        perDay: revenue?.perDay ?? null,
        ...revenue?.byFunction,
      }),
  },
  {
    id: "revenue-per-visitor",
    title: { en: "Revenue per visitor", zh: "客单价" },
    meaning: {
      en: "Revenue of units that give a figure, over visitors of the day.",
      zh: "有营收数据的单元的日营收与当日游客数之比。",
    },
    unit: "currency per visitor",
    range: [0, null],
    direction: "higher",
    formula: formula("revenue-per-visitor", "Σ revenue / visitors"),
    reference: "Retail practice",
    restsOn: ["unit.revenuePerDay", "plan.arrivals"],
    measure: ({ plan, statics: { revenue } }) =>
      figure(revenue?.perVisitor, revenue?.units ?? 0, {
        perDay: revenue?.perDay ?? null,
        visitors: plan.arrivals.total,
      }),
  },
  {
    id: "revenue-spread",
    title: { en: "Unevenness of revenue", zh: "营收不均衡度" },
    meaning: {
      en: "Gini coefficient of revenue over units: how much hangs on a few.",
      zh: "各单元营收的基尼系数，反映对少数单元的依赖程度。",
    },
    unit: "score",
    range: [0, 1],
    direction: null,
    formula: formula("gini", "Σ|xᵢ − xⱼ| / (2n²x̄)"),
    reference: "Gini 1912",
    restsOn: ["unit.revenuePerDay"],
    measure: ({ statics: { revenue } }) => figure(revenue?.giniUnits, revenue?.units ?? 0),
  },
];
