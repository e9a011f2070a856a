import { defineAnalysis } from "../indicator.ts";

export const kanoWorse = defineAnalysis({
  id: "kano-worse",
  title: { en: "Dissatisfies when missing", zh: "Worse 系数（缺失时的不满影响）" },
  meaning: {
    en: "Share of guests whom the absence of this touchpoint would dissatisfy, by Kano’s questionnaire; written with a minus.",
    zh: "按 KANO 问卷，缺少该触点会感到不满的顾客比例；按惯例记为负值。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "−(one-dimensional + must-be) ÷ (attractive + one-dimensional + must-be + indifferent), Wilson interval",
      zh: "−（期望型 + 必备型）÷（魅力型 + 期望型 + 必备型 + 无差异型），Wilson 区间",
    },
    version: 1,
  },
  source: "Kano et al. 1984; Berger et al. 1993",
});
