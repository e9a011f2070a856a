import { defineAnalysis } from "../indicator.ts";

export const groupPerformance = defineAnalysis({
  id: "group-performance",
  title: { en: "Performance of a group", zh: "整组表现" },
  meaning: {
    en: "The plain average of the mean ratings of a group’s touchpoints, each touchpoint counting the same.",
    zh: "组内各触点平均得分的简单平均，每个触点权重相同。",
  },
  unit: "pomp",
  better: "higher",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "mean of the touchpoint means (0–100), jackknife interval",
      zh: "各触点百分制均值的平均，刀切法区间",
    },
    version: 1,
  },
  source: "Kott 2001 (delete-a-group jackknife)",
});
