import { defineAnalysis } from "../indicator.ts";

export const kanoBetter = defineAnalysis({
  id: "kano-better",
  title: { en: "Satisfies when present", zh: "Better 系数（具备时的满意影响）" },
  meaning: {
    en: "Share of guests whom the presence of this touchpoint would satisfy, by Kano’s questionnaire.",
    zh: "按 KANO 问卷，具备该触点会感到满意的顾客比例。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "(attractive + one-dimensional) ÷ (attractive + one-dimensional + must-be + indifferent), Wilson interval",
      zh: "（魅力型 + 期望型）÷（魅力型 + 期望型 + 必备型 + 无差异型），Wilson 区间",
    },
    version: 1,
  },
  source: "Kano et al. 1984; Berger et al. 1993",
});
