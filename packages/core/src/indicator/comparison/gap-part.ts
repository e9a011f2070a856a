import { defineAnalysis } from "../indicator.ts";

export const gapPart = defineAnalysis({
  id: "gap-part",
  title: { en: "Part of the gap", zh: "差距构成" },
  meaning: {
    en: "How many points of the distance between a venue and the others go with one touchpoint being rated differently there. An association, not a cause.",
    zh: "某场所与其他场所的差距中，有多少分与该触点评分不同有关。属于相关关系，并非因果。",
  },
  unit: "points",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "b × reach at the venue × (mean at the venue − mean at the others), b from the within-venue regression of all touchpoints; jackknife interval of the whole expression, Holm over touchpoints",
      zh: "b × 该场所触达率 ×（该场所均值 − 其他场所均值），b 为含全部触点的场所内回归系数；对整个表达式作刀切法区间，触点间 Holm 校正",
    },
    version: 1,
  },
  source: "Oaxaca 1973 with common slopes, on the what-if regression of this product",
});
