import { formatOf } from "../../../format/catalogue.ts";
import { figure, formula, type Known, type LayoutIndicatorRule, ours } from "../definition.ts";
import type { DiversityMeasure } from "../diversity.ts";

const hill = "Hill 1973; Jost 2006";
/** Units that count for the mix. */
const inMix = ({ plan }: Pick<Known, "plan">) =>
  plan.units.filter(({ format }) => formatOf(format).function.inMix).length;

function effectiveFunctions(
  measure: DiversityMeasure,
  text: Pick<LayoutIndicatorRule, "id" | "title" | "meaning" | "restsOn">,
): LayoutIndicatorRule {
  return {
    ...text,
    unit: "effective number",
    range: [1, null],
    direction: "higher",
    formula: formula("hill-1", "¹D = exp(−Σ p ln p), p = shares of functions"),
    reference: hill,
    measure: ({ plan, statics }) => {
      const found = statics.diversity[measure];
      return figure(found?.functions[1], inMix({ plan }), {
        functionsPresent: found?.functions[0] ?? null,
        effectiveOfOrder2: found?.functions[2] ?? null,
        shannon: found?.shannon ?? null,
      });
    },
  };
}

/** Functional diversity: what there is, and how evenly. Layout.md 2.1, 1–3 and 5–6. */
export const mix: readonly LayoutIndicatorRule[] = [
  effectiveFunctions("count", {
    id: "effective-functions",
    title: { en: "Effective number of functions", zh: "有效业态功能数" },
    meaning: {
      en: "As many functions, all equally common, would be as varied as this place. Counts units.",
      zh: "若各功能数量均等，需要多少种功能才能达到目前的多样程度（按单元数计）。",
    },
    restsOn: ["unit.format"],
  }),
  effectiveFunctions("area", {
    id: "effective-functions-by-area",
    title: { en: "Effective number of functions by floor area", zh: "有效业态功能数（按面积）" },
    meaning: {
      en: "The same by floor area: low where one function takes most of the space.",
      zh: "按面积计算的有效功能数；某一功能占据大部分面积时偏低。",
    },
    restsOn: ["unit.format", "unit.areaM2"],
  }),
  effectiveFunctions("revenue", {
    id: "effective-functions-by-revenue",
    title: { en: "Effective number of functions by revenue", zh: "有效业态功能数（按营收）" },
    meaning: {
      en: "The same by revenue: how many functions the business really rests on.",
      zh: "按营收计算的有效功能数，反映经营实际依靠几类功能。",
    },
    restsOn: ["unit.format", "unit.revenuePerDay"],
  }),
  {
    id: "effective-formats",
    title: { en: "Effective number of formats", zh: "有效业态数" },
    meaning: {
      en: "The same at the second level: teahouse, café and restaurant count as three.",
      zh: "按二级业态计算的有效数，茶馆、咖啡馆、餐厅分别计为三种。",
    },
    unit: "effective number",
    range: [1, null],
    direction: "higher",
    formula: formula("hill-1", "¹D = exp(−Σ p ln p), p = shares of formats"),
    reference: hill,
    restsOn: ["unit.format"],
    measure: ({ plan, statics }) =>
      figure(statics.diversity.count?.formats[1], inMix({ plan }), {
        formatsPresent: statics.diversity.count?.formats[0] ?? null,
      }),
  },
  {
    id: "distinct-offers",
    title: { en: "Effective number of different offers", zh: "有效差异化供给数" },
    meaning: {
      en: "Counts formats of one function as half alike: ten kinds of restaurant are not ten things to do.",
      zh: "同一功能下的业态视为一半相似：十种餐馆并不等于十种玩法。",
    },
    unit: "effective number",
    range: [1, null],
    direction: "higher",
    formula: formula("hill-similarity-1", "exp(−Σ p ln (Zp)), Z = 1 same format, 0.5 same function, else 0"),
    reference: "Leinster & Cobbold 2012",
    caveat: ours("Similarities", "相似度取值"),
    restsOn: ["unit.format"],
    measure: ({ plan, statics }) =>
      figure(statics.diversity.count?.similarity[1], inMix({ plan }), {
        withoutSimilarity: statics.diversity.count?.formats[1] ?? null,
      }),
  },
  {
    id: "function-evenness",
    title: { en: "Evenness of functions", zh: "功能均匀度" },
    meaning: {
      en: "1 where all functions present are equally common, near 0 where one outnumbers the rest.",
      zh: "各功能数量均等时为 1，某一功能独大时接近 0。",
    },
    unit: "score",
    range: [0, 1],
    direction: "higher",
    formula: formula("hill-evenness", "(¹D − 1)/(S − 1)"),
    reference: hill,
    restsOn: ["unit.format"],
    measure: ({ plan, statics }) =>
      figure(statics.diversity.count?.evenness, inMix({ plan }), {
        effectiveFunctions: statics.diversity.count?.functions[1] ?? null,
        functionsPresent: statics.diversity.count?.functions[0] ?? null,
      }),
  },
  {
    id: "zone-mix",
    title: { en: "Mix within the average zone", zh: "分区内平均多样性" },
    meaning: {
      en: "Effective number of functions inside a zone. Low here with many differing zones means zones of a single use.",
      zh: "单个分区内的有效功能数；若此值低而分区差异大，说明分区功能单一。",
    },
    unit: "effective number",
    range: [1, null],
    direction: "higher",
    formula: formula("hill-alpha", "α = exp(Σ w ln ¹D of each zone), w = share of units"),
    reference: "Jost 2007",
    restsOn: ["unit.format"],
    measure: ({ plan, statics: { zoneDiversity } }) =>
      figure(zoneDiversity.alpha, plan.zones.length, {
        gamma: zoneDiversity.gamma,
        beta: zoneDiversity.beta,
      }),
  },
  {
    id: "zone-difference",
    title: { en: "Effective number of different zones", zh: "有效差异分区数" },
    meaning: {
      en: "1 where every zone offers the same mix; as many as there are zones where none resembles another.",
      zh: "各分区业态结构相同时为 1，彼此完全不同时等于分区数。",
    },
    unit: "effective number",
    range: [1, null],
    direction: null,
    formula: formula("hill-beta", "β = γ/α"),
    reference: "Jost 2007",
    restsOn: ["unit.format"],
    measure: ({ plan, statics: { zoneDiversity } }) =>
      figure(zoneDiversity.beta, plan.zones.length, {
        gamma: zoneDiversity.gamma,
        alpha: zoneDiversity.alpha,
      }),
  },
  {
    id: "six-elements",
    title: { en: "Six elements of tourism", zh: "旅游六要素齐备度" },
    meaning: {
      en: "Share of food, stay, getting around, touring, shopping and fun that the place offers at all. Gates count for getting around.",
      zh: "食、住、行、游、购、娱六要素中已具备的比例；出入口计入“行”。",
    },
    unit: "share",
    range: [0, 1],
    direction: "higher",
    formula: formula("six-elements", "elements with at least one unit / 6"),
    reference: "The six elements 食住行游购娱 of Chinese tourism planning",
    restsOn: ["unit.format"],
    measure: ({ plan, statics: { completeness } }) =>
      figure(completeness.presentShare, plan.units.length + plan.gates.length, completeness.counts),
  },
  {
    id: "benchmark-overlap",
    title: { en: "Match with your benchmark mix", zh: "与对标业态结构的吻合度" },
    meaning: {
      en: "Overlap of floor-area shares with the mix you compare yourself with. The benchmark is yours, not a norm.",
      zh: "面积占比与所选对标结构的重合程度；对标由规划者自定，并非标准。",
    },
    unit: "share",
    range: [0, 1],
    direction: "higher",
    formula: formula("overlap", "1 − ½ Σ |p − b|"),
    reference: "Schoener 1968; Lin 1991 (divergence)",
    restsOn: ["unit.areaM2"],
    measure: ({ plan, statics: { balance } }) =>
      figure(balance?.overlap, inMix({ plan }), {
        jensenShannon: balance?.jensenShannon ?? null,
        ...Object.fromEntries(balance?.functions.map(({ code, gapM2 }) => [`gapM2.${code}`, gapM2]) ?? []),
      }),
  },
];
