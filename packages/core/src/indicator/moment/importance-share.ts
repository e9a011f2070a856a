import { defineAnalysis } from "../indicator.ts";

export const importanceShare = defineAnalysis({
  id: "importance-share",
  title: { en: "Importance", zh: "重要性占比" },
  meaning: {
    en: "The touchpoint’s share of what all ratings together explain about overall satisfaction.",
    zh: "在所有触点评分共同解释的总体满意度变异中，该触点所占的份额。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "LMG (Shapley) share of R², within venue by maximum likelihood (EM) unless another method is named, jackknife interval",
      zh: "R² 的 LMG（Shapley）分解份额，默认以最大似然（EM）估计场所内相关，刀切法区间",
    },
    version: 2,
  },
  source: "Lindeman, Merenda & Gold 1980; Grömping 2007; Little & Rubin 2002",
});
