import { defineAnalysis } from "../indicator.ts";

export const explainedVariance = defineAnalysis({
  id: "explained-variance",
  title: { en: "Explained by the touchpoints", zh: "触点解释力" },
  meaning: {
    en: "How much of the differences in overall satisfaction goes with the ratings of the touchpoints.",
    zh: "总体满意度的差异中，有多少可由各触点的评分解释。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "visit",
  minimumN: 100,
  formula: {
    text: {
      en: "R² of overall satisfaction on all touchpoints, within venue by maximum likelihood (EM) unless another method is named, jackknife interval",
      zh: "总体满意度对全部触点的 R²，默认以最大似然（EM）估计场所内相关，刀切法区间",
    },
    version: 2,
  },
  source: "Grömping 2007",
});
