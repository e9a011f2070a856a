import { defineAnalysis } from "../indicator.ts";

export const adjustedFigure = defineAnalysis({
  id: "adjusted-figure",
  title: { en: "Figure for the same mix of guests", zh: "客群结构调整值" },
  meaning: {
    en: "What a venue would be expected to reach if it had the mix of guests of all venues together. In the unit of the indicator it is made from.",
    zh: "假设该场所的客群结构与全部场所合计相同，预期会得到的数值。单位与原指标相同。",
  },
  unit: "pomp",
  better: "neither",
  appliesTo: "visit",
  formula: {
    text: {
      en: "least squares on venue and kind of guest, averaged over the common mix; t interval",
      zh: "以场所与客群为自变量作最小二乘回归，按共同客群结构取平均；t 区间",
    },
    version: 1,
  },
  source: "Regression standardisation; Goldstein & Spiegelhalter 1996",
});
