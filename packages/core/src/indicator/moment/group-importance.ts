import { defineAnalysis } from "../indicator.ts";

export const groupImportance = defineAnalysis({
  id: "group-importance",
  title: { en: "Importance of a group", zh: "整组重要性占比" },
  meaning: {
    en: "The share of what all ratings explain that a stage, or service, hardware or marketing, accounts for as a whole. It is not the sum of its touchpoints’ shares.",
    zh: "某一阶段，或服务、硬件、营销作为一个整体，在所有触点评分共同解释的变异中所占的份额。它不等于组内各触点份额之和。",
  },
  unit: "share",
  better: "neither",
  appliesTo: "touchpoint",
  minimumN: 100,
  formula: {
    text: {
      en: "Shapley share of R² with each group of touchpoints as one player, within venue, jackknife interval",
      zh: "以每组触点为一个参与者的 R² 的 Shapley 份额，场所内相关，刀切法区间",
    },
    version: 1,
  },
  source: "Owen 1977; Grömping 2007",
});
