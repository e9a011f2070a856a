import { defineAnalysis } from "../indicator.ts";

export const stageScore = defineAnalysis({
  id: "stage-score",
  title: { en: "Stage score", zh: "阶段得分" },
  meaning: {
    en: "The average of a stage’s touchpoints, first within each visit, then over visits.",
    zh: "先求每次到访在该阶段各触点得分的均值，再对所有到访求平均。",
  },
  unit: "pomp",
  better: "higher",
  appliesTo: "touchpoint",
  formula: {
    text: {
      en: "mean over visits of the mean of the stage’s rated touchpoints (0–100), t interval",
      zh: "各次到访在该阶段已评触点百分制得分均值的平均，t 区间",
    },
    version: 1,
  },
  source: "Student 1908 (t interval)",
});
